import { passageId } from '../passage-id.ts'
import { daysBetween } from '../text/date.ts'
import type { targetSteps } from '../vocabulary.ts'
import type { DatasetFiles } from './files.ts'
import { codingsOf } from './passage.ts'
import { type Problem, problem } from './problem.ts'
import { isCounted, publishedPassages } from './published.ts'
import { settle } from './settle.ts'
import type { CodingFile, SettlementFile, StatementFile } from './shapes.ts'
import type { TradeFile } from './trade.ts'
import type { YamlFile } from './yaml-file.ts'

/** The official page of a statement that the ledger gives for a sum is evidence of the passage with that sum, too. */
export function targetEvidenceProblems({
  trade,
  statements,
}: {
  trade: YamlFile<TradeFile>
  statements: readonly YamlFile<StatementFile>[]
}): Problem[] {
  const told = new Map(
    statements.flatMap(({ value }) => {
      const official = officialPagesOf(value)
      return value.passages.map(
        ({ n, evidence }) =>
          [passageId(value.id, n), official.filter((url) => !evidence.includes(url))] as const,
      )
    }),
  )
  return trade.value.targets.flatMap(({ passage, sources }, index) =>
    (passage === undefined ? [] : (told.get(passage) ?? []))
      .filter((url) => sources.includes(url))
      .map((url) =>
        problem(
          trade.file,
          trade.lineOf(['targets', index, 'passage']),
          `${passage} lacks ${url} among its evidence, the official page given here; name it there too`,
        ),
      ),
  )
}

/**
 * The ledger has every announcement that was coded: a counted passage with a sum, coded as a target, has an announcement of
 * that sum and day, which names it or another passage of the same words. A report that a communiqué of the visit tells may
 * be of the day before or after.
 */
export function codedTargetProblems({
  trade,
  statements,
  codings,
  settlements,
}: {
  trade: YamlFile<Pick<TradeFile, 'targets'>>
  statements: readonly YamlFile<Pick<StatementFile, 'id' | 'date' | 'passages'>>[]
  codings: readonly YamlFile<CodingFile>[]
  settlements: YamlFile<SettlementFile>
}): Problem[] {
  const settlementOf = new Map(settlements.value.settlements.map((one) => [one.passage, one]))
  const linked = new Set(trade.value.targets.map(({ passage }) => passage))
  return statements.flatMap(({ file, value, lineOf }) =>
    value.passages.flatMap((passage, index) => {
      const { n, amountUsdBn, unverified } = passage
      const id = passageId(value.id, n)
      const published = settle(codingsOf(codings, id), settlementOf.get(id))
      if (amountUsdBn === undefined || unverified || linked.has(id)) return []
      if (!published || published.uncounted !== null) return []
      if (!published.frames.some((frame) => frame.startsWith('target_'))) return []
      const sameSum = trade.value.targets.filter((target) => target.amountUsdBn === amountUsdBn)
      const sameDay = sameSum.filter(({ announced }) => announced === value.date)
      const unlinked = sameDay.find((target) => target.passage === undefined)
      const refuse = (reason: string) => [problem(file, lineOf(['passages', index]), reason)]
      if (unlinked)
        return refuse(`${id} holds the announcement ${unlinked.id} of ${trade.file}; name it there`)
      if (sameSum.some(({ announced }) => Math.abs(daysBetween(announced, value.date)) <= 1)) return []
      return refuse(
        `${id} is coded as a target of ${amountUsdBn} and has no announcement in ${trade.file}; add one of ${value.date}`,
      )
    }),
  )
}

/** An announcement that stands on a page of a statement of its day is a passage of that statement, and names it. */
export function untoldTargetProblems({
  trade,
  statements,
}: {
  trade: YamlFile<Pick<TradeFile, 'targets'>>
  statements: readonly YamlFile<
    Pick<StatementFile, 'id' | 'date' | 'officialUrls' | 'officialPages' | 'sources' | 'passages'>
  >[]
}): Problem[] {
  return trade.value.targets.flatMap(({ id, announced, passage, sources }, index) => {
    if (passage !== undefined) return []
    const statement = statements.find(
      ({ value }) => value.date === announced && pagesOf(value).some((url) => sources.includes(url)),
    )
    if (statement === undefined) return []
    return problem(
      trade.file,
      trade.lineOf(['targets', index]),
      `${id} stands on a page of ${statement.value.id} and names no passage; add the passage there and name it here`,
    )
  })
}

function pagesOf({
  officialUrls = {},
  officialPages = [],
  sources = [],
  passages,
}: Pick<StatementFile, 'officialUrls' | 'officialPages' | 'sources' | 'passages'>): string[] {
  return [
    ...officialPagesOf({ officialUrls, officialPages }),
    ...sources,
    ...passages.flatMap(({ evidence }) => evidence),
  ]
}

function officialPagesOf({
  officialUrls = {},
  officialPages = [],
}: Pick<StatementFile, 'officialUrls' | 'officialPages'>): string[] {
  return [...Object.values(officialUrls), ...officialPages.map(({ url }) => url)]
}

/** Frames of a target that a step of the ledger may be coded as; the first expectation of a sum is its first use, too. */
const framesOfStep: Partial<Record<(typeof targetSteps)[number], readonly string[]>> = {
  set: ['target_set'],
  repeated: ['target_repeated'],
  moved: ['target_moved'],
  expected: ['target_met', 'target_set'],
  met: ['target_met'],
}

/** The ledger tells of a counted passage what it is coded as, and takes no forecast of one side for a target, or its note says what the coders have otherwise, and why. */
export function stepFrameProblems({
  trade,
  ...files
}: Pick<DatasetFiles, 'trade' | 'statements' | 'codings' | 'settlements'>): Problem[] {
  const published = new Map(publishedPassages(files).map((one) => [one.id, one]))
  return trade.value.targets.flatMap(({ id, passage, step, kind, note = '' }, index) => {
    const coded = published.get(passage ?? '')
    if (coded === undefined || !isCounted(coded)) return []
    const frames = coded.coding?.frames ?? []
    const told = framesOfStep[step]?.filter((frame) => kind === undefined || frame !== 'target_set')
    const isTold = frames.some((frame) => told?.includes(frame)) || /\bcoders\b/.test(note)
    if (isTold) return []
    return problem(
      trade.file,
      trade.lineOf(['targets', index, 'step']),
      `${id} is ${kind ?? step}, and its passage is coded ${frames.join(' and ')}; mend the step, or say in the note why the coders differ`,
    )
  })
}
