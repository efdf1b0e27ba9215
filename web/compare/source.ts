import type { AlignSource } from '../../schema/text/align/source.ts'
import type { KeptText } from './kept-texts.ts'

/** Larger files are refused before they are read: no statement comes near. */
const mostBytes = 20_000_000
/** A longer pasted text is held beside the field: a browser that has to lay it out stands still for seconds. */
const mostShown = 200_000
const pasted = 'The pasted text'

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

  /** The text as typed, or the bytes of the file, whose encoding the worker finds out. */
  async read(): Promise<AlignSource> {
    if (!this.#held) return this.#text.value
    return 'file' in this.#held ? await this.#held.file.arrayBuffer() : this.#held.text
  }

  /** What can outlive a reload: a text, or a file's name. */
  get kept(): KeptText {
    const held = this.#held
    if (!held) return { text: this.#text.value }
    return 'file' in held ? { text: '', name: held.name, isFile: true } : { text: held.text, name: held.name }
  }

  restore({ text, name, isFile }: KeptText): void {
    if (isFile) this.#note.textContent = `${name ?? 'A file'} was open here. Open it again to compare it.`
    else if (text.length > mostShown) this.#hold({ name: name ?? pasted, size: text.length, text })
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
      this.#note.textContent = `${file.name} has ${sizeWords(file.size)}; at most ${sizeWords(mostBytes)} are read.`
    } else if (file) this.#hold({ name: file.name, size: file.size, file })
  }

  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text.length <= mostShown) return
    event.preventDefault()
    this.#hold({ name: pasted, size: text.length, text })
  }

  #hold(held: Held | undefined): void {
    this.#held = held
    this.#text.hidden = held !== undefined
    this.#close.hidden = held === undefined
    this.#note.textContent = held
      ? `${held.name}, ${sizeWords(held.size)}, is read here and not sent anywhere.`
      : ''
    if (!held) this.#file.value = ''
    this.#onChange()
  }
}

function sizeWords(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} kB`
}

function part<T extends Element>(place: HTMLElement, type: new () => T, selector: string): T {
  const found = place.querySelector(selector)
  if (found instanceof type) return found
  throw new Error(`the field has no ${selector}`)
}
