import { fitsTyped, typedForm } from '../../schema/text/typed.ts'

const mostShown = 40

/**
 * A text field with a list of statements that fit what is typed, after the combobox pattern of the ARIA Authoring
 * Practices: focus stays in the field, arrow keys walk the list, Enter takes, Escape closes and then clears.
 */
export class StatementPicker {
  readonly #input: HTMLInputElement
  readonly #list = document.createElement('ul')
  readonly #status = document.createElement('span')
  readonly #labels: { text: string; form: string }[]
  #active = -1

  constructor(input: HTMLInputElement, labels: readonly string[]) {
    this.#input = input
    this.#labels = labels.map((text) => ({ text, form: typedForm(text) }))
    const list = this.#list
    list.id = `${input.id}-list`
    list.className = 'choices'
    list.role = 'listbox'
    list.ariaLabel = 'Statements'
    list.hidden = true
    this.#status.role = 'status'
    this.#status.className = 'unseen'
    input.removeAttribute('list')
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
    input.addEventListener('input', () => this.#open())
    input.addEventListener('focus', () => input.select())
    input.addEventListener('keydown', (event) => this.#onKey(event))
    input.addEventListener('blur', () => this.#close())
    list.addEventListener('pointerdown', (event) => event.preventDefault())
    list.addEventListener('click', (event) => this.#take((event.target as Element).closest('li')))
  }

  #open(): void {
    const typed = this.#input.value
    const fitting = this.#labels.filter(({ form }) => typed.trim() === '' || fitsTyped(form, typed))
    this.#list.replaceChildren(
      ...fitting.slice(0, mostShown).map(({ text }, index) => {
        const option = document.createElement('li')
        option.id = `${this.#list.id}-${index}`
        option.role = 'option'
        option.textContent = text
        return option
      }),
    )
    this.#list.hidden = fitting.length === 0
    this.#input.setAttribute('aria-expanded', String(fitting.length > 0))
    const more = fitting.length > mostShown ? `, the first ${mostShown} are listed` : ''
    this.#status.textContent = fitting.length === 0 ? 'No statement fits' : `${fitting.length} fit${more}`
    this.#walkTo(-1)
  }

  #close(): void {
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
      if (!isOpen) this.#open()
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
    if (!option) return
    this.#input.value = option.textContent ?? ''
    this.#close()
  }
}
