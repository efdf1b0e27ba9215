import { type Finding, plain } from '../../schema/chart/finding.ts'
import { escapedPattern } from '../../schema/escaped-pattern.ts'
import type { RecountedMarks } from './recounted-marks.ts'
import { count, dateOf, isYearsTold, numbers, openYears, spokenYears, yearsOf } from './told-marks.ts'
import { beijing, moscow } from './voice-labels.ts'

type Row = RecountedMarks['rows'][number]

interface Told extends RecountedMarks {
  frame: string
  name: string
  years: { from: number; to: number }
  /** What is recorded of the frame before these years. */
  earlier: readonly Row[]
  /** Frames that a silence on the theme says nothing of. */
  unnamed: readonly string[]
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
  const isOfEarlier = (text: string, earlier: readonly Row[]) => {
    if (count(earlier) === 1) return dateOf(text.replace(/^(on|in) /, '')) === earlier[0]?.date
    if (/^before \d{4}$/.test(text)) return yearsOf(earlier).length > 2 && isSame(numbers(text), [years.from])
    return /^in [\d, and]+$/.test(text) && isSame(numbers(text), yearsOf(earlier))
  }
  const isOfOwn = (text: string, own: readonly Row[]) =>
    count(own) === 1
      ? dateOf(text.replace(/^(on|in) /, '')) === own[0]?.date
      : isYearsTold(text, yearsOf(own), {
          ...years,
          spoken: spokenYears(spoken, own[0]?.voice ?? '', years),
        })
  const start = `${name}: `
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
        ? isOfOwn(text, own)
        : own.length === 0
          ? isOfEarlier(text, earlier)
          : splits.some(([a = '', b = '']) => isOfEarlier(a, earlier) && isOfOwn(b, own))
    claim(isTrue, `${said} | ${voice}: ${yearsOf(earlier)} | ${yearsOf(own)}`)
  }
  const isOpen = uses.some(({ voice, own }) =>
    openYears(told, voice).some((year) => !yearsOf(own).includes(year)),
  )
  claim(isOpen === rest.includes('That nothing is recorded at other times'), `${said} | ${rest}`)
  const shares = [
    ...rest.matchAll(
      new RegExp(
        `(\\d+) of (\\d+) statements? (${issuers.join('|')})(?: \\((?:(\\d+) of the \\d+ )?(not fully read) (?:on|for) [^)]+\\))?`,
        'g',
      ),
    ),
  ]
  for (const { voice, own } of uses) {
    const all = spoken.filter((one) => one.voice === voice).length
    const known = rows.filter(
      (row) =>
        row.voice === voice &&
        ((row.status === 'silent' && !told.unnamed.includes(frame)) || row.frame === frame),
    )
    const ids = new Set(known.map(({ statementId }) => statementId))
    const unread = told.inPart.filter((one) => one.voice === voice && !ids.has(one.statementId)).length
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
