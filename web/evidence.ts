import type { Point } from '../schema/chart/chart.ts'

/** Lists the passages behind a point beside the chart; closing returns to where the reader was. */
export async function openEvidence(from: HTMLElement, point: Point): Promise<void> {
  if (!point.evidence) return
  const figure = from.closest('figure')
  if (!figure) return
  figure.querySelector('.evidence-beside')?.remove()
  const aside = document.createElement('aside')
  aside.className = 'evidence-beside'
  aside.setAttribute('aria-label', 'Passages behind the point')
  aside.tabIndex = -1
  const close = () => {
    aside.remove()
    figure.classList.remove('with-evidence')
    from.focus({ preventScroll: true })
  }
  aside.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  figure.classList.add('with-evidence')
  figure.querySelector('[data-chart]')?.after(aside)
  await fill(aside, point, close)
  aside.focus()
}

async function fill(aside: HTMLElement, point: Point, close: () => void): Promise<void> {
  const heading = document.createElement('h3')
  heading.textContent = point.text
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Close'
  button.addEventListener('click', close)
  aside.replaceChildren(button, heading)
  try {
    aside.append(await passages(`/evidence?${point.evidence}`))
  } catch {
    const retry = document.createElement('button')
    retry.type = 'button'
    retry.textContent = 'Try again'
    retry.addEventListener('click', () => fill(aside, point, close))
    const message = document.createElement('p')
    message.setAttribute('role', 'alert')
    message.textContent = 'The passages could not be fetched. '
    message.append(retry)
    aside.append(message)
  }
}

/** The list as the evidence page has it, with a link to that page. */
async function passages(address: string): Promise<Node> {
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
