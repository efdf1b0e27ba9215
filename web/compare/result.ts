import type { Alignment, Row } from '../../schema/text/align/outcome.ts'
import type { TagReply, TagRequest } from '../tag-worker.ts'
import type { Aligned } from './aligner.ts'
import { alignmentCsv, alignmentJson, alignmentLines, saveFile } from './download.ts'
import { element } from './element.ts'
import { drawMap, tallyWords } from './map.ts'
import { showRows, showThemes } from './rows.ts'
import { carriedWords, changeWords, oddityNotes } from './words.ts'

/** Everything that is shown of one comparison; a new one takes the place of the old one. */
export class Result {
  readonly #place: HTMLElement
  readonly #labels: Record<string, string>
  readonly #list = element('ol', { class: 'rows' })
  readonly #position = element('span', { class: 'note', role: 'status' })
  #run = 0
  #rows: readonly Row[] = []
  #themes: string[][] = []
  #tagger: Worker | undefined

  constructor(place: HTMLElement) {
    this.#place = place
    this.#labels = JSON.parse(place.dataset.themes ?? '{}') as Record<string, string>
    // Keys work where the focus is among the rows, so that no shortcut meets a text field.
    this.#list.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const step = { n: 1, p: -1 }[event.key]
      if (step === undefined) return
      event.preventDefault()
      this.#jump(step)
    })
  }

  clear(): void {
    this.#run += 1
    this.#place.hidden = true
    this.#place.replaceChildren()
  }

  async present(alignment: Alignment, sources: Aligned['sources']): Promise<void> {
    this.clear()
    const run = this.#run
    this.#rows = alignment.rows
    this.#themes = []
    const encodings = {
      ...(sources.a.encoding !== undefined && { a: sources.a.encoding }),
      ...(sources.b.encoding !== undefined && { b: sources.b.encoding }),
    }
    const map = element('div', { class: 'map' })
    this.#place.append(
      element('h2', { id: 'result-heading', tabindex: '-1' }, 'What became of the text'),
      element('p', { class: 'lede' }, carriedWords(alignment)),
      element('p', {}, `Passages: ${tallyWords(alignment.rows)}.`),
      ...oddityNotes(alignment.oddities, encodings).map((note) => element('p', { class: 'caution' }, note)),
      map,
      this.#tools(alignment),
      this.#list,
    )
    drawMap(map, alignment.rows, (row) => this.#goTo(row))
    this.#place.hidden = false
    this.#place.querySelector<HTMLElement>('#result-heading')?.focus()
    await showRows(this.#list, alignment.rows, () => run !== this.#run)
    if (run !== this.#run) return
    this.#place.dataset.ready = 'true'
    this.#tag(run)
  }

  #tools(alignment: Alignment): HTMLElement {
    const only = element('input', { type: 'checkbox' })
    only.addEventListener('change', () => this.#list.classList.toggle('only-changes', only.checked))
    const button = (label: string, act: () => void) => {
      const made = element('button', { type: 'button', class: 'quiet' }, label)
      made.addEventListener('click', act)
      return made
    }
    const lines = () => alignmentLines(this.#rows, this.#themes)
    return element(
      'div',
      { class: 'tools' },
      button('Next change', () => this.#jump(1)),
      button('Previous change', () => this.#jump(-1)),
      this.#position,
      element('label', {}, only, ' Only changes'),
      button('CSV', () => saveFile('alignment.csv', 'text/csv', alignmentCsv(lines()))),
      button('JSON', () => saveFile('alignment.json', 'application/json', alignmentJson(alignment, lines()))),
      button('Print', () => print()),
      element(
        'span',
        { class: 'note' },
        'Among the passages, the keys n and p go to the next and previous change.',
      ),
    )
  }

  /** Goes to the next change after, or the last before, the row that has the focus. */
  #jump(step: number): void {
    const changes = this.#rows.flatMap(({ change }, index) => (change === 'kept' ? [] : [index]))
    const focused = document.activeElement?.closest('li.row')?.id
    const here = focused === undefined ? -1 : Number(focused.replace('row-', ''))
    const next = step > 0 ? changes.find((row) => row > here) : changes.findLast((row) => row < here)
    const target = next ?? (step > 0 ? changes[0] : changes.at(-1))
    if (target === undefined) {
      this.#position.textContent = 'There is no change.'
      return
    }
    const change = this.#rows[target]?.change ?? 'kept'
    this.#position.textContent = `Change ${changes.indexOf(target) + 1} of ${changes.length}: ${changeWords[change].toLowerCase()}`
    this.#goTo(target)
  }

  #goTo(row: number): void {
    const target = this.#list.querySelector<HTMLElement>(`#row-${row}`)
    target?.focus({ preventScroll: true })
    target?.scrollIntoView({ block: 'center' })
  }

  /** Themes come after the rows: nobody waits for them. */
  #tag(run: number): void {
    this.#tagger ??= new Worker(new URL('../tag-worker.ts', import.meta.url), { type: 'module' })
    this.#tagger.onmessage = ({ data }: MessageEvent<TagReply>) => {
      if (data.id !== this.#run) return
      this.#themes = data.themes
      showThemes(this.#list, data.themes, this.#labels)
      this.#place.dataset.tagged = 'true'
    }
    const texts = this.#rows.map(({ a, b }) => [...a, ...b].map(({ text }) => text).join('\n\n'))
    this.#tagger.postMessage({ id: run, texts } satisfies TagRequest)
  }
}
