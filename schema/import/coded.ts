import { listed } from '../chart/wording.ts'
import { passageId, statementOf } from '../passage-id.ts'
import type { DatasetFiles } from './files.ts'
import { codingsOf } from './passage.ts'
import { type Problem, problem } from './problem.ts'
import { passageIds } from './published.ts'
import { settle } from './settle.ts'
import type { YamlFile } from './yaml-file.ts'

type Coded = Pick<DatasetFiles, 'statements' | 'codings'>
type Settled = Coded & Pick<DatasetFiles, 'codebook' | 'settlements' | 'subject'>

/** Each coding and each settlement is of a passage and has frames of the codebook; of a statement that cannot be read nobody knows. */
export function codedEntryProblems(
  { codings, statements, codebook, settlements }: Omit<Settled, 'subject'>,
  isUnread: (statement: string) => boolean,
): Problem[] {
  const passages = passageIds(statements)
  const frames = new Set(codebook.value.themes.flatMap((theme) => theme.frames.map(({ id }) => id)))
  const check = (file: YamlFile<unknown>, path: PropertyKey[], id: string, own: readonly string[]) => {
    const refuse = (reason: string) => problem(file.file, file.lineOf(path), reason)
    return [
      ...(passages.has(id) || isUnread(statementOf(id))
        ? []
        : [refuse(`unknown passage ${JSON.stringify(id)}`)]),
      ...own
        .filter((frame) => !frames.has(frame))
        .map((frame) => refuse(`unknown frame ${JSON.stringify(frame)} for ${id}`)),
    ]
  }
  return [
    ...codings.flatMap((coding) =>
      Object.entries(coding.value.codings).flatMap(([id, { frames: own }]) =>
        check(coding, ['codings', id], id, own),
      ),
    ),
    ...settlements.value.settlements.flatMap(({ passage, frames: own }, index) =>
      check(settlements, ['settlements', index], passage, own),
    ),
  ]
}

/** What all coders agree on is said of all of them, so that each codes every passage; a silence has no frame. */
export function uncodedProblems({ codings, statements, subject }: Coded & Pick<DatasetFiles, 'subject'>) {
  // The lexicon leaves uncoded what it finds nothing in.
  const coders = subject.value.method.isLexiconCoded ? [] : codings.map(({ value: coder }) => coder)
  return statements.flatMap(({ file, value, lineOf }) =>
    value.passages.flatMap((passage, index) => {
      const id = passageId(value.id, passage.n)
      const refuse = (reason: string) => [problem(file, lineOf(['passages', index]), reason)]
      if (passage.silence)
        return codingsOf(codings, id).length > 0
          ? refuse(`${id} records a silence and is coded; a silence has no frame`)
          : []
      const lacking = coders.filter((coder) => !(id in coder.codings)).map(({ coder }) => coder)
      if (lacking.length === 0) return []
      const have = lacking.length === 1 ? 'has' : 'have'
      return refuse(`${listed(lacking)} ${have} not coded ${id}; each coder codes every passage`)
    }),
  )
}

/** Notes are of coders that have a file. */
export function coderNoteProblems({
  codings,
  subject,
}: Pick<DatasetFiles, 'codings' | 'subject'>): Problem[] {
  return Object.keys(subject.value.method.coderNotes ?? {})
    .filter((id) => !codings.some(({ value }) => value.coder === id))
    .map((id) =>
      problem(
        subject.file,
        subject.lineOf(['method', 'coderNotes', id]),
        `no file in codings/ belongs to coder ${JSON.stringify(id)}`,
      ),
    )
}

/** What is published of a passage follows from its codings, or from a settlement where most coders share no frame. */
export function settlementProblems({
  codings,
  statements,
  codebook,
  settlements,
  subject,
}: Settled): Problem[] {
  const themeOf = new Map(
    codebook.value.themes.flatMap((theme) => theme.frames.map(({ id }) => [id, theme.id] as const)),
  )
  const settlementOf = new Map(
    settlements.value.settlements.map((one, index) => [one.passage, { one, index }]),
  )
  return statements.flatMap(({ file, value, lineOf }) =>
    value.passages.flatMap((passage, index) => {
      const id = passageId(value.id, passage.n)
      const own = codingsOf(codings, id)
      const isWhole = subject.value.method.isLexiconCoded || own.length === codings.length
      // A coding with a frame that is none settles nothing.
      const isKnown = own.every(({ frames }) => frames.every((frame) => themeOf.has(frame)))
      if (passage.silence || own.length === 0 || !isWhole || !isKnown) return []
      const refuse = (reason: string) => problem(file, lineOf(['passages', index]), reason)
      const settlement = settlementOf.get(id)
      const published = settle(own, settlement?.one)
      if (!published)
        return refuse(`the coders of ${id} share no frame; add a settlement to settlements.yaml`)
      const foreign = published.frames.filter((frame) => themeOf.get(frame) !== passage.theme)
      return [
        ...(settlement && settle(own)
          ? [
              problem(
                settlements.file,
                settlements.lineOf(['settlements', settlement.index]),
                `most coders of ${id} share a frame, which is published; a settlement is for where they share none`,
              ),
            ]
          : []),
        ...foreign.map((frame) =>
          refuse(`${id} is under ${passage.theme}, but its frame ${frame} is of ${themeOf.get(frame)}`),
        ),
      ]
    }),
  )
}

/** Each coding is by a version of the codebook. */
export function coderVersionProblems({
  codings,
  codebook,
}: Pick<DatasetFiles, 'codings' | 'codebook'>): Problem[] {
  const versions = codebook.value.history.map(({ version }) => version)
  return codings.flatMap(({ file, value, lineOf }) => {
    const named: [PropertyKey[], number | undefined][] = [
      [['codebook'], value.codebook],
      ...Object.entries(value.codings).map(([id, { codebook: own }]): [PropertyKey[], number | undefined] => [
        ['codings', id, 'codebook'],
        own,
      ]),
    ]
    return named.flatMap(([path, version]) => {
      if (version === undefined || versions.includes(version)) return []
      return problem(
        file,
        lineOf(path),
        `codebook ${version} is in no history; versions: ${versions.join(', ')}`,
      )
    })
  })
}

/**
 * The day of a coder's file is that of every entry which names none. A passage that no release has cannot have been coded
 * before the newest one was published, unless its gist, which is what coders read, is that of one which a release has.
 */
export function codingDayProblems({ codings, publishedIds, releases, statements }: DatasetFiles): Problem[] {
  const newest = releases.value.releases.at(-1)
  if (newest === undefined) return []
  const passages = statements.flatMap(({ value }) =>
    value.passages.map(({ n, gist }) => ({ id: passageId(value.id, n), gist })),
  )
  const known = new Set(publishedIds)
  const knownGists = new Set(passages.flatMap(({ id, gist }) => (known.has(id) ? gist : [])))
  const published = new Set([
    ...publishedIds,
    ...passages.flatMap(({ id, gist }) => (knownGists.has(gist) ? id : [])),
  ])
  return codings.flatMap(({ file, value, lineOf }) =>
    value.date > newest.date
      ? []
      : Object.entries(value.codings).flatMap(([id, { codedAfresh }]) =>
          codedAfresh !== undefined || published.has(id)
            ? []
            : problem(
                file,
                lineOf(['codings', id]),
                `${id} is not in release ${newest.version}, and the file is of ${value.date}; say in codedAfresh on which day it was coded, and in codebook by which version where it is not the file's ${value.codebook}`,
              ),
        ),
  )
}
