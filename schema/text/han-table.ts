/// <reference path="./opencc-dict.d.ts" />

/** A table of OpenCC: characters, and what each of them is written as. */
export function hanTable(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs.split('|').map((pair): [string, string] => {
      const [character = '', form = ''] = pair.split(' ')
      return [character, form]
    }),
  )
}
