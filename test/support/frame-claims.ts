import { type Finding, plain } from '../../schema/chart/finding.ts'
import { escapedPattern } from '../../schema/escaped-pattern.ts'
import type { RecountedMarks } from './recounted-marks.ts'
import { beijing, moscow } from './voice-labels.ts'

type Row = RecountedMarks['rows'][number]

interface Told extends RecountedMarks {
  frame: string
  name: string
  years: { from: number; to: number }
  /** What is recorded of the frame before these years. */
  earlier: readonly Row[]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
const yearOf = ({ date }: { date: string }) => Number(date.slice(0, 4))
const yearsOf = (rows: readonly Row[]) => [...new Set(rows.map(yearOf))].sort((a, b) => a - b)
const count = (rows: readonly Row[]) => new Set(rows.map(({ statementId }) => statementId)).size
const given = (text: string) => (text.match(/\d{4}/g) ?? []).map(Number)
const isSame = (a: readonly unknown[], b: readonly unknown[]) => `${a}` === `${b}`
const withoutGaps = (years: readonly number[]) =>
  years.every((year, index) => year - (years[index - 1] ?? year) <= 3)

/** "4 Feb 2022", "Feb 2022" or "2022" as a date; an unsure day says more behind it. */
function dateOf(text: string): string {
  const [, day, month, year = ''] = text.match(/^(?:(\d+)(?: or \d+)? )?(?:([A-Z][a-z]+) )?(\d{4})/) ?? []
  const parts = [month && String(months.indexOf(month) + 1), day].filter((part) => part !== undefined)
  return [year, ...parts.map((part) => part.padStart(2, '0'))].join('-')
}

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
  /** Years in which not every statement of the voice is recorded as silent. */
  const openYears = (voice: string) => {
    const own = spoken.filter((one) => one.voice === voice)
    return [...new Set(own.map(yearOf))].filter((year) => {
      const silences = count(
        rows.filter((row) => row.voice === voice && row.status === 'silent' && yearOf(row) === year),
      )
      return own.filter((one) => yearOf(one) === year).length > silences
    })
  }
  const isLasting = (own: readonly number[]) =>
    withoutGaps(own) && own.at(-1) === years.to && 2 * own.length > years.to - (own[0] ?? years.to) + 1
  const isOfEarlier = (text: string, earlier: readonly Row[]) => {
    if (count(earlier) === 1) return dateOf(text.replace(/^(on|in) /, '')) === earlier[0]?.date
    if (/^before \d{4}$/.test(text)) return yearsOf(earlier).length > 2 && isSame(given(text), [years.from])
    return /^in [\d, and]+$/.test(text) && isSame(given(text), yearsOf(earlier))
  }
  /** Whether of the statements of these years most were read. */
  const isRead = (voice: string, from: number, to: number) => {
    const isWithin = (one: { voice: string; date: string }) =>
      one.voice === voice && yearOf(one) >= from && yearOf(one) <= to
    const unread = count(rows.filter((row) => row.status === 'not_read' && isWithin(row)))
    return 2 * unread <= spoken.filter(isWithin).length
  }
  const isOfOwn = (text: string, voice: string, own: readonly Row[]) => {
    const told = yearsOf(own)
    const [first = 0, last = 0] = [told[0], told.at(-1)]
    const isBeginning =
      spoken.some((one) => one.voice === voice && yearOf(one) >= first - 3 && yearOf(one) < first) &&
      isRead(voice, first - 3, first - 1)
    const isElsewhereOpen = openYears(voice).some((year) => !told.includes(year))
    if (/^once, /.test(text))
      return (
        count(own) === 1 && !isElsewhereOpen && dateOf(text.replace(/^once, (on|in) /, '')) === own[0]?.date
      )
    if (count(own) === 1) return dateOf(text.replace(/^(on|in) /, '')) === own[0]?.date
    if (text === 'since') return first === years.from && isLasting(told)
    if (/ alone$/.test(text)) return isSame(given(text), told) && !isElsewhereOpen
    if (/^in \d+ years of \d{4}–\d{4}$/.test(text))
      return Number(text.split(' ')[1]) === told.length && isSame(given(text), [first, last])
    if (/^in \d{4}–\d{4}$/.test(text)) return isSame(given(text), [first, last]) && withoutGaps(told)
    const [, some, all] = text.match(/^in (?:(\d+) of|all) (\d+) years$/) ?? []
    if (all !== undefined)
      return Number(some ?? all) === told.length && Number(all) === years.to - years.from + 1
    if (/^from \d{4} to \d{4}$/.test(text))
      return (
        isSame(given(text), [first, last]) &&
        withoutGaps(told) &&
        isBeginning &&
        isRead(voice, last + 1, last + 3)
      )
    if (/^from \d{4}$/.test(text)) return isSame(given(text), [first]) && isLasting(told) && isBeginning
    return /^in [\d, and]+$/.test(text) && isSame(given(text), told)
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
    const told = yearsOf(own)
    const isOpen = openYears(voice).some((year) => year > (told[0] ?? 0) && !told.includes(year))
    claim(isUnsure || !isOpen || (told.length > 2 && isLasting(told)), `${said} | ${voice} is told as sure`)
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
  claim(
    dateOf(first.replace(/^.*?(?=\d+ |[A-Z][a-z]+ \d{4}|\d{4})/, '')) === oldest,
    `${rest} | first ${oldest}`,
  )
  return faults
}
