import { describe, expect, it } from 'vitest'
import { jsx } from '../../../worker/components/markup/jsx-runtime.ts'

const written = (...args: Parameters<typeof jsx>) => String(jsx(...args))

describe('an element as text', () => {
  it.each(['path', 'rect', 'circle', 'use', 'line'])('of a shape keeps what it is called: %s', (shape) => {
    const title = jsx('title', { children: 'Lamps & oil' })
    expect(written(shape, { id: 'one', children: title })).toBe(
      `<${shape} id="one"><title>Lamps &amp; oil</title></${shape}>`,
    )
    expect(written(shape, { id: 'one', children: false })).toBe(`<${shape} id="one"/>`)
  })

  it('of HTML has an end tag where the language has one', () => {
    expect(written('br', {})).toBe('<br/>')
    expect(written('p', { children: '' })).toBe('<p></p>')
  })
})
