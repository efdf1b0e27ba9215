import { typedForm } from '../text/typed.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

/** A place of a statement that is searched for in one language alone, and names of which a search takes the first alone. */
export function placeProblems({
  statements,
  places: listed,
  synonyms,
}: Pick<DatasetFiles, 'statements' | 'places' | 'synonyms'>): Problem[] {
  if (!listed) return []
  const { places, none } = listed.value
  const known = places.flatMap(({ en }) => en.map(asWords))
  const unlisted = statements
    .filter(({ value }) => !none.includes(value.place))
    .filter(({ value }) => !known.some((name) => asWords(value.place).includes(name)))
    .map(({ file, value, lineOf }) => {
      const where = `${listed.file}; add it there with its names in Russian and Chinese, or under none`
      return problem(file, lineOf(['place']), `${value.place} has no name in ${where}`)
    })
  const taken = new Set(
    synonyms.value.synonyms.flatMap(({ en = [], ru = [], zh = [] }) => [...en, ...ru, ...zh].map(asWords)),
  )
  const twice = places.flatMap((place, index) =>
    [...place.en, ...place.ru, ...place.zh].flatMap((name) => {
      const isTaken = taken.has(asWords(name))
      taken.add(asWords(name))
      const line = listed.lineOf(['places', index])
      return isTaken ? [problem(listed.file, line, `"${name}" is another name already`)] : []
    }),
  )
  return [...unlisted, ...twice]
}

function asWords(name: string): string {
  return ` ${typedForm(name)} `
}
