import { capitalised } from '../../schema/capitalised.ts'
import { type Finding, inTurn, plain } from '../../schema/chart/finding.ts'
import { oneStatement, owner } from '../../schema/chart/voice-words.ts'
import type { DrawnMark } from '../../schema/contract/mark.ts'
import { escapedPattern } from '../../schema/escaped-pattern.ts'
import { standingBeside } from '../../schema/standing.ts'
import type { Spoken } from '../../schema/stats/mark.ts'
import type { RecountedMarks } from './recounted-marks.ts'
import {
  count,
  dateOf,
  isYearsTold,
  numbers,
  openYears,
  spokenYears,
  yearOf,
  yearsOf,
  yearsWritten,
} from './told-marks.ts'
import { beijing, moscow } from './voice-labels.ts'

/** What the sentences are checked against: rows, and statements by voice and day. */
export interface Told {
  rows: readonly DrawnMark[]
  spoken: readonly Spoken[]
  /** Statements of a voice of which a part was not read that may have the theme. */
  inPart: RecountedMarks['inPart']
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

/** How many of the statements before it a clause says were not read. */
function unreadTold(clause: string, all: number): number {
  if (/, and (it was not|none of them was) fully read (?:on|for) /.test(clause)) return all
  const beside = clause.match(/ \((\d+) not fully read(?: on it)?\)/)
  if (beside) return Number(beside[1])
  return Number(clause.match(/, and (\d+) of them (?:was|were) not fully read (?:on|for) /)?.[1] ?? 0)
}

/** The end of a share of statements of which some were not read on the theme. */
const unreadOfAll = String.raw`(up to )?(\d+) of the (\d+) not fully read (?:on|for) (?:it|them)`

/** Whether these groups of `unreadOfAll` tell how many of all were not fully read and have none of it. */
function isUnreadTold(
  [upTo, n, of]: readonly (string | undefined)[],
  unread: readonly number[],
  all: number,
): boolean {
  const most = Math.max(0, ...unread)
  if (most === 0) return !n
  return Number(n) === most && Number(of) === all && Boolean(upTo) === unread.some((one) => one < most)
}

const same = (a: readonly unknown[], b: readonly unknown[]) =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())

const idOf: Record<string, string> = { [moscow]: 'moscow', [beijing]: 'beijing' }
/** Either side's label, as part of a pattern. */
const side = `(?:${Object.keys(idOf).map(escapedPattern).join('|')})`

const speakers: Record<string, string> = {
  'Joint statements': 'joint',
  'Statements of all voices': 'all',
  ...idOf,
  ...Object.fromEntries(Object.entries(idOf).map(([name, id]) => [`${owner(name)} statements`, id])),
}

/** "On 4 Feb 2022 a joint statement names NATO: “A”", "In 2014 Moscow takes up Ukraine: “A”". */
const takenUp = new RegExp(
  `^(?<when>(?:In|On) [^“:]*?\\d[^“:]*?) (?<speaking>a joint statement|a statement|${side}) (?<verb>takes up|names) [^“]+?(?<order>: first |: )(?<rest>“.+)$`,
)
const yearsAndFrames = '(?<when>(?:in|from) [^“:]*?\\d[^“:]*?)(?<order>: first |: )(?<rest>“.+)$'
/** "In passages recorded on NATO, joint statements name it from 2022: first “A”, then “B”". */
const namedIn = new RegExp(
  `^In passages recorded on [^“:]+, (?<speaking>(?:joint statements|statements of all voices)(?= name )|${side}(?= names )) (?<verb>names?) it ${yearsAndFrames}`,
)
/** "Moscow’s passages on Ukraine are recorded in 2014: “A”", "Passages on Ukraine in joint statements are recorded from 2014: “A”". */
const recordedIn = new RegExp(
  `^(?:(?<own>${side})’s? passages on [^“:]+|Passages on [^“:]+ in (?<speaking>joint statements|statements of all voices)) are recorded ${yearsAndFrames}`,
)

/** "Newly recorded in joint statements on NATO: “A” (2016) and 3 others; “B” not recorded in 2020–2024", "NATO, newly recorded jointly: “A” (2016); “B” …". */
const newly =
  /^(?:Newly recorded(?<read>, as far as read,)? in (?<speaking>[^“:]+?) on [^“:]+|[^“:]+, newly recorded (?:jointly|from (?<from>[^“:]+?))(?<brief>, as far as read)?): (?<names>“.+?)(?:; “(?<gone>[^”]+)” not recorded in (?<gap>[\d–]+)(?<since>, as far as read)?)?$/
/** "Moscow on NATO: “A” (one of 3 frames) in 2015 and 2016, not recorded in 2020–2024". */
const ended =
  /^(?<who>[^“:]+?) on [^“]+?: “(?<gone>[^”]+)”(?: \(one of (?<of>\d+) frames\))?(?: (?<when>in [^“(]+?)(?: \(also [^)]+\))?,)? not recorded in (?<gap>[\d–]+)(?<since>, as far as read)?$/

/** How many others, or other frames, a list of names ends with. */
function othersTold(list: string): number {
  const [, one, many] = list.match(/(?:^| and )(?:(one other)|(\d+) others?)(?: frames?)?$/) ?? []
  return one === undefined ? Number(many ?? 0) : 1
}

/** Years with statements that make the first or the last year of a frame a change. */
const yearsOfChange = 3

/** Clauses of a theme's heading and summary that say more than, or something else than, the rows; an unread one too. */
export function falseClauses({ heading, summary: over, more }: Finding, told: Told): string[] {
  const summary = inTurn([...over, more])
  const faults: string[] = []
  const { rows, spoken, years: covered, unnamed, label } = told
  const unreadIn = (isMeant: (one: DrawnMark) => boolean) =>
    count(rows.filter((row) => row.status === 'not_read' && isMeant(row)))
  /** How many statements may name the theme in a part that was not read. */
  const unreadForNaming = (voice: string, isMeant: (one: RecountedMarks['inPart'][number]) => boolean) => {
    const known = rows.filter(
      (row) =>
        row.voice === voice && (row.status === 'silent' || (row.status === 'recorded' && row.namesTheme)),
    )
    const ids = new Set(known.map(({ statementId }) => statementId))
    const open = told.inPart.filter((one) => one.voice === voice && !ids.has(one.statementId) && isMeant(one))
    return new Set(open.map(({ statementId }) => statementId)).size
  }
  const inPartOf = (voice: string, name: string, isMeant: (year: number) => boolean = () => true) => {
    const known = rows.filter(
      (row) =>
        row.voice === voice &&
        ((row.status === 'silent' && !unnamed.map(label).includes(name)) || label(row.frame ?? '') === name),
    )
    const ids = new Set(known.map(({ statementId }) => statementId))
    const open = told.inPart.filter(
      (one) => one.voice === voice && !ids.has(one.statementId) && isMeant(yearOf(one.date)),
    )
    return new Set(open.map(({ statementId }) => statementId)).size
  }
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

  const said = plain(heading)
  const untranslated = `${said} ${plain(summary)}`.match(/[\p{Script=Han}\p{Script=Cyrillic}]+/u)
  claim(untranslated === null, `${said} | not in English: ${untranslated}`)
  const once = said.match(takenUp)
  const naming = once ?? said.match(namedIn) ?? said.match(recordedIn)
  const change = naming ? null : (said.match(newly) ?? said.match(ended))
  const course = naming || change ? null : said.match(/^(?:.+? on|No .+? is recorded under) .+?: (“.+)$/)
  const ofYear = (naming ? '' : said).match(
    /^(.+?) on (.+) in (\d{4}): (“.+”(?: and (?:one other frame|\d+ other frames))?)$/,
  )
  if (ofYear) {
    const frames = ofYear[4]?.match(/“/g)?.length ?? 0
    const who = speakers[ofYear[1] ?? ''] ?? ''
    const counts = [...new Set(recorded.map(({ frame }) => label(frame ?? '')))].map((name) => ({
      isNamed: ofYear[4]?.includes(`“${name}”`),
      n: count(ofFrame(who, name)),
    }))
    const least = Math.min(...counts.flatMap(({ isNamed, n }) => (isNamed ? n : [])))
    const [, one, many] = ofYear[4]?.match(/ and (?:(one other frame)|(\d+) other frames)$/) ?? []
    const others = one === undefined ? Number(many ?? 0) : 1
    claim(
      frames === 3 || counts.filter(({ n }) => n >= least).length === frames,
      `${said} | as many as these`,
    )
    const all = counts.filter(({ n }) => n > 0).length
    claim(all === frames + others, `${said} | ${all} frames`)
    claim(same(numbers(ofYear[3] ?? ''), [...new Set([covered.from, covered.to])]), `${said} | year`)
  }
  const coveredBy = (voice: string) => ({ ...covered, spoken: spokenYears(spoken, voice, covered) })
  const earlier = told.earlier ?? []
  const earlierOf = (voice: string, name: string) =>
    earlier.filter((row) => row.voice === voice && label(row.frame ?? '') === name)
  let lead = 'joint'
  let rest = ''
  const yearsOfVoice = (voice: string) => spokenYears(spoken, voice, covered)
  const isLong = (years: readonly number[]) => years.length >= yearsOfChange
  /** Frames of a voice that it has after years without them. */
  const newOf = (voice: string) =>
    [...new Set(recorded.flatMap((row) => (row.voice === voice ? (row.frame ?? []) : [])))]
      .filter((frame) => !unnamed.includes(frame))
      .map(label)
      .filter((name) => {
        const own = ofFrame(voice, name)
        const isFirst = earlierOf(voice, name).length === 0
        const [first = 0] = yearsOf(own)
        return isFirst && isLong(yearsOfVoice(voice).filter((year) => year < first))
      })
  /** Those of them that several statements have. */
  const freshOf = (voice: string) => newOf(voice).filter((name) => count(ofFrame(voice, name)) > 1)
  const [[who, ofWho] = ['', '']] = Object.entries(speakers).filter(
    ([name, voice]) => said.startsWith(`${name} `) || said.startsWith(`No ${oneStatement(voice)} in `),
  )
  const neverNamed = said.match(
    /^No (?<one>joint statement|statement(?: of .+?)?) in (?<when>[\d–]+) is recorded under .+? as naming it(?: \((?<silent>\d+) (?<be>is|are) recorded as silent\))?: “/,
  )
  if (course && who !== '') {
    lead = ofWho
    claim(
      ofYear !== null || neverNamed !== null || freshOf(lead).length === 0,
      `${said} | new: ${freshOf(lead)}`,
    )
    const ofVoice = rows.filter(({ voice }) => voice === lead)
    const all = ofVoice.filter(({ status }) => status === 'recorded')
    claim(
      (neverNamed !== null) === all.every(({ frame }) => frame !== null && unnamed.includes(frame)),
      `${said} | whether it is named`,
    )
    if (neverNamed) {
      const { when = '', silent, be } = neverNamed.groups ?? {}
      const silences = count(ofVoice.filter(({ status }) => status === 'silent'))
      claim(
        Number(silent ?? 0) === silences && (be ?? 'are') === (silences === 1 ? 'is' : 'are'),
        `${said} | silences: ${silences}`,
      )
      claim(same(numbers(when), [...new Set([covered.from, covered.to])]), `${said} | years`)
    }
    const list = course[1] ?? ''
    rest = list.replace(/,? and (?:one other frame|\d+ other frames)$/, '')
    const left = new Set(all.map(({ frame }) => frame)).size - (rest.match(/“/g)?.length ?? 0)
    claim(othersTold(list) === left, `${said} | ${left} others of “${list}”`)
    const parts = [
      ...rest.matchAll(
        /“([^”]+)”((?: (?!“|and “)[^“,(]+?(?:, [\d]{4}[^“,(]*?)?)?)(?: \(also (before \d{4}|in [\d, and]+)\))?(?=, “| and “|$)/g,
      ),
    ]
    parts.forEach(([, name = ''], index) => {
      // Several at the same times have them told once, after the last of them.
      const [, , when = '', also] = parts.slice(index).find(([, , time]) => time !== '') ?? []
      if (when === '') return
      const own = yearsOf(ofFrame(lead, name))
      claim(isYearsTold(when.trim(), own, coveredBy(lead)), `${said} | ${name}${when}: ${own}`)
      // Whenever it comes in the view, what is older is not to look new.
      const before = yearsOf(earlierOf(lead, name))
      const isTold = also?.startsWith('before')
        ? before.length > 2 && covered.from === numbers(also)[0]
        : same(numbers(also ?? ''), before)
      claim(isTold, `${said} | ${name}: before the view ${before}`)
    })
    const shown = [...rest.matchAll(/“([^”]+)”/g)].map(([, name = '']) => count(ofFrame(lead, name)))
    claim(!shown.some((n, index) => n > (shown[index - 1] ?? n)), `${said} | the most used first: ${shown}`)
  } else if (change) {
    const { speaking, from, who = '', names = '', gap, gone = '', when, of } = change.groups ?? {}
    const ofVoice = speaking ?? from ?? (names === '' ? '' : 'joint statements')
    lead =
      (from === 'any voice' ? 'all' : undefined) ??
      speakers[capitalised(ofVoice)] ??
      speakers[who] ??
      idOf[ofVoice.replace('statements of ', '')] ??
      ''
    claim(lead !== '' && covered.from < covered.to, `${said} | who, and since when`)
    const named = [...names.matchAll(/“([^”]+)” \((\d+)\)/g)]
    for (const [clause, name = '', year] of named) {
      claim(newOf(lead).includes(name), `${said} | ${clause} is not new`)
      claim(
        yearsOf(ofFrame(lead, name))[0] === Number(year),
        `${said} | ${clause}: ${yearsOf(ofFrame(lead, name))}`,
      )
    }
    const isEnd = names === ''
    const { read, brief, since } = change.groups ?? {}
    const isOpenBefore = (name: string) =>
      inPartOf(lead, name, (year) => year < (yearsOf(ofFrame(lead, name))[0] ?? 0)) > 0
    claim(
      isEnd || Boolean(read ?? brief) === newOf(lead).some(isOpenBefore),
      `${said} | what may stand in what was not read before`,
    )
    const isOpenSince = inPartOf(lead, gone, (year) => year > (yearsOf(ofFrame(lead, gone)).at(-1) ?? 0)) > 0
    claim(
      gap === undefined || Boolean(since) === isOpenSince,
      `${said} | what may stand in what was not read since`,
    )
    const fresh = isEnd ? freshOf(lead) : newOf(lead)
    claim(named.length + othersTold(names) === fresh.length, `${said} | new: ${fresh.join(', ')}`)
    const uses = (name: string) => count(ofFrame(lead, name))
    const least = Math.min(...named.map(([, name = '']) => uses(name)))
    const left = fresh.filter((name) => !names.includes(`“${name}”`))
    claim(
      left.every((name) => uses(name) <= least),
      `${said} | more often: ${left}`,
    )
    claim(isEnd || freshOf(lead).length > 0, `${said} | of one statement each`)
    if (isEnd) {
      const all = new Set(recorded.flatMap(({ voice, frame }) => (voice === lead ? (frame ?? []) : [])))
      claim(Number(of ?? 1) === all.size, `${said} | of ${all.size} frames`)
      const own = yearsOf(ofFrame(lead, gone))
      claim(when === undefined || isYearsTold(when, own, coveredBy(lead)), `${said} | ${when}: ${own}`)
    }
    if (gap !== undefined) {
      const last = yearsOf(ofFrame(lead, gone)).at(-1) ?? 0
      const [from = 0, to = from] = numbers(gap)
      claim(last > 0 && from === last + 1 && to === covered.to, `${said} | last in ${last}`)
      claim(isLong(yearsOfVoice(lead).filter((year) => year > last)), `${said} | years after ${last}`)
    }
  } else if (naming) {
    const { own: whose = '', speaking = whose, verb = '', order, rest: frames = '' } = naming.groups ?? {}
    const when = capitalised(naming.groups?.when ?? '')
    const isOne = speaking.startsWith('a ')
    lead = idOf[speaking] ?? (/joint/i.test(speaking) ? 'joint' : 'all')
    rest = frames
    const named = recorded.filter((row) => row.voice === lead && row.namesTheme)
    const own = yearsOf(named)
    const [, since] = when.match(/^From (\d{4})$/) ?? []
    const isTold =
      count(named) === 1
        ? named[0]?.date === dateOf(when.replace(/^(On|In) /, ''))
        : since !== undefined
          ? own.length > 1 && same(own, yearsWritten(`${since}–${covered.to}`))
          : isYearsTold(when.replace('In', 'in'), own, coveredBy(lead))
    claim(isTold, `${said} | ${when}: ${own}`)
    const isSide = Object.values(idOf).includes(lead)
    claim((once !== null) === (count(named) === 1), `${said} | ${count(named)}`)
    claim(isSide || isOne === (count(named) === 1), `${said} | ${count(named)}`)
    const mayBeUnnamed = rows.some(
      ({ status, frame }) => status === 'silent' || unnamed.includes(frame ?? ''),
    )
    claim(verb.startsWith('name') === mayBeUnnamed, `${said} | by name`)
    const [early = '', later = ''] = rest.split(', then ')
    claim((order === ': first ') === (early !== '' && later !== ''), `${said} | first and later`)
    for (const [, name = ''] of early.matchAll(/“([^”]+)”/g)) {
      const ofName = yearsOf(ofFrame(lead, name))
      claim(ofName[0] === own[0], `${said} | first ${name}: ${ofName}`)
      claim(!unnamed.map(label).includes(name), `${said} | ${name} does not name it`)
    }
    for (const [, name = ''] of later.matchAll(/“([^”]+)”/g)) {
      const ofName = yearsOf(ofFrame(lead, name))
      claim((ofName[0] ?? 0) > (own[0] ?? 0), `${said} | later ${name}: ${ofName}`)
      claim(!unnamed.map(label).includes(name), `${said} | ${name} does not name it`)
    }
    const ofNaming = recorded.filter(
      ({ voice, frame }) => voice === lead && frame !== null && !unnamed.includes(frame),
    )
    const groups = [...new Set(ofNaming.map(({ frame }) => label(frame ?? '')))]
    const isOrder = order === ': first '
    for (const part of isOrder ? [early, later] : [rest]) {
      const others = othersTold(part)
      const ofPart = groups.filter(
        (name) => !isOrder || (yearsOf(ofFrame(lead, name))[0] === own[0]) === (part === early),
      )
      const left = ofPart.filter((name) => !part.includes(`“${name}”`)).length
      claim(others === left, `${said} | ${left} others of “${part}”`)
    }
    const isOfYears = ({ date }: { date: string }) => own.includes(yearOf(date))
    const all = allIn(lead, isOfYears)
    const unread = / as naming /.test(plain(summary))
      ? unreadForNaming(lead, isOfYears)
      : unreadIn((row) => row.voice === lead && isOfYears(row))
    const share = plain(summary).match(
      /Of the (\d+) [^.;]*? of ([\d–, and]+), (\d+) (is|are) recorded under this theme as (?:naming|speaking of) [^.;]+(?:; (\d+) (?:was|were) not fully read (?:on|for) it)?\./,
    )
    claim((share !== null) === count(named) < all, `${plain(summary)} | ${count(named)} of ${all}`)
    if (share) {
      const [, ofAll, years = '', some, be, none] = share
      claim(same(yearsWritten(years), own), `${share[0]} | ${own}`)
      claim(Number(ofAll) === all && Number(some) === count(named), `${share[0]} | ${count(named)} of ${all}`)
      claim(
        (be === 'is') === (some === '1') && Number(none ?? 0) === unread,
        `${share[0]} | not read: ${unread}`,
      )
    }
  } else if (/: (nothing|no mention) recorded in /.test(said)) {
    claim(recorded.length === 0, said)
    const silences = count(rows.filter(({ status }) => status === 'silent'))
    claim(/: no mention /.test(said) === silences > 0, `${said} | silences: ${silences}`)
    const held = plain(summary)
    claim(Number(held.match(/(\d+) (?:is|are) recorded as silent/)?.[1] ?? 0) === silences, held)
    const all = Number(held.match(/holds? (\d+) (?:joint )?statement/)?.[1] ?? 0)
    const other = held.match(/; of the other (\d+|one) /)?.[1]
    claim(other === undefined || (other === 'one' ? 1 : Number(other)) === all - silences, held)
    const unread = unreadIn(() => true)
    claim(unreadTold(held, silences > 0 ? all - silences : all) === unread, `${held} | not read: ${unread}`)
    return faults
  } else faults.push(`not read: ${said}`)

  const ofLead = recorded.filter(({ voice }) => voice === lead)
  if (course || naming) {
    const ranked = (name: string) => {
      const own = ofFrame(lead, name)
      return [own[0]?.date, yearsOf(own), count(own), earlierOf(lead, name).length > 0].join(' ')
    }
    const names = [...rest.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name)
    const levels = names.map(ranked)
    const equals = ofLead
      .map(({ frame }) => frame ?? '')
      .filter((frame) => !(naming && unnamed.includes(frame)))
      .map(label)
      .filter((name) => !names.includes(name) && levels.includes(ranked(name)))
    claim(
      equals.length === 0 || othersTold(rest) > 0 || / other/.test(said) || Boolean(ofYear),
      `${said} | breaks a tie with ${equals}`,
    )
  }

  if (course) {
    const all = [...new Set(ofLead.map(({ frame }) => label(frame ?? '')))]
    const countOf = (name: string) => count(ofFrame(lead, name))
    const [top = 0, ...others] = [...new Set(all.map(countOf))].toSorted((a, b) => b - a)
    const [first = '', ...others2] = [...rest.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name)
    claim(countOf(first) === top, `${said} | begins with another than the most used`)
    const second = others2.find((name) => countOf(name) < top)
    claim(
      second === undefined || countOf(second) === others[0],
      `${said} | goes on with another than the second`,
    )
    if (!ofYear) {
      const [, one, many] = said.match(/” and (?:(one other frame)|(\d+) other frames)$/) ?? []
      const untold = one === undefined ? Number(many ?? 0) : 1
      const shown = 1 + others2.length
      claim(untold === 0 || untold === all.length - shown, `${said} | ${all.length - shown} other frames`)
    }
  }

  let text = plain(summary)
  let isTailTold = false
  const isOneByOne = text.includes('This rests on statements collected one by one')
  const read = (pattern: RegExp, check: (groups: string[]) => void) => {
    const found = text.match(pattern)
    if (!found) return
    check([...found].map((group) => group ?? ''))
    text = text.replace(found[0], '').replace('  ', ' ').trim()
  }
  const named = {
    joint: 'joint statements?',
    all: 'statements? of all voices',
    moscow: `statements? of ${moscow}`,
    beijing: `statements? of ${beijing}`,
  }
  for (const [voice, noun] of Object.entries(named)) {
    const own = rows.filter((row) => row.voice === voice)
    if (allOf(voice) === 0 || own.some(({ status }) => status === 'recorded')) continue
    let isSaid = false
    read(
      new RegExp(
        String.raw`In the (?:only|(\d+)) ${noun} of [\d–]+ nothing is recorded under [^.;]+?(?:, which is no proof of silence)?(?:; (\d+) (?:is|are) recorded as silent)?(?:; (\d+) of them (?:was|were) not fully read (?:on|for) it)?\.`,
      ),
      ([clause, n, silent, unread]) => {
        isSaid = true
        claim(Number(n || 1) === allOf(voice), `${clause} | all: ${allOf(voice)}`)
        const silences = count(own.filter(({ status }) => status === 'silent'))
        claim(Number(silent || 0) === silences, `${clause} | silences: ${silences}`)
        claim(/no proof/.test(clause ?? '') === silences < allOf(voice), `${clause} | no proof`)
        const none = unreadIn((row) => row.voice === voice)
        claim(Number(unread || 0) === none, `${clause} | not read: ${none}`)
      },
    )
    claim(isSaid, `${said} | nothing is said of ${voice}`)
  }
  read(
    /^The first (?:joint statement|statement(?: of [^“”,.:()\d]+?)?) of ([\d–]+)(?: in the complete series of this collection)? recorded under this theme as (naming|speaking of) .+? is that of (\d[^;(]*?|\w+ \d{4})(?: \(date uncertain\))?(?: \(“(.+?)”(?:, ([a-z ]+))?\))?; (?:none of the (\d+)( of complete series)? before it (?:is recorded under this theme as naming it|has a counted passage on it)|of the (\d+)( of complete series)? before it, (\d+) (?:is|are) recorded as silent(?:, (none as (?:naming|speaking of) it)(?: \(\d+ not fully read(?: on it)?\))?)?)(?:, and (?:\d+ of them (?:was|were) not|it was not|none of them was) fully read (?:on|for) [^.]+?)?\./,
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
      claim(same(numbers(where ?? ''), [...new Set([covered.from, covered.to])]), `${clause} | where`)
      const all = allIn(lead, (one) => isBefore(one.date, date), isComplete)
      claim(Number(none || some) === all, `${clause} | before: ${all}`)
      const silences = count(
        rows
          .filter((row) => row.status === 'silent' && row.voice === lead && isBefore(row.date, date))
          .filter(({ series }) => !isComplete || series !== null),
      )
      claim(Number(silent || 0) === silences, `${clause} | silences: ${silences}`)
      const others = all - silences
      claim(silences === 0 || Boolean(other) === others > 0, `${clause} | ${others}`)
      const isMeant = (one: { date: string; series: string | null }) =>
        isBefore(one.date, date) && (one.series !== null || !isComplete)
      const unread = / as naming /.test(clause)
        ? unreadForNaming(lead, isMeant)
        : unreadIn((one) => one.voice === lead && isMeant(one))
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
      String.raw`^In (the joint statements|the statements|[^“”,.:()\d]+?’s statements) (“[^()]+?”) (is|are) recorded( most often)? \((\d+) of (\d+)( each)?(?:, (?:(\d+) of the \d+|(some of these)) collected one by one)?(?:; ${unreadOfAll})?\)(?:, then (“[^()]+?”) \((\d+)( each)?\))?\.`,
    ),
    ([
      clause = '',
      ,
      names = '',
      be,
      isMost,
      n,
      of,
      each,
      collected,
      some,
      upTo,
      unread,
      ofUnread,
      next = '',
      m,
    ]) => {
      const named = byCount(lead)
      const told = quoted(names)
      claim(
        isUnreadTold(
          [upTo, unread, ofUnread],
          told.map((name = '') => inPartOf(lead, name)),
          allOf(lead),
        ),
        `${clause} | not read`,
      )
      claim((isMost === '') === (named(Number(n)).length === named().length), `${clause} | ranks equals`)
      claim((be === 'are') === told.length > 1 && (each !== '') === told.length > 1, `${clause} | number`)
      const isOfSeries = 2 * allOf(lead, true) > allOf(lead) && ofLead.some(({ series }) => series !== null)
      const beside = count(
        told.flatMap((name = '') => ofFrame(lead, name).filter(({ series }) => series === null)),
      )
      claim(
        isOfSeries && told.length > 1
          ? (some !== '') === beside > 0
          : Number(collected) === (isOfSeries ? beside : 0),
        `${clause} | collected ones: ${beside}`,
      )
      claim(Number(n) === most(lead) && same(told, named(Number(n))), `${clause} | most`)
      claim(Number(of) === allOf(lead), `${clause} | of ${allOf(lead)}`)
      if (next !== '') claim(same(quoted(next), named(Number(m))), `${clause} | then ${named(Number(m))}`)
    },
  )
  read(
    /^(?:In this collection|Of (\d+) frames first recorded from one side(?: in ([\d–]+)| since (\d{4}))), “(.+?)” is recorded (from .+?)( \((?:a collected statement|collected statements)\))?(?:, before a joint statement took it up (?:in|on) ([\w ]+)| and jointly (?:(the next day)|(?:in|on) ([\w ]+)))\./,
    ([
      clause,
      all = '',
      when = '',
      since = '',
      name = '',
      from = '',
      basis,
      takenUp = '',
      nextDay,
      soon = '',
    ]) => {
      const isFromSide = (one: string) => {
        const firstOf = (voice: string) => [...earlierOf(voice, one), ...ofFrame(voice, one)][0]?.date
        const joint = firstOf('joint')
        return ['moscow', 'beijing'].some((voice) => {
          const date = firstOf(voice)
          return joint !== undefined && date !== undefined && isBefore(date, joint)
        })
      }
      const further = byCount('joint')().filter((one) => one !== name && isFromSide(one))
      const years = [...new Set([covered.from, covered.to])]
      claim(when === '' || (earlier.length === 0 && same(numbers(when), years)), `${clause} | ${when}`)
      claim(since === '' || Number(since) === yearOf(earlier[0]?.date ?? ''), `${clause} | since ${since}`)
      claim(Number(all || 1) === further.length + 1, `${clause} | from one side first, too: ${further}`)
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
  const counts = String.raw` \((\d+) of (\d+) collected(?: each)?(?:; ${unreadOfAll})?\)`
  const ofSide = `(?:(“[^()]+?”) (?:is|are) recorded from (${side})|(${side})’s(?: most frequently recorded (frames?))? (is|are) (“[^()]+?”))${counts}`
  read(
    new RegExp(String.raw`^(?:Apart from joint statements, )?((?:(?:; )?${ofSide})+)\.`),
    ([clause, all = '']) => {
      const told = [...all.matchAll(new RegExp(ofSide, 'g'))]
      const first = told.findIndex(([, equal]) => equal === undefined)
      for (const [index, one] of told.entries()) {
        const [, equal, from, whose, frame, be, ranked, n, of, ...end] = one
        const [names, who] = equal === undefined ? [ranked ?? '', whose ?? ''] : [equal, from ?? '']
        const voice = idOf[who] ?? ''
        const unread = quoted(names).map((name = '') => inPartOf(voice, name))
        claim(isUnreadTold(end, unread, allOf(voice)), `${clause} | ${who} not read: ${unread}`)
        claim(
          Number(n) === most(voice) && same(quoted(names), byCount(voice)(Number(n))),
          `${clause} | ${who}`,
        )
        const isRanked = byCount(voice)(Number(n)).length < byCount(voice)().length
        claim((equal === undefined) === isRanked, `${clause} | ranks equals`)
        if (equal === undefined) {
          claim((frame !== undefined) === (index === first), `${clause} | of what ${who}’s is`)
          const isOne = quoted(names).length === 1
          claim((be === 'is') === isOne, `${clause} | number`)
          claim(frame === undefined || (frame === 'frame') === isOne, `${clause} | number`)
        }
        claim(Number(of) === allOf(voice), `${clause} | of ${allOf(voice)}`)
      }
    },
  )
  read(/^Of the \d+ [^.]+? recorded under this theme as (?:naming|speaking of) [^.]+\./, () => undefined)
  read(
    /^In (the joint statements|the statements|[^“”,.:()\d]+?’s statements) of ([\d–, and]+) (no naming|nothing) is recorded under .+?, which is no proof of silence(?:; (\d+) of them (?:was|were) not fully read (?:on|for) it)?\./,
    ([clause, , when = '', what, unread]) => {
      const years = yearsWritten(when)
      const isMeant = ({ date }: { date: string }) => years.includes(yearOf(date))
      const none =
        what === 'no naming'
          ? unreadForNaming(lead, isMeant)
          : unreadIn((one) => one.voice === lead && isMeant(one))
      claim(Number(unread ?? 0) === none, `${clause} | not read: ${none}`)
      const own = yearsOf(what === 'nothing' ? ofLead : ofLead.filter(({ namesTheme }) => namesTheme))
      claim(
        years.every((year) => year > (own.at(-1) ?? 0) && year <= covered.to),
        `${clause} | ${own}`,
      )
      isTailTold = true
    },
  )
  const known = yearsOf(ofLead.filter(({ namesTheme }) => (naming ? namesTheme : true)))
  claim(isTailTold === isUnknown([known.at(-1) ?? 0]), `${said} | an end that is not known: ${known}`)
  read(
    /^This rests on statements collected one by one, not on a complete series: what looks like a change may come from what was collected\./,
    () => undefined,
  )
  if (text !== '') faults.push(`not read: ${text}`)
  return faults
}

/** What the heading and summary of some frames say more than, or otherwise than, the rows of their whole theme. */
export function falseCounts(
  { heading, summary, more }: Finding,
  told: Pick<Told, 'rows' | 'years' | 'label' | 'inPart' | 'unnamed'> & {
    /** All statements that are looked through for the theme. */
    statements: number
    frames: readonly string[]
    themeLabel: string
  },
): string[] {
  const { rows, statements: most, years, frames, themeLabel, label, unnamed } = told
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
  claim(more.length === 0, `more: ${plain(more)}`)
  const recorded = rows.filter(({ status }) => status === 'recorded')
  const countOf = (...any: string[]) =>
    count(recorded.filter(({ frame }) => any.includes(label(frame ?? ''))))
  const said = plain(summary)
  const unread = names.map((name) => {
    const isCovered = !unnamed.map(label).includes(name)
    const known = rows.filter(
      (row) => (row.status === 'silent' && isCovered) || label(row.frame ?? '') === name,
    )
    const ids = new Set(known.map(({ statementId }) => statementId))
    const open = told.inPart.filter(({ statementId }) => !ids.has(statementId))
    return new Set(open.map(({ statementId }) => statementId)).size
  })
  const [, upTo, n, ofUnread, none] =
    said.match(
      /^(?:Of \d+ statements? \(|None [^(]+ \()(?:(up to )?(\d+) of the (\d+) |(not ))(?:not )?fully read (?:on|for) .+?\)[,.]/,
    ) ?? []
  const isNone = none !== undefined && unread.every((one) => one === most)
  claim(isNone || isUnreadTold([upTo, n, ofUnread], unread, most), `${said} | not read: ${unread}`)
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
