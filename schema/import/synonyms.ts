import { z } from 'zod'
import { compileLexicon, type Lexicon, match } from '../text/lexicon.ts'
import { languages } from '../vocabulary.ts'
import type { Person } from './people.ts'
import type { Place } from './places.ts'
import { type Problem, problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

const names = z.array(z.string().trim().min(1)).optional()

export const SynonymFile = z.strictObject({
  synonyms: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be lower-case words joined by hyphens'),
      /** The lexicon's rule for the same thing, where it has one. */
      rule: z.string().optional(),
      en: names,
      ru: names,
      zh: names,
    }),
  ),
})
export type SynonymFile = z.infer<typeof SynonymFile>

/** Groups of the file, and for everybody who speaks and every place one of the names that texts in other scripts give them. */
export function synonymRows(
  { synonyms }: SynonymFile,
  { speakers, places }: { speakers: readonly Person[]; places: readonly Place[] },
) {
  return [...synonyms, ...speakers.flatMap(namesOfPerson), ...places.map(namesOfPlace)].flatMap(
    ({ id, ...group }) =>
      languages
        .flatMap((language) => (group[language] ?? []).map((name) => ({ language, name })))
        .map((row, position) => ({ groupId: id, position, ...row })),
  )
}

/** What must not stand beside a name, which only the search of a text asks. */
const surroundings = /\(\?<?[!=][^)]*\)/g

function namesOfPerson({ name, latin, russian, chinese }: Person): SynonymFile['synonyms'] {
  if (russian.length + chinese.length === 0) return []
  const [en, ru, zh] = [latin, russian, chinese].map((forms) =>
    forms.map((form) => form.replace(surroundings, '')),
  )
  return [{ id: idOf(name), en, ru, zh }]
}

function namesOfPlace(place: Place): SynonymFile['synonyms'][number] {
  return { id: idOf(place.en[0] ?? ''), ...place }
}

function idOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, '-')
}

/** An id or a name used twice, a rule that the lexicon lacks, a name that the rule does not find. */
export function synonymProblems({ file, value, lineOf }: YamlFile<SynonymFile>, lexicon: Lexicon): Problem[] {
  const problems: Problem[] = []
  const ids = new Set<string>()
  const groupOf = new Map<string, string>()
  value.synonyms.forEach((group, index) => {
    const refuse = (path: PropertyKey[], reason: string) =>
      problems.push(problem(file, lineOf(['synonyms', index, ...path]), reason))
    if (ids.has(group.id)) refuse(['id'], `the id "${group.id}" is used twice`)
    ids.add(group.id)
    const rule = lexicon.rules.find(({ id }) => id === group.rule)
    if (group.rule && !rule) refuse(['rule'], `the lexicon has no rule "${group.rule}"`)
    const compiled = rule && compileLexicon({ ...lexicon, rules: [rule] })
    for (const language of languages) {
      group[language]?.forEach((name, n) => {
        const key = name.toLowerCase()
        if (groupOf.has(key)) refuse([language, n], `"${name}" also stands under "${groupOf.get(key)}"`)
        groupOf.set(key, group.id)
        if (compiled && match(compiled, name).length === 0)
          refuse([language, n], `the rule "${group.rule}" does not find "${name}"`)
      })
    }
  })
  return problems
}
