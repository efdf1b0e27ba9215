import type { SurfaceMark } from '../schema/chart/surface.ts'
import { type Drawn, holdMark, keepMarkInSight, ringOpened } from './opened-mark.ts'

/** Opens the passages or texts behind a mark as a card, rings the mark, and puts it into the address. */
export function pickMark(
  from: HTMLElement,
  mark: SurfaceMark,
  {
    drawn,
    note,
  }: {
    drawn: readonly Drawn[]
    /** Said over the card's heading. */
    note: string | undefined
  },
): void {
  const figure = from.closest('figure')
  if (!mark.evidence || !figure) return
  const address = new URL(location.href)
  address.searchParams.set('point', mark.name)
  // Commas stay readable in addresses made by script as in those made by the server.
  const href = address.href.replaceAll('%2C', ',')
  // Back, and Close, lead to the figure and not to the cards that were open before.
  if (isPicked()) history.replaceState(history.state, '', href)
  else history.pushState({ isPicked: true }, '', href)
  const listed = { note, heading: mark.text, evidence: mark.evidence }
  holdMark(mark.name, drawn, figure, () => {
    removeEvidence()
    for (const { drawing, surface } of drawn) {
      const own = surface.marks.find(({ name }) => name === mark.name)
      if (own) ringOpened(drawing, own)
    }
    void openEvidence(figure, from, listed)
  })
}

/** Whether the address has its mark by a tap, so that the view before it is one step back. */
const isPicked = () => (history.state as { isPicked?: boolean } | null)?.isPicked ?? false

/** What a card says and lists. */
interface Listed {
  note: string | undefined
  heading: string
  evidence: string
}

async function openEvidence(figure: HTMLElement, from: HTMLElement, listed: Listed): Promise<void> {
  const aside = document.createElement('aside')
  aside.className = 'evidence-beside'
  aside.setAttribute('aria-label', `${whatOf(listed.evidence)} behind the mark`)
  aside.tabIndex = -1
  figure.append(aside)
  closeInPlace(aside, from)
  await fill(aside, listed)
  // Another mark was picked while the answer was on its way.
  if (!aside.isConnected) return
  keepMarkInSight(figure, aside)
  aside.focus({ preventScroll: true })
}

/** Words are counted in texts, frames in passages. */
function whatOf(evidence: string): string {
  return evidence.startsWith('/measures') ? 'Measured texts' : 'Passages'
}

/** Makes the card that the server put beside a figure close in place. */
export function adoptEvidence(figure: Element): void {
  const aside = figure.querySelector<HTMLElement>('.evidence-beside')
  if (!aside) return
  closeInPlace(aside, figure.querySelector<HTMLElement>('[data-chart]'))
  keepMarkInSight(figure, aside)
}

/** What closes the card that is open goes with it. */
let closing = new AbortController()

function closeInPlace(aside: HTMLElement, returnTo: HTMLElement | null): void {
  closing.abort()
  closing = new AbortController()
  const { signal } = closing
  const close = (event: Event) => {
    event.preventDefault()
    if (isPicked()) history.back()
    else history.pushState(null, '', withoutPoint(new URL(location.href)))
    removeEvidence()
    returnTo?.focus({ preventScroll: true })
  }
  aside.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.close')) close(event)
  })
  // The focus is still on the figure while the list is on its way.
  aside.parentElement?.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') close(event)
    },
    { signal },
  )
}

/** Closes the card that is open, if there is one. */
export function removeEvidence(): void {
  closing.abort()
  for (const figure of document.querySelectorAll<HTMLElement>('figure:has(> .evidence-beside)'))
    figure.style.removeProperty('padding-top')
  for (const part of document.querySelectorAll('.evidence-beside, .opened')) part.remove()
}

export function withoutPoint(address: URL): string {
  const copy = new URL(address)
  copy.searchParams.delete('point')
  return copy.href.replaceAll('%2C', ',')
}

async function fill(aside: HTMLElement, listed: Listed): Promise<void> {
  const { note, heading: text, evidence } = listed
  const close = document.createElement('a')
  close.className = 'close'
  close.href = withoutPoint(new URL(location.href))
  close.textContent = 'Close'
  const heading = document.createElement('h3')
  heading.textContent = text
  const before = document.createElement('p')
  before.textContent = note ?? ''
  aside.replaceChildren(close, ...(note ? [before] : []), heading)
  try {
    aside.append(await listAt(evidence))
  } catch {
    const retry = document.createElement('button')
    retry.type = 'button'
    retry.textContent = 'Try again'
    retry.addEventListener('click', () => fill(aside, listed))
    const message = document.createElement('p')
    message.setAttribute('role', 'alert')
    message.append(`${whatOf(evidence)} could not be fetched. `, retry)
    aside.append(message)
  }
}

/** The list as its own page has it, with a link to that page. */
async function listAt(address: string): Promise<Node> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const list = page.querySelector('#evidence')
  if (!list) throw new Error(`${address} holds no list`)
  list.removeAttribute('id')
  const link = document.createElement('a')
  link.href = address
  link.textContent = 'This list at its own address'
  const line = document.createElement('p')
  line.append(link)
  list.append(line)
  return document.adoptNode(list)
}
