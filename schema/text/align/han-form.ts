/// <reference path="../opencc-dict.d.ts" />
import ofJapan from 'opencc-js/dict/JPShinjitaiCharacters'
import simplified from 'opencc-js/dict/TSCharacters'
import ofTaiwan from 'opencc-js/dict/TWVariants'
import { hanTable } from '../han-table.ts'

const tables = [hanTable(ofTaiwan), hanTable(ofJapan), hanTable(simplified)]

/** A character with the forms that the tables lead to: 両, 兩, 两. */
const formsOf = (character: string): ReadonlySet<string> => {
  const forms = new Set([character])
  for (const table of tables) for (const form of forms) forms.add(table.get(form) ?? form)
  return forms
}

/** Whether one character is a form of the other; 髮 and 發 are two, though both are written 发. */
export const areForms = (one: string, other: string): boolean =>
  formsOf(one).has(other) || formsOf(other).has(one)

/** A text in which each character has its simplified form, by the tables of OpenCC: 兩 and the Japanese 両 are 两. */
export const inOneForm = (text: string): string =>
  text.replace(/\p{sc=Han}/gu, (character) =>
    tables.reduce((form, table) => table.get(form) ?? form, character),
  )
