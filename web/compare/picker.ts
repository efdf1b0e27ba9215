import type { StatementTitle } from '../../schema/contract/statement.ts'
import { shortDay } from '../../schema/statement-day.ts'

/** As many as the address answers: there may be more. */
const mostAnswered = 40
/** Pause of the fingers after which the address is asked, in milliseconds. */
const pause = 150

/**
 * A text field with a list of statements that fit what is typed, after the combobox pattern of the ARIA Authoring
 * Practices: focus stays in the field, arrow keys walk the list, Enter takes, Escape closes and then clears.
 */
export class StatementPicker {
  readonly #input: HTMLInputElement
  readonly #list = document.createElement('ul')
  readonly #status = document.createElement('span')
  readonly #address: string
  #active = -1
  /** What was taken from the list: while the field shows it, its id is what the form sends. */
  #taken: { id: string; text: string } | undefined
  #waiting: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | undefined

  /** `address` answers the statements that fit a query `q`. */
  constructor(input: HTMLInputElement, address: string) {
    this.#input = input
    this.#address = address
    const list = this.#list
    list.id = `${input.id}-list`
    list.className = 'choices'
    list.role = 'listbox'
    list.ariaLabel = 'Statements'
    list.hidden = true
    this.#status.role = 'status'
    this.#status.className = 'visually-hidden'
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': list.id,
      'aria-expanded': 'false',
    }))
      input.setAttribute(name, value)
    // Beside the label and not inside it: a click in the list must not be taken for a click on the label.
    const field = document.createElement('div')
    field.className = 'picker wide'
    const label = input.closest('label') ?? input
    label.replaceWith(field)
    field.append(label, list, this.#status)
    input.addEventListener('input', () => this.#askSoon())
    input.addEventListener('focus', () => input.select())
    input.addEventListener('keydown', (event) => this.#onKey(event))
    input.addEventListener('blur', () => this.#close())
    input.form?.addEventListener('formdata', ({ formData }) => {
      if (this.#taken?.text === input.value) formData.set(input.name, this.#taken.id)
    })
    list.addEventListener('pointerdown', (event) => event.preventDefault())
    list.addEventListener('click', (event) => this.#take((event.target as Element).closest('li')))
  }

  #askSoon(): void {
    clearTimeout(this.#waiting)
    this.#asking?.abort()
    this.#waiting = setTimeout(() => void this.#ask(), pause)
  }

  /** The address of the list, which may have a release, with what was typed. */
  #asked(typed: string): URL {
    const address = new URL(this.#address, location.href)
    address.searchParams.set('q', typed)
    return address
  }

  async #ask(): Promise<void> {
    const typed = this.#input.value.trim()
    if (typed === '') return this.#close()
    const asking = new AbortController()
    const { signal } = asking
    this.#asking = asking
    try {
      const response = await fetch(this.#asked(typed), { signal })
      if (!response.ok) throw new Error(`status ${response.status}`)
      this.#show(((await response.json()) as { data: StatementTitle[] }).data)
    } catch (error) {
      if (signal.aborted) return
      // The form still finds statements when it is sent.
      this.#close()
      this.#status.textContent = 'The list is not available at the moment; send the form to search'
      console.warn(error)
    }
  }

  #show(found: readonly StatementTitle[]): void {
    this.#list.replaceChildren(
      ...found.map(({ id, title, shortName, speakers, ...day }, index) => {
        const option = document.createElement('li')
        option.id = `${this.#list.id}-${index}`
        option.role = 'option'
        option.dataset.id = id
        option.textContent = `${shortDay(day)} ${shortName === null ? '' : `${shortName}: `}${title}${speakers === '' ? '' : ` (${speakers})`}`
        return option
      }),
    )
    this.#list.hidden = found.length === 0
    this.#input.setAttribute('aria-expanded', String(found.length > 0))
    const more = found.length === mostAnswered ? ', and there may be more' : ''
    this.#status.textContent = found.length === 0 ? 'No statement fits' : `${found.length} fit${more}`
    this.#walkTo(-1)
  }

  #close(): void {
    clearTimeout(this.#waiting)
    this.#asking?.abort()
    this.#list.hidden = true
    this.#input.setAttribute('aria-expanded', 'false')
    this.#walkTo(-1)
  }

  #walkTo(index: number): void {
    const options = this.#list.children
    options[this.#active]?.removeAttribute('aria-selected')
    this.#active = index
    const option = options[index]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) this.#input.setAttribute('aria-activedescendant', option.id)
    else this.#input.removeAttribute('aria-activedescendant')
  }

  #onKey(event: KeyboardEvent): void {
    const count = this.#list.children.length
    const isOpen = !this.#list.hidden
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      if (!isOpen) void this.#ask()
      else this.#walkTo((this.#active + step + count + (this.#active < 0 && step < 0 ? 1 : 0)) % count)
    } else if (event.key === 'Enter' && isOpen && this.#active >= 0) {
      this.#take(this.#list.children[this.#active])
    } else if (event.key === 'Escape' && (isOpen || this.#input.value !== '')) {
      if (isOpen) this.#close()
      else this.#input.value = ''
    } else return
    event.preventDefault()
  }

  #take(option: Element | null | undefined): void {
    if (!(option instanceof HTMLElement)) return
    const text = option.textContent ?? ''
    this.#input.value = text
    this.#taken = { id: option.dataset.id ?? text, text }
    this.#close()
  }
}
