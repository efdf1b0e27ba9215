import { escapedPattern } from '../../schema/escaped-pattern.ts'
import { yearsWritten } from './told-marks.ts'

/** Statements of one voice and year with a frame or theme, recounted from the tables of the dataset. */
export interface Recount {
  name: string
  voice: string
  year: number
  /** Ids of the statements of the voice, and of those that have it or a recorded silence on its theme. */
  statements: readonly string[]
  hits: readonly string[]
  silences: readonly string[]
  /** How many of the others may have it where they were not read; taken as the pages are given it. */
  notRead: number
}

const idsOf = (cells: readonly Recount[], key: 'statements' | 'hits' | 'silences') =>
  new Set(cells.flatMap((cell) => cell[key]))
const yearsOf = (cells: readonly Recount[]) =>
  cells.filter(({ hits }) => hits.length > 0).map(({ year }) => year)
const same = (a: readonly unknown[], b: readonly unknown[]) => `${[...a].sort()}` === `${[...b].sort()}`

/** What the sentence of one voice and frame says that the recount does not bear out. */
export function falseOfVoice(said: string, cells: readonly Recount[]): string[] {
  const faults: string[] = []
  const claim = (isTrue: boolean, what: string) => {
    if (!isTrue) faults.push(`${what}: ${said}`)
  }
  const all = idsOf(cells, 'statements').size
  const hits = idsOf(cells, 'hits').size
  const years = yearsOf(cells)
  const counted = said.match(/recorded in (?:\d{4} alone, in )?(\d+) of (\d+) statements?/)
  if (counted) claim(Number(counted[1]) === hits && Number(counted[2]) === all, 'statements')
  const none = said.match(/not recorded in .*\(0 of (\d+) statements?\)/)
  if (none) claim(hits === 0 && Number(none[1]) === all, 'none recorded')
  const silent = said.match(/; (\d+) silences? on the theme (?:is|are) recorded/)
  claim(Number(silent?.[1] ?? 0) === (none ? idsOf(cells, 'silences').size : 0), 'silences')
  const unread = said.match(/: none of (\d+) in .* was fully read (?:on the theme|for the frame)\.$/)
  if (unread) claim(hits === 0 && Number(unread[1]) === all, 'none read')
  const empty = /hold(?:s)? none in /.test(said)
  if (empty) claim(all === 0, 'no statement')
  claim(Boolean(counted ?? none ?? unread) || empty, 'an unread sentence')
  const alone = said.match(/recorded in (\d{4}) alone/)?.[1]
  if (counted) claim((years.length === 1) === (alone !== undefined), 'one year alone')
  if (alone) claim(Number(alone) === years[0], 'the year')
  const first = said.match(/, first in (\d{4})/)?.[1]
  if (first) claim(Number(first) === Math.min(...years), 'first year')
  const largest = said.match(/the largest share is that of ([^(]+) \(/)?.[1]
  if (largest) {
    const share = (cell: Recount) => cell.hits.length / cell.statements.length
    const spoken = cells.filter(({ statements }) => statements.length > 0)
    const most = Math.max(...spoken.map(share))
    claim(
      same(
        yearsWritten(largest),
        spoken.filter((cell) => share(cell) === most).map(({ year }) => year),
      ),
      'largest share',
    )
  }
  return faults
}

/** What the sentences of several frames or themes say that the recount does not bear out. */
export function falseOfSeveral(
  sentences: readonly string[],
  cells: readonly Recount[],
  years: { from: number; to: number },
): string[] {
  const faults: string[] = []
  const byName = Map.groupBy(cells, ({ name }) => name)
  const hitsOf = (name: string, voice?: string) => {
    const own = (byName.get(name) ?? []).filter((cell) => voice === undefined || cell.voice === voice)
    // Voices are added up: remarks of both sides count for each.
    return own.reduce((sum, { hits }) => sum + hits.length, 0)
  }
  const middle = Math.floor((years.from + years.to) / 2)
  for (const told of sentences) {
    const said = told.replaceAll(/[“”]/g, '')
    const claim = (isTrue: boolean, what: string) => {
      if (!isTrue) faults.push(`${what}: ${said}`)
    }
    const late = said.match(/^In [\d–]+ recorded only after .*?: (.*?)(?:; not every .*)?\.$/)?.[1]
    const never = said.match(/^Not recorded at all in .*?: (.*?)(?:; not every .*)?\.$/)?.[1]
    const firstOf = (name: string) => Math.min(...yearsOf(byName.get(name) ?? []))
    const names = [...byName.keys()]
    if (late !== undefined) {
      const due = names.filter((name) => hitsOf(name) > 0 && firstOf(name) > middle)
      claim(
        due.every((name) => late.includes(`${name} (first in ${firstOf(name)})`)) &&
          late.match(/\(first in/g)?.length === due.length,
        'only later',
      )
    } else if (never !== undefined) {
      const due = names.filter((name) => hitsOf(name) === 0)
      claim(
        due.every((name) => never.includes(name)),
        'never',
      )
      claim(
        names.every(
          (name) => due.includes(name) || !new RegExp(`(^|, | and )${name}(,| and |$)`).test(never),
        ),
        'not never',
      )
    } else if (said.startsWith('Of these ')) {
      const frequent = said.split('recorded most often: ')[1]?.replace(/\.$/, '') ?? ''
      for (const name of names) {
        const at = frequent.search(new RegExp(`(?:^|; )${escapedPattern(name)} in \\d`))
        if (at < 0) continue
        const [, n, of, , unread] =
          frequent
            .slice(at)
            .match(/(\d+) of (\d+) [^(,]*?(\((\d+) of the \d+ not fully read (?:on|for) it\)|,|;|$| and )/) ??
          []
        const most = [...new Set(cells.map(({ voice }) => voice))].filter((voice) => {
          const own = (byName.get(name) ?? []).filter((cell) => cell.voice === voice)
          return (
            hitsOf(name, voice) === Number(n) &&
            own.reduce((sum, { statements }) => sum + statements.length, 0) === Number(of) &&
            own.reduce((sum, { notRead }) => sum + notRead, 0) === Number(unread ?? 0) &&
            names.every((one) => hitsOf(one, voice) <= Number(n))
          )
        })
        claim(most.length > 0, `${name} most often`)
      }
      claim(/^.+ in \d/.test(frequent), 'most often')
    } else {
      claim(/^Nothing is recorded in /.test(said) && names.every((name) => hitsOf(name) === 0), 'nothing')
    }
  }
  return faults
}
