/** Ligatures as the encodings of TeX number them, whose fonts do not say so: Cork, and those that are no white space of OT1. */
const cork = { '\x1b': 'ff', '\x1c': 'fi', '\x1d': 'fl', '\x1e': 'ffi', '\x1f': 'ffl' }
const inText: Readonly<Record<string, string>> = { ...cork, '\x0e': 'ffi', '\x0f': 'ffl' }
/** In a run of letters of a PDF no line ends, so that the others are letters as well. */
const inRun: Readonly<Record<string, string>> = { ...inText, '\x0b': 'ff', '\x0c': 'fi', '\x0d': 'fl' }

/** Quotes of the Cork encoding, known by the side on which they touch a word, and its dashes. */
const opening: Readonly<Record<string, string>> = { '\x10': '“', '\x12': '„' }
const closing: Readonly<Record<string, string>> = { '\x11': '”' }
const dash: Readonly<Record<string, string>> = { '\x15': '–', '\x16': '—' }

/** Quotes, dashes and dots where windows-1252 has them and Unicode has controls. */
const western = new TextDecoder('windows-1252')
const bulletAtStart = /^[^\P{Cc}\t\n\r\f\v](?=[\s\u3000]|$)/gmu
const control = /[^\P{Cc}\t\n\r\f\v\x85]/gu
const runControl = /[^\P{Cc}\t\n]/gu
const letter = /[\p{L}\p{M}]/u

/** The sign that stands for a letter that nobody can tell. */
const lostLetter = '\ufffd'

/** A text without control characters: those that are sure as what they print, lost letters as �, the others away. */
export function withoutControls(text: string): string {
  return settled(text, control, inText)
}

/** Likewise of one run of letters of a PDF. */
export function runWithoutControls(text: string): string {
  return settled(text, runControl, inRun)
}

function settled(text: string, pattern: RegExp, ligatures: Readonly<Record<string, string>>): string {
  if (text.search(pattern) < 0) return text
  const marked = text.replace(bulletAtStart, '•')
  return marked.replace(pattern, (sign, at: number) => {
    const [before = '', behind = ''] = [marked[at - 1], marked[at + 1]]
    const touches = letter.test(before) || letter.test(behind)
    const ligature = ligatures[sign]
    if (ligature !== undefined && touches) return ligature
    const printed = sign >= '\x80' ? western.decode(Uint8Array.of(sign.charCodeAt(0))) : ''
    if (/[\p{P}€™]/u.test(printed)) return printed
    const isBefore = /^$|[\s(]/u.test(before) && /\S/u.test(behind)
    const isBehind = /\S/u.test(before) && !/[\p{L}\p{N}]/u.test(behind)
    const mark = dash[sign] ?? (isBefore ? opening[sign] : isBehind ? closing[sign] : undefined)
    return mark ?? (touches ? lostLetter : '')
  })
}
