import type { JSX } from 'hono/jsx/jsx-runtime'

export type { JSX }

/**
 * What `.tsx` files are compiled to: elements written as text where they stand, in the order in which they stand. Hono would
 * keep each as a node until the page is written. A part that is made within `html` knows the contexts of its page.
 */
class Markup {
  readonly isEscaped = true
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  toString(): string {
    return this.text
  }
}

/** Attributes that say `false` as well as `true`, such as `aria-hidden`; others are there or not. */
const hasBothValues = /-|^(?:spellcheck|draggable|contenteditable)$/

/** Elements of HTML that have no end tag. */
const empty = new Set(['base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])

/** Shapes of drawings, which seldom have content: a title. */
const shapes = new Set(['circle', 'line', 'path', 'rect', 'use'])

type Props = Record<string, unknown> & { children?: unknown }

export function jsx(tag: string | ((props: Props) => unknown), props: Props): JSX.Element {
  if (typeof tag === 'function') return tag(props) as JSX.Element
  let text = `<${tag}`
  for (const name in props) {
    const value = props[name]
    if (name === 'children' || value === undefined || value === null) continue
    const isSwitch = typeof value === 'boolean' && !hasBothValues.test(name)
    if (isSwitch) text += value ? ` ${name}=""` : ''
    else text += ` ${name}="${typeof value === 'number' ? value : escaped(String(value))}"`
  }
  if (empty.has(tag)) return markup(`${text}/>`)
  const inside = content(props.children)
  if (inside === '' && shapes.has(tag)) return markup(`${text}/>`)
  return markup(`${text}>${inside}</${tag}>`)
}

export const jsxs = jsx

export function Fragment({ children }: Props): JSX.Element {
  return markup(content(children))
}

/** Text as markup, for what is written by hand. */
export function escaped(text: string): string {
  return special.test(text) ? text.replace(everySpecial, entityOf) : text
}

/** What is written by hand, as an element. Hono's type for an element that is written already, which a page takes for a child. */
export function markup(text: string): JSX.Element {
  return new Markup(text) as unknown as JSX.Element
}

function content(child: unknown): string {
  if (typeof child === 'string') return escaped(child)
  if (child instanceof Markup) return child.text
  if (child === undefined || child === null || typeof child === 'boolean') return ''
  if (Array.isArray(child)) {
    let text = ''
    for (const one of child) text += content(one)
    return text
  }
  // A number, or an element of a package, which is one of Hono's.
  return String(child)
}

const special = /[&<>'"]/
const everySpecial = /[&<>'"]/g
/** As Hono writes them. */
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
}
const entityOf = (sign: string) => entities[sign] ?? sign
