import { site } from '#subject'
import { listed } from '../../schema/chart/wording.ts'
import type { coderMethods } from '../../schema/vocabulary.ts'
import type { ShownRelease } from '../queries/release.ts'

type Coder = ShownRelease['coders'][number]

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

/** A sentence of the subject, in which `{coders}` stands for the coders of the release that is shown. */
export function withCoders(text: string, coders: readonly Coder[]): string {
  return text.replaceAll('{coders}', codersText(coders))
}

/** How the codings of a release were made; undefined where no release is known to say it of. */
export function codingSentence(release: ShownRelease | undefined): string | undefined {
  return release && withCoders(site.coding, release.coders)
}
