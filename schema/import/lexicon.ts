import { createHash } from 'node:crypto'
import { z } from 'zod'
import { messageOf } from '../error.ts'
import { type CompiledLexicon, compileLexicon, type Lexicon, match, type Rule } from '../text/lexicon.ts'
import { type Definition, definitions, languages } from '../vocabulary.ts'
import { type Problem, problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

const text = z.string().trim().min(1)
const id = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, 'must be lower-case words joined by hyphens, such as nato-enlargement')
const name = z.string().regex(/^[a-z]+(_[a-z]+)*$/, 'must be lower-case words joined by underscores')
export const patterns = z.strictObject({
  en: z.array(text).optional(),
  ru: z.array(text).optional(),
  zh: z.array(text).optional(),
})

export const LexiconFile = z.strictObject({
  version: z.int().positive(),
  /** What each version counts otherwise than the one before it, and why: as a whole, and of which rules. */
  history: z
    .array(
      z.strictObject({
        version: z.int().positive(),
        what: text,
        changes: z.array(z.strictObject({ rules: z.array(text).min(1), what: text })).optional(),
      }),
    )
    .optional(),
  endings: z.strictObject({
    en: z.record(name, z.array(z.string())).optional(),
    ru: z.record(name, z.array(z.string())).optional(),
  }),
  themes: z.record(
    name,
    z.strictObject({
      strict: text,
      standard: text,
      broad: text,
      rules: z.array(
        z.strictObject({
          id,
          frame: name.optional(),
          level: z.enum(definitions),
          says: text,
          ...patterns.shape,
          except: patterns.optional(),
          counts: z.array(text).optional(),
          not: z.array(text).optional(),
        }),
      ),
    }),
  ),
})

export type LexiconFile = z.infer<typeof LexiconFile>

/** A rule with what a reader needs to judge it. */
interface PublishedRule extends Rule {
  says: string
  counts: string[]
  not: string[]
}

interface PublishedTheme {
  id: string
  /** What each definition of the theme counts, in a sentence. */
  definitions: Record<Definition, string>
}

export interface PublishedLexicon extends Lexicon {
  themes: PublishedTheme[]
  rules: PublishedRule[]
}

/** The lexicon that a file of the right form describes, with the rules of all themes in one list. */
export function publishedLexicon({ version, endings, themes }: LexiconFile): PublishedLexicon {
  return {
    version,
    endings,
    themes: Object.entries(themes).map(([id, { rules: _, ...definitions }]) => ({ id, definitions })),
    rules: Object.entries(themes).flatMap(([theme, { rules }]) =>
      rules.map(({ en, ru, zh, counts = [], not = [], ...rest }) => ({
        ...rest,
        theme,
        patterns: { en, ru, zh },
        counts,
        not,
      })),
    ),
  }
}

/** SHA-256 of all that decides what is counted: figures with another digest come from another lexicon. */
export function countingDigest({ endings, rules }: Lexicon): string {
  const counting = rules.map(({ id, theme, level, patterns, except }) => ({
    id,
    theme,
    level,
    patterns,
    except,
  }))
  return createHash('sha256')
    .update(JSON.stringify({ endings, rules: counting }))
    .digest('hex')
}

/**
 * Everything that is wrong with a lexicon of the right form: a pattern or ending that cannot be read, an id used
 * twice, an example that a rule misses, a near miss that it counts, a theme or frame that the codebook lacks.
 * `frames` holds the codebook's frames by theme.
 */
export function lexiconProblems(
  { file, value, lineOf }: YamlFile<LexiconFile>,
  frames: ReadonlyMap<string, readonly string[]>,
): Problem[] {
  const problems: Problem[] = []
  const refuse: Refuse = (path, reason) => problems.push(problem(file, lineOf(path), reason))
  const lexicon = publishedLexicon(value)
  const seen = new Set<string>()
  for (const { id } of lexicon.themes) {
    if (!frames.has(id)) refuse(['themes', id], `the codebook has no theme "${id}"`)
    const rules = lexicon.rules.filter(({ theme }) => theme === id)
    rules.forEach((rule, index) => {
      const path = ['themes', id, 'rules', index]
      if (seen.has(rule.id)) refuse([...path, 'id'], `the id "${rule.id}" is used twice`)
      seen.add(rule.id)
      const known = frames.get(id)
      if (rule.frame && known && !known.includes(rule.frame)) {
        refuse([...path, 'frame'], `the codebook has no frame "${rule.frame}" under "${id}"`)
      }
      refuseBadRule(lexicon, rule, path, refuse)
    })
  }
  return problems
}

export type Refuse = (path: readonly PropertyKey[], reason: string) => void

/** Refuses what is wrong with one rule: a pattern that cannot be read, else an example that it gets wrong. */
export function refuseBadRule(
  lexicon: Lexicon,
  rule: Omit<PublishedRule, 'says'>,
  path: PropertyKey[],
  refuse: Refuse,
): void {
  if (languages.every((language) => (rule.patterns[language] ?? []).length === 0)) {
    refuse(path, `the rule "${rule.id}" has no pattern; give at least one under en, ru or zh`)
    return
  }
  const alone = compiledAlone(lexicon, rule)
  if ('reason' in alone) refusePatterns(lexicon, rule, path, refuse)
  else tryExamples(alone.compiled, rule, path, refuse)
}

function refusePatterns(lexicon: Lexicon, rule: Rule, path: PropertyKey[], refuse: Refuse): void {
  for (const language of languages) {
    const lists = [
      { list: rule.patterns[language] ?? [], at: [...path, language] },
      { list: rule.except?.[language] ?? [], at: [...path, 'except', language] },
    ]
    for (const { list, at } of lists) {
      list.forEach((pattern, index) => {
        const alone = compiledAlone(lexicon, {
          ...rule,
          patterns: { [language]: [pattern] },
          except: undefined,
        })
        if ('reason' in alone) refuse([...at, index], alone.reason)
      })
    }
  }
}

function compiledAlone(lexicon: Lexicon, rule: Rule): { compiled: CompiledLexicon } | { reason: string } {
  try {
    return { compiled: compileLexicon({ ...lexicon, rules: [rule] }) }
  } catch (error) {
    return { reason: messageOf(error) }
  }
}

function tryExamples(
  compiled: CompiledLexicon,
  rule: Omit<PublishedRule, 'says'>,
  path: PropertyKey[],
  refuse: Refuse,
): void {
  rule.counts.forEach((example, index) => {
    if (match(compiled, example).length > 0) return
    refuse([...path, 'counts', index], `the rule "${rule.id}" must count "${example}" and does not`)
  })
  rule.not.forEach((example, index) => {
    const hit = match(compiled, example)[0]
    if (!hit) return
    const words = example.slice(hit.start, hit.end)
    refuse([...path, 'not', index], `the rule "${rule.id}" must not count "${example}" and counts "${words}"`)
  })
}
