import { z } from 'zod'
import { placePattern } from '../host.ts'
import { levels } from '../vocabulary.ts'
import { words } from './fields.ts'

const party = z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters such as RU')

const form = words.refine(isPattern, { error: ({ input }) => `${JSON.stringify(input)} cannot be read` })
const forms = z.array(form)

/** A person as texts write the name. */
export const Person = z
  .strictObject({
    /** As the dataset writes it. */
    name: words,
    /** As libraries file it; what is left of the name is the given one. */
    family: words,
    /** Whom the person speaks for; left out of those who speak for no state. */
    party: party.optional(),
    latin: forms.min(1, 'needs a surname in Latin letters'),
    russian: forms.default([]),
    chinese: forms.default([]),
  })
  .refine(({ name, family }) => name.startsWith(`${family} `) || name.endsWith(` ${family}`), {
    error: ({ input }) => {
      const { name, family } = input as { name: string; family: string }
      return `${family} neither begins nor ends ${name}`
    },
    path: ['family'],
  })
export type Person = z.infer<typeof Person>

/** Who speaks, who issues and who prints. */
export const PeopleFile = z.strictObject({
  /**
   * Who issues what a party signs, by level, as a library names it; left out, the country's name stands. `readouts`: who
   * writes accounts of what its head of state and those without an office here said.
   */
  issuers: z
    .record(
      party,
      z.strictObject(Object.fromEntries([...levels, 'readouts'].map((what) => [what, words.optional()]))),
    )
    .default({}),
  /**
   * By party, who publishes the official pages of which hosts, as a library names it. A host covers its subdomains, and the
   * beginning of a path behind it what stands under that.
   */
  officials: z
    .record(
      party,
      z.record(z.string().regex(placePattern, 'must be a host, or one with the beginning of a path'), words),
    )
    .default({}),
  /** Speakers who are no persons, by the party that they speak for. */
  bodies: z.record(party, z.array(words)).default({}),
  /** Bodies that a library names otherwise than the dataset does. */
  authorities: z.record(words, words).default({}),
  /** Newspapers, agencies and stations: the name, then other forms of it. */
  media: z.array(z.array(words).min(1)).default([]),
  people: z.array(Person).superRefine((people, context) => {
    people.forEach(({ name }, index) => {
      if (people.findIndex((other) => other.name === name) < index)
        context.addIssue({ code: 'custom', path: [index, 'name'], message: `${name} is listed twice` })
    })
  }),
})
export type PeopleFile = z.infer<typeof PeopleFile>

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u')
    return true
  } catch {
    return false
  }
}

/** For whom each person or body speaks, where it is known. */
export function partiesOf({ people, bodies }: Pick<PeopleFile, 'people' | 'bodies'>): Record<string, string> {
  return Object.fromEntries([
    ...Object.entries(bodies).flatMap(([party, names]) => names.map((name) => [name, party])),
    ...people.flatMap(({ name, party }) => (party === undefined ? [] : [[name, party]])),
  ])
}

/** The names that references and counts need; of two files the first has its way. */
export function namesOf(files: readonly PeopleFile[]) {
  const people = files.flatMap((one) => one.people)
  const merged = <Key extends 'issuers' | 'officials' | 'authorities'>(key: Key): PeopleFile[Key] =>
    Object.assign({}, ...files.toReversed().map((one) => one[key]))
  return {
    familyNames: Object.fromEntries(people.toReversed().map(({ name, family }) => [name, family])),
    partyOf: Object.assign({}, ...files.toReversed().map(partiesOf)) as Record<string, string>,
    issuers: merged('issuers'),
    officials: merged('officials'),
    authorities: merged('authorities'),
    media: files.flatMap((one) => one.media),
  }
}
