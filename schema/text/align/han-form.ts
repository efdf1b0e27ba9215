/// <reference path="./opencc-dict.d.ts" />
import ofJapan from 'opencc-js/dict/JPShinjitaiCharacters'
import simplified from 'opencc-js/dict/TSCharacters'

const tableOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs.split('|').map((pair): [string, string] => {
      const [character = '', form = ''] = pair.split(' ')
      return [character, form]
    }),
  )
const tables = [tableOf(ofJapan), tableOf(simplified)]

/** A text in which each character has its simplified form, by the tables of OpenCC: 兩 and the Japanese 両 are 两. */
export const inOneForm = (text: string): string =>
  text.replace(/\p{sc=Han}/gu, (character) =>
    tables.reduce((form, table) => table.get(form) ?? form, character),
  )
