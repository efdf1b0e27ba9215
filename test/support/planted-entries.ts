import { alignTexts } from '../../schema/text/align/alignment.ts'
import { type Notable, notableChanges } from '../../schema/text/align/notable.ts'
import { readSources } from '../../schema/text/align/source.ts'
import { chanceOf } from './chance.ts'
import { type EntryTongue, entryTongues } from './entry-tongues.ts'

/** One entry that the list of changes should have. */
interface Wanted {
  kind: Notable['kind']
  /** What it says, or a part of it; nothing where that side has nothing. */
  removed?: string
  added?: string
  /** Whether the other side may have something as well: of a passage replaced nobody knows what took whose place. */
  isLoose?: true
}

interface PlantedEntries {
  a: string
  b: string
  wanted: Wanted[]
}

/** What is drawn by chance in one language. */
class Draw {
  readonly #chance: () => number

  constructor(seed: number) {
    this.#chance = chanceOf(seed)
  }

  below(end: number): number {
    return Math.floor(this.#chance() * end)
  }

  some<T>(list: readonly T[], count: number): T[] {
    return list
      .map((one) => ({ one, at: this.#chance() }))
      .sort((one, two) => one.at - two.at)
      .slice(0, count)
      .map(({ one }) => one)
  }

  /** Values of which none is a part of another one. */
  values(count: number): number[] {
    return this.some(
      Array.from({ length: 60 }, (_, at) => 21 + at),
      count,
    )
  }
}

type Maker = (own: EntryTongue, draw: Draw) => PlantedEntries

const sentence = (own: EntryTongue, words: string) => {
  const first = own.capital ? words.charAt(0).toUpperCase() + words.slice(1) : words
  return first + own.end
}
const joined = (own: EntryTongue, parts: readonly string[]) =>
  parts.slice(0, -1).join(own.comma) + own.joint + parts[parts.length - 1]
const clausesOf = (own: EntryTongue, clauses: EntryTongue['clauses'], values: readonly number[]) =>
  sentence(
    own,
    joined(
      own,
      clauses.map((clause, at) => clause(values[at] ?? 0)),
    ),
  )
const turned = <T>(list: readonly T[]) => [...list.slice(1), ...list.slice(0, 1)]
const [first, second] = [0, 1] as const
const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place]
  if (found === undefined) throw new RangeError(`nothing at ${place}`)
  return found
}

/** What is done to a passage, and the entries that tell it. */
export const entryMakers: Readonly<Record<string, Maker>> = {
  'figure replaced': (own, draw) => {
    const [clauses, values] = [draw.some(own.clauses, 2), draw.values(3)]
    return {
      a: clausesOf(own, clauses, values),
      b: clausesOf(own, clauses, [at(values, first), at(values, 2)]),
      wanted: [{ kind: 'figure', removed: `${values[second]}`, added: `${values[2]}` }],
    }
  },
  'clause with a figure added': (own, draw) => {
    const [clauses, values] = [draw.some(own.clauses, 3), draw.values(3)]
    return {
      a: clausesOf(own, clauses.slice(0, 2), values),
      b: clausesOf(own, clauses, values),
      wanted: [{ kind: 'figure', added: `${values[2]}` }],
    }
  },
  'clause with a figure dropped': (own, draw) => {
    const [clauses, values] = [draw.some(own.clauses, 3), draw.values(3)]
    return {
      a: clausesOf(own, clauses, values),
      b: clausesOf(own, clauses.slice(1), values.slice(1)),
      wanted: [{ kind: 'figure', removed: `${values[first]}` }],
    }
  },
  'clauses turned': (own, draw) => {
    const [clauses, values] = [draw.some(own.clauses, 3), draw.values(3)]
    return {
      a: clausesOf(own, clauses, values),
      b: clausesOf(own, turned(clauses), turned(values)),
      wanted: [],
    }
  },
  'clauses turned, one figure replaced': (own, draw) => {
    const [clauses, values] = [draw.some(own.clauses, 3), draw.values(4)]
    const after = [at(values, 0), at(values, 3), at(values, 2)]
    return {
      a: clausesOf(own, clauses, values),
      b: clausesOf(own, turned(clauses), turned(after)),
      wanted: [{ kind: 'figure', removed: `${values[1]}`, added: `${values[3]}` }],
    }
  },
  'two sentences exchanged, one figure replaced': (own, draw) => {
    const [clauses, values] = [draw.some(own.clauses, 4), draw.values(5)]
    const [one, two] = [clauses.slice(0, 2), clauses.slice(2)]
    const gap = own.capital ? ' ' : ''
    return {
      a: clausesOf(own, one, values) + gap + clausesOf(own, two, values.slice(2)),
      b: clausesOf(own, two, [at(values, 2), at(values, 4)]) + gap + clausesOf(own, one, values),
      wanted: [{ kind: 'figure', removed: `${values[3]}`, added: `${values[4]}` }],
    }
  },
  'all figures of a list replaced': (own, draw) => {
    const [clauses, values] = [draw.some(own.clauses, 3), draw.values(4)]
    const [one, two, three, four] = [at(values, 0), at(values, 1), at(values, 2), at(values, 3)]
    return {
      a: clausesOf(own, clauses, [one, two, three]),
      b: clausesOf(own, clauses, [three, one, four]),
      wanted: [
        { kind: 'figure', removed: `${one}`, added: `${three}` },
        { kind: 'figure', removed: `${two}`, added: `${one}` },
        { kind: 'figure', removed: `${three}`, added: `${four}` },
      ],
    }
  },
  'date replaced': (own, draw) => {
    const [one, two] = draw.some(own.dates, 2) as [string, string]
    return {
      a: sentence(own, own.qualified.on(one)),
      b: sentence(own, own.qualified.on(two)),
      wanted: [{ kind: 'figure', removed: one, added: two }],
    }
  },
  'not before a date dropped': (own, draw) => {
    const date = at(draw.some(own.dates, 1), 0)
    return {
      a: sentence(own, own.qualified.notLater(date)),
      b: sentence(own, own.qualified.later(date)),
      wanted: [{ kind: 'figure', removed: date, added: date }],
    }
  },
  'name replaced': (own, draw) => {
    const [one, two] = draw.some(own.people, 2) as [string, string]
    return {
      a: sentence(own, own.meeting(one)),
      b: sentence(own, own.meeting(two)),
      wanted: [{ kind: 'name', removed: one, added: two }],
    }
  },
  'person of a form replaced': (own, draw) => {
    const [one, two] = draw.some(own.people, 2) as [string, string]
    const short = (person: string) =>
      own.capital ? `${person.charAt(0)}. ${person.split(' ')[1] ?? ''}` : person
    return {
      a: own.author(short(one)),
      b: own.author(short(two)),
      wanted: [{ kind: 'name', removed: short(one), added: short(two) }],
    }
  },
  'person of a list replaced': (own, draw) => {
    const [people, lands] = [draw.some(own.people, 4), draw.some(own.lands, 3)]
    return {
      a: delegation(own, people, lands),
      b: delegation(own, [at(people, 0), at(people, 3), at(people, 2)], lands),
      wanted: [{ kind: 'name', removed: at(people, 1), added: at(people, 3) }],
    }
  },
  'two persons of a list replaced': (own, draw) => {
    const [people, lands] = [draw.some(own.people, 5), draw.some(own.lands, 3)]
    return {
      a: delegation(own, people, lands),
      b: delegation(own, [at(people, 3), at(people, 4), at(people, 2)], lands),
      wanted: [
        { kind: 'name', removed: at(people, 0), added: at(people, 3) },
        { kind: 'name', removed: at(people, 1), added: at(people, 4) },
      ],
    }
  },
  'list of persons turned': (own, draw) => {
    const [people, lands] = [draw.some(own.people, 3), draw.some(own.lands, 3)]
    return {
      a: delegation(own, people, lands),
      b: delegation(own, turned(people), turned(lands)),
      wanted: [],
    }
  },
  'list of persons turned, one replaced': (own, draw) => {
    const [people, lands] = [draw.some(own.people, 4), draw.some(own.lands, 3)]
    const after = [at(people, 0), at(people, 3), at(people, 2)]
    return {
      a: delegation(own, people, lands),
      b: delegation(own, turned(after), turned(lands)),
      wanted: [{ kind: 'name', removed: at(people, 1), added: at(people, 3) }],
    }
  },
  'person behind a place replaced': (own, draw) => {
    const [one, two] = draw.some(own.people, 2) as [string, string]
    return {
      a: sentence(own, own.opened(one)),
      b: sentence(own, own.opened(two)),
      wanted: [{ kind: 'name', removed: one, added: two }],
    }
  },
  'labels of two rows exchanged': (own, draw) => {
    const [one, two, three, four] = draw.values(4)
    const rows = ([first, other]: readonly [string, string]) =>
      `${first}\t${one}\t${two}\n\n${other}\t${three}\t${four}`
    const [first, other] = own.labels
    return {
      a: rows([first, other]),
      b: rows([other, first]),
      wanted: [{ kind: 'exchange', removed: first, added: other }],
    }
  },
  'years of a table corrected': (own, draw) => {
    const [values, from] = [draw.values(4), 1990 + draw.below(30)]
    return {
      a: tableOf(own, from, pairsOf(values)),
      b: tableOf(own, from - 1, pairsOf(values)),
      wanted: [0, 1].map((step) => ({
        kind: 'figure',
        removed: `${from + step}`,
        added: `${from + step - 1}`,
      })),
    }
  },
  'table one year on, one figure replaced': (own, draw) => {
    const [values, from] = [draw.values(9), 1990 + draw.below(30)]
    const rows = pairsOf(values.slice(0, 8))
    const after = rows.slice(1).with(1, [at(values, 4), at(values, 8)])
    return {
      a: tableOf(own, from, rows.slice(0, 3)),
      b: tableOf(own, from + 1, after),
      wanted: [{ kind: 'figure', removed: `${values[5]}`, added: `${values[8]}` }],
    }
  },
  'clauses with two figures turned, one replaced': (own, draw) => {
    const [clauses, values] = [draw.some(own.clauses, 4), draw.values(5)]
    const pair = (from: number, of: readonly number[]) =>
      at(clauses, from)(at(of, from)) + own.joint + at(clauses, from + 1)(at(of, from + 1))
    const after = values.toSpliced(3, 1, at(values, 4))
    return {
      a: sentence(own, pair(0, values) + own.comma + pair(2, values)),
      b: sentence(own, pair(2, after) + own.comma + pair(0, after)),
      wanted: [{ kind: 'figure', removed: `${values[3]}`, added: `${values[4]}` }],
    }
  },
  'negation added': (own, draw) => {
    const [plain, denied, negation] = at(draw.some(own.denied, 1), 0)
    return {
      a: sentence(own, plain),
      b: sentence(own, denied),
      wanted: [{ kind: 'negation', added: negation }],
    }
  },
  'negation dropped': (own, draw) => {
    const [plain, denied, negation] = at(draw.some(own.denied, 1), 0)
    return {
      a: sentence(own, denied),
      b: sentence(own, plain),
      wanted: [{ kind: 'negation', removed: negation }],
    }
  },
  'limiting word added': (own, draw) => {
    const [plain, limited, word] = at(draw.some(own.limited, 1), 0)
    return {
      a: sentence(own, plain),
      b: sentence(own, limited),
      wanted: [{ kind: 'limit', added: word }],
    }
  },
  'limiting word dropped': (own, draw) => {
    const [plain, limited, word] = at(draw.some(own.limited, 1), 0)
    return {
      a: sentence(own, limited),
      b: sentence(own, plain),
      wanted: [{ kind: 'limit', removed: word }],
    }
  },
  'items renumbered': (own, draw) => {
    const items = draw.some(own.item, 3)
    const from = 1 + draw.below(2)
    return { a: numbered(own, items, from), b: numbered(own, items, from + 1), wanted: [] }
  },
  'two items of a list exchanged': (own, draw) => {
    const [one, two, three] = draw.some(own.item, 3) as [string, string, string]
    const list = (items: readonly string[]) =>
      items.map((item, place) => `${place + 1}. ${item}`).join('\n\n')
    return {
      a: list([one, two, three]),
      b: list([two, one, three]),
      wanted: [{ kind: 'exchange', removed: one, added: two }],
    }
  },
  'item added between others': (own, draw) => {
    const items = draw.some(own.item, 4)
    return { a: numbered(own, items.toSpliced(1, 1), 1), b: numbered(own, items, 1), wanted: [] }
  },
  'label in capitals added': (own, draw) => {
    const [clauses, values] = [draw.some(own.clauses, 2), draw.values(2)]
    const text = clausesOf(own, clauses, values)
    return { a: text, b: `${own.label}: ${text}`, wanted: [] }
  },
  'passage replaced': (own, draw) => {
    const [people, values] = [draw.some(own.people, 2), draw.values(2)]
    return {
      a: own.reworked[first](at(people, 0), at(values, 0)),
      b: own.reworked[second](at(people, 1), at(values, 1)),
      wanted: [
        { kind: 'figure', removed: `${values[0]}`, isLoose: true },
        { kind: 'figure', added: `${values[1]}`, isLoose: true },
        { kind: 'name', removed: at(people, 0), isLoose: true },
        { kind: 'name', added: at(people, 1), isLoose: true },
      ],
    }
  },
}

const delegation = (own: EntryTongue, people: readonly string[], lands: readonly string[]) =>
  sentence(
    own,
    own.delegates(
      joined(
        own,
        lands.map((land, place) => own.delegate(at(people, place), land)),
      ),
    ),
  )

const pairsOf = (values: readonly number[]) =>
  values.flatMap((one, place) => (place % 2 === 0 ? [[one, values[place + 1] ?? 0]] : []))

const tableOf = ({ labels }: EntryTongue, from: number, rows: readonly (readonly number[])[]) =>
  [`\t${labels.join('\t')}`, ...rows.map((row, step) => [from + step, ...row].join('\t'))].join('\n\n')

const numbered = (own: EntryTongue, items: readonly string[], from: number) =>
  sentence(
    own,
    own.items(
      joined(
        own,
        items.map((item, place) => `(${from + place})${own.capital ? ' ' : ''}${item}`),
      ),
    ),
  )

/** The passage between others that stay. */
function texts(own: EntryTongue, draw: Draw, { a, b }: PlantedEntries): { a: string; b: string } {
  const around = draw.some(own.filler, 4).map((one) => sentence(own, one))
  const whole = (text: string) => [...around.slice(0, 2), text, ...around.slice(2)].join('\n\n')
  return { a: whole(a), b: whole(b) }
}

function entriesOf(a: string, b: string): Notable[] {
  const read = readSources({ a, b })
  const outcome = alignTexts(read.a.paragraphs, read.b.paragraphs, { granularity: 'paragraph' })
  if (outcome.outcome !== 'aligned') throw new Error(`the invented texts are refused: ${outcome.outcome}`)
  return notableChanges(outcome.rows).filter(({ isRewritten }) => !isRewritten)
}

const says = (said: string, wanted: string | undefined, isLoose: true | undefined) =>
  wanted === undefined ? isLoose || said === '' : said.toLowerCase().includes(wanted.toLowerCase())

const isTold = (entry: Notable, { kind, removed, added, isLoose }: Wanted) =>
  entry.kind === kind && says(entry.removed, removed, isLoose) && says(entry.added, added, isLoose)

export interface EntryScore {
  right: number
  /** Those of the entries listed that tell something planted. */
  rightlyListed: number
  listed: number
  wanted: number
  /** What went wrong, a line a text. */
  faults: string[]
}

/** How much of what is planted in so many pairs of one kind the list of changes tells, and what it tells beside that. */
export function entryScore(tongue: string, what: string, seeds: number): EntryScore {
  const [own, make] = [entryTongues[tongue], entryMakers[what]]
  if (!own || !make) throw new RangeError(`${tongue}: ${what} is not known`)
  const score: EntryScore = { right: 0, rightlyListed: 0, listed: 0, wanted: 0, faults: [] }
  for (let seed = 1; seed <= seeds; seed++) {
    const draw = new Draw(seed)
    const planted = make(own, draw)
    const { a, b } = texts(own, draw, planted)
    const entries = entriesOf(a, b)
    const right = planted.wanted.filter((wanted) => entries.some((entry) => isTold(entry, wanted))).length
    const listed = entries.filter((entry) => planted.wanted.some((wanted) => isTold(entry, wanted))).length
    score.right += right
    score.rightlyListed += listed
    score.listed += entries.length
    score.wanted += planted.wanted.length
    if (right < planted.wanted.length || listed < entries.length)
      score.faults.push(
        `${tongue}, ${what}: ${planted.a} | ${planted.b} | ${entries.map(({ kind, removed, added }) => `${kind} ${removed} > ${added}`).join('; ')}`,
      )
  }
  return score
}
