import { grouped } from '../../schema/plural.ts'
import type { AlignSource } from '../../schema/text/align/source.ts'
import { decodedPage, isHtmlFile, textOfPage } from './html-text.ts'
import type { Keeping, KeptText } from './kept-texts.ts'

/** Larger files are refused before they are read: no statement comes near. */
const mostBytes = 20_000_000
/** A longer pasted text, or one of more lines, is held beside the field: a browser that has to lay it out stands still for seconds. */
const mostShown = { characters: 200_000, lines: 3_000 }
const pasted = 'The pasted text'

const unkeptWords: Record<Keeping, string> = {
  kept: '',
  'too-long': 'It is too long to be kept: after a reload it has to be given again.',
  'no-storage': 'This browser keeps nothing here: after a reload it has to be given again.',
}

/** A text that is not shown in the field. */
type Held = { name: string; size: number } & ({ text: string } | { file: File })

/** One text: typed or pasted into the field, or a file that is read here and nowhere else. */
export class SourceField {
  readonly #text: HTMLTextAreaElement
  readonly #file: HTMLInputElement
  readonly #note: HTMLElement
  readonly #close: HTMLButtonElement
  readonly #onChange: () => void
  #held: Held | undefined
  /** What the note says of the text in hand, apart from whether it is kept. */
  #said = ''

  constructor(place: HTMLElement, onChange: () => void) {
    this.#onChange = onChange
    this.#text = part(place, HTMLTextAreaElement, 'textarea')
    this.#file = part(place, HTMLInputElement, 'input[type=file]')
    this.#note = part(place, HTMLElement, '.file-note')
    this.#close = part(place, HTMLButtonElement, '.file-forget')
    this.#text.addEventListener('input', onChange)
    this.#file.addEventListener('change', () => this.#open(this.#file.files?.[0]))
    this.#close.addEventListener('click', () => {
      this.#hold(undefined)
      this.#text.focus()
    })
    this.#text.addEventListener('paste', (event) => this.#paste(event))
    place.addEventListener('dragover', (event) => event.preventDefault())
    place.addEventListener('drop', (event) => {
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      this.#open(file)
    })
  }

  /** The text as typed, the words of a page, or the bytes of another file, whose encoding the worker finds out. */
  async read(): Promise<AlignSource> {
    if (!this.#held) return this.#text.value
    if (!('file' in this.#held)) return this.#held.text
    const { file } = this.#held
    const bytes = await file.arrayBuffer()
    if (!isHtmlFile(file)) return bytes
    return textOfPage(new DOMParser().parseFromString(decodedPage(new Uint8Array(bytes)), 'text/html'))
  }

  /** What is in hand, told apart from what was in hand before. */
  get inHand(): string | File {
    const held = this.#held
    if (!held) return this.#text.value
    return 'file' in held ? held.file : held.text
  }

  /** What can outlive a reload: a text, or a file's name. */
  get kept(): KeptText {
    const held = this.#held
    if (!held) return { text: this.#text.value }
    return 'file' in held ? { text: '', name: held.name, isFile: true } : { text: held.text, name: held.name }
  }

  /** Says whether the text will be here after a reload. */
  tell(keeping: Keeping): void {
    const words = [this.#said, unkeptWords[keeping]].filter((part) => part !== '').join(' ')
    if (this.#note.textContent !== words) this.#note.textContent = words
  }

  restore({ text, name, isFile, isLost }: KeptText): void {
    if (isFile) this.#say(`${name ?? 'A file'} was open here. Open it again to compare it.`)
    else if (isLost) this.#say(`${name ?? pasted} was too long to be kept. Paste it again to compare it.`)
    else if (isTooLongToShow(text)) this.#hold({ name: name ?? pasted, size: text.length, text })
    else this.#text.value = text
  }

  clear(): void {
    this.#text.value = ''
    this.#hold(undefined)
  }

  static swap(one: SourceField, other: SourceField): void {
    const [textOne, textOther] = [one.#text.value, other.#text.value]
    const [heldOne, heldOther] = [one.#held, other.#held]
    one.#text.value = textOther
    other.#text.value = textOne
    one.#hold(heldOther)
    other.#hold(heldOne)
  }

  #open(file: File | undefined): void {
    if (file && file.size > mostBytes) {
      this.#hold(undefined)
      this.#say(`${file.name} has ${sizeWords(file.size)}; at most ${sizeWords(mostBytes)} are read.`)
    } else if (file) this.#hold({ name: file.name, size: file.size, file })
  }

  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!isTooLongToShow(text)) return
    event.preventDefault()
    this.#hold({ name: pasted, size: text.length, text })
  }

  #hold(held: Held | undefined): void {
    this.#held = held
    this.#text.hidden = held !== undefined
    this.#close.hidden = held === undefined
    this.#say(held ? `${held.name}, ${sizeWords(held.size)}, is read here and not sent anywhere.` : '')
    if (!held) this.#file.value = ''
    this.#onChange()
  }

  #say(words: string): void {
    this.#said = words
    this.tell('kept')
  }
}

const isTooLongToShow = (text: string) =>
  text.length > mostShown.characters || (text.match(/\n/g)?.length ?? 0) > mostShown.lines

function sizeWords(bytes: number): string {
  return `${grouped(Math.max(1, Math.round(bytes / 1000)))} kB`
}

function part<T extends Element>(place: HTMLElement, type: new () => T, selector: string): T {
  const found = place.querySelector(selector)
  if (found instanceof type) return found
  throw new Error(`the field has no ${selector}`)
}
