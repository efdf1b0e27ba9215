/** A text that outlives a reload, or the name of one that has to be given again. */
export interface KeptText {
  text: string
  /** What the text is called where it is too long for the field, or the file that was open. */
  name?: string
  isFile?: boolean
  /** There was no room for the text. */
  isLost?: boolean
}

export interface KeptTexts {
  a: KeptText
  b: KeptText
  /** The way to compare that was chosen. */
  granularity?: string
}

/** Whether a text outlives a reload, or why not: no room for it, or a browser that keeps nothing. */
export type Keeping = 'kept' | 'too-long' | 'no-storage'

/** Texts pasted beside two statements are kept for these alone: elsewhere they would stand under other titles. */
const keyOf = (asked: string) => (asked === '' ? 'texts' : `texts ${asked}`)

/**
 * Keeps of both texts what there is room for, until this tab is closed; `asked` names the statements that the page asks
 * texts of, if any. Nothing leaves the browser.
 */
export function keepTexts(texts: KeptTexts, asked: string): Record<'a' | 'b', Keeping> {
  const { a, b } = texts
  if (isEmpty(a) && isEmpty(b)) {
    forgetTexts(asked)
    return { a: 'kept', b: 'kept' }
  }
  const longer = a.text.length >= b.text.length ? 'a' : 'b'
  const attempts = [texts, { ...texts, [longer]: lost(texts[longer]) }, { ...texts, a: lost(a), b: lost(b) }]
  const stored = attempts.find((one) => isStored(one, asked))
  if (!stored) forgetTexts(asked)
  const keepingOf = (side: 'a' | 'b'): Keeping => {
    if (texts[side].text === '') return 'kept'
    return !stored ? 'no-storage' : stored[side].isLost ? 'too-long' : 'kept'
  }
  return { a: keepingOf('a'), b: keepingOf('b') }
}

export const areSameTexts = (one: KeptTexts, other: KeptTexts) =>
  one.granularity === other.granularity && areSame(one.a, other.a) && areSame(one.b, other.b)

const areSame = (one: KeptText, other: KeptText) =>
  one.text === other.text && one.name === other.name && one.isFile === other.isFile

const isEmpty = ({ text, isFile }: KeptText) => text === '' && !isFile

const lost = (text: KeptText): KeptText => (text.text === '' ? text : { ...text, text: '', isLost: true })

function isStored(texts: KeptTexts, asked: string): boolean {
  try {
    sessionStorage.setItem(keyOf(asked), JSON.stringify(texts))
    return true
  } catch {
    return false
  }
}

export function keptTexts(asked: string): KeptTexts | undefined {
  try {
    const { a, b, ...rest } = JSON.parse(sessionStorage.getItem(keyOf(asked)) ?? '{}') as Partial<KeptTexts>
    return typeof a?.text === 'string' && typeof b?.text === 'string' ? { a, b, ...rest } : undefined
  } catch {
    return undefined
  }
}

export function forgetTexts(asked: string): void {
  try {
    sessionStorage.removeItem(keyOf(asked))
  } catch {
    // A browser that denies storage has kept nothing.
  }
}
