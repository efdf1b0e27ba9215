import { sides, voiceOf, voicesOfAttribution } from '../voice.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

/**
 * Who speaks in a passage of an occasion at which several sides spoke. It is said passage by passage, and what one person is
 * said to have said is never counted as said by several sides.
 */
export function voiceProblems({
  statements,
  people,
}: Pick<DatasetFiles, 'statements' | 'people'>): Problem[] {
  if (!people) return []
  const surnames = people.value.people.map(({ name, family }) => ({ name, family }))
  const spoken = statements.map(({ file, value, lineOf }) => {
    const voice = voiceOf(value.kind, value.parties)
    return { file, value, lineOf, voice, speaking: voicesOfAttribution.get(voice) ?? [] }
  })
  const sideOf = new Map(
    spoken.flatMap(({ value, speaking: [one, ...others] }) =>
      one !== undefined && others.length === 0 && sides.includes(one)
        ? value.speakers.map((name) => [name, one] as const)
        : [],
    ),
  )
  return spoken
    .filter(({ speaking }) => speaking.length > 1)
    .flatMap(({ file, value, lineOf, voice, speaking }) =>
      value.passages.flatMap((passage, index): Problem[] => {
        if (passage.silence !== undefined) return []
        const refuse = (reason: string) => [
          problem(
            file,
            lineOf(['passages', index, passage.voice === undefined ? 'n' : 'voice']),
            `passage ${passage.n} ${reason}`,
          ),
        ]
        if (passage.voice !== undefined && (voicesOfAttribution.get(passage.voice) ?? []).length < 2)
          return speaking.includes(passage.voice) || passage.voice === 'joint'
            ? []
            : refuse(
                `has the voice ${passage.voice}, which was not there; there were: ${speaking.join(', ')}`,
              )
        const subjects = subjectsOf(passage.gist, surnames)
        const known = new Set(subjects.map((name) => sideOf.get(name)))
        if (subjects.length === 1 || (subjects.length > 1 && known.size === 1 && !known.has(undefined)))
          return refuse(
            `tells what ${subjects.join(' and ')} said, and no other side; name that side as its voice: ${speaking.join(' or ')}`,
          )
        return passage.voice === undefined
          ? refuse(
              `has no voice, and several sides spoke; say whose words it tells: ${[...speaking, voice].join(', ')}`,
            )
          : []
      }),
    )
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
