import { adoptEvidence, removeEvidence, withoutPoint } from './evidence.ts'
import { enhanceFigures } from './figure.ts'
import { offerPictures } from './picture.ts'
import { offerCopies } from './take-along.ts'

let leave = new AbortController()
/** The request that is on its way; a newer one, or Back, takes its place. */
let asking = new AbortController()
/** The view that the page shows, without the point whose passages are listed. */
let shown = withoutPoint(new URL(location.href))

/** Starts a page: figures answer, a change of the form changes chart, table and address without a new page. */
export function startView(): void {
  enhance()
  addEventListener('click', followName)
  addEventListener('popstate', () => {
    asking.abort()
    const isSameView = withoutPoint(new URL(location.href)) === shown
    if (isSameView && !new URL(location.href).searchParams.has('point')) removeEvidence()
    else void show(location.href)
  })
}

/** The name of a row leads to its view, which comes as an answer of the form does: the reader keeps the place. */
function followName(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('.row-names a') : null
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  const href = link?.getAttribute('href')
  if (!href || !isPlain) return
  event.preventDefault()
  void show(new URL(href, location.href).href, { isNew: true })
}

function enhance(): void {
  leave = new AbortController()
  enhanceFigures(document, leave.signal)
  offerPictures(document)
  offerCopies(document)
  for (const figure of document.querySelectorAll('figure.chart')) adoptEvidence(figure)
  for (const form of document.querySelectorAll<HTMLFormElement>('form.controls')) {
    answer(form, { isAtOnce: !form.classList.contains('together') })
  }
}

/**
 * A change of the form is its answer, and its button is there for those without script; where several things are chosen
 * together, the button answers them all.
 */
function answer(form: HTMLFormElement, { isAtOnce }: { isAtOnce: boolean }): void {
  const go = () => {
    const address = formAddress(form)
    void show(address, { isNew: true, form })
  }
  if (isAtOnce) {
    form.classList.add('immediate')
    form.addEventListener('change', go)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go()
  })
}

/** The address that the form would go to: lists joined by commas, what is empty left out. */
export function formAddress(form: HTMLFormElement): string {
  const values = new Map<string, string[]>()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') values.set(name, [...(values.get(name) ?? []), value])
  }
  const pairs = [...values].map(([name, list]) => `${name}=${encodeURIComponent(list.join(','))}`)
  const query = pairs.join('&').replaceAll('%2C', ',')
  return new URL(query === '' ? '/' : `/?${query}`, location.href).href
}

/** How a view is asked for. */
interface Asked {
  isNew?: boolean
  /** The form that asks, where the reader is. */
  form?: HTMLFormElement | undefined
}

/** Fetches a view and puts it in place of the one shown; on failure that one stays, with a message. */
async function show(address: string, { isNew = false, form }: Asked = {}): Promise<void> {
  const main = document.querySelector('main')
  if (!main) return
  asking.abort()
  asking = new AbortController()
  const { signal } = asking
  for (const said of document.querySelectorAll('.failed, .answered')) said.remove()
  const focused = document.activeElement
  const name = focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement ? focused.name : ''
  const value = focused instanceof HTMLInputElement ? focused.value : ''
  main.setAttribute('aria-busy', 'true')
  try {
    const response = await fetch(address, { headers: { accept: 'text/html' }, signal })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    if (!response.ok) throw new Refused(response.status, faultsIn(page))
    const next = page.querySelector('main')
    if (signal.aborted) return
    if (!next) throw new Error(`${address} answered ${response.status}`)
    leave.abort()
    const isOpen = document.querySelector<HTMLDetailsElement>('.change-view')?.open ?? false
    main.replaceChildren(...document.adoptNode(next).childNodes)
    const folded = document.querySelector<HTMLDetailsElement>('.change-view')
    if (folded) folded.open = isOpen
    document.title = page.title
    // The server knows the one address of the view; the form names every default as well.
    const own = main.querySelector<HTMLElement>('[data-address]')?.dataset.address
    if (isNew) history.pushState(null, '', own ?? address)
    shown = withoutPoint(new URL(location.href))
    enhance()
    focusAgain(name, value)
    announce(document.querySelector('h1')?.textContent ?? document.title)
    if (form) offerFigure()
  } catch (cause) {
    if (!signal.aborted) tellFailure(address, { isNew, form }, cause)
  } finally {
    if (!signal.aborted) main.removeAttribute('aria-busy')
  }
}

function focusAgain(name: string, value: string): void {
  if (name === '') return
  const same = [
    ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      `[name="${name}"]:not([type="hidden"])`,
    ),
  ]
  const control = same.find((one) => one.value === value) ?? same[0]
  // What is folded away cannot be focused.
  for (let folded = control?.closest('details'); folded; folded = folded.parentElement?.closest('details')) {
    folded.open = true
  }
  control?.focus({ preventScroll: true })
}

function announce(text: string): void {
  const readout = document.querySelector('.readout')
  if (readout) readout.textContent = text
}

/** Below this much of the window a figure is not seen to change. */
const leastSeen = 0.25

/** A figure that changed out of the reader's sight is offered where the change was made. */
function offerFigure(): void {
  const figure = document.querySelector<HTMLElement>('figure.chart')
  const form = document.querySelector('.change-view[open] form.controls')
  if (!figure || !form || figure.getBoundingClientRect().bottom > innerHeight * leastSeen) return
  const message = document.createElement('p')
  message.className = 'answered finding'
  const see = document.createElement('button')
  see.type = 'button'
  see.textContent = 'See the figure'
  see.addEventListener('click', () => {
    figure.tabIndex = -1
    figure.scrollIntoView()
    figure.focus({ preventScroll: true })
  })
  message.append('The figure shows this view now. ', see)
  form.append(message)
}

/** An answer that is no view; the controls are never replaced by it. */
class Refused extends Error {
  readonly status: number
  /** What the page says is wrong with what was asked; empty where it says nothing. */
  readonly faults: string

  constructor(status: number, faults: string) {
    super(`answered ${status}`)
    this.status = status
    this.faults = faults
  }
}

/** What a page says is wrong with what its form was sent, without what it says to do. */
function faultsIn(page: Document): string {
  const said = [...page.querySelectorAll('#faults p')].map(({ textContent }) => textContent.trim())
  return said.slice(0, -1).join(' ')
}

function reasonOf(status: number | undefined): string {
  if (status === 429) return 'Too many requests came from here for a moment'
  if (status !== undefined && status < 500) return 'The site does not know this view'
  return 'The chart could not be fetched'
}

/** Says beside the form that asked, else over the figure, why there is no other view. */
function tellFailure(address: string, { isNew = false, form }: Asked, cause: unknown): void {
  const refused = cause instanceof Refused ? cause : undefined
  const message = document.createElement('p')
  message.className = 'failed finding'
  message.setAttribute('role', 'alert')
  if (refused?.faults) message.append(`${refused.faults} The last view is still shown.`)
  else {
    const retry = document.createElement('button')
    retry.type = 'button'
    retry.textContent = 'Try again'
    retry.addEventListener('click', () => {
      message.remove()
      void show(address, { isNew, form })
    })
    message.append(`${reasonOf(refused?.status)}; the last one is still shown. `, retry)
  }
  if (form?.isConnected) form.append(message)
  else document.querySelector('figure.chart')?.before(message)
}
