import { z } from 'zod'
import { languages } from '../text/language.ts'
import { compileLexicon, type Lexicon, levels, match, type Rule } from '../text/lexicon.ts'
import { checkedYaml, DataFileError, type DataPath, type Problem } from './checked-yaml.ts'

const text = z.string().trim().min(1)
const id = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, 'must be lower-case words joined by hyphens, such as nato-enlargement')
const name = z.string().regex(/^[a-z]+(_[a-z]+)*$/, 'must be lower-case words joined by underscores')
const patterns = z.strictObject({
  en: z.array(text).optional(),
  ru: z.array(text).optional(),
  zh: z.array(text).optional(),
})

const LexiconFile = z.strictObject({
  version: z.int().positive(),
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
          level: z.enum(levels),
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

/** A rule with what a reader needs to judge it. */
export interface PublishedRule extends Rule {
  says: string
}

export interface PublishedTheme {
  id: string
  /** What each definition of the theme counts, in a sentence. */
  definitions: Record<(typeof levels)[number], string>
}

export interface PublishedLexicon extends Lexicon {
  themes: PublishedTheme[]
  rules: PublishedRule[]
}

/**
 * Reads the lexicon file. Throws a DataFileError for anything that breaks its form: an unknown key or ending, a
 * pattern that cannot be read, an id used twice, an example that a rule misses or a near miss that it counts. With
 * `frames` (the codebook's frames by theme) an unknown theme or frame is a problem too.
 */
export function readLexicon(
  source: string,
  file: string,
  frames?: Record<string, string[]>,
): PublishedLexicon {
  const { value, lineOf } = checkedYaml(file, source, LexiconFile)
  const problems: Problem[] = []
  const report = (path: DataPath, reason: string) => problems.push({ file, line: lineOf(path), reason })
  const lexicon: PublishedLexicon = { version: value.version, endings: value.endings, themes: [], rules: [] }
  const seen = new Set<string>()

  for (const [theme, { rules, ...definitions }] of Object.entries(value.themes)) {
    lexicon.themes.push({ id: theme, definitions })
    if (frames && !frames[theme]) report(['themes', theme], `the codebook has no theme "${theme}"`)
    rules.forEach((entry, index) => {
      const path = ['themes', theme, 'rules', index]
      const { counts = [], not = [], en, ru, zh, ...rest } = entry
      const rule: PublishedRule = { ...rest, theme, patterns: { en, ru, zh } }
      if (seen.has(rule.id))
        report([...path, 'id'], `the id "${rule.id}" is used twice; ids are for ever and unique`)
      seen.add(rule.id)
      if (frames?.[theme] && rule.frame && !frames[theme].includes(rule.frame)) {
        report([...path, 'frame'], `the codebook has no frame "${rule.frame}" under "${theme}"`)
      }
      if (!hasUsablePatterns({ ...lexicon, rules: [rule] }, path, report)) return
      lexicon.rules.push(rule)
      tryExamples({ ...lexicon, rules: [rule] }, { counts, not }, path, report)
    })
  }
  if (problems.length > 0) throw new DataFileError(problems)
  return lexicon
}

type Report = (path: DataPath, reason: string) => void

function hasUsablePatterns(lexicon: Lexicon, path: DataPath, report: Report): boolean {
  const rule = lexicon.rules[0] as Rule
  let isUsable = true
  let count = 0
  for (const [key, lists] of [
    ['patterns', rule.patterns],
    ['except', rule.except ?? {}],
  ] as const) {
    for (const language of languages) {
      const list = lists[language] ?? []
      if (key === 'patterns') count += list.length
      list.forEach((pattern, index) => {
        const where = key === 'patterns' ? [...path, language, index] : [...path, key, language, index]
        const one: Rule = { ...rule, patterns: { [language]: [pattern] }, except: undefined }
        try {
          compileLexicon({ ...lexicon, rules: [one] })
        } catch (error) {
          report(where, (error as Error).message)
          isUsable = false
        }
      })
    }
  }
  if (count === 0) report(path, `the rule "${rule.id}" has no pattern; give at least one under en, ru or zh`)
  return isUsable && count > 0
}

function tryExamples(
  lexicon: Lexicon,
  examples: { counts: string[]; not: string[] },
  path: DataPath,
  report: Report,
): void {
  const rule = lexicon.rules[0] as Rule
  const compiled = compileLexicon(lexicon)
  examples.counts.forEach((example, index) => {
    if (match(compiled, example).length > 0) return
    report([...path, 'counts', index], `the rule "${rule.id}" must count "${example}" and does not`)
  })
  examples.not.forEach((example, index) => {
    const hit = match(compiled, example)[0]
    if (!hit) return
    const words = example.slice(hit.start, hit.end)
    report([...path, 'not', index], `the rule "${rule.id}" must not count "${example}" and counts "${words}"`)
  })
}
