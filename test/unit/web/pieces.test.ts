import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { pieceNodes } from '../../../web/compare/pieces.ts'

const MILL = 'the mill by the river grinds barley for the whole valley.'

beforeEach(() => vi.stubGlobal('document', parseHTML('<html><body></body></html>').document))
afterEach(() => vi.unstubAllGlobals())

/** A row in one text, with the words that were struck out, and their signs in boxes. */
function shown(a: string, b: string): { text: string; boxed: (string | null)[] } {
  const outcome = alignTexts([a], [b])
  if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
  const row = document.createElement('p')
  row.append(...pieceNodes(outcome.rows[0]?.pieces ?? [], 'both'))
  return {
    text: row.textContent ?? '',
    boxed: Array.from(row.querySelectorAll('del .sign'), ({ textContent }) => textContent),
  }
}

describe('pieceNodes(pieces, side) of struck out words', () => {
  it.each([
    ['-5', '7', ['-']],
    ['−€5', '7', ['−']],
    ['2013–2014', '2016', []],
    ['long-term', 'short', []],
  ])('boxes a minus, which a line would hide, and no other dash: %s, %s', (before, after, boxed) => {
    const row = shown(
      `The harvest changed by ${before} and ${MILL}`,
      `The harvest changed by ${after} and ${MILL}`,
    )
    expect(row.boxed).toEqual(boxed)
    expect(row.text).toBe(`The harvest changed by [-${before} -]{+${after} +}and ${MILL}`)
  })
})
