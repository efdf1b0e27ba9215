import type { Finding } from '../../schema/chart/finding.ts'
import { plain } from '../../schema/chart/finding.ts'
import type { DrawnMark } from '../../schema/contract/mark.ts'
import type { Spoken } from '../../schema/stats/mark.ts'

/** What the sentences are checked against: rows, and statements by voice and day. */
export interface Told {
  rows: readonly DrawnMark[]
  spoken: readonly Spoken[]
  years: { from: number; to: number }
  label: (frame: string) => string
  unnamed: readonly string[]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

/** "4 Feb 2022", "Feb 2022" or "2022" as the date that it tells. */
function dateOf(text: string): string {
  const parts = text.split(' ')
  const month = months.indexOf(parts.at(-2) ?? '') + 1
  return [parts.at(-1), ...(month > 0 ? [month] : []), ...(parts.length > 2 ? [parts[0]] : [])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

const yearOf = (date: string) => Number(date.slice(0, 4))
const last = (date: string) => `${date}${date.length > 7 ? '' : date.length > 4 ? '-31' : '-12-31'}`
const isBefore = (date: string, other: string) => last(date) < `${other}${'-01-01'.slice(other.length - 4)}`
const numbers = (text: string) => (text.match(/\d{4}/g) ?? []).map(Number)
const same = (a: readonly unknown[], b: readonly unknown[]) =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())

const voices: Record<string, string> = {
  'the joint statements': 'joint',
  'a joint statement': 'joint',
  'the statements': 'all',
  'all statements': 'all',
  'a statement': 'all',
  ...Object.fromEntries(
    ['Moscow', 'Beijing'].flatMap((name) => [
      [`${name}’s statements`, name.toLowerCase()],
      [`a statement of ${name}`, name.toLowerCase()],
      [name, name.toLowerCase()],
    ]),
  ),
}

/** Clauses of a theme's heading and summary that say more than, or something else than, the rows; an unread one too. */
export function falseClauses({ heading, summary }: Finding, told: Told): string[] {
  const faults: string[] = []
  const { rows, spoken, years: covered, unnamed, label } = told
  const recorded = rows.filter(({ status }) => status === 'recorded')
  const claim = (isTrue: boolean, text: string) => {
    if (!isTrue) faults.push(text)
  }
  const ofFrame = (voice: string, name: string) =>
    recorded.filter((row) => row.voice === voice && label(row.frame ?? '') === name)
  const yearsOf = (own: readonly DrawnMark[]) => [...new Set(own.map(({ date }) => yearOf(date)))].sort()
  const count = (own: readonly DrawnMark[]) => new Set(own.map(({ statementId }) => statementId)).size
  const allOf = (voice: string, series = false) =>
    spoken
      .filter((one) => one.voice === voice)
      .reduce((sum, one) => sum + (series ? one.ofSeries : one.statements), 0)
  const isGapless = (list: readonly number[]) =>
    list.every((year, index) => index === 0 || year - (list[index - 1] ?? year) <= 3)

  /** Whether "from 2013 to 2019" and the like is what the years are. */
  const isWhen = (text: string, own: readonly number[]) => {
    const given = numbers(text)
    const [first, end] = [own[0], own.at(-1) ?? 0]
    if (/^in \d+ years from \d{4} to \d{4}$/.test(text)) {
      return Number(text.split(' ')[1]) === own.length && same(given, [first, end])
    }
    if (/^from \d{4} to \d{4}$/.test(text)) return same(given, [first, end]) && isGapless(own)
    if (/^from \d{4}$/.test(text)) return given[0] === first && end >= covered.to - 1 && isGapless(own)
    if (/^to \d{4}$/.test(text)) return given[0] === end && isGapless(own)
    if (/^(in )?\d{4} alone$/.test(text)) return same(given, own)
    return /^(in )?\d{4}((, | and )\d{4})*$/.test(text) && same(given, own)
  }

  const head = plain(heading)
  let lead = 'joint'
  let rest = ''
  const course = head.match(/^.+? in (the joint statements|all statements|\w+’s statements): (.+)$/)
  const naming =
    head.match(
      /^((?:In|From) .+?|Once, (?:on|in) .+?,) (the joint statements|the statements|\w+’s statements|a (?:joint )?statement(?: of \w+)?) (names?|speaks? of) .+?: (.+)$/,
    ) ??
    head.match(
      /^(The joint statements|The statements|\w+’s statements) (name|speak of) .+? (once in .+?): (.+)$/,
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
  } else if (naming) {
    const isAgain = naming[3]?.startsWith('once in') ?? false
    const who = (isAgain ? naming[1] : naming[2]) ?? ''
    lead = voices[who] ?? voices[who.charAt(0).toLowerCase() + who.slice(1)] ?? ''
    rest = naming[4] ?? ''
    const named = recorded.filter((row) => row.voice === lead && row.namesTheme)
    const own = yearsOf(named)
    if (isAgain) {
      const given = numbers(naming[3] ?? '')
      claim(same(given, own.slice(0, 2)), `${head} | again: ${own}`)
      claim(isWhen(`from ${own[1]}`, own.slice(1)), `${head} | lasting: ${own}`)
    } else if (naming[1]?.startsWith('Once')) {
      const date = dateOf(naming[1].replace(/^Once, (on|in) /, '').replace(/,$/, ''))
      claim(count(named) === 1 && named[0]?.date === date, `${head} | once: ${own}`)
    } else {
      const when = naming[1] ?? ''
      claim(isWhen(when.charAt(0).toLowerCase() + when.slice(1), own), `${head} | ${when}: ${own}`)
    }
    const [early = '', ...later] = rest.split(', then ')
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
  } else if (/: nothing recorded in /.test(head)) {
    claim(recorded.length === 0, head)
    return faults
  } else faults.push(`not read: ${head}`)

  let text = plain(summary)
  const read = (pattern: RegExp, check: (groups: string[]) => void) => {
    const found = text.match(pattern)
    if (!found) return
    check([...found].map((group) => group ?? ''))
    text = text.replace(found[0], '').trim()
  }
  const ofLead = recorded.filter(({ voice }) => voice === lead)
  read(
    /^The first (?:joint statement|statement(?: of \w+)?) (of|in this collection of) [\d–]+ recorded as (naming|speaking of) .+? is that of (\d[^;(]*?|\w+ \d{4})(?: \(“(.+?)”(, as reported)?\))?; (?:none of the (\d+)( of complete series)? before it (?:is recorded as naming it|has a counted passage on it)|of the (\d+)( of complete series)? before it, (\d+) (?:is|are) recorded as silent(?:; for the other (\d+|one) no (?:naming is recorded|passage is counted))?)\./,
    ([clause, where, , day = '', words, reported, none, ofNone, some, ofSome, silent, other]) => {
      const date = dateOf(day)
      const named = ofLead.filter(({ namesTheme }) => namesTheme)
      claim(
        named.some((row) => row.date === date) && !named.some((row) => isBefore(row.date, date)),
        `${clause} | first`,
      )
      if (words) {
        const row = named.find((one) => one.date === date && one.words === words)
        claim(
          row !== undefined && (row.wordsBasis === 'official_text') === (reported === ''),
          `${clause} | words`,
        )
      }
      const isComplete = (ofNone || ofSome) !== ''
      claim(isComplete === (where === 'of'), `${clause} | where`)
      const before = spoken.filter((one) => one.voice === lead && isBefore(one.date, date))
      const all = before.reduce((sum, one) => sum + (isComplete ? one.ofSeries : one.statements), 0)
      claim(Number(none || some) === all, `${clause} | before: ${all}`)
      const silences = new Set(
        rows
          .filter((row) => row.status === 'silent' && row.voice === lead && isBefore(row.date, date))
          .filter(({ series }) => !isComplete || series !== null)
          .map(({ statementId }) => statementId),
      ).size
      claim(Number(silent || 0) === silences, `${clause} | silences: ${silences}`)
      const others = all - silences
      claim(
        silences === 0 || (other ? (other === 'one' ? 1 : Number(other)) : 0) === others,
        `${clause} | ${others}`,
      )
    },
  )
  const byCount = (voice: string) => {
    const own = recorded.filter((row) => row.voice === voice)
    const names = [...new Set(own.map(({ frame }) => label(frame ?? '')))]
    const counts = names.map((name) => ({ name, n: count(ofFrame(voice, name)) }))
    return (n: number) => counts.filter((one) => one.n === n).map(({ name }) => name)
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
    /^(The joint statements|The statements|\w+’s statements) use (“.+?”) most \((\d+) of (\d+)( each)?\)(?:, then (“.+?”) \((\d+)( each)?\))?\./,
    ([clause, , names = '', n, of, , next = '', m]) => {
      const named = byCount(lead)
      claim(Number(n) === most(lead) && same(quoted(names), named(Number(n))), `${clause} | most`)
      claim(Number(of) === allOf(lead), `${clause} | of ${allOf(lead)}`)
      if (next !== '') claim(same(quoted(next), named(Number(m))), `${clause} | then ${named(Number(m))}`)
    },
  )
  read(
    /^In [\d–]+, “(.+?)” is recorded (from .+?), before a joint statement took it up (?:in|on) ([\w ]+)\./,
    ([clause, name = '', from = '', when = '']) => {
      const taken = ofFrame('joint', name)[0]?.date ?? ''
      const given = dateOf(when)
      claim(taken.startsWith(given), `${clause} | taken up ${taken}`)
      const firsts = ['moscow', 'beijing'].flatMap((voice) => {
        const own = ofFrame(voice, name)
        const [first] = own
        return first && isBefore(first.date, taken) ? [{ voice, date: first.date }] : []
      })
      const told = [
        ...from.matchAll(
          /from ((?:Moscow|Beijing)(?:(?:, | and )(?:Moscow|Beijing))*) (?:in|on) (\d+(?: \w+ \d{4})?|\w+ \d{4})/g,
        ),
      ]
      const said = told.flatMap(([, who = '', date = '']) =>
        (who.match(/Moscow|Beijing/g) ?? []).map((one) => ({ voice: one.toLowerCase(), date: dateOf(date) })),
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
    /^(?:Apart from joint statements, )?((?:(?:, | and )?(?:Moscow|Beijing) most often uses “.+?” \(\d+ of \d+ collected(?: each)?\))+)\./,
    ([clause, all = '']) => {
      for (const [, who = '', names = '', n, of] of all.matchAll(
        /(Moscow|Beijing) most often uses (“.+?”) \((\d+) of (\d+) collected/g,
      )) {
        const voice = who.toLowerCase()
        claim(
          Number(n) === most(voice) && same(quoted(names), byCount(voice)(Number(n))),
          `${clause} | ${who}`,
        )
        claim(Number(of) === allOf(voice), `${clause} | of ${allOf(voice)}`)
      }
    },
  )
  read(
    /^This rests on statements collected one by one, not on a complete series: a change may be one of what was collected\./,
    () => undefined,
  )
  if (text !== '') faults.push(`not read: ${text}`)
  return faults
}
