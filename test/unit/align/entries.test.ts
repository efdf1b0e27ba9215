import { describe, expect, it } from 'vitest'
import { entryTongues } from '../../support/entry-tongues.ts'
import { entryMakers, entryScore } from '../../support/planted-entries.ts'

/** Pairs of texts of each kind in each language. */
const SEEDS = 4

/** Least share of the entries that tell what was planted, and of what was planted that is told, over all languages. */
const FLOORS: Readonly<Record<string, { precision?: number; recall?: number }>> = {
  'figure replaced': { precision: 1, recall: 1 },
  'clause with a figure added': { precision: 1, recall: 1 },
  'clause with a figure dropped': { precision: 1, recall: 1 },
  'clauses turned, one figure replaced': { precision: 1, recall: 1 },
  'two sentences exchanged, one figure replaced': { precision: 1, recall: 1 },
  'all figures of a list replaced': { precision: 1, recall: 1 },
  'date replaced': { precision: 1, recall: 1 },
  'not before a date dropped': { precision: 1, recall: 1 },
  'name replaced': { precision: 1, recall: 1 },
  'person of a form replaced': { precision: 1, recall: 1 },
  'person of a list replaced': { precision: 1, recall: 1 },
  'two persons of a list replaced': { precision: 1, recall: 1 },
  'list of persons turned, one replaced': { precision: 1, recall: 0.95 },
  'person behind a place replaced': { precision: 1, recall: 1 },
  'labels of two rows exchanged': { precision: 1, recall: 1 },
  'years of a table corrected': { precision: 1, recall: 1 },
  'table one year on, one figure replaced': { precision: 1, recall: 1 },
  'two items of a list exchanged': { precision: 1, recall: 1 },
  'clauses with two figures turned, one replaced': { precision: 1, recall: 1 },
  'negation added': { precision: 1, recall: 0.97 },
  'negation dropped': { precision: 1, recall: 0.97 },
  'limiting word added': { precision: 1, recall: 1 },
  'limiting word dropped': { precision: 1, recall: 1 },
  'passage replaced': { precision: 1, recall: 0.97 },
}

/** Changes that no entry should tell: of each text at most so many do. */
const MOST_IN_VAIN: Readonly<Record<string, number>> = {
  'clauses turned': 0,
  'list of persons turned': 0,
  'items renumbered': 0,
  'item added between others': 0,
  'label in capitals added': 0,
}

const tongues = Object.keys(entryTongues)

function totals(what: string) {
  const scores = tongues.map((tongue) => entryScore(tongue, what, SEEDS))
  const sum = (of: 'right' | 'rightlyListed' | 'listed' | 'wanted') =>
    scores.reduce((all, score) => all + score[of], 0)
  return {
    right: sum('right'),
    rightlyListed: sum('rightlyListed'),
    listed: sum('listed'),
    wanted: sum('wanted'),
    faults: scores.flatMap(({ faults }) => faults).join('\n'),
  }
}

describe('notableChanges(rows) on invented texts in eight languages', () => {
  it.each(Object.entries(FLOORS))('%s: tells what was planted and nothing else', (what, floor) => {
    const { right, rightlyListed, listed, wanted, faults } = totals(what)
    expect(wanted).toBeGreaterThanOrEqual(SEEDS * tongues.length)
    expect(right / wanted, faults).toBeGreaterThanOrEqual(floor.recall ?? 1)
    expect(rightlyListed / listed, faults).toBeGreaterThanOrEqual(floor.precision ?? 1)
  })

  it.each(Object.entries(MOST_IN_VAIN))('%s: tells nothing', (what, most) => {
    const { listed, wanted, faults } = totals(what)
    expect(wanted).toBe(0)
    expect(listed / (SEEDS * tongues.length), faults).toBeLessThanOrEqual(most)
  })

  it('has a floor for each kind of change', () => {
    const held = new Set([...Object.keys(FLOORS), ...Object.keys(MOST_IN_VAIN)])
    expect(Object.keys(entryMakers).filter((what) => !held.has(what))).toEqual([])
  })
})
