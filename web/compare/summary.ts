import { grouped, plural } from '../../schema/plural.ts'
import type { Notable } from '../../schema/text/align/notable.ts'
import type { Alignment } from '../../schema/text/align/outcome.ts'
import { element } from './element.ts'
import { scriptWords } from './words.ts'

/** More are counted but not listed: a list of hundreds is no overview. */
const mostListed = 60

const groups: readonly (readonly [heading: string, isIn: (one: Notable) => boolean])[] = [
  ['Figures and dates', ({ kind, isRewritten }) => kind === 'figure' && !isRewritten],
  ['Negations', ({ kind }) => kind === 'negation'],
  ['Limiting words', ({ kind }) => kind === 'limit'],
  ['Names', ({ kind, isRewritten }) => kind === 'name' && !isRewritten],
  ['In each other’s place, or with each other’s ending', ({ kind }) => kind === 'exchange'],
  [
    'The same figures and dates, written differently',
    ({ kind, isRewritten }) => kind === 'figure' && isRewritten === true,
  ],
  ['The same names, with other capitals', ({ kind, isRewritten }) => kind === 'name' && isRewritten === true],
]

export const lookingWords = 'Looking for figures and names …'

/** 12 passages changed, 3 figures changed, 1 negation added; undefined is what is notable until it is known. */
export function summaryWords(alignment: Alignment, notable: readonly Notable[] | undefined): string {
  const known = wordsOfKnown(alignment, notable ?? [])
  return notable || !mayBeNotable(alignment) ? known : `${known} ${lookingWords}`
}

/** Whether a passage changed in more than its number. */
export const mayBeNotable = (alignment: Alignment) => changedIn(alignment)[0] > 0

function wordsOfKnown(alignment: Alignment, notable: readonly Notable[]): string {
  const { sentencesMoved } = alignment
  const [changed, renumbered] = changedIn(alignment)
  if (changed + renumbered === 0) return 'No passage changed.'
  const of = (kind: Notable['kind']) =>
    notable.filter((one) => one.kind === kind && !one.isMoved && !one.isRewritten)
  const movedOf = (kind: Notable['kind']) => notable.filter((one) => one.kind === kind && one.isMoved).length
  const rewrittenOf = (kind: Notable['kind']) =>
    notable.filter((one) => one.kind === kind && one.isRewritten).length
  const balances = of('negation').map(({ balance }) => balance ?? 0)
  const moved = alignment.tally.moved.rows
  const parts = [
    counted(changed - moved, 'passage', 'changed'),
    counted(moved, 'passage', 'moved'),
    counted(sentencesMoved, 'sentence', 'moved'),
    counted(renumbered, 'passage', 'only renumbered'),
    counted(of('figure').length, 'figure', 'changed'),
    counted(movedOf('figure'), 'figure', 'moved'),
    counted(
      balances.reduce((sum, balance) => sum + Math.max(0, balance), 0),
      'negation',
      'added',
    ),
    counted(
      balances.reduce((sum, balance) => sum + Math.max(0, -balance), 0),
      'negation',
      'removed',
    ),
    counted(balances.filter((balance) => balance === 0).length, 'negation', 'reworded'),
    counted(movedOf('negation'), 'negation', 'moved'),
    counted(of('limit').length, 'limiting word', 'changed'),
    counted(of('name').length, 'name', 'changed'),
    counted(of('exchange').length, 'pair', 'exchanged'),
    counted(rewrittenOf('figure'), 'figure', 'written differently'),
    counted(rewrittenOf('name'), 'name', 'with other capitals'),
  ]
  return `${parts.filter((part) => part !== '').join(', ')}.`
}

/** How many passages changed, and how many in their number alone. */
function changedIn({ rows, tally }: Alignment): [changed: number, renumbered: number] {
  const renumbered = tally.renumbered.rows
  return [rows.length - tally.kept.rows - renumbered, renumbered]
}

function counted(number: number, noun: string, verb: string): string {
  return number === 0 ? '' : `${plural(number, noun)} ${verb}`
}

/** The changed figures, negations and names, which long texts are shown without at first. */
export class NotableChanges {
  readonly element = element('div', { class: 'notable' })
  readonly #alignment: Alignment
  readonly #heading: HTMLElement
  readonly #goTo: (row: number) => void
  #isListed: boolean

  constructor(alignment: Alignment, heading: HTMLElement, goTo: (row: number) => void) {
    this.#alignment = alignment
    this.#heading = heading
    this.#goTo = goTo
    this.#isListed = !mayBeNotable(alignment)
  }

  /** Whether nothing more is looked for. */
  get isListed(): boolean {
    return this.#isListed
  }

  tell(notable: readonly Notable[] | undefined): void {
    this.#isListed = true
    this.#heading.textContent = summaryWords(this.#alignment, notable ?? [])
    if (notable) {
      this.element.replaceChildren(...groupsOf(notable, this.#goTo))
    } else {
      this.element.role = 'status'
      this.element.textContent = 'Changed figures, negations and names could not be listed.'
    }
  }
}

/** Each change with a link to its passage. */
function groupsOf(notable: readonly Notable[], goTo: (row: number) => void): HTMLElement[] {
  return groups.flatMap(([heading, isIn]) => {
    const own = notable.filter(isIn)
    if (own.length === 0) return []
    const items = own.slice(0, mostListed).map((one) => element('li', {}, link(one, goTo)))
    if (own.length > mostListed)
      items.push(element('li', { class: 'note' }, `and ${grouped(own.length - mostListed)} more in the text`))
    return [element('div', {}, element('h3', {}, heading), element('ul', {}, ...items))]
  })
}

function link({ row, removed, added, isMoved }: Notable, goTo: (row: number) => void): HTMLElement {
  const made = element('a', { href: `#row-${row}` }, ...wording(removed, added, isMoved))
  made.addEventListener('click', (event) => {
    event.preventDefault()
    goTo(row)
  })
  return made
}

function wording(removed: string, added: string, isMoved = false): (Node | string)[] {
  if (isMoved) return ['moved: ', element('span', { dir: 'auto' }, added)]
  if (removed === '') return ['added: ', element('ins', { dir: 'auto' }, added)]
  if (added === '') return ['removed: ', element('del', { dir: 'auto' }, removed)]
  const script = scriptWords([{ removed, added }])
  return [
    element('del', { dir: 'auto' }, removed),
    ' → ',
    element('ins', { dir: 'auto' }, added),
    ...(script === '' ? [] : [`: ${script}`]),
  ]
}
