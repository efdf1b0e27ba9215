import type { FirstRows } from '../../schema/text/align/message.ts'
import type { Notable } from '../../schema/text/align/notable.ts'
import type { Alignment, Row } from '../../schema/text/align/outcome.ts'
import type { TagReply, TagRequest } from '../tag-worker.ts'
import type { Aligned } from './aligner.ts'
import { alignmentCsv, alignmentJson, alignmentLines, saveFile } from './download.ts'
import { element } from './element.ts'
import { mapKey, mapOf, tallyWords } from './map.ts'
import type { View } from './pieces.ts'
import { changeBeside, type ParagraphNumbers, RowList } from './rows.ts'
import { NotableChanges, summaryWords } from './summary.ts'
import { carriedWords, labelWords, oddityNotes, oneScriptNote } from './words.ts'

const oldWords = {
  texts: 'The texts were changed',
  granularity: 'Another way to compare was chosen',
}

/** Side by side needs the width of two columns. */
const narrow = matchMedia('(max-width: 40rem)')

/** Passages whose themes are asked for together. */
const taggedAtOnce = 200

/** Everything that is shown of one comparison; a new one takes the place of the old one. */
export class Result {
  readonly #place: HTMLElement
  readonly #labels: Record<string, string>
  readonly #list = new RowList()
  readonly #position = element('span', { class: 'note', role: 'status' })
  readonly #old = element('p', { class: 'caution', role: 'status' })
  #comparison = 0
  #isPartial = false
  /** The row that was jumped to or had the focus last: a click on a button takes the focus out of the rows. */
  #here: number | undefined
  #rows: readonly Row[] = []
  #notable: NotableChanges | undefined
  #themes: string[][] = []
  #tagger: Worker | undefined

  constructor(place: HTMLElement) {
    this.#place = place
    this.#labels = JSON.parse(place.dataset.themes ?? '{}') as Record<string, string>
    this.#list.view = narrow.matches ? 'inline' : 'sides'
    this.#list.element.addEventListener('focusin', ({ target }) => {
      const row = target instanceof Element ? target.closest('li.row') : null
      if (row) this.#here = Number(row.id.replace('row-', ''))
    })
    // Keys work where the focus is among the rows, so that no shortcut meets a text field.
    this.#list.element.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const step = { n: 1, p: -1 }[event.key]
      if (step === undefined) return
      event.preventDefault()
      this.#jump(step)
    })
  }

  clear(): void {
    this.#comparison += 1
    // The first passages stay until the whole takes their place.
    if (!this.#isPartial) this.#list.element.replaceChildren()
    this.#isPartial = false
    this.#place.hidden = true
    this.#place.replaceChildren()
    delete this.#place.dataset.tagged
  }

  get isShown(): boolean {
    return !this.#place.hidden
  }

  /** Whether only the first passages are shown, and the rest is being compared. */
  get isPartial(): boolean {
    return this.#isPartial
  }

  /** Whether the figures, names and negations that changed are shown, or were not to be found. */
  get isListed(): boolean {
    return this.#notable?.isListed === true
  }

  /** Says that what is shown is no longer what a comparison would give, or no longer says so. */
  markOld(reason: 'texts' | 'granularity' | undefined): void {
    this.#place.classList.toggle('old', reason !== undefined)
    if (!reason) {
      this.#old.remove()
      return
    }
    const words = `${oldWords[reason]} after this comparison. What is shown here is the old result.`
    if (this.#old.textContent !== words) this.#old.textContent = words
    if (!this.#old.isConnected) this.#place.prepend(this.#old)
  }

  /** Shows the first passages of a comparison that goes on; the whole takes their place. */
  presentFirst({ rows, numbers }: FirstRows): void {
    this.clear()
    this.markOld(undefined)
    this.#isPartial = true
    this.#rows = rows
    this.#here = undefined
    this.#themes = []
    this.#place.append(
      element('h2', { id: 'result-heading', tabindex: '-1' }, 'The first passages'),
      element('p', { class: 'note' }, 'The rest is being compared. What moved is told at the end.'),
      this.#list.element,
    )
    this.#place.hidden = false
    this.#list.show(rows, { numbers, themesOf: () => [] })
  }

  present(alignment: Alignment, { sources, oneScript }: Omit<Aligned, 'outcome'>): void {
    this.clear()
    this.markOld(undefined)
    this.#rows = alignment.rows
    this.#here = undefined
    this.#position.textContent = ''
    this.#themes = []
    const encodings = {
      ...(sources.a.encoding !== undefined && { a: sources.a.encoding }),
      ...(sources.b.encoding !== undefined && { b: sources.b.encoding }),
    }
    const numbers = { a: sources.a.numbers, b: sources.b.numbers }
    const goTo = (row: number) => this.#list.goTo(row)
    const heading = element(
      'h2',
      { id: 'result-heading', tabindex: '-1' },
      summaryWords(alignment, undefined),
    )
    this.#notable = new NotableChanges(alignment, heading, goTo)
    const tally = tallyWords(alignment)
    this.#place.append(
      heading,
      element('p', { class: 'lede' }, carriedWords(alignment, oneScript)),
      element('p', {}, `Passages: ${tally}.`),
      ...(oneScript ? [element('p', { class: 'caution' }, oneScriptNote(oneScript))] : []),
      ...oddityNotes(alignment.oddities, encodings).map((note) => element('p', { class: 'caution' }, note)),
      this.#notable.element,
      element('div', { class: 'map' }, mapOf(alignment, tally, goTo)),
      ...mapKey(alignment),
      this.#tools(alignment, numbers),
      this.#list.element,
    )
    this.#place.hidden = false
    heading.focus({ preventScroll: true })
    heading.scrollIntoView({ block: 'start' })
    const comparison = this.#comparison
    // In tasks of their own: laying out and handing over long texts takes a while.
    setTimeout(() => {
      if (comparison !== this.#comparison) return
      this.#list.show(alignment.rows, {
        numbers,
        themesOf: (row) => (this.#themes[row] ?? []).map((id) => this.#labels[id] ?? id),
      })
      setTimeout(() => this.#tag(), 0)
    }, 0)
  }

  /** Shows the figures, names and negations that changed; undefined where they could not be found. */
  tellNotable(notable: readonly Notable[] | undefined): void {
    this.#notable?.tell(notable)
  }

  #tools(alignment: Alignment, numbers: ParagraphNumbers): HTMLElement {
    const only = element('input', { type: 'checkbox' })
    only.checked = true
    only.addEventListener('change', () => {
      this.#list.onlyChanges = only.checked
    })
    const button = (label: string, act: () => void) => {
      const made = element('button', { type: 'button', class: 'quiet' }, label)
      made.addEventListener('click', act)
      return made
    }
    const lines = () => alignmentLines(this.#rows, this.#themes, numbers)
    return element(
      'div',
      { class: 'tools' },
      ...(alignment.isIdentical
        ? []
        : [
            button('Next change', () => this.#jump(1)),
            button('Previous change', () => this.#jump(-1)),
            this.#position,
            element('label', {}, only, ' Only changes'),
          ]),
      this.#viewChoice(),
      button('CSV', () => saveFile('alignment.csv', 'text/csv', alignmentCsv(lines()))),
      button('JSON', () => saveFile('alignment.json', 'application/json', alignmentJson(alignment, lines()))),
      button('Print', () => print()),
      ...(alignment.isIdentical
        ? []
        : [
            element(
              'span',
              { class: 'note' },
              'Among the passages, the keys n and p go to the next and previous change.',
            ),
          ]),
    )
  }

  #viewChoice(): HTMLElement {
    const select = element(
      'select',
      {},
      element('option', { value: 'sides' }, 'side by side'),
      element('option', { value: 'inline' }, 'in one text'),
    )
    select.value = this.#list.view
    select.addEventListener('change', () => {
      this.#list.view = select.value as View
      this.#list.redraw()
    })
    return element('label', {}, 'Show ', select)
  }

  /** Goes to the next change after, or the last before, the row where the reader is. */
  #jump(step: number): void {
    const target = changeBeside(this.#rows, this.#here, step)
    const row = target && this.#rows[target.row]
    if (!row) {
      this.#position.textContent = 'There is no change.'
      return
    }
    this.#here = target.row
    this.#position.textContent = `Change ${target.place} of ${target.count}: ${labelWords(row).toLowerCase()}`
    this.#list.goTo(target.row)
  }

  /** Themes come after the rows: nobody waits for them. Each part goes when the one before is read, so that none holds the page. */
  #tag(): void {
    const comparison = this.#comparison
    const themes: string[][] = []
    this.#tagger ??= new Worker(new URL('../tag-worker.ts', import.meta.url), { type: 'module' })
    const tagger = this.#tagger
    const send = () => {
      const rows = this.#rows.slice(themes.length, themes.length + taggedAtOnce)
      const texts = rows.map(({ a, b }) => [...a, ...b].map(({ text }) => text).join('\n\n'))
      tagger.postMessage({ id: comparison, texts } satisfies TagRequest)
    }
    tagger.onmessage = ({ data }: MessageEvent<TagReply>) => {
      if (data.id !== this.#comparison) return
      themes.push(...data.themes)
      if (themes.length < this.#rows.length) {
        send()
        return
      }
      this.#themes = themes
      this.#list.showThemes()
      this.#place.dataset.tagged = 'true'
    }
    send()
  }
}
