import { listed } from './chart/wording.ts'
import type { coderMethods } from './vocabulary.ts'

export interface Coder {
  method: (typeof coderMethods)[number]
}

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** How many coders of which kind: `two automated coders and one human coder`. */
export function codersText(coders: readonly Coder[]): string {
  const methods = [...new Set(coders.map(({ method }) => method))]
  if (methods.length === 0) return 'no coder'
  return listed(methods.map((method) => counted(coders, method)))
}

function counted(coders: readonly Coder[], method: (typeof coderMethods)[number]): string {
  const { length } = coders.filter((coder) => coder.method === method)
  return `${small[length] ?? length} ${method} ${length === 1 ? 'coder' : 'coders'}`
}

/** "Passages coded by version 1 of the codebook: 40 (First coder); by version 2: 2 (First coder), 42 (Second coder)." */
export function codedByVersion(
  history: readonly {
    version: number
    codings: readonly { label: string; passages: number }[]
  }[],
): string {
  const parts = history.flatMap(({ version, codings }) => {
    const own = codings.map(({ label, passages }) => `${passages} (${label})`).join(', ')
    return own === '' ? [] : { version, own }
  })
  const [first, ...others] = parts
  if (!first) return ''
  const rest = others.map(({ version, own }) => `; by version ${version}: ${own}`).join('')
  return `Passages coded by version ${first.version} of the codebook: ${first.own}${rest}.`
}

/** What the numbers of codings leave out: nothing where every record is counted. */
export function codingsLeftOut(uncountedRecords: number): string {
  if (uncountedRecords === 0) return ''
  const records =
    uncountedRecords === 1
      ? 'the record that is in no number'
      : `the ${small[uncountedRecords] ?? uncountedRecords} records that are in no number`
  return `The passages of ${records} are not among them.`
}

/** A sentence of the subject, in which `{coders}` stands for the coders of the release that is shown. */
export function withCoders(text: string, coders: readonly Coder[]): string {
  return text.replaceAll('{coders}', codersText(coders))
}
