import { z } from 'zod'
import { targetSteps, volumeSeries } from '../vocabulary.ts'
import { Correction } from './correction.ts'
import { isoDate, oneOf, slug, webAddress, words } from './fields.ts'
import { type Problem, problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

const year = z.int().min(2000).max(2100)

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
      /** The first of a range of years, such as "this year or next"; `targetYear` is the last. */
      targetYearFrom: year.optional(),
      targetYear: year.nullable(),
      by: words,
      where: words,
      kind: words.optional(),
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
    if (target.targetYearFrom !== undefined && target.targetYearFrom >= (target.targetYear ?? 0))
      refuse('targetYearFrom', 'is the first year of a range; `targetYear` must be a later one')
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
