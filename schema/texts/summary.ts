import { plural } from '../plural.ts'
import { firstFew } from './read/first-few.ts'
import type { Refusal } from './read/refusal.ts'
import type { RunSummary } from './run.ts'

const longestList = 40

/** The end of a run in words: what came in, what was there, what was refused and why. */
export function describeRun(run: RunSummary, measured: { seconds: number; isDryRun: boolean }): string {
  const texts = run.added.length + run.replaced.length
  const verb = measured.isDryRun ? 'would be imported' : 'imported'
  const lines = [
    `${plural(run.sources, 'source')} read in ${measured.seconds.toFixed(1)} s. ${plural(texts, 'text')} ${verb} (${run.added.length} new, ${run.replaced.length} replaced; ${plural(run.paragraphs, 'paragraph')}, ${plural(run.words, 'word')}), ${plural(run.unchanged, 'text')} unchanged, ${plural(run.twins.length, 'text')} already there from another source, ${plural(run.refused.length, 'text or file', 'texts or files')} refused.`,
    ...(texts === 0
      ? []
      : [
          `${run.matched} of the ${plural(texts, 'text')} ${run.matched === 1 ? 'belongs' : 'belong'} to a statement of the dataset.`,
        ]),
    ...(measured.isDryRun
      ? list('Would be imported', [...run.added, ...run.replaced])
      : list('Replaced', run.replaced)),
    ...list('Without a date; say it with --date, or in the file', run.undated),
    ...list('Already there from another source', run.twins),
    ...list('More than one statement fits; none was taken. Import these with --statement <id>', run.rivals),
    ...list('Two spellings taken as one person', run.spellings),
    ...list('Worth a look', run.notes),
    ...list('Drafts of statement records, to be completed', run.drafts),
    ...list('Passed over', run.passedOver),
    ...(run.refused.length === 0 ? [] : [`Refused (${run.refused.length}):`, ...refusals(run)]),
  ]
  if (run.failure) lines.push(run.failure)
  if (run.isStopped)
    lines.push('Stopped as asked. What is in the database is whole; run the same command to go on.')
  return lines.join('\n')
}

/** Every refused file by name; parts of one file that are refused alike, members of an archive or rows, share a line. */
function refusals({ refused, refusedIn }: RunSummary): string[] {
  const alike = new Map<string, Refusal[]>()
  for (const one of refused) {
    const key = `${refusedIn.get(one) ?? one.document}\n${one.why}`
    alike.set(key, [...(alike.get(key) ?? []), one])
  }
  return [...alike.values()].flatMap((some) => {
    const [one] = some
    const file = one && refusedIn.get(one)
    if (!one || some.length === 1 || file === undefined) return some.map(({ message }) => `  ${message}`)
    const parts = some.map(({ document }) => document.slice(file.length + 1))
    return `  ${file}: ${firstFew(parts, isRow(one, file) ? longestList : parts.length)}: ${one.why}`
  })
}

function isRow({ document }: Refusal, file: string): boolean {
  return document.charAt(file.length) === '#'
}

function list(heading: string, items: string[]): string[] {
  if (items.length === 0) return []
  const more = items.length - longestList
  return [
    `${heading} (${items.length}):`,
    ...items.slice(0, longestList).map((item) => `  ${item}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ]
}
