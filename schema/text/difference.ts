import { definitions } from '../vocabulary.ts'
import type { Measure } from './measure.ts'

/** What differs between published figures and a recount, one sentence each; empty when nothing does. */
export function differences(published: Measure, counted: Measure): string[] {
  const found = [
    ...compare('words', published.words, counted.words),
    ...compare('ideographs', published.ideographs, counted.ideographs),
  ]
  for (const theme of unionOfKeys(published.themes, counted.themes)) {
    for (const definition of definitions) {
      found.push(
        ...compare(
          `${theme} ${definition}`,
          published.themes[theme]?.[definition],
          counted.themes[theme]?.[definition],
        ),
      )
    }
  }
  for (const rule of unionOfKeys(published.rules, counted.rules)) {
    found.push(...compare(`rule ${rule}`, published.rules[rule] ?? 0, counted.rules[rule] ?? 0))
  }
  return found
}

function compare(what: string, published: number | undefined, counted: number | undefined): string[] {
  if (published === counted) return []
  return [`${what}: published ${published ?? 'nothing'}, counted ${counted ?? 'nothing'}`]
}

function unionOfKeys(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
}
