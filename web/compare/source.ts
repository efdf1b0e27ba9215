import type { AlignSource } from '../../schema/text/align/source.ts'

/** Larger files are refused before they are read: no statement comes near. */
const mostBytes = 20_000_000
/** A longer pasted text is held beside the field: a browser that has to lay it out stands still for seconds. */
const mostShown = 200_000

/** A text that is not shown in the field. */
interface Held {
  name: string
  size: number
  read: () => AlignSource | Promise<AlignSource>
}

/** One text: typed or pasted into the field, or a file that is read here and nowhere else. */
export class SourceField {
  readonly #text: HTMLTextAreaElement
  readonly #file: HTMLInputElement
  readonly #note: HTMLElement
  readonly #forget: HTMLButtonElement
  #held: Held | undefined

  constructor(place: HTMLElement) {
    this.#text = part(place, HTMLTextAreaElement, 'textarea')
    this.#file = part(place, HTMLInputElement, 'input[type=file]')
    this.#note = part(place, HTMLElement, '.file-note')
    this.#forget = part(place, HTMLButtonElement, '.file-forget')
    this.#file.addEventListener('change', () => this.#open(this.#file.files?.[0]))
    this.#forget.addEventListener('click', () => {
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
    return this.#held ? await this.#held.read() : this.#text.value
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
    } else if (file) this.#hold({ name: file.name, size: file.size, read: () => file.arrayBuffer() })
  }

  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text.length <= mostShown) return
    event.preventDefault()
    this.#hold({ name: 'The pasted text', size: text.length, read: () => text })
  }

  #hold(held: Held | undefined): void {
    this.#held = held
    this.#text.hidden = held !== undefined
    this.#forget.hidden = held === undefined
    this.#note.textContent = held
      ? `${held.name}, ${sizeWords(held.size)}, is read here and not sent anywhere.`
      : ''
    if (!held) this.#file.value = ''
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
