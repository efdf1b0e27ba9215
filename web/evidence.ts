import { type Chart, evidenceOf, type Panel, type Point } from '../schema/chart/chart.ts'

/** A point as the address names it, with what it counts. */
export interface Picked {
  name: string
  chart: Chart
  panel: Panel
  point: Point
}

/** Lists the passages or texts behind a point beside the chart and puts the point into the address. */
export function pickPoint(from: HTMLElement, picked: Picked): void {
  if (!picked.point.evidence) return
  const address = new URL(location.href)
  address.searchParams.set('point', picked.name)
  // Commas stay readable in addresses made by script as in those made by the server.
  history.pushState({ isPicked: true }, '', address.href.replaceAll('%2C', ','))
  void openEvidence(from, picked)
}

async function openEvidence(from: HTMLElement, picked: Picked): Promise<void> {
  const figure = from.closest('figure')
  if (!figure) return
  removeEvidence(figure)
  const aside = document.createElement('aside')
  aside.className = 'evidence-beside'
  const { what } = evidenceOf(picked.chart)
  aside.setAttribute('aria-label', `${what.charAt(0).toUpperCase()}${what.slice(1)} behind the point`)
  aside.tabIndex = -1
  figure.classList.add('with-evidence')
  figure.querySelector('[data-chart]')?.after(aside)
  await fill(aside, picked)
  adoptEvidence(figure, from)
  aside.focus()
}

/** Makes the list that stands beside the chart close in place, whether script or server put it there. */
export function adoptEvidence(figure: Element, returnTo?: HTMLElement): void {
  const aside = figure.querySelector<HTMLElement>('.evidence-beside')
  if (!aside) return
  const close = (event: Event) => {
    event.preventDefault()
    if ((history.state as { isPicked?: boolean } | null)?.isPicked) history.back()
    else history.pushState(null, '', withoutPoint(new URL(location.href)))
    removeEvidence(figure)
    const canvas = returnTo ?? figure.querySelector<HTMLElement>('canvas')
    canvas?.focus({ preventScroll: true })
  }
  aside.querySelector('.close')?.addEventListener('click', close)
  aside.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(event)
  })
}

export function removeEvidence(figure: Element): void {
  figure.querySelector('.evidence-beside')?.remove()
  figure.classList.remove('with-evidence')
}

export function withoutPoint(address: URL): string {
  const copy = new URL(address)
  copy.searchParams.delete('point')
  return copy.href.replaceAll('%2C', ',')
}

async function fill(aside: HTMLElement, picked: Picked): Promise<void> {
  const { page, what } = evidenceOf(picked.chart)
  const close = document.createElement('a')
  close.className = 'close'
  close.href = withoutPoint(new URL(location.href))
  close.textContent = 'Close'
  const heading = document.createElement('h3')
  heading.textContent = `${picked.panel.title}. ${picked.point.text}`
  aside.replaceChildren(close, heading)
  try {
    aside.append(await listAt(`${page}?${picked.point.evidence}`))
  } catch {
    const retry = document.createElement('button')
    retry.type = 'button'
    retry.textContent = 'Try again'
    retry.addEventListener('click', () => fill(aside, picked))
    const message = document.createElement('p')
    message.setAttribute('role', 'alert')
    message.append(`The ${what} could not be fetched. `, retry)
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
