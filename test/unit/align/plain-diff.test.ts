import { diffWords } from 'diff'
import DiffMatchPatch from 'diff-match-patch'
import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import type { Alignment } from '../../../schema/text/align/outcome.ts'
import { planted } from '../../support/planted.ts'

const MILL = 'The mill by the river grinds barley for the whole valley and asks nobody for payment in winter.'
const FERRY = 'A ferry crosses twice a day, at dawn and at dusk, and carries carts, sheep and the post.'
const ORCHARD = 'Forty rows of pear trees stand behind the school, planted by the pupils of one long spring.'

function align(a: readonly string[], b: readonly string[]): Alignment {
  const outcome = alignTexts(a, b)
  if (outcome.outcome !== 'aligned') throw new Error(`refused: ${outcome.outcome}`)
  return outcome
}

describe('where a plain diff misleads', () => {
  it('a moved paragraph is removed and added there, moved here', () => {
    const parts = diffWords([MILL, FERRY, ORCHARD].join('\n'), [FERRY, ORCHARD, MILL].join('\n'))
    expect(
      parts.some(({ removed, value }) => removed && value.includes('grinds barley for the whole valley')),
    ).toBe(true)
    expect(
      parts.some(({ added, value }) => added && value.includes('grinds barley for the whole valley')),
    ).toBe(true)

    const { rows, carriedOver } = align([MILL, FERRY, ORCHARD], [FERRY, ORCHARD, MILL])
    expect(rows.map(({ change }) => change)).toEqual(['kept', 'kept', 'moved'])
    expect(carriedOver.shareOfA).toBe(1)
  })

  it('no planted move is dropped or new here; diffWords shows most of them as removed and added', () => {
    const { a, b, truth } = planted('en', 4, 60)
    const moved = [...truth.moved].map((name) => Number(name.split('>')[0]))
    const dropped = align(a, b).rows.flatMap((row) =>
      row.change === 'dropped' ? row.a.map(({ paragraph }) => paragraph) : [],
    )
    expect(moved.length).toBeGreaterThan(3)
    expect(moved.filter((place) => dropped.includes(place))).toEqual([])

    const removed = diffWords(a.join('\n'), b.join('\n'))
      .filter((part) => part.removed)
      .map(({ value }) => value.length)
      .reduce((sum, length) => sum + length, 0)
    const lettersOf = (places: readonly number[]) =>
      places.reduce((sum, place) => sum + (a[place]?.length ?? 0), 0)
    expect(removed).toBeGreaterThan(lettersOf(dropped) + lettersOf(moved) / 2)
  })

  it('diff-match-patch cuts words, we do not', () => {
    const [before, after] = ['Both gardens grow cabbages.', 'Both wardens grow cabbage.']
    const cut = new DiffMatchPatch().diff_main(before, after).map(([, text]) => text)
    expect(cut).toEqual(['Both ', 'g', 'w', 'ardens grow cabbage', 's', '.'])
    const pieces = align([before, MILL], [after, MILL]).rows[0]?.pieces
    expect(pieces?.map(({ a, b }) => [a, b])).toEqual([
      ['Both ', 'Both '],
      ['gardens ', ''],
      ['', 'wardens '],
      ['grow ', 'grow '],
      ['cabbages', ''],
      ['', 'cabbage'],
      ['.', '.'],
    ])
  })

  it('diff-match-patch cuts a character in two, we do not', () => {
    const [before, after] = ['磨坊𠀀在河边，渡船在对岸。', '磨坊𠀁在河边，渡船在对岸。']
    const cut = new DiffMatchPatch().diff_main(before, after).map(([, text]) => text)
    expect(cut.some((text) => !text.isWellFormed())).toBe(true)
    const texts = align([before], [after]).rows.flatMap(({ pieces }) => pieces.flatMap(({ a, b }) => [a, b]))
    expect(texts.every((text) => text.isWellFormed())).toBe(true)
  })
})
