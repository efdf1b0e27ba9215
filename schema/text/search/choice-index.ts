import type { TypedPart } from './typed-name.ts'

/**
 * The index of what statements go by, for whoever types a name. It finds all that fit and, in Chinese, a few more, since there each
 * sign is a word of its own.
 */

/** The form of a name, or a statement's id, as the index takes it. */
export function choiceText(form: string): string {
  return form.replaceAll(/\p{sc=Han}/gu, ' $& ')
}

/** A query in the language of FTS5: in `form` each word begins a word, in `id` it is a whole one. Words hold letters and figures alone. */
export function choiceQuery(column: 'form' | 'id', words: readonly string[]): string {
  return [...new Set(words)]
    .map((word) => `${column} : "${choiceText(word).trim()}"${column === 'form' ? ' *' : ''}`)
    .join(' AND ')
}

/** The same for words that other names may stand for; these are whole words, which the index takes for beginnings. */
export function choicePartsQuery(parts: readonly TypedPart[]): string {
  return parts
    .map(({ begun, others }) => [begun, ...others].map((words) => `(${choiceQuery('form', words)})`))
    .map((wordings) => `(${wordings.join(' OR ')})`)
    .join(' AND ')
}
