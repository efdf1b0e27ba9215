/** A text that outlives a reload, or the name of a file that has to be opened again. */
export interface KeptText {
  text: string
  /** What the text is called where it is too long for the field, or the file that was open. */
  name?: string
  isFile?: boolean
}

export interface KeptTexts {
  a: KeptText
  b: KeptText
}

const key = 'texts'

/** Keeps both texts until this tab is closed; says whether there was room for them. Nothing leaves the browser. */
export function keepTexts(texts: KeptTexts): boolean {
  try {
    if (texts.a.text === '' && texts.b.text === '' && !texts.a.isFile && !texts.b.isFile) forgetTexts()
    else sessionStorage.setItem(key, JSON.stringify(texts))
    return true
  } catch {
    forgetTexts()
    return false
  }
}

export function keptTexts(): KeptTexts | undefined {
  try {
    const { a, b } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<KeptTexts>
    return typeof a?.text === 'string' && typeof b?.text === 'string' ? { a, b } : undefined
  } catch {
    return undefined
  }
}

export function forgetTexts(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // A browser that denies storage has kept nothing.
  }
}
