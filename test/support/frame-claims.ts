import { type Finding, plain } from '../../schema/chart/finding.ts'
import { escapedPattern } from '../../schema/escaped-pattern.ts'
import type { RecountedMarks } from './recounted-marks.ts'
import {
  count,
  dateOf,
  isGapless,
  isReadAfter,
  isReadBefore,
  numbers,
  openYears,
  yearsOf,
} from './told-marks.ts'
import { beijing, moscow } from './voice-labels.ts'

type Row = RecountedMarks['rows'][number]

interface Told extends RecountedMarks {
  frame: string
  name: string
  years: { from: number; to: number }
  /** What is recorded of the frame before these years. */
  earlier: readonly Row[]
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) => `${a}` === `${b}`

/** How each voice is named: in the heading and behind a number of statements. */
const named: Record<string, [heading: string, issued: string]> = {
  joint: ['jointly', 'issued jointly'],
  moscow: [moscow, `from ${moscow}`],
  beijing: [beijing, `from ${beijing}`],
  all: ['recorded', 'in all'],
}
const issuers = Object.values(named).map(([, issued]) => escapedPattern(issued))

/** What the heading and summary of one frame say more than, or otherwise than, the rows. */
export function falseOfFrame({ heading, summary, more }: Finding, told: Told): string[] {
  const { rows, spoken, years, frame, name } = told
  const faults: string[] = []
  const claim = (isTrue: boolean, fault: string) => {
    if (!isTrue) faults.push(fault)
  }
  const said = plain(heading)
  const rest = [plain(summary), plain(more)].filter(Boolean).join(' ')
  const ofVoice = (voice: string) => ({
    own: rows.filter((row) => row.voice === voice && row.frame === frame && row.status === 'recorded'),
    earlier: told.earlier.filter((row) => row.voice === voice),
  })
  const uses = Object.keys(named)
    .map((voice) => ({ voice, ...ofVoice(voice) }))
    .filter(({ own, earlier }) => own.length + earlier.length > 0)
  if (uses.length === 0) {
    claim(said.startsWith(`${name}: nothing recorded in `), `${said} | none`)
    return faults
  }
  const isLasting = (own: readonly number[]) =>
    isGapless(own) && own.at(-1) === years.to && 2 * own.length > years.to - (own[0] ?? years.to) + 1
  const isOfEarlier = (text: string, earlier: readonly Row[]) => {
    if (count(earlier) === 1) return dateOf(text.replace(/^(on|in) /, '')) === earlier[0]?.date
    if (/^before \d{4}$/.test(text)) return yearsOf(earlier).length > 2 && isSame(numbers(text), [years.from])
    return /^in [\d, and]+$/.test(text) && isSame(numbers(text), yearsOf(earlier))
  }
  const isOfOwn = (text: string, voice: string, own: readonly Row[]) => {
    const ofOwn = yearsOf(own)
    const [first = 0, last = 0] = [ofOwn[0], ofOwn.at(-1)]
    const isBeginning = isReadBefore(told, voice, ofOwn)
    const isElsewhereOpen = openYears(told, voice).some((year) => !ofOwn.includes(year))
    if (/^once, /.test(text))
      return (
        count(own) === 1 && !isElsewhereOpen && dateOf(text.replace(/^once, (on|in) /, '')) === own[0]?.date
      )
    if (count(own) === 1) return dateOf(text.replace(/^(on|in) /, '')) === own[0]?.date
    if (text === 'since') return first === years.from && isLasting(ofOwn)
    if (/ alone$/.test(text)) return isSame(numbers(text), ofOwn) && !isElsewhereOpen
    if (/^in \d+ years of \d{4}–\d{4}$/.test(text))
      return Number(text.split(' ')[1]) === ofOwn.length && isSame(numbers(text), [first, last])
    if (/^in \d{4}–\d{4}$/.test(text)) return isSame(numbers(text), [first, last]) && isGapless(ofOwn)
    const [, some, all] = text.match(/^in (?:(\d+) of|all) (\d+) years$/) ?? []
    if (all !== undefined)
      return Number(some ?? all) === ofOwn.length && Number(all) === years.to - years.from + 1
    if (/^from \d{4} to \d{4}$/.test(text))
      return (
        isSame(numbers(text), [first, last]) &&
        isGapless(ofOwn) &&
        isBeginning &&
        isReadAfter(told, voice, ofOwn)
      )
    if (/^from \d{4}$/.test(text)) return isSame(numbers(text), [first]) && isLasting(ofOwn) && isBeginning
    return /^in [\d, and]+$/.test(text) && isSame(numbers(text), ofOwn)
  }
  const isUnsure = said.startsWith(`${name}, as recorded: `)
  const start = `${name}${isUnsure ? ', as recorded' : ''}: `
  claim(said.startsWith(start), `${said} | name`)
  const words = uses.map(({ voice }) => escapedPattern(named[voice]?.[0] ?? ''))
  const parts = said.slice(start.length).split(new RegExp(`, (?=(?:${words.join('|')}) )`))
  claim(parts.length === uses.length, `${said} | ${parts.length} voices, not ${uses.length}`)
  for (const { voice, own, earlier } of uses) {
    const lead = `${named[voice]?.[0]} `
    const text = parts.find((part) => part.startsWith(lead))?.slice(lead.length) ?? ''
    const splits = [...text.matchAll(/ and |, then /g)].map(({ index, 0: sign }) => [
      text.slice(0, index),
      text.slice(index + sign.length),
    ])
    const isTrue =
      earlier.length === 0
        ? isOfOwn(text, voice, own)
        : own.length === 0
          ? isOfEarlier(text, earlier)
          : splits.some(([a = '', b = '']) => isOfEarlier(a, earlier) && isOfOwn(b, voice, own))
    claim(isTrue, `${said} | ${voice}: ${yearsOf(earlier)} | ${yearsOf(own)}`)
    const ofOwn = yearsOf(own)
    const isOpen = openYears(told, voice).some((year) => year > (ofOwn[0] ?? 0) && !ofOwn.includes(year))
    claim(isUnsure || !isOpen || (ofOwn.length > 2 && isLasting(ofOwn)), `${said} | ${voice} is told as sure`)
  }
  claim(isUnsure === rest.includes('That nothing is recorded at other times'), `${said} | ${rest}`)
  const shares = [
    ...rest.matchAll(
      new RegExp(
        `(\\d+) of (\\d+) statements? (${issuers.join('|')})(?: \\((?:(\\d+) of the \\d+ )?(not read) on [^)]+\\))?`,
        'g',
      ),
    ),
  ]
  for (const { voice, own } of uses) {
    const all = spoken.filter((one) => one.voice === voice).length
    const unread = count(rows.filter((row) => row.voice === voice && row.status === 'not_read'))
    const share = shares.find(([, , , issued]) => issued === named[voice]?.[1])
    if (all === 0) claim(share === undefined, `${rest} | ${voice} has no statement`)
    else {
      const [, n, of, , some, any] = share ?? []
      const told = any === undefined ? 0 : some === undefined ? all : Number(some)
      claim(Number(n) === count(own) && Number(of) === all, `${rest} | ${voice}: ${count(own)} of ${all}`)
      claim(told === unread, `${rest} | ${voice} not read: ${unread}`)
    }
  }
  const whole = [...told.earlier, ...rows.filter((row) => row.frame === frame)]
  const oldest = whole.map(({ date }) => date).toSorted()[0] ?? ''
  const [, first = ''] = rest.match(/First in this collection: (.+?)(?:; in the words “|\.(?: |$))/) ?? []
  const [day = ''] = first.match(/(?:\d+ (?:or \d+ )?)?(?:[A-Z][a-z]+ )?\d{4}/) ?? []
  claim(dateOf(day) === oldest, `${rest} | first ${oldest}`)
  return faults
}
