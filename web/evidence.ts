import type { SurfaceMark } from '../schema/chart/surface.ts'

/** Opens the passages or texts behind a mark as a card beside the figure, and puts the mark into the address. */
export function pickMark(from: HTMLElement, mark: SurfaceMark): void {
  if (!mark.evidence) return
  const address = new URL(location.href)
  address.searchParams.set('point', mark.name)
  // Commas stay readable in addresses made by script as in those made by the server.
  history.pushState({ isPicked: true }, '', address.href.replaceAll('%2C', ','))
  void openEvidence(from, mark, mark.evidence)
}

async function openEvidence(from: HTMLElement, mark: SurfaceMark, evidence: string): Promise<void> {
  const figure = from.closest('figure')
  if (!figure) return
  for (const other of document.querySelectorAll('figure.with-evidence')) removeEvidence(other)
  const aside = document.createElement('aside')
  aside.className = 'evidence-beside'
  aside.setAttribute('aria-label', `${whatOf(evidence)} behind the mark`)
  aside.tabIndex = -1
  figure.classList.add('with-evidence')
  // Beside the figure, though the mark be among the frames that were unfolded.
  const part = [...figure.children].find((child) => child.contains(from)) ?? from
  part.after(aside)
  await fill(aside, mark, evidence)
  adoptEvidence(figure, from)
  aside.focus({ preventScroll: true })
}

/** Words are counted in texts, frames in passages. */
function whatOf(evidence: string): string {
  return evidence.startsWith('/measures') ? 'Measured texts' : 'Passages'
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
    const place = returnTo ?? figure.querySelector<HTMLElement>('[data-chart]')
    place?.focus({ preventScroll: true })
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

async function fill(aside: HTMLElement, mark: SurfaceMark, evidence: string): Promise<void> {
  const close = document.createElement('a')
  close.className = 'close'
  close.href = withoutPoint(new URL(location.href))
  close.textContent = 'Close'
  const heading = document.createElement('h3')
  heading.textContent = mark.text
  aside.replaceChildren(close, heading)
  try {
    aside.append(await listAt(evidence))
  } catch {
    const retry = document.createElement('button')
    retry.type = 'button'
    retry.textContent = 'Try again'
    retry.addEventListener('click', () => fill(aside, mark, evidence))
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
