import { voiceList } from '#subject'
import { type Attribution, type Voice, voiceOf, voicesOfAttribution } from '../voice.ts'
import type { DatasetFiles } from './files.ts'
import { type PeopleFile, partiesOf } from './people.ts'
import { type Problem, problem } from './problem.ts'
import type { StatementFile } from './shapes.ts'
import type { YamlFile } from './yaml-file.ts'

/**
 * Who speaks. Whoever is named as a speaker is of a side whose words the statement has, and each of several sides has a speaker:
 * what one side alone told is that side's. Of an occasion at which several sides spoke it is said passage by passage whose words they are; and what one person is said to have said counts for that
 * person's side alone. A passage is counted for one side or as a joint text's: that several sides said something alike is
 * what an account says of them, often that of one side. What was said beside a joint text is not the text's.
 */
export function voiceProblems({
  statements,
  people,
}: Pick<DatasetFiles, 'statements' | 'people'>): Problem[] {
  if (!people) return []
  const surnames = people.value.people.map(({ name, family }) => ({ name, family }))
  const spoken = statements.map(({ file, value, lineOf }): Spoken => {
    const voice = voiceOf(value.kind, value.parties)
    return { file, value, lineOf, voice, speaking: voicesOfAttribution.get(voice) ?? [] }
  })
  const sideOf = sidesOf(people.value)
  return spoken.flatMap((statement) => [
    ...strangers(statement, sideOf),
    ...speechless(statement, sideOf),
    ...statement.value.passages.flatMap((_, index) => misattributed(statement, index, { surnames, sideOf })),
  ])
}

interface Spoken extends YamlFile<StatementFile> {
  voice: Attribution
  speaking: readonly Voice[]
}

/** The side of everybody who speaks for one. */
function sidesOf(people: PeopleFile): Map<string, Voice> {
  const parties = Object.entries(partiesOf(people))
  return new Map(
    voiceList.flatMap((voice) =>
      parties
        .filter(([, party]) => voice.parties.some((own) => own === party))
        .map(([name]) => [name, voice.id] as const),
    ),
  )
}

function strangers(
  { file, value, lineOf, voice, speaking }: Spoken,
  sideOf: ReadonlyMap<string, Voice>,
): Problem[] {
  if (voice === 'joint') return []
  return value.speakers.flatMap((name, index) => {
    const side = sideOf.get(name)
    if (side === undefined || speaking.includes(side)) return []
    const reason = `${name} speaks for ${side}, and the parties here are of ${speaking.join(' and ')}; name that side as a party, or leave the speaker out`
    return [problem(file, lineOf(['speakers', index]), reason)]
  })
}

/** Sides in whose denominators a statement is, while nobody of theirs speaks in it. */
function speechless(
  { file, value, lineOf, voice, speaking }: Spoken,
  sideOf: ReadonlyMap<string, Voice>,
): Problem[] {
  const sides = value.speakers.map((name) => sideOf.get(name))
  // A body or somebody whose side is not known may speak for any.
  const isUnknown = sides.length === 0 || sides.includes(undefined)
  if (voice === 'joint' || value.uncounted !== undefined || speaking.length < 2 || isUnknown) return []
  return speaking
    .filter((side) => !sides.includes(side))
    .map((side) =>
      problem(
        file,
        lineOf(['parties']),
        `nobody speaks for ${side}, in whose number of statements it is; name its speaker, or take its party away where the other side alone told it`,
      ),
    )
}

function misattributed(
  { file, value, lineOf, voice, speaking }: Spoken,
  index: number,
  known: { surnames: readonly { name: string; family: string }[]; sideOf: ReadonlyMap<string, Voice> },
): Problem[] {
  const passage = value.passages[index]
  if (passage === undefined || passage.silence !== undefined) return []
  const refuse = (reason: string) => [
    problem(
      file,
      lineOf(['passages', index, passage.voice === undefined ? 'n' : 'voice']),
      `passage ${passage.n} ${reason}`,
    ),
  ]
  const said = subjectsOf(passage.gist, known.surnames)
  if (voice === 'joint')
    return passage.voice === undefined && said.some((name) => known.sideOf.has(name))
      ? refuse(`tells what ${said.join(' and ')} said beside the joint text; name that side as its voice`)
      : []
  const own = voicesOfAttribution.get(passage.voice ?? voice) ?? []
  if (own.length < 2) {
    if (!own.every((one) => speaking.includes(one) || one === 'joint'))
      return refuse(
        `has the voice ${passage.voice}, which is not a speaker here; the speakers are ${speaking.join(', ')}`,
      )
    // Who is named within what somebody says is not who says it.
    const saying = subjectsOf(passage.gist.replace(/ (?:that|which|whom?) .*$/, ''), known.surnames)
    const others = saying.filter((name) => !own.includes(known.sideOf.get(name) ?? ''))
    const isOfOther = others.length > 0 && others.length === saying.length && !own.includes('joint')
    const ofKnown = others.every((name) => known.sideOf.has(name))
    return isOfOther && ofKnown && passage.uncounted === undefined
      ? refuse(`tells what ${others.join(' and ')} said, who speaks for another side than ${own}`)
      : []
  }
  const told = new Set(said.map((name) => known.sideOf.get(name)))
  if (said.length === 1 || (said.length > 1 && told.size === 1 && !told.has(undefined)))
    return refuse(
      `tells what ${said.join(' and ')} said, and no other side; name that side as its voice: ${speaking.join(' or ')}`,
    )
  if (passage.voice === undefined)
    return refuse(
      `has no voice, and several sides spoke; say whose words it tells: ${[...speaking, voice].join(', ')}`,
    )
  return passage.uncounted === undefined
    ? refuse(
        `is counted for several sides, and no joint text: give each side a passage of its own that says from where its words are known, ${speaking.join(' or ')}, or say in \`uncounted\` whose account it is`,
      )
    : []
}

/** Those who are said to do something: a name at the head of a clause, and a verb or a colon behind it. */
function subjectsOf(gist: string, people: readonly { name: string; family: string }[]): string[] {
  const clauses = gist.split(/(?:[.;:,]\s+|\s)(?:and|while|but)\s|[.;:,]\s+/)
  const named = people.filter(({ name, family }) =>
    clauses.some((clause, index) =>
      [name, family].some((form) => {
        const rest = clause.startsWith(form) ? clause.slice(form.length) : undefined
        // A name alone before a colon is a speaker; alone elsewhere it stands in a list.
        const isBeforeColon = rest === '' && gist.includes(`${form}: `)
        return isBeforeColon || (rest !== undefined && /^ [a-z]+/.test(rest) && (index === 0 || isVerb(rest)))
      }),
    ),
  )
  return [...new Set(named.map(({ name }) => name))]
}

function isVerb(rest: string): boolean {
  return /^ (?:[a-z]+(?:s|ed)|found|told|spoke|held|saw|put|set|gave)\b/.test(rest)
}
