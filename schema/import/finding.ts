import { definitions } from '../vocabulary.ts'
import { speaksFor, voiceOf } from '../voice.ts'
import type { DatasetFiles } from './files.ts'
import type { Holding } from './holding.ts'
import { themesNotRead } from './part-read.ts'
import { type Problem, problem } from './problem.ts'
import { isCounted, type PublishedPassage, publishedPassages } from './published.ts'

/** Holds each finding of the subject against the rows that it speaks of. */
export function findingProblems(files: DatasetFiles): Problem[] {
  const { file, value, lineOf } = files.subject
  const published = publishedPassages(files)
  return value.findings.flatMap(({ id, holds = [] }, f) =>
    holds.flatMap((holding, h) =>
      deviations(holding, files, published).map((said) =>
        problem(
          file,
          lineOf(['findings', f, 'holds', h]),
          `finding ${id}: ${said}; fix the claim and this line, or the rows`,
        ),
      ),
    ),
  )
}

function deviations(holding: Holding, files: DatasetFiles, published: readonly PublishedPassage[]): string[] {
  const subject = nameOf(holding)
  if (holding.panel !== undefined) {
    const texts = mentioningTexts(holding, files)
    return texts === holding.texts
      ? []
      : [`${subject}: ${texts} texts mention it, not ${holding.texts ?? 'said'}`]
  }
  const days =
    holding.amountUsdBn === undefined
      ? passageDays(holding, files, published)
      : files.trade.value.targets
          .filter(({ amountUsdBn }) => amountUsdBn === holding.amountUsdBn)
          .filter(({ targetYear }) => (holding.targetYear ?? targetYear) === targetYear)
          .filter(({ step }) => (holding.step ?? step) === step)
          .map(({ announced }) => announced)
          .toSorted()
  const said: string[] = []
  const expect = (what: string, is: string | undefined, claimed: string | undefined) => {
    if (claimed !== undefined && is !== claimed)
      said.push(`${subject}: ${what} is ${is ?? 'none'}, not ${claimed}`)
  }
  expect('the first day recorded', days[0], holding.first)
  expect('the last day recorded', days.at(-1), holding.last)
  const beyond = beyondSeries(holding, files, published)
  if (beyond !== undefined) {
    const claimed = holding.beyond
    const isSaid = claimed?.statements === beyond.statements && claimed.notRead === beyond.notRead
    if (!isSaid || (claimed.byAnalysis ?? 0) !== beyond.byAnalysis)
      said.push(
        `${subject}: of the ${beyond.statements} statements beyond it ${beyond.notRead} were not fully read on it, and ${beyond.byAnalysis} rest on a published analysis; say so in \`beyond\``,
      )
  }
  expect('the list of days', days.join(', ') || undefined, holding.days?.join(', '))
  if (holding.everyYear) {
    const { first, last } = files.subject.value.years
    const recorded = new Set(days.map((day) => Number(day.slice(0, 4))))
    for (let one = first; one <= last; one++)
      if (!recorded.has(one)) said.push(`${subject}: nothing is recorded in ${one}`)
  }
  return said
}

/** What of a series a first or a last day leaves out: a statement that was not fully read on the theme may name it all the same. */
function beyondSeries(
  { series, first, last, frame, theme }: Holding,
  files: DatasetFiles,
  published: readonly PublishedPassage[],
) {
  const { codebook, statements } = files
  if (series === undefined || (first === undefined && last === undefined)) return undefined
  const own = theme ?? codebook.value.themes.find(({ frames }) => frames.some(({ id }) => id === frame))?.id
  const ofTheme = published.filter(({ passage }) => passage.theme === own)
  const silences = ofTheme.filter(({ passage }) => passage.silence)
  const silent = new Set(silences.map(({ statement }) => statement.id))
  const readWhole = new Set(
    silences.filter(({ passage }) => passage.silence !== 'secondary').map(({ statement }) => statement.id),
  )
  // The rest of a text may have what the part does not, of which something else is counted.
  const inPart = new Set(ofTheme.filter(isCounted).map(({ statement }) => statement.id))
  const notRead = themesNotRead(files, published)
  const beyond = statements
    .map(({ value }) => value)
    .filter((statement) => statement.series === series)
    .filter(({ date }) => (first !== undefined && date < first) || (last !== undefined && date > last))
  const isUnread = ({ id, readPart }: (typeof beyond)[number]) =>
    notRead.get(id)?.includes(own ?? '') || (readPart !== undefined && inPart.has(id))
  return {
    statements: beyond.length,
    notRead: beyond.filter((one) => !silent.has(one.id) && isUnread(one)).length,
    byAnalysis: beyond.filter(({ id }) => silent.has(id) && !readWhole.has(id)).length,
  }
}

function passageDays(
  { frame, theme, voice, series }: Holding,
  { codebook, subject }: DatasetFiles,
  published: readonly PublishedPassage[],
): string[] {
  const naming = codebook.value.themes
    .filter(({ id }) => id === theme)
    .flatMap(({ frames }) => frames.filter(({ names_theme }) => names_theme !== false))
    .map(({ id }) => id)
  const wanted = frame === undefined ? naming : [frame]
  const { first, last } = subject.value.years
  const days = published
    .filter(isCounted)
    .filter(({ coding }) => coding?.frames.some((id) => wanted.includes(id)))
    .filter(({ statement }) => series === undefined || statement.series === series)
    .filter(
      ({ statement: { date } }) => Number(date.slice(0, 4)) >= first && Number(date.slice(0, 4)) <= last,
    )
    .filter(
      ({ passage, statement }) =>
        voice === undefined || speaksFor(voice, passage.voice ?? voiceOf(statement.kind, statement.parties)),
    )
    .map(({ statement }) => statement.date)
  return [...new Set(days)].toSorted()
}

function mentioningTexts({ panel, party, theme, definition }: Holding, files: DatasetFiles): number {
  const { first, last } = files.subject.value.years
  return files.measures.value.documents.filter(
    ({ panel: own, count }) =>
      own?.name === panel &&
      own?.state === party &&
      own !== undefined &&
      own.year >= first &&
      own.year <= last &&
      (count?.mentions[theme ?? '']?.[definitions.indexOf(definition ?? 'standard')] ?? 0) > 0,
  ).length
}

function nameOf({
  frame,
  theme,
  voice,
  series,
  amountUsdBn,
  targetYear,
  step,
  panel,
  party,
}: Holding): string {
  const of = [frame ?? theme ?? (amountUsdBn && `${amountUsdBn} billion`)]
  if (targetYear) of.push(`by ${targetYear}`)
  if (step) of.push(step)
  if (voice) of.push(`of ${voice}`)
  if (series) of.push(`in the series ${series}`)
  if (panel) of.push(`by ${party} in ${panel}`)
  return of.join(' ')
}
