import { passageId } from '../passage-id.ts'
import { claimProblems } from './claim.ts'
import { type CodebookFile, codebookProblems } from './codebook.ts'
import { confidenceProblems } from './confidence.ts'
import { dayBasisProblems } from './day-basis.ts'
import type { DatasetFiles } from './files.ts'
import { findingProblems } from './finding.ts'
import { countingDigest, lexiconProblems, publishedLexicon } from './lexicon.ts'
import { measuresProblems } from './measures.ts'
import { offeredProblems } from './offered.ts'
import { officialWordingProblems } from './official-wording.ts'
import { originalTitleProblems } from './original-title.ts'
import { absenceProblems, ownWordsProblems } from './own-words.ts'
import { pageLanguageProblems } from './page-language.ts'
import { partReadProblems, unreadTextProblems } from './part-read.ts'
import { codingsOf } from './passage.ts'
import { phraseProblems } from './phrases.ts'
import { type Problem, problem } from './problem.ts'
import { refusedHostProblems } from './refused-hosts.ts'
import { releaseProblems } from './releases.ts'
import { reprintFormProblems } from './reprint-form.ts'
import { seriesProblems } from './series.ts'
import { settle } from './settle.ts'
import { shortNameProblems } from './short-name.ts'
import { type CitedAddress, sourceProblems } from './sources.ts'
import { speakerProblems } from './speakers.ts'
import { subjectProblems } from './subject-problems.ts'
import { supportedProblems } from './supported.ts'
import { synonymProblems } from './synonyms.ts'
import { textPageProblems } from './text-page.ts'
import { titleBasisProblems } from './title-basis.ts'
import { toldTwiceProblems } from './told-twice.ts'
import { tradeProblems } from './trade.ts'
import { codedTargetProblems, stepFrameProblems, targetEvidenceProblems } from './trade-passage.ts'
import { uncountedProblems } from './uncounted.ts'
import { unnamedTextProblems } from './unnamed-text.ts'
import { voiceProblems } from './voices.ts'
import type { YamlFile } from './yaml-file.ts'

/** The rules that no file can check alone. */
export function crossCheck(files: DatasetFiles): Problem[] {
  return [
    ...codebookProblems(files.codebook),
    ...subjectProblems(files.subject, {
      themes: framesByTheme(files.codebook.value),
      statements: new Set(files.statements.map(({ value }) => value.id)),
      speakers: new Set(files.statements.flatMap(({ value }) => value.speakers)),
      phrases: new Set(files.phrases.value.phrases.map(({ id }) => id)),
      events: new Set(files.events.value.events.map(({ id }) => id)),
      readWhole: new Set(
        files.measures.value.documents.flatMap(({ statement, coverage }) =>
          statement && coverage === 'whole' ? [statement] : [],
        ),
      ),
    }),
    ...seriesProblems(files.subject, files.statements),
    ...textPageProblems(files),
    ...originalTitleProblems(files),
    ...titleBasisProblems(files),
    ...dayBasisProblems(files),
    ...reprintFormProblems(files),
    ...officialWordingProblems(files),
    ...offeredProblems(files),
    ...pageLanguageProblems(files),
    ...confidenceProblems(files),
    ...partReadProblems(files),
    ...unreadTextProblems(files),
    ...uncountedProblems(files),
    ...shortNameProblems(files),
    ...supportedProblems(files),
    ...toldTwiceProblems(files),
    ...coderVersionProblems(files),
    ...statementProblems(files),
    ...speakerProblems(files),
    ...voiceProblems(files),
    ...ownWordsProblems(files),
    ...absenceProblems(files),
    ...codingProblems(files),
    ...findingProblems(files),
    ...claimProblems(files),
    ...duplicateProblems(files),
    ...publishedIdProblems(files),
    ...codingDayProblems(files),
    ...releaseProblems(files.releases),
    ...tradeProblems(files.trade, passageIds(files)),
    ...targetEvidenceProblems(files),
    ...codedTargetProblems(files),
    ...stepFrameProblems(files),
    ...sourceProblems(files.sources, citedAddresses(files)),
    ...refusedHostProblems(files),
    ...lexiconProblems(files.lexicon, framesByTheme(files.codebook.value)),
    ...phraseProblems(
      files.phrases,
      files.lexicon.value.endings,
      new Set(frameThemes(files.codebook.value).keys()),
    ),
    ...synonymProblems(files.synonyms, publishedLexicon(files.lexicon.value)),
    ...unnamedTextProblems(files),
    ...measuresProblems(
      files.measures,
      new Set(files.statements.map(({ value }) => value.id)),
      countingDigest(publishedLexicon(files.lexicon.value)),
    ),
  ]
}

function passageIds({ statements }: Pick<DatasetFiles, 'statements'>): Set<string> {
  return new Set(statements.flatMap(({ value }) => value.passages.map((p) => passageId(value.id, p.n))))
}

function frameThemes(codebook: CodebookFile): Map<string, string> {
  return new Map(
    codebook.themes.flatMap((theme) => theme.frames.map((frame) => [frame.id, theme.id] as const)),
  )
}

function framesByTheme(codebook: CodebookFile): Map<string, string[]> {
  return new Map(codebook.themes.map((theme) => [theme.id, theme.frames.map((frame) => frame.id)]))
}

function statementProblems({ statements, codebook }: DatasetFiles): Problem[] {
  const themes = new Set(codebook.value.themes.map((theme) => theme.id))
  const allowed = [...themes].join(', ')
  return statements.flatMap(({ file, value, lineOf }) => {
    const problems: Problem[] = []
    const name = file.replace(/^.*\//, '').replace(/\.yaml$/, '')
    if (name !== value.id)
      problems.push(problem(file, lineOf(['id']), `id ${value.id} is not the file's name ${name}`))
    value.passages.forEach((passage, index) => {
      for (const key of ['theme', 'filedUnder'] as const) {
        const theme = passage[key]
        if (theme === undefined || themes.has(theme)) continue
        const line = lineOf(['passages', index, key])
        problems.push(problem(file, line, `unknown theme ${JSON.stringify(theme)}; allowed: ${allowed}`))
      }
    })
    return problems
  })
}

function codingProblems({ codings, statements, codebook, settlements, subject }: DatasetFiles): Problem[] {
  const problems: Problem[] = []
  const themeOf = frameThemes(codebook.value)
  const passages = passageIds({ statements })
  const check = (file: YamlFile<unknown>, path: PropertyKey[], id: string, frames: readonly string[]) => {
    const refuse = (reason: string) => problems.push(problem(file.file, file.lineOf(path), reason))
    if (!passages.has(id)) refuse(`unknown passage ${JSON.stringify(id)}`)
    for (const frame of frames)
      if (!themeOf.has(frame)) refuse(`unknown frame ${JSON.stringify(frame)} for ${id}`)
  }
  for (const coding of codings) {
    for (const [id, { frames }] of Object.entries(coding.value.codings))
      check(coding, ['codings', id], id, frames)
  }
  settlements.value.settlements.forEach(({ passage, frames }, index) => {
    check(settlements, ['settlements', index], passage, frames)
  })
  const noted = subject.value.method.coderNotes ?? {}
  for (const id of Object.keys(noted)) {
    if (codings.some(({ value }) => value.coder === id)) continue
    const line = subject.lineOf(['method', 'coderNotes', id])
    problems.push(problem(subject.file, line, `no file in codings/ belongs to coder ${JSON.stringify(id)}`))
  }
  if (problems.length > 0) return problems

  // What all coders agree on is said of all of them. The lexicon leaves uncoded what it finds nothing in.
  const coders = subject.value.method.isLexiconCoded ? [] : codings.map(({ value: coder }) => coder)
  const settlementOf = new Map(
    settlements.value.settlements.map((settlement) => [settlement.passage, settlement]),
  )
  for (const { file, value, lineOf } of statements) {
    for (const [index, passage] of value.passages.entries()) {
      const id = passageId(value.id, passage.n)
      const refuse = (reason: string) => problems.push(problem(file, lineOf(['passages', index]), reason))
      const own = codingsOf(codings, id)
      if (passage.silence) {
        if (own.length > 0) refuse(`${id} records a silence and is coded; a silence has no frame`)
        continue
      }
      const lacking = coders.filter((coder) => !(id in coder.codings)).map(({ coder }) => coder)
      if (lacking.length > 0) {
        refuse(
          `${lacking.join(' and ')} ${lacking.length === 1 ? 'has' : 'have'} not coded ${id}; each coder codes every passage`,
        )
        continue
      }
      if (own.length === 0) continue
      const settlement = settlementOf.get(id)
      if (settlement && settle(own)) {
        const line = settlements.lineOf(['settlements', settlements.value.settlements.indexOf(settlement)])
        const reason = `most coders of ${id} share a frame, which is published; a settlement is for where they share none`
        problems.push(problem(settlements.file, line, reason))
      }
      const published = settle(own, settlement)
      if (!published) {
        refuse(`the coders of ${id} share no frame; add a settlement to settlements.yaml`)
        continue
      }
      for (const frame of published.frames) {
        const theme = themeOf.get(frame)
        if (theme !== passage.theme)
          refuse(`${id} is under ${passage.theme}, but its frame ${frame} is of ${theme}`)
      }
    }
  }
  return problems
}

function coderVersionProblems({ codings, codebook }: DatasetFiles): Problem[] {
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

function duplicateProblems({ statements, codings, events, trade }: DatasetFiles): Problem[] {
  const listed = [
    ...statements.map(({ file, value, lineOf }) => ({ file, id: value.id, line: () => lineOf(['id']) })),
    ...codings.map(({ file, value, lineOf }) => ({
      file,
      id: `coder ${value.coder}`,
      line: () => lineOf(['coder']),
    })),
    ...events.value.events.map(({ id }, i) => ({
      file: events.file,
      id,
      line: () => events.lineOf(['events', i, 'id']),
    })),
    ...trade.value.targets.map(({ id }, i) => ({
      file: trade.file,
      id: `target ${id}`,
      line: () => trade.lineOf(['targets', i, 'id']),
    })),
  ]
  const first = new Map<string, string>()
  return listed.flatMap(({ file, id, line }) => {
    const other = first.get(id)
    first.set(id, other ?? file)
    return other === undefined ? [] : [problem(file, line(), `duplicate id ${id}, already in ${other}`)]
  })
}

function publishedIdProblems({ statements, publishedIds }: DatasetFiles): Problem[] {
  const present = new Set(
    statements.flatMap(({ value }) => [value.id, ...value.passages.map((p) => passageId(value.id, p.n))]),
  )
  return publishedIds
    .filter((id) => !present.has(id))
    .map((id) =>
      problem('published-ids.txt', publishedIds.indexOf(id) + 1, `published id ${id} is gone; restore it`),
    )
}

/**
 * The day of a coder's file is that of every entry which names none. A passage that no release has cannot have been coded
 * before the newest one was published, unless its gist, which is what coders read, is that of one which a release has.
 */
function codingDayProblems({ codings, publishedIds, releases, statements }: DatasetFiles): Problem[] {
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

/** Every address that a file gives as evidence, with the line on which it stands. */
function citedAddresses({ statements, events, trade, measures }: DatasetFiles): CitedAddress[] {
  const cite = (source: YamlFile<unknown>, path: PropertyKey[], urls: readonly string[]) =>
    urls.map((url, index) => ({ file: source.file, line: () => source.lineOf([...path, index]), url }))
  return [
    ...statements.flatMap((source) => [
      ...cite(source, ['officialUrls'], Object.values(source.value.officialUrls ?? {})),
      ...cite(
        source,
        ['officialPages'],
        (source.value.officialPages ?? []).map(({ url }) => url),
      ),
      ...cite(
        source,
        ['reprints'],
        (source.value.reprints ?? []).map(({ url }) => url),
      ),
      ...cite(source, ['sources'], source.value.sources),
      ...source.value.passages.flatMap(({ evidence }, index) =>
        cite(source, ['passages', index, 'evidence'], evidence),
      ),
    ]),
    ...events.value.events.flatMap(({ sources }, i) => cite(events, ['events', i, 'sources'], sources)),
    ...trade.value.targets.flatMap(({ sources }, i) => cite(trade, ['targets', i, 'sources'], sources)),
    ...trade.value.volumes.flatMap(({ sources }, i) => cite(trade, ['volumes', i, 'sources'], sources)),
    ...measures.value.documents.flatMap(({ url }, i) => cite(measures, ['documents', i], url ? [url] : [])),
  ]
}
