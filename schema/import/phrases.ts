import { z } from 'zod'
import type { Lexicon, Rule } from '../text/lexicon.ts'
import { slug } from './fields.ts'
import { patterns, type Refuse, refuseBadRule } from './lexicon.ts'
import { type Problem, problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

const text = z.string().trim().min(1)

export const PhraseFile = z.strictObject({
  version: z.int().positive(),
  phrases: z.array(
    z.strictObject({
      id: z.string().regex(slug, 'must be a lower-case slug such as no-limits'),
      label: text,
      says: text,
      frames: z.array(z.string()).optional(),
      ...patterns.shape,
      except: patterns.optional(),
      counts: z.array(text).min(1, 'needs an invented example'),
      not: z.array(text).optional(),
    }),
  ),
})
export type PhraseFile = z.infer<typeof PhraseFile>

/** Everything wrong with phrase families of the right form; `endings` are the lexicon's, `frames` the codebook's. */
export function phraseProblems(
  { file, value, lineOf }: YamlFile<PhraseFile>,
  endings: Lexicon['endings'],
  frames: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = []
  const refuse: Refuse = (path, reason) => problems.push(problem(file, lineOf(path), reason))
  const seen = new Set<string>()
  const lexicon = { version: value.version, endings, rules: [] }
  phraseRules(value).forEach((rule, index) => {
    const path = ['phrases', index]
    if (seen.has(rule.id)) refuse([...path, 'id'], `the id "${rule.id}" is used twice`)
    seen.add(rule.id)
    for (const frame of value.phrases[index]?.frames ?? [])
      if (!frames.has(frame)) refuse([...path, 'frames'], `the codebook has no frame "${frame}"`)
    refuseBadRule(lexicon, rule, path, refuse)
  })
  return problems
}

export function phraseRules({ phrases }: PhraseFile) {
  return phrases.map(({ id, en, ru, zh, except, counts, not = [] }) => {
    const rule: Rule = { id, theme: '', level: 'strict', patterns: { en, ru, zh }, except }
    return { ...rule, counts, not }
  })
}
