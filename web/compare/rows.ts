import type { Passage, Row } from '../../schema/text/align/outcome.ts'
import { element } from './element.ts'
import { pieceNodes, type View } from './pieces.ts'
import { foldWords, labelWords } from './words.ts'

/** Rows that are drawn together when they come near the window. */
const perChunk = 40
/** Longer comparisons are drawn only where they are looked at; shorter ones whole, so that the page can be searched. */
const mostDrawnAhead = 400

/** The number of each paragraph, as the reader counts them in either text. */
export interface ParagraphNumbers {
  a: readonly number[]
  b: readonly number[]
}

interface RowOptions {
  numbers: ParagraphNumbers
  themesOf: (row: number) => readonly string[]
}

interface Chunk {
  from: number
  to: number
  list: HTMLOListElement
  isDrawn: boolean
}

/** Passages that are shown as one line until a reader opens them. */
const isFoldable = ({ change }: Pick<Row, 'change'>) => change === 'kept' || change === 'renumbered'

/**
 * The changes of a comparison, and the one after a row or before it; past the last one, the first again. Without a row
 * they are counted from outside.
 */
export function changeBeside(
  rows: readonly Pick<Row, 'change'>[],
  here: number | undefined,
  step: number,
): { row: number; place: number; count: number } | undefined {
  const changes = rows.flatMap((row, index) => (isFoldable(row) ? [] : [index]))
  const from = here ?? -1
  const next = step > 0 ? changes.find((row) => row > from) : changes.findLast((row) => row < from)
  const row = next ?? (step > 0 ? changes[0] : changes.at(-1))
  return row === undefined ? undefined : { row, place: changes.indexOf(row) + 1, count: changes.length }
}

/** The rows of one comparison, drawn as they are scrolled to. */
export class RowList {
  readonly element = element('div', { class: 'rows' })
  view: View = 'sides'
  #onlyChanges = true
  #rows: readonly Row[] = []
  #options: RowOptions = { numbers: { a: [], b: [] }, themesOf: () => [] }
  /** Rows that could be folded and that the reader opened. */
  #opened = new Set<number>()
  #chunks: Chunk[] = []
  readonly #byList = new Map<Element, Chunk>()
  #watcher: IntersectionObserver | undefined

  constructor() {
    addEventListener('beforeprint', () => {
      for (const chunk of this.#chunks) this.#draw(chunk)
    })
  }

  show(rows: readonly Row[], options: RowOptions): void {
    this.#rows = rows
    this.#options = options
    this.#onlyChanges = true
    this.#opened.clear()
    this.#layOut()
  }

  set onlyChanges(isOnly: boolean) {
    this.#onlyChanges = isOnly
    this.#opened.clear()
    this.#layOut()
  }

  isFolded(place: number): boolean {
    const row = this.#rows[place]
    return row !== undefined && this.#onlyChanges && isFoldable(row) && !this.#opened.has(place)
  }

  /** Draws again what is on the page, after the view changed. */
  redraw(): void {
    for (const chunk of this.#chunks) if (chunk.isDrawn) this.#draw(chunk, true)
  }

  /** Writes the themes into the rows that are on the page; what a reader opened and where the focus is stay. */
  showThemes(): void {
    for (const row of this.element.querySelectorAll('li.row'))
      row
        .querySelector('.themes')
        ?.replaceChildren(...themeNodes(Number(row.id.replace('row-', '')), this.#options))
  }

  /** Opens and draws the row and gives it the focus. */
  goTo(place: number): void {
    if (this.isFolded(place)) this.#open(place)
    const chunk = this.#chunks[Math.floor(place / perChunk)]
    if (!chunk) return
    this.#draw(chunk)
    const target = this.element.querySelector<HTMLElement>(`#row-${place}`)
    target?.focus({ preventScroll: true })
    target?.scrollIntoView({ block: 'center' })
  }

  #layOut(): void {
    this.#watcher?.disconnect()
    this.#byList.clear()
    this.#watcher = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const chunk = isIntersecting && this.#byList.get(target)
          if (chunk) this.#draw(chunk)
        }
      },
      { rootMargin: '1200px' },
    )
    this.#chunks = Array.from({ length: Math.ceil(this.#rows.length / perChunk) }, (_, at): Chunk => {
      const from = at * perChunk
      const list = element('ol', { start: String(from + 1) })
      return { from, to: Math.min(from + perChunk, this.#rows.length), list, isDrawn: false }
    })
    this.element.replaceChildren(...this.#chunks.map(({ list }) => list))
    for (const [at, chunk] of this.#chunks.entries()) {
      this.#byList.set(chunk.list, chunk)
      if (at === 0 || this.#rows.length <= mostDrawnAhead) this.#draw(chunk)
      else {
        chunk.list.style.minHeight = `${this.#heightOf(chunk)}rem`
        this.#watcher.observe(chunk.list)
      }
    }
  }

  /** About what the rows will need, so that the scroll bar tells how much there is. */
  #heightOf({ from, to }: Chunk): number {
    let height = 0
    for (let place = from; place < to; place++) {
      const row = this.#rows[place]
      if (row && !this.isFolded(place)) height += 4 + Math.ceil(Math.max(row.words.a, row.words.b) / 9) * 1.5
    }
    return height
  }

  #draw(chunk: Chunk, isAgain = false): void {
    if (chunk.isDrawn && !isAgain) return
    chunk.isDrawn = true
    this.#watcher?.unobserve(chunk.list)
    chunk.list.style.minHeight = ''
    const nodes: HTMLElement[] = []
    for (let place = chunk.from; place < chunk.to; place++) {
      const row = this.#rows[place]
      if (!row) continue
      if (this.#isOpened(place) && !this.#isOpened(place - 1)) nodes.push(this.#opener(place))
      if (!this.isFolded(place)) nodes.push(rowElement(row, place, this.view, this.#options))
      else if (!this.isFolded(place - 1)) nodes.push(this.#opener(place))
    }
    chunk.list.replaceChildren(...nodes)
  }

  #isOpened(place: number): boolean {
    return this.#opened.has(place)
  }

  /** Stands for rows that follow each other while they are folded, and before them while they are open. */
  #opener(first: number): HTMLElement {
    const isOpen = this.#isOpened(first)
    const button = element(
      'button',
      { type: 'button', class: 'quiet', 'aria-expanded': String(isOpen) },
      foldWords(this.#rows.slice(first, this.#run(first).end)),
    )
    button.addEventListener('click', () => (isOpen ? this.#close(first) : this.goTo(first)))
    return element('li', { class: 'fold', 'data-first': String(first) }, button)
  }

  /** The rows around one that can be folded and are as it is, open or not. */
  #run(place: number): { first: number; end: number } {
    const isOpen = this.#isOpened(place)
    const isLike = (at: number) => (isOpen ? this.#isOpened(at) : this.isFolded(at))
    let [first, end] = [place, place + 1]
    while (isLike(first - 1)) first--
    while (isLike(end)) end++
    return { first, end }
  }

  #open(place: number): void {
    const { first, end } = this.#run(place)
    for (let row = first; row < end; row++) this.#opened.add(row)
    this.#drawBetween(first, end)
  }

  #close(place: number): void {
    const { first, end } = this.#run(place)
    for (let row = first; row < end; row++) this.#opened.delete(row)
    this.#drawBetween(first, end)
    const chunk = this.#chunks[Math.floor(first / perChunk)]
    if (chunk) this.#draw(chunk)
    this.element.querySelector<HTMLElement>(`[data-first="${first}"] button`)?.focus()
  }

  #drawBetween(first: number, end: number): void {
    for (const chunk of this.#chunks) {
      if (chunk.to <= first || chunk.from >= end) continue
      if (chunk.isDrawn && this.#rows.length <= mostDrawnAhead) this.#draw(chunk, true)
      else this.#postpone(chunk)
    }
  }

  #postpone(chunk: Chunk): void {
    chunk.isDrawn = false
    chunk.list.replaceChildren()
    chunk.list.style.minHeight = `${this.#heightOf(chunk)}rem`
    this.#watcher?.observe(chunk.list)
  }
}

function rowElement(row: Row, place: number, view: View, options: RowOptions): HTMLElement {
  const { numbers } = options
  const { change } = row
  const places = [placeWords('first', row.a, numbers.a), placeWords('second', row.b, numbers.b)]
  const hasCells = row.pieces.some(({ a, b }) => a.includes('\t') || b.includes('\t'))
  const text = (side: 'a' | 'b' | 'both') =>
    element(
      'div',
      { class: `text text-${side}${hasCells ? ' cells' : ''}`, dir: 'auto' },
      ...textNodes(row, side),
    )
  return element(
    'li',
    { class: `row change-${change}`, id: `row-${place}`, tabindex: '-1' },
    element(
      'p',
      { class: 'row-head' },
      element('strong', { class: 'change' }, labelWords(row)),
      element('span', { class: 'note' }, places.filter((words) => words !== '').join(', ')),
      element('span', { class: 'themes' }, ...themeNodes(place, options)),
    ),
    view === 'inline' ? text('both') : element('div', { class: 'sides' }, text('a'), text('b')),
  )
}

const themeNodes = (place: number, { themesOf }: RowOptions) =>
  themesOf(place).map((theme) => element('span', { class: 'tag' }, theme))

/** The paragraphs that passages stand in, by the reader's own numbers. */
export function paragraphsOf(passages: readonly Passage[], numbers: readonly number[]): number[] {
  return [...new Set(passages.map(({ paragraph }) => numbers[paragraph] ?? paragraph + 1))]
}

function placeWords(side: string, passages: readonly Passage[], numbers: readonly number[]): string {
  const own = paragraphsOf(passages, numbers)
  if (own.length === 0) return ''
  return `${side} text, ${own.length === 1 ? 'paragraph' : 'paragraphs'} ${own.join(', ')}`
}

function textNodes(row: Row, side: 'a' | 'b' | 'both'): (Node | string)[] {
  if (side !== 'both' && row[side].length === 0)
    return [
      element('span', { class: 'none' }, side === 'a' ? 'Not in the first text' : 'Not in the second text'),
    ]
  return pieceNodes(row.pieces, side)
}
