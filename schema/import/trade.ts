import { z } from 'zod'
import { passageId } from '../passage-id.ts'
import { targetSteps, volumeSeries } from '../vocabulary.ts'
import { Correction } from './correction.ts'
import { isoDate, oneOf, slug, webAddress, words } from './fields.ts'
import type { DatasetFiles } from './files.ts'
import { codingsOf } from './passage.ts'
import { type Problem, problem } from './problem.ts'
import { isCounted, publishedPassages } from './published.ts'
import { settle } from './settle.ts'
import type { CodingFile, SettlementFile, StatementFile } from './shapes.ts'
import type { YamlFile } from './yaml-file.ts'

export const TradeFile = z.strictObject({
  chains: z.array(
    z.strictObject({
      id: z.string().regex(slug, 'must be a lower-case slug'),
      label: words,
      note: words.optional(),
    }),
  ),
  targets: z.array(
    z.strictObject({
      id: z.string().regex(slug, 'must be a lower-case slug'),
      chain: z.string(),
      step: oneOf(targetSteps),
      passage: z.string().optional(),
      /** The day of the earliest page with it; that a later account has it set before stands in the note. */
      announced: isoDate,
      amountUsdBn: z.number().positive().nullable(),
      amountHighUsdBn: z.number().positive().optional(),
      targetYear: z.int().min(2000).max(2100).nullable(),
      by: words,
      where: words,
      kind: words.optional(),
      yearUncertain: z.boolean().optional(),
      outcome: words,
      note: words.optional(),
      sources: z.array(webAddress).min(1, 'cites no page'),
      corrections: z.array(Correction).optional(),
    }),
  ),
  volumes: z.array(
    z
      .strictObject({
        year: z.int().min(1990).max(2100),
        series: oneOf(volumeSeries),
        usdBn: z.number().positive(),
        source: words,
        basis: words,
        /** Why the figure is drawn beside the line of its series and not on it. */
        besideLine: words.optional(),
        note: words.optional(),
        sources: z.array(webAddress),
        unverified: words.optional(),
        corrections: z.array(Correction).optional(),
      })
      .refine((volume) => volume.sources.length > 0 || volume.unverified, {
        error: 'cites no page; add one, or say why there is none in `unverified`',
      }),
  ),
  /** Where sources disagree; an id stays when the words change and is never used again. */
  disagreements: z.array(
    z.strictObject({ id: z.string().regex(slug, 'must be a lower-case slug'), text: words }),
  ),
})
export type TradeFile = z.infer<typeof TradeFile>

/** A chain begins with a sum that is set or expected; later steps of it name the same sum or none. */
export function tradeProblems(
  { file, value, lineOf }: YamlFile<TradeFile>,
  passages: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = []
  const chains = new Set(value.chains.map(({ id }) => id))
  const begun = new Set<string>()
  value.disagreements.forEach(({ id }, index) => {
    if (value.disagreements.findIndex((other) => other.id === id) < index)
      problems.push(problem(file, lineOf(['disagreements', index, 'id']), `the id "${id}" is used twice`))
  })
  value.targets.forEach((target, index) => {
    const refuse = (key: string, reason: string) =>
      problems.push(problem(file, lineOf(['targets', index, key]), reason))
    const before = value.targets[index - 1]
    if (before && before.announced > target.announced)
      refuse('announced', `stands after ${before.announced}; targets are in order of announcement`)
    if (!chains.has(target.chain))
      refuse('chain', `unknown chain ${JSON.stringify(target.chain)}; allowed: ${[...chains].join(', ')}`)
    if (!begun.has(target.chain) && target.step !== 'set' && target.step !== 'expected')
      refuse(
        'step',
        `chain ${target.chain} begins with ${target.step}; its first step must be set or expected`,
      )
    begun.add(target.chain)
    if (target.passage !== undefined && !passages.has(target.passage))
      refuse('passage', `unknown passage ${JSON.stringify(target.passage)}`)
  })
  value.volumes.forEach((volume, index) => {
    const twin = value.volumes.findIndex(
      (other, i) =>
        i < index &&
        other.year === volume.year &&
        other.series === volume.series &&
        !other.besideLine &&
        !volume.besideLine,
    )
    if (twin >= 0)
      problems.push(
        problem(
          file,
          lineOf(['volumes', index]),
          `${volume.series} has two figures for ${volume.year}; say in \`besideLine\` why one is not the figure of the year`,
        ),
      )
  })
  return problems
}

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
      const official = [
        ...Object.values(value.officialUrls ?? {}),
        ...(value.officialPages ?? []).map(({ url }) => url),
      ]
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
      if (sameSum.some(({ announced }) => daysApart(announced, value.date) <= 1)) return []
      return refuse(
        `${id} is coded as a target of ${amountUsdBn} and has no announcement in ${trade.file}; add one of ${value.date}`,
      )
    }),
  )
}

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}

/** Frames of a target that a step of the ledger may be coded as; the first expectation of a sum is its first use, too. */
const framesOfStep: Partial<Record<(typeof targetSteps)[number], readonly string[]>> = {
  set: ['target_set'],
  repeated: ['target_repeated'],
  moved: ['target_moved'],
  expected: ['target_met', 'target_set'],
  met: ['target_met'],
}

/** The ledger tells of a counted passage what it is coded as, or its note says what the coders have otherwise, and why. */
export function stepFrameProblems({
  trade,
  ...files
}: Pick<DatasetFiles, 'trade' | 'statements' | 'codings' | 'settlements'>): Problem[] {
  const published = new Map(publishedPassages(files).map((one) => [one.id, one]))
  return trade.value.targets.flatMap(({ id, passage, step, note = '' }, index) => {
    const coded = published.get(passage ?? '')
    if (coded === undefined || !isCounted(coded)) return []
    const frames = coded.coding?.frames.filter((frame) => frame.startsWith('target_')) ?? []
    const isTold = frames.some((frame) => framesOfStep[step]?.includes(frame)) || /\bcoders\b/.test(note)
    if (isTold || frames.length === 0) return []
    return problem(
      trade.file,
      trade.lineOf(['targets', index, 'step']),
      `${id} is ${step}, and its passage is coded ${frames.join(' and ')}; mend the step, or say in the note why the coders differ`,
    )
  })
}
