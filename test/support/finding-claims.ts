import type { Finding } from '../../schema/chart/finding.ts'
import { inTurn, plain } from '../../schema/chart/finding.ts'
import type { DrawnMark } from '../../schema/contract/mark.ts'
import { escapedPattern } from '../../schema/escaped-pattern.ts'
import { standingBeside } from '../../schema/standing.ts'
import type { Spoken } from '../../schema/stats/mark.ts'
import {
  count,
  dateOf,
  isGapless,
  isReadAfter,
  isReadBefore,
  numbers,
  openYears,
  yearOf,
  yearsOf,
} from './told-marks.ts'
import { beijing, moscow } from './voice-labels.ts'

/** What the sentences are checked against: rows, and statements by voice and day. */
export interface Told {
  rows: readonly DrawnMark[]
  spoken: readonly Spoken[]
  years: { from: number; to: number }
  /** What is recorded before these years. */
  earlier?: readonly DrawnMark[]
  label: (frame: string) => string
  unnamed: readonly string[]
}

const isBefore = (date: string, other: string) => endOf(date) < `${other}${'-01-01'.slice(other.length - 4)}`

/** Last day of a date that is a day, a month or a year. */
function endOf(date: string): string {
  if (date.length > 7) return date
  const [year = 0, month = 12] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** Whether "In 2014 and again from 2017" and the like takes in the year. */
function isYearOf(when: string, year: number): boolean {
  const given = numbers(when)
  const [first = 0, last = 0] = given
  if (/( to |–)\d{4}$/.test(when)) return year >= first && year <= last
  if (/^From \d{4}$/.test(when)) return year >= first
  if (/ and (again )?from \d{4}$/.test(when)) return year === first || year >= last
  return given.includes(year)
}

/** "2016–2018, 2020 and 2021" as the years that it tells. */
function yearsTold(when: string): number[] {
  return [...when.matchAll(/(\d{4})(?:–(\d{4}))?/g)].flatMap(([, from, to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index),
  )
}

/** How many of the statements before it a clause says were not read. */
function unreadTold(clause: string, all: number): number {
  if (/, and (it was not|none of them was) read on /.test(clause)) return all
  return Number(clause.match(/, and (\d+) of them (?:was|were) not read on /)?.[1] ?? 0)
}

/** The end of a share of statements of which some were not read on the theme. */
const unreadOfAll = String.raw`(?:(\d+) of the (\d+) not read|(not read)) on [^;:]+?`

/** Whether these groups of `unreadOfAll` tell that so many of all were not read. */
function isUnreadTold([n, of, none]: readonly (string | undefined)[], unread: number, all: number): boolean {
  if (unread === all && all > 0) return Boolean(none)
  return Number(n || 0) === unread && !none && (unread === 0 || Number(of) === all)
}

const same = (a: readonly unknown[], b: readonly unknown[]) =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())

const idOf: Record<string, string> = { [moscow]: 'moscow', [beijing]: 'beijing' }
/** Either side's label, as part of a pattern. */
const side = `(?:${Object.keys(idOf).map(escapedPattern).join('|')})`

const voices: Record<string, string> = {
  'the joint statements': 'joint',
  'a joint statement': 'joint',
  'the statements': 'all',
  'all statements': 'all',
  'a statement': 'all',
  ...Object.fromEntries(
    Object.entries(idOf).flatMap(([name, id]) => [
      [`${name}’s statements`, id],
      [`a statement of ${name}`, id],
      [name, id],
    ]),
  ),
}

/** Clauses of a theme's heading, summary and note that say more than, or something else than, the rows; an unread one too. */
export function falseClauses({ heading, summary: over, more, note }: Finding, told: Told): string[] {
  const summary = inTurn([over, more])
  const faults: string[] = []
  const { rows, spoken, years: covered, unnamed, label } = told
  const unreadIn = (isMeant: (one: DrawnMark) => boolean) =>
    count(rows.filter((row) => row.status === 'not_read' && isMeant(row)))
  const recorded = rows.filter(({ status }) => status === 'recorded')
  const claim = (isTrue: boolean, text: string) => {
    if (!isTrue) faults.push(text)
  }
  const sentences = plain(over)
    .replace(/“[^”]*”/g, '')
    .split(/[.!?](?: |$)/)
    .filter(Boolean)
  claim(sentences.length <= 2, `${sentences.length} sentences over the figure: ${plain(over)}`)
  const ofFrame = (voice: string, name: string) =>
    recorded.filter((row) => row.voice === voice && label(row.frame ?? '') === name)
  const allIn = (voice: string, isWithin: (one: { date: string }) => boolean, series = false) =>
    spoken
      .filter((one) => one.voice === voice && isWithin(one))
      .reduce((sum, one) => sum + (series ? one.ofSeries : one.statements), 0)
  const allOf = (voice: string, series = false) => allIn(voice, () => true, series)

  /** Years other than these, after the first of them, in which a statement of the voice is not recorded as silent. */
  const isUnknown = (own: readonly number[], isAlone = false) =>
    openYears(told, lead).some((year) => !own.includes(year) && (isAlone || year > (own[0] ?? 0)))

  const hasBeginning = (own: readonly number[]) => isReadBefore(told, lead, own)
  const hasEnd = (own: readonly number[]) => isReadAfter(told, lead, own)

  /** Whether "from 2013 to 2019" and the like is what the years are, and no end or gap is told that is not known. */
  const isWhen = (told: string, own: readonly number[], isRecorded = false): boolean => {
    const text = told.replace(/^recorded /, '')
    const given = numbers(text)
    if (/^last recorded \d{4}$/.test(told)) return given[0] === own.at(-1) && isGapless(own) && hasEnd(own)
    const isLasting = own.length > 2 && (own.at(-1) ?? 0) >= covered.to - 1 && isGapless(own)
    const isHedged = isRecorded || text !== told
    if (!isHedged && !isLasting && isUnknown(own, text.endsWith('alone')) && !/^from \d{4}$/.test(text)) {
      return false
    }
    const [first, end] = [own[0], own.at(-1) ?? 0]
    if (/^in \d+ years of \d{4}–\d{4}$/.test(text)) {
      return Number(text.split(' ')[1]) === own.length && same(given, [first, end])
    }
    if (/^in \d{4}–\d{4}$/.test(text)) return same(given, [first, end]) && isGapless(own)
    const [, some, all] = text.match(/^in (?:(\d+) of|all) (\d+) years$/) ?? []
    if (all !== undefined)
      return Number(some ?? all) === own.length && Number(all) === covered.to - covered.from + 1
    if (/^from \d{4} to \d{4}$/.test(text))
      return same(given, [first, end]) && isGapless(own) && hasBeginning(own) && hasEnd(own)
    if (/^from \d{4}$/.test(text))
      return given[0] === first && end >= covered.to - 1 && isGapless(own) && hasBeginning(own)
    if (/^to \d{4}$/.test(text)) return given[0] === end && isGapless(own) && hasEnd(own)
    if (/^(in )?\d{4} alone$/.test(text)) return same(given, own)
    return /^(in )?\d{4}((, | and )\d{4})*$/.test(text) && same(given, own)
  }

  const [, said = '', unknown = ''] =
    plain(heading).match(/^(.*?)(?:; when that (began|ended|began or ended) is not known)?$/) ?? []
  const untranslated = `${said} ${plain(summary)}`.match(/[\p{Script=Han}\p{Script=Cyrillic}]+/u)
  claim(untranslated === null, `${said} | not in English: ${untranslated}`)
  const share = said.match(
    /^((?:In|From) [^:]+?), (\d+) of (\d+) ((?:joint )?statements(?: of ([^“”,.:()\d]+?))?) (names?|speaks?|is|are)/,
  )
  let isCountBeyond = false
  if (share) {
    const [, when = '', own, all, , name, verb = ''] = share
    const who = name === undefined ? 'joint' : name === 'all voices' ? 'all' : (idOf[name] ?? '')
    const ofVoice = recorded.filter((row) => row.voice === who && row.namesTheme)
    const isWithin = ({ date }: { date: string }) => isYearOf(when, yearOf(date))
    isCountBeyond = allIn(who, isWithin) !== allIn(who, isWithin, true)
    const unread = unreadIn((row) => row.voice === who && isWithin(row))
    const told = Number(said.match(/; (\d+) (?:was|were) not read on it$/)?.[1] ?? 0)
    claim(told === unread, `${said} | not read: ${unread}`)
    claim(
      Number(own) < Number(all) &&
        Number(own) === count(ofVoice.filter(isWithin)) &&
        Number(all) === allIn(who, isWithin) &&
        /s$/.test(verb) === (own === '1'),
      `${said} | ${own} of ${all} ${when}`,
    )
  }
  // What is said of so many is said of the voice, as to when.
  const whose =
    share?.[5] === undefined
      ? 'the joint statements'
      : share[5] === 'all voices'
        ? 'the statements'
        : `${share[5]}’s statements`
  const ofYear = said.match(
    /^In (.+? statements|.+?’s statements) of (\d{4}), (“.+”(?: and \d+ more)?) (is|are) recorded under (.+)$/,
  )
  if (ofYear) {
    const frames = ofYear[3]?.match(/“/g)?.length ?? 0
    const who = voices[ofYear[1] ?? ''] ?? ''
    const counts = [...new Set(recorded.map(({ frame }) => label(frame ?? '')))].map((name) => ({
      isNamed: ofYear[3]?.includes(`“${name}”`),
      n: count(ofFrame(who, name)),
    }))
    const least = Math.min(...counts.flatMap(({ isNamed, n }) => (isNamed ? n : [])))
    const others = Number(ofYear[3]?.match(/ and (\d+) more$/)?.[1] ?? 0)
    claim(counts.filter(({ n }) => n >= least).length === frames + others, `${said} | as many as these`)
    claim(others === 0 || frames === 3, `${said} | ${frames} frames and more`)
    claim(same(numbers(ofYear[2] ?? ''), [...new Set([covered.from, covered.to])]), `${said} | year`)
    claim((ofYear[4] === 'is') === (frames === 1), `${said} | ${frames} frames`)
  }
  const whole = ofYear
    ? `${ofYear[5]} in ${ofYear[1]}: ${ofYear[3]?.replace(/ and \d+ more$/, '')}`
    : share
      ? said
          .replace(/; \d+ (?:was|were) not read on it$/, '')
          .replace(/, \d+ of \d+ .*? (?:is|are) recorded as naming(?= )/, ` ${whose} name`)
          .replace(/, \d+ of \d+ .*? (?:is|are) recorded as speaking(?= )/, ` ${whose} speak`)
          .replace(/, \d+ of \d+ .*? (name|speak)s?(?= )/, ` ${whose} $1`)
          .replace(/, \d+ of \d+ .*? (?:is|are) recorded/, ` ${whose} are recorded`)
      : said
  const earlier = told.earlier ?? []
  const earlierOf = (voice: string, name: string) =>
    earlier.filter((row) => row.voice === voice && label(row.frame ?? '') === name)
  const leadOf = Object.keys(voices).find((name) => new RegExp(`^(.+ in )?${name}`, 'i').test(whole)) ?? ''
  for (const [clause, name = '', also] of whole.matchAll(
    /“([^”]+)”(?=[^“]*?(?:\d{4}|\d years))(?:[^“]*?[(;] ?also (before \d{4}|in [\d, and]+)\))?/g,
  )) {
    const own = yearsOf(earlierOf(voices[leadOf] ?? '', name))
    const isTold = also?.startsWith('before')
      ? own.length > 2 && covered.from === numbers(also)[0]
      : same(numbers(also ?? ''), own)
    claim(isTold, `${whole} | ${clause}: before the view ${own}`)
  }
  const head = whole.replace(/ \(also [^)]+\)/g, '').replace(/; also [^)]+\)/g, ')')
  let lead = 'joint'
  let rest = ''
  const course = head.match(
    /^.+? in (the joint statements|all statements|[^“”,.:()\d]+?’s statements): (.+)$/,
  )
  const naming =
    head.match(
      /^((?:In|From) .+?|Once, (?:on|in) .+?,) (the joint statements|the statements|[^“”,.:()\d]+?’s statements|a (?:joint )?statement(?: of [^“”,.:()\d]+?)?) (names?|speaks? of) .+?: (.+)$/,
    ) ??
    head.match(
      /^(The joint statements|The statements|[^“”,.:()\d]+?’s statements) (name|speak of) .+? (once in .+?): (.+)$/,
    )
  const isOnceAndAgain = naming?.[3]?.startsWith('once in') ?? false
  const isNamedAgain = isOnceAndAgain || / and again from \d{4}$/.test(naming?.[1] ?? '')
  const asRecorded =
    head.match(
      /^(?<who>The joint statements|The statements|[^“”,.:()\d]+?’s statements) are recorded under .+?(?: as naming it)? (?<when>(?:in|from) [^:]*?\d{4}): (?<rest>.+)$/,
    ) ??
    head.match(
      /^(?<when>(?:In|From|On) [^:]*?\d{4}) (?<who>the joint statements|the statements|[^“”,.:()\d]+?’s statements|a (?:joint )?statement(?: of [^“”,.:()\d]+?)?) (?:is|are) recorded under .+?: (?<rest>.+)$/,
    )
  if (course) {
    lead = voices[course[1] ?? ''] ?? ''
    rest = course[2] ?? ''
    for (const [, name = '', when = ''] of rest.matchAll(
      /“([^”]+)”((?: (?!“|and “)[^“,]+?)?)(?=, “| and “|$)/g,
    )) {
      const own = yearsOf(ofFrame(lead, name))
      claim(
        when === '' ? covered.from === covered.to && own.length > 0 : isWhen(when.trim(), own),
        `${head} | ${name}${when}: ${own}`,
      )
    }
  } else if (asRecorded || naming) {
    const who = asRecorded?.groups?.who ?? (isOnceAndAgain ? naming?.[1] : naming?.[2]) ?? ''
    lead = voices[who] ?? voices[who.charAt(0).toLowerCase() + who.slice(1)] ?? ''
    rest = asRecorded?.groups?.rest ?? naming?.[4] ?? ''
    const named = recorded.filter((row) => row.voice === lead && row.namesTheme)
    const own = yearsOf(named)
    const edges = [...(hasBeginning(own) ? [] : ['began']), ...(hasEnd(own) ? [] : ['ended'])]
    claim(unknown === (count(named) === 1 ? '' : edges.join(' or ')), `${plain(heading)} | unknown: ${edges}`)
    if (asRecorded) {
      const when = (asRecorded.groups?.when ?? '').replace(/^[IFO]/, (sign) => sign.toLowerCase())
      const again = when.match(/^in (\d{4}) and from (\d{4})$/)
      const isTrue = again
        ? same(numbers(when), own.slice(0, 2)) && isWhen(`from ${own[1]}`, own.slice(1))
        : when.startsWith('on ')
          ? count(named) === 1 && named[0]?.date === dateOf(when.slice(3))
          : isWhen(when, own, true) || (count(named) === 1 && named[0]?.date === dateOf(when.slice(3)))
      claim(isTrue, `${head} | recorded ${when}: ${own}`)
    } else if (isNamedAgain) {
      claim(!isUnknown(own), `${head} | a gap that is not known`)
      claim(hasBeginning(own) && hasBeginning(own.slice(1)), `${head} | a beginning that is not known`)
      const given = numbers((isOnceAndAgain ? naming?.[3] : naming?.[1]) ?? '')
      claim(same(given, own.slice(0, 2)), `${head} | again: ${own}`)
      claim(isWhen(`from ${own[1]}`, own.slice(1)), `${head} | lasting: ${own}`)
    } else if (naming?.[1]?.startsWith('Once')) {
      const date = dateOf(naming?.[1].replace(/^Once, (on|in) /, '').replace(/,$/, ''))
      claim(count(named) === 1 && named[0]?.date === date && !isUnknown(own, true), `${head} | once: ${own}`)
    } else {
      const when = naming?.[1] ?? ''
      claim(isWhen(when.charAt(0).toLowerCase() + when.slice(1), own), `${head} | ${when}: ${own}`)
    }
    const [early = '', ...later] = rest.split(', then ')
    // Where an order is told, all that is of it is named, or it is said that others are.
    const firsts = [...new Set(named.map(({ frame }) => frame ?? ''))]
      .filter((frame) => !unnamed.includes(frame))
      .map((frame) => ({ frame, from: ofFrame(lead, label(frame))[0]?.date ?? '' }))
    const lastTold = firsts.filter(({ frame }) => later.join().includes(`“${label(frame)}”`)).at(-1)?.from
    const left = firsts.filter(({ frame }) => !rest.includes(`“${label(frame)}”`))
    const isOfFirst = ({ from }: { from: string }) => yearOf(from) === own[0]
    claim(
      early.includes(' among others') === left.some(isOfFirst),
      `${head} | firsts left: ${JSON.stringify(left)}`,
    )
    claim(
      lastTold === undefined ||
        later.join().includes(' among others') ||
        !left.some((one) => !isOfFirst(one) && one.from < lastTold),
      `${head} | order leaves ${JSON.stringify(left)}`,
    )
    for (const [, name = '', when] of early.matchAll(/“([^”]+)”(?: \(([^)]+)\))?/g)) {
      const ofName = yearsOf(ofFrame(lead, name))
      claim(ofName[0] === own[0], `${head} | first ${name}: ${ofName}`)
      claim(!unnamed.map(label).includes(name), `${head} | ${name} does not name it`)
      if (when !== undefined) claim(isWhen(when, ofName), `${head} | ${name} (${when}): ${ofName}`)
      else if (!early.startsWith('first ')) {
        const isWhole = same(ofName, own) || (isGapless(ofName) && (ofName.at(-1) ?? 0) >= covered.to - 1)
        claim(isWhole, `${head} | ${name}: ${ofName}`)
      }
    }
    for (const [, name = '', when = ''] of later.join(', ').matchAll(/“([^”]+)” \(([^)]+)\)/g)) {
      const ofName = yearsOf(ofFrame(lead, name))
      claim(
        (ofName[0] ?? 0) > (own[0] ?? 0) && isWhen(when, ofName),
        `${head} | then ${name} (${when}): ${ofName}`,
      )
    }
  } else if (/: (nothing|no mention) recorded in /.test(head)) {
    claim(recorded.length === 0, head)
    const silences = count(rows.filter(({ status }) => status === 'silent'))
    claim(/: no mention /.test(head) === silences > 0, `${head} | silences: ${silences}`)
    const said = plain(summary)
    claim(Number(said.match(/(\d+) (?:is|are) recorded as silent/)?.[1] ?? 0) === silences, said)
    const all = Number(said.match(/holds (\d+) statement/)?.[1] ?? 0)
    const other = said.match(/; of the other (\d+|one) /)?.[1]
    claim(other === undefined || (other === 'one' ? 1 : Number(other)) === all - silences, said)
    const unread = unreadIn(() => true)
    claim(unreadTold(said, silences > 0 ? all - silences : all) === unread, `${said} | not read: ${unread}`)
    return faults
  } else faults.push(`not read: ${head}`)

  const isChange =
    2 * allOf(lead, true) > allOf(lead) && recorded.some((row) => row.voice === lead && row.series !== null)
  claim(isChange === (note !== undefined), `${head} | ${note ?? 'without a note'}`)
  if (note !== undefined) {
    const [, n, , beside, of, , all] =
      note.match(
        /^What the heading says of change rests on the (\d+) ((?:joint )?statements?(?: of [^“”,.:()\d]+?)?) of complete series(; its (years|counts|years and counts) also take in statements that were collected beside them)?\.( The figure and its tables show all (\d+)\.)?$/,
      ) ?? []
    claim(Number(n) === allOf(lead, true), `${note} | of series ${allOf(lead, true)}`)
    claim(Number(all ?? n) === allOf(lead), `${note} | of all ${allOf(lead)}`)
    const listsTold = [
      ...[...rest.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ofFrame(lead, name)),
      ...(course ? [] : [recorded.filter((row) => row.voice === lead && row.namesTheme)]),
    ]
    const isYearBeyond = listsTold.some(
      (own) => !same(yearsOf(own), yearsOf(own.filter(({ series }) => series !== null))),
    )
    claim(isYearBeyond === (beside !== undefined && /years/.test(of ?? '')), `${head} | ${note} | years`)
    claim(isCountBeyond === (beside !== undefined && /counts/.test(of ?? '')), `${head} | ${note} | counts`)
  }

  // Collected passages of another theme may name this one.
  claim(!naming || 2 * allOf(lead, true) > allOf(lead), `${head} | naming beyond the theme`)
  let text = plain(summary)
  let isTailTold = false
  const isOneByOne = text.includes('This rests on statements collected one by one')
  const read = (pattern: RegExp, check: (groups: string[]) => void) => {
    const found = text.match(pattern)
    if (!found) return
    check([...found].map((group) => group ?? ''))
    text = text.replace(found[0], '').trim()
  }
  const ofLead = recorded.filter(({ voice }) => voice === lead)
  read(
    /^The first (?:joint statement|statement(?: of [^“”,.:()\d]+?)?) (of [\d–]+|in this collection) recorded(?: under this theme)? as (naming|speaking of) .+? is that of (\d[^;(]*?|\w+ \d{4})(?: \(date uncertain\))?(?: \(“(.+?)”(?:, ([a-z ]+))?\))?; (?:none of the (\d+)( of complete series)? before it (?:is recorded(?: under this theme)? as naming it|has a counted passage on it)|of the (\d+)( of complete series)? before it, (\d+) (?:is|are) recorded as silent(?:; for the other (\d+|one) no (?:naming is recorded|passage is counted))?)(?:, and (?:\d+ of them (?:was|were) not|it was not|none of them was) read on [^.]+?)?\./,
    ([clause = '', where, , day = '', words, reported, none, ofNone, some, ofSome, silent, other]) => {
      const date = dateOf(day)
      const named = ofLead.filter(({ namesTheme }) => namesTheme)
      claim(
        named.some((row) => row.date === date) && !named.some((row) => isBefore(row.date, date)),
        `${clause} | first`,
      )
      if (words) {
        const saidOf = (one: DrawnMark) =>
          [one.namingWords, one.frameWords].find((said) => said?.text === words)
        const row = named.find((one) => one.date === date && saidOf(one))
        claim(
          row !== undefined && standingBeside(saidOf(row)?.basis ?? null) === reported,
          `${clause} | words`,
        )
      }
      const isComplete = (ofNone || ofSome) !== ''
      claim(isComplete === where?.startsWith('of'), `${clause} | where`)
      const all = allIn(lead, (one) => isBefore(one.date, date), isComplete)
      claim(Number(none || some) === all, `${clause} | before: ${all}`)
      const silences = count(
        rows
          .filter((row) => row.status === 'silent' && row.voice === lead && isBefore(row.date, date))
          .filter(({ series }) => !isComplete || series !== null),
      )
      claim(Number(silent || 0) === silences, `${clause} | silences: ${silences}`)
      const others = all - silences
      claim(
        silences === 0 || (other ? (other === 'one' ? 1 : Number(other)) : 0) === others,
        `${clause} | ${others}`,
      )
      const unread = unreadIn(
        (one) => one.voice === lead && isBefore(one.date, date) && (one.series !== null || !isComplete),
      )
      claim(unreadTold(clause, others) === unread, `${clause} | not read: ${unread}`)
    },
  )
  const byCount = (voice: string) => {
    const own = recorded.filter((row) => row.voice === voice)
    const names = [...new Set(own.map(({ frame }) => label(frame ?? '')))]
    const counts = names.map((name) => ({ name, n: count(ofFrame(voice, name)) }))
    return (n?: number) => counts.filter((one) => n === undefined || one.n === n).map(({ name }) => name)
  }
  const most = (voice: string) =>
    Math.max(
      0,
      ...[
        ...new Set(recorded.filter((row) => row.voice === voice).map(({ frame }) => label(frame ?? ''))),
      ].map((name) => count(ofFrame(voice, name))),
    )
  const quoted = (part: string) => [...part.matchAll(/“([^”]+)”/g)].map(([, name]) => name)
  read(
    new RegExp(
      String.raw`^(The joint statements|The statements|[^“”,.:()\d]+?’s statements) use (“.+?”)( most)? \((\d+) of (\d+)( each)?(, collected ones included)?(?:; ${unreadOfAll})?\)(?:, then (“.+?”) \((\d+)( each)?\))?\.`,
    ),
    ([clause = '', , names = '', isMost, n, of, , isMixed, unread, unreadOf, none, next = '', m]) => {
      const ofVoice = unreadIn(({ voice }) => voice === lead)
      claim(isUnreadTold([unread, unreadOf, none], ofVoice, allOf(lead)), `${clause} | not read: ${ofVoice}`)
      const named = byCount(lead)
      claim((isMost === '') === (named(Number(n)).length === named().length), `${clause} | ranks equals`)
      const isOfSeries = 2 * allOf(lead, true) > allOf(lead)
      const collected = ofLead.some(({ series }) => series === null)
      const used = ofLead.some(({ series }) => series !== null)
      claim((isMixed !== '') === (isOfSeries && collected && used), `${clause} | collected ones`)
      claim(Number(n) === most(lead) && same(quoted(names), named(Number(n))), `${clause} | most`)
      claim(Number(of) === allOf(lead), `${clause} | of ${allOf(lead)}`)
      if (next !== '') claim(same(quoted(next), named(Number(m))), `${clause} | then ${named(Number(m))}`)
    },
  )
  read(
    /^In this collection, “(.+?)” is recorded (from .+?)( \((?:a collected statement|collected statements)\))?(?:, before a joint statement took it up (?:in|on) ([\w ]+)| and jointly (?:(the next day)|(?:in|on) ([\w ]+)))\./,
    ([clause, name = '', from = '', basis, takenUp = '', nextDay, soon = '']) => {
      const taken = ofFrame('joint', name)[0]?.date ?? ''
      const before = ['moscow', 'beijing']
        .flatMap((voice) => [...earlierOf(voice, name), ...ofFrame(voice, name)].slice(0, 1))
        .map(({ date }) => date)
        .filter((date) => isBefore(date, taken))
        .toSorted()
      const days = Math.min(
        ...before.map(
          (date) => (Date.parse(taken.padEnd(10, '-01').slice(0, 10)) - Date.parse(endOf(date))) / 86_400_000,
        ),
      )
      claim(
        nextDay === '' ? taken.startsWith(dateOf(takenUp || soon)) : days === 1,
        `${clause} | jointly ${taken}`,
      )
      claim((takenUp === '') === days <= 31, `${clause} | so many days apart: ${days}`)
      claim(earlierOf('joint', name).length === 0, `${clause} | taken up before ${covered.from}`)
      const firsts = ['moscow', 'beijing'].flatMap((voice) => {
        const own = [...earlierOf(voice, name), ...ofFrame(voice, name)]
        const [first] = own
        return first && isBefore(first.date, taken) ? [{ voice, date: first.date, series: first.series }] : []
      })
      const isOfSeries = 2 * allOf('joint', true) > allOf('joint')
      claim(
        basis !== '' || !isOfSeries || firsts.every(({ series }) => series !== null) || isOneByOne,
        `${clause} | collected`,
      )
      const told = [
        ...from.matchAll(
          new RegExp(
            `from (${side}(?:(?:, | and )${side})*) (?:in|on) (\\d+(?: \\w+ \\d{4})?|\\w+ \\d{4})`,
            'g',
          ),
        ),
      ]
      const said = told.flatMap(([, who = '', date = '']) =>
        (who.match(new RegExp(side, 'g')) ?? []).map((one) => ({ voice: idOf[one], date: dateOf(date) })),
      )
      claim(
        said.length === firsts.length &&
          firsts.every(({ voice, date }) =>
            said.some((one) => one.voice === voice && date.startsWith(one.date)),
          ),
        `${clause} | ${JSON.stringify(firsts)} ${JSON.stringify(said)}`,
      )
    },
  )
  read(
    new RegExp(
      String.raw`^(?:Apart from joint statements, )?((?:(?:, | and )?${side} (?:most often )?uses “.+?” \(\d+ of \d+ collected(?: each)?(?:; ${unreadOfAll})?\))+)\.`,
    ),
    ([clause, all = '']) => {
      for (const [, who = '', isMost, names = '', n, of, ...end] of all.matchAll(
        new RegExp(
          String.raw`(${side}) (most often )?uses (“.+?”) \((\d+) of (\d+) collected(?: each)?(?:; ${unreadOfAll})?\)`,
          'g',
        ),
      )) {
        const voice = idOf[who] ?? ''
        const unread = unreadIn((row) => row.voice === voice)
        claim(isUnreadTold(end, unread, allOf(voice)), `${clause} | ${who} not read: ${unread}`)
        claim(
          Number(n) === most(voice) && same(quoted(names), byCount(voice)(Number(n))),
          `${clause} | ${who}`,
        )
        const isRanked = byCount(voice)(Number(n)).length < byCount(voice)().length
        claim((isMost !== undefined) === isRanked, `${clause} | ranks equals`)
        claim(Number(of) === allOf(voice), `${clause} | of ${allOf(voice)}`)
      }
    },
  )
  read(
    /^In (the joint statements|the statements|[^“”,.:()\d]+?’s statements) of ([\d–, and]+) (no naming|nothing) is recorded under .+?, which is no proof of silence(?:; (\d+) of them (?:was|were) not read on it)?\./,
    ([clause, , when = '', what, unread]) => {
      const years = yearsTold(when)
      const isMeant = ({ voice, date }: DrawnMark) => voice === lead && years.includes(yearOf(date))
      claim(Number(unread ?? 0) === unreadIn(isMeant), `${clause} | not read: ${unreadIn(isMeant)}`)
      const own = yearsOf(what === 'nothing' ? ofLead : ofLead.filter(({ namesTheme }) => namesTheme))
      claim(
        years.every((year) => year > (own.at(-1) ?? 0) && year <= covered.to),
        `${clause} | ${own}`,
      )
      isTailTold = true
    },
  )
  const known = yearsOf(ofLead.filter(({ namesTheme }) => (!naming && !asRecorded ? true : namesTheme)))
  claim(isTailTold === isUnknown([known.at(-1) ?? 0]), `${head} | an end that is not known: ${known}`)
  read(
    /^This rests on statements collected one by one, not on a complete series: what looks like a change may come from what was collected\./,
    () => undefined,
  )
  if (text !== '') faults.push(`not read: ${text}`)
  return faults
}

/** What the heading and summary of some frames say more than, or otherwise than, the rows of their whole theme. */
export function falseCounts(
  { heading, summary, more, note }: Finding,
  told: Pick<Told, 'rows' | 'years' | 'label'> & {
    /** All statements that are looked through for the theme. */
    statements: number
    frames: readonly string[]
    themeLabel: string
  },
): string[] {
  const { rows, statements: most, years, frames, themeLabel, label } = told
  const names = frames.map(label)
  const quoted = names.map((name) => `“${name}”`)
  const which =
    frames.length > 4
      ? `${frames.length} frames of ${themeLabel}`
      : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)} (${themeLabel})`
  const faults: string[] = []
  const claim = (isTrue: boolean, fault: string) => {
    if (!isTrue) faults.push(fault)
  }
  claim(plain(heading) === `${which}, ${years.from}–${years.to}`, plain(heading))
  claim(note === undefined && more.length === 0, `a note: ${note} ${plain(more)}`)
  const recorded = rows.filter(({ status }) => status === 'recorded')
  const countOf = (...any: string[]) =>
    count(recorded.filter(({ frame }) => any.includes(label(frame ?? ''))))
  const said = plain(summary)
  const unread = count(rows.filter(({ status }) => status === 'not_read'))
  const unreadTold = said.match(
    new RegExp(String.raw`^(?:Of \d+ statements? \(|None [^(]+ \()${unreadOfAll}\)[,.]`),
  )
  claim(isUnreadTold(unreadTold?.slice(1) ?? [], unread, most), `${said} | not read: ${unread}`)
  if (said.startsWith(`None of these frames is recorded in ${years.from}–${years.to}`)) {
    claim(countOf(...names) === 0, `none: ${countOf(...names)}`)
    return faults
  }
  const [, of, parts = ''] =
    said.match(/^Of (\d+) statements?(?: \([^)]+\))?, (“.+” (?:is recorded )?in (?:\d+|none))\.$/) ?? []
  if (of === undefined) return [...faults, `not read: ${said}`]
  const counts = [...parts.matchAll(/“([^”]+)” (?:is recorded )?in (\d+|none)/g)]
  const named = counts.map(([, name]) => name)
  claim(same(named, names), `of frames ${named.join(', ')}, not ${names.join(', ')}`)
  for (const [clause, name = '', n] of counts)
    claim((n === 'none' ? 0 : Number(n)) === countOf(name), `${clause}: ${countOf(name)}`)
  // A statement of which only a passage with another frame speaks for a voice is of the theme, not of these frames.
  const least = countOf(...names)
  claim(Number(of) <= most && Number(of) >= least, `of ${of}: from ${least} to ${most}`)
  return faults
}
