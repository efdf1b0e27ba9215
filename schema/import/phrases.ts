import { z } from 'zod'
import { compileLexicon, type Lexicon, match, type Rule } from '../text/lexicon.ts'
import { patterns, type Refuse, refuseBadRule } from './lexicon.ts'
import { type Problem, problem } from './problem.ts'
import type { PublishedPassage } from './published.ts'
import type { StatementFile } from './shapes.ts'
import type { YamlFile } from './yaml-file.ts'

const text = z.string().trim().min(1)

export const PhraseFile = z.strictObject({
  version: z.int().positive(),
  phrases: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a lower-case slug such as no-limits'),
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

/** Where a phrase was found: the words as they stand there. */
export interface PhraseHit {
  phraseId: string
  statementId: string
  /** Null for a hit in the title. */
  passageN: number | null
  place: 'title' | 'key_phrase' | 'gist'
  wording: string
}

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

/**
 * Every place where a phrase stands in a title, a key phrase or a gist; of one place the first hit of each phrase.
 * A gist is our own words: it counts only under a frame that the phrase names. The gist of a silence says what is
 * not there and is passed over.
 */
export function phraseHits(
  file: PhraseFile,
  endings: Lexicon['endings'],
  statements: readonly StatementFile[],
  passages: readonly PublishedPassage[],
): PhraseHit[] {
  const compiled = compileLexicon({ version: file.version, endings, rules: phraseRules(file) })
  const framesOf = new Map(file.phrases.map(({ id, frames }) => [id, frames]))
  const titles = statements.map(({ id, title }) => ({
    statementId: id,
    passageN: null,
    place: 'title' as const,
    wording: title,
    frames: [] as string[],
  }))
  const rest = passages.flatMap(({ statement, passage, coding }) => {
    if (passage.silence !== undefined) return []
    const common = { statementId: statement.id, passageN: passage.n, frames: coding?.frames ?? [] }
    const gist = { ...common, place: 'gist' as const, wording: passage.gist }
    const { keyPhrase } = passage
    return keyPhrase === undefined
      ? [gist]
      : [{ ...common, place: 'key_phrase' as const, wording: keyPhrase }, gist]
  })
  const hits = [...titles, ...rest].flatMap(({ frames, ...place }) => {
    const found = match(compiled, place.wording)
    return found
      .filter(({ rule }, index) => found.findIndex((other) => other.rule === rule) === index)
      .filter(({ rule }) => {
        const needed = place.place === 'gist' ? framesOf.get(rule) : undefined
        return needed === undefined || needed.some((frame) => frames.includes(frame))
      })
      .map(
        ({ rule, start, end }): PhraseHit => ({
          ...place,
          phraseId: rule,
          wording: place.wording.slice(start, end),
        }),
      )
  })
  const order = file.phrases.map(({ id }) => id)
  return hits.sort((a, b) => order.indexOf(a.phraseId) - order.indexOf(b.phraseId))
}

function phraseRules({ phrases }: PhraseFile) {
  return phrases.map(({ id, en, ru, zh, except, counts, not = [] }) => {
    const rule: Rule = { id, theme: '', level: 'strict', patterns: { en, ru, zh }, except }
    return { ...rule, counts, not }
  })
}
