import { z } from '@hono/zod-openapi'
import { examples, joint, pairs } from '#subject'
import { capitalised } from '../../schema/capitalised.ts'
import { listed } from '../../schema/chart/wording.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import { Comparison, type ComparisonRow, type ThemeComparison } from '../../schema/contract/comparison.ts'
import { type Passage, type Statement, StatementSummary } from '../../schema/contract/statement.ts'
import type { ThemeMentions } from '../../schema/counted.ts'
import { keysOf } from '../../schema/keys.ts'
import { notFullyRead } from '../../schema/not-fully-read.ts'
import { plural } from '../../schema/plural.ts'
import { markedDay } from '../../schema/record-doubts.ts'
import { type StatementDay, shortDay } from '../../schema/statement-day.ts'
import {
  type ComparedPassage,
  compareByCoding,
  frameTally,
  heldOf,
  isOwn,
  type KnownOfText,
  recordedThemes,
  unframedTally,
} from '../../schema/stats/comparison.ts'
import { deniedThemes } from '../../schema/stats/denied-theme.ts'
import { readingOf, themesInRest, themesOf, themesOpenInSilence } from '../../schema/stats/unread-theme.ts'
import { apiAddress } from '../links.ts'
import { noStatement } from '../problem.ts'
import { codebook } from '../queries/codebook.ts'
import { unmentionedThemes, wholeTextMentions } from '../queries/lexicon.ts'
import { type CodedStatement, statementsById } from '../queries/statements.ts'
import { resource } from '../resource.ts'

export const statementParam = z
  .string({ error: `is missing; give the id of a statement, such as ${examples.statement}` })
  .max(200, 'is longer than 200 characters')

const [exampleA, exampleB] = pairs[1] ?? pairs[0] ?? [examples.statement, examples.statement]

export const CompareQuery = z.strictObject({
  a: statementParam.openapi({ description: 'Id of the first statement.', example: exampleA }),
  b: statementParam.openapi({ description: 'Id of the second statement.', example: exampleB }),
})

export const compare = resource({
  path: '/compare',
  summary: 'Two statements side by side',
  description:
    'Theme by theme and frame by frame: what both have, only the first, only the second, and silences. Passages that ' +
    `no number counts are left out, and so are remarks of one side beside a text issued ${joint.adverb}.`,
  query: CompareQuery,
  data: Comparison,
  columns: [
    'theme',
    'frame',
    'where',
    'absence',
    'voicesA',
    'voicesB',
    'basis',
    'statusA',
    'statusB',
    'stancesA',
    'stancesB',
    'passagesA',
    'passagesB',
    'phrasesA',
    'phraseBasesA',
    'phrasesB',
    'phraseBasesB',
  ],
  async answer(db, query) {
    const [found, themes, mentions] = await Promise.all([
      statementsById(db, [query.a, query.b]),
      codebook(db),
      wholeTextMentions(db, [query.a, query.b]),
    ])
    const [a, b] = [pick(found, 'a', query.a), pick(found, 'b', query.b)]
    const known = {
      a: knownOf(a, themes, mentions.get(query.a)),
      b: knownOf(b, themes, mentions.get(query.b)),
    }
    const data = comparison(themes, a, b, known)
    const evidence = apiAddress('/passages', { statement: [query.a, query.b], status: 'all' })
    const title = comparisonTitle(a, b)
    return { data, title, rows: data.rows, count: data.rows.length, limit: null, next: null, evidence }
  },
  example: { query: { a: exampleA, b: exampleB } },
})

/** What is known of a text beside its passages: `mentions` is what the lexicon found in the whole of it. */
export function knownOf(
  statement: CodedStatement,
  themes: readonly Theme[],
  mentions: readonly ThemeMentions[] | undefined,
): KnownOfText {
  return {
    unmentioned: unmentionedThemes(statement, mentions),
    unread: unreadThemes(statement, themes),
    denied: deniedThemes(statement, themes),
  }
}

/** The themes of which a frame may stand in what was not read, as counts see them. */
function unreadThemes(
  { themesNotRead, heldInPart, passageList }: CodedStatement,
  themes: readonly Theme[],
): string[] {
  const openInSilence = themesOpenInSilence(themes)
  const reading = { readPart: heldInPart?.read, themesNotRead: themesNotRead.join(' ') }
  return themesOf({ themesNotRead: themesInRest(reading, passageList, openInSilence) })
}

/** The answer for two statements that are already at hand. */
function comparison(
  themes: readonly Theme[],
  a: Statement,
  b: Statement,
  known: Record<'a' | 'b', KnownOfText>,
): Comparison {
  const compared = compareByCoding(
    themes,
    a.passageList.filter(ownWords(a)).map(asCompared),
    b.passageList.filter(ownWords(b)).map(asCompared),
    known,
  )
  const passages = new Map([...a.passageList, ...b.passageList].map((passage) => [passage.id, passage]))
  const tally = frameTally(compared)
  const read = {
    a: readingCaution('a', { a, b }, compared, themes),
    b: readingCaution('b', { a, b }, compared, themes),
  }
  return {
    a: recordOf(a),
    b: recordOf(b),
    sentence: `${headline(a, b, tally, read)}${unframedSentence(compared, shortNames(a, b))}`,
    read,
    frames: tally,
    themes: compared,
    rows: compared.flatMap((theme) => rowsOf(theme, passages)),
  }
}

/**
 * How much of a text was read, where that was not the whole of it for all themes, and where what the other alone has may stand
 * in it: on themes of which it has nothing, and for frames of others.
 */
function readingCaution(
  side: 'a' | 'b',
  statements: Record<'a' | 'b', Statement>,
  compared: readonly ThemeComparison[],
  themes: readonly Theme[],
): Comparison['read']['a'] {
  const { heldInPart, readWhole } = statements[side]
  const reading = readingOf({ readPart: heldInPart?.read, readWhole })
  const read = heldInPart?.read ?? readWhole
  if (!read) return { reading, caution: null }
  const much = howMuchRead(side, reading, statements)
  const open = recordedThemes(compared).filter(({ frames }) =>
    frames.some(({ absence, where }) => absence === 'not_read' && where !== side),
  )
  const named = (isWhole: boolean) => {
    const ids = open.flatMap((row) => ((row[side] === 'not_read') === isWhole ? row.theme : []))
    const labels = themes.flatMap(({ id, label }) => (ids.includes(id) ? label : []))
    const kind = isWhole ? 'theme' : 'frame'
    return labels.length === 0
      ? []
      : [`${notFullyRead[kind]} ${isWhole ? '' : 'further frames of '}${listed(labels)}`]
  }
  const where = reading === 'nothing' ? [] : [...named(true), ...named(false)]
  const what = where.length === 0 ? '' : `: it is ${where.join(', and ')}`
  return { reading, caution: `${much}${what}. What was read: ${sentenceEnd(read)}` }
}

/** "Only a part of the text of 2019 was read"; empty where it is not recorded. */
export function howMuchRead(
  side: 'a' | 'b',
  reading: Comparison['read']['a']['reading'],
  { a, b }: Record<'a' | 'b', StatementDay>,
): string {
  const [first, second] = shortNames(a, b)
  const much = {
    whole: 'The whole text of %s was read, but only for what is recorded of it',
    part: 'Only a part of the text of %s was read',
    nothing: 'Nothing of the text of %s was read',
    unrecorded: '',
  }
  return much[reading].replace('%s', side === 'a' ? first : second)
}

/** What a sentence over the two leaves open, for where it stands without its page; null where it leaves nothing open. */
export function comparisonBasis({ a, b, read, themes }: Comparison): string | null {
  const { a: onlyA, b: onlyB } = frameTally(themes)
  if (onlyA + onlyB === 0) return null
  const much = (['a', 'b'] as const).flatMap((side) =>
    read[side].caution === null ? [] : howMuchRead(side, read[side].reading, { a, b }),
  )
  return [...much, 'What is not recorded of a text may stand in it'].join('. ')
}

function sentenceEnd(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/**
 * "2022 and 2024, as recorded: 9 frames in both, 8 only in 2022, 14 only in 2024." Every frame is in one of the numbers. What one has
 * alone beside a text of which nothing was read is told as no difference.
 */
function headline(
  a: Statement,
  b: Statement,
  { a: onlyA, b: onlyB, both, apart }: ReturnType<typeof frameTally>,
  read: Comparison['read'],
): string {
  const [nameA, nameB] = shortNames(a, b)
  const said =
    apart === 0
      ? ''
      : `; ${apart} more ${apart === 1 ? 'stands' : 'stand'} in each text, said by different voices`
  const inBoth = both === 0 ? 'no frame' : plural(both, 'frame')
  // A day may have several statements: it is one of them that has the frame.
  const inOne = (name: string) => (areNamedByDay(a, b) ? `in that of ${name}` : `in ${name}`)
  const sides = [
    { own: nameA, other: nameB, n: onlyA, isKnown: read.b.reading !== 'nothing' },
    { own: nameB, other: nameA, n: onlyB, isKnown: read.a.reading !== 'nothing' },
  ]
  const known = sides.flatMap(({ own, n, isKnown }) => (isKnown ? `${n || 'none'} only ${inOne(own)}` : []))
  const unknown = sides.flatMap(({ own, other, n, isKnown }) =>
    isKnown
      ? []
      : `; nothing of the text of ${other} was read${n === 0 ? '' : `, so that the ${plural(n, 'frame')} ${inOne(own)} alone ${n === 1 ? 'is' : 'are'} no difference`}`,
  )
  return `${capitalised(nameA)} and ${nameB}, as recorded: ${[`${inBoth} in both`, ...known].join(', ')}${said}${unknown.join('')}.`
}

/** " Without a frame: 1 theme in both, 2 only in 2013, 1 in each by different voices."; nothing where each passage has a frame. */
function unframedSentence(compared: readonly ThemeComparison[], [a, b]: readonly [string, string]): string {
  const tally = unframedTally(compared)
  const told = (
    [
      ['both', 'in both'],
      ['a', `only in ${a}`],
      ['b', `only in ${b}`],
      ['apart', 'in each by different voices'],
    ] as const
  ).flatMap(([side, words]) => {
    const n = tally[side]
    return n === 0 ? [] : `${plural(n, 'theme')} ${words}`
  })
  return told.length === 0 ? '' : ` Without a frame: ${told.join(', ')}.`
}

/** Two statements by their days, by their titles where they are of one day. */
export function comparisonTitle(a: Named, b: Named): string {
  if (a.date !== b.date) return `${markedDay(a)} and ${markedDay(b)} compared`
  const [dayA, dayB] = [markedDay(a), markedDay(b)]
  return dayA === dayB
    ? `“${a.title}” and “${b.title}”, both of ${dayA}, compared`
    : `“${a.title}”, ${dayA}, and “${b.title}”, ${dayB}, compared`
}

type Named = StatementDay & Pick<Statement, 'title' | 'confidence'>

/** Statements are called by their years, by their days where both are of one year, and by their order where of one day. */
export function shortNames(a: StatementDay, b: StatementDay): [string, string] {
  if (a.date === b.date) return ['the first', 'the second']
  const name = (day: StatementDay) => (areNamedByDay(a, b) ? shortDay(day) : day.date.slice(0, 4))
  return [name(a), name(b)]
}

function areNamedByDay(a: StatementDay, b: StatementDay): boolean {
  return a.date !== b.date && a.date.slice(0, 4) === b.date.slice(0, 4)
}

/** Whether a passage is compared with its statement's: counted or a silence, and the statement's own. */
export function ownWords(
  statement: Pick<Statement, 'voice'>,
): (passage: Pick<Passage, 'voice' | 'status'>) => boolean {
  return (passage) => passage.status !== 'context' && isOwn(statement, passage)
}

function pick(found: readonly Statement[], parameter: string, id: string): Statement {
  const statement = found.find((candidate) => candidate.id === id)
  if (!statement) throw noStatement(parameter, id)
  return statement
}

export function asCompared({
  id,
  voice,
  theme,
  frames,
  stance,
  status,
}: CodedStatement['passageList'][number]): ComparedPassage {
  return { id, voice, theme, frames, stance, isSilence: status === 'silent' }
}

/** What a row tells of a passage. */
type RowPassage = Pick<Passage, 'keyPhrase' | 'keyPhraseBasis'>

export function rowsOf(theme: ThemeComparison, passages: ReadonlyMap<string, RowPassage>): ComparisonRow[] {
  const common = {
    theme: theme.theme,
    basis: theme.basis,
    statusA: theme.a,
    statusB: theme.b,
    stancesA: theme.stancesA,
    stancesB: theme.stancesB,
  }
  const row = (
    {
      frame,
      where,
      absence,
      voicesA,
      voicesB,
    }: Pick<ComparisonRow, 'frame' | 'where' | 'absence' | 'voicesA' | 'voicesB'>,
    idsA: string[],
    idsB: string[],
  ) => {
    const [a, b] = [phrasesOf(idsA, passages), phrasesOf(idsB, passages)]
    return {
      ...common,
      frame,
      where,
      absence,
      voicesA,
      voicesB,
      passagesA: idsA,
      passagesB: idsB,
      phrasesA: a.phrases,
      phraseBasesA: a.bases,
      phrasesB: b.phrases,
      phraseBasesB: b.bases,
    }
  }
  const { passagesA, passagesB } = theme
  const held = heldOf(theme).map((one) => row(one, one.passagesA, one.passagesB))
  const none = { frame: null, where: 'neither' as const, absence: null, voicesA: [], voicesB: [] }
  return held.length > 0 ? held : [row(none, passagesA, passagesB)]
}

function phrasesOf(ids: readonly string[], passages: ReadonlyMap<string, RowPassage>) {
  const quoting = ids.flatMap((id) => passages.get(id) ?? []).filter(({ keyPhrase }) => keyPhrase !== null)
  return {
    phrases: quoting.flatMap(({ keyPhrase }) => keyPhrase ?? []),
    bases: quoting.flatMap(({ keyPhraseBasis }) => keyPhraseBasis ?? []),
  }
}

/** The statement as lists show it. */
export function recordOf(statement: StatementSummary): StatementSummary {
  const names = keysOf(StatementSummary.shape)
  return Object.fromEntries(names.map((name) => [name, statement[name]])) as unknown as StatementSummary
}
