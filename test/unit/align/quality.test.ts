import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import type { Alignment } from '../../../schema/text/align/outcome.ts'
import { InventedTongue } from '../../support/invented.ts'
import { asGiants, type PlantedChange, planted, type Score, scoreOf } from '../../support/planted.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
const TONGUES = ['en', 'ru', 'zh'] as const
const CHANGES = ['kept', 'reworded', 'moved', 'dropped', 'new'] as const

function align(a: readonly string[], b: readonly string[]): Alignment {
  const outcome = alignTexts(a, b)
  if (outcome.outcome !== 'aligned') throw new Error(`refused: ${outcome.outcome}`)
  return outcome
}

/** Precision and recall over all seeds together, and how many were planted. */
function totals(scores: readonly Record<PlantedChange, Score>[], change: PlantedChange) {
  const sum = (what: keyof Score) => scores.reduce((all, score) => all + score[change][what], 0)
  return {
    planted: sum('planted'),
    precision: sum('right') / sum('found'),
    recall: sum('right') / sum('planted'),
  }
}

describe.each(TONGUES)('alignTexts(a, b) on invented texts like %s with planted changes', (tongue) => {
  const byParagraph = SEEDS.map((seed) => {
    const { a, b, truth } = planted(tongue, seed, 60)
    return scoreOf(truth, align(a, b))
  })
  const cutAnew = SEEDS.map((seed) => {
    const { a, b, truth } = planted(tongue, seed, 60, { isCutAnew: true })
    return scoreOf(truth, align(a, b))
  })
  const bySentence = SEEDS.map((seed) => {
    const texts = planted(tongue, seed, 80, { words: [1, 1] })
    const { a, b, placeOf } = asGiants(texts)
    const alignment = align(a, b)
    expect(alignment.granularity).toBe('sentence')
    return scoreOf(texts.truth, alignment, placeOf)
  })

  describe.each([
    ['paragraphs', byParagraph],
    ['paragraphs, some split or joined', cutAnew],
    ['sentences of one giant paragraph', bySentence],
  ])('%s', (_, scores) => {
    it.each(CHANGES)('finds the %s with precision and recall of 0.95', (change) => {
      const { planted: all, precision, recall } = totals(scores, change)
      expect(all).toBeGreaterThan(20)
      expect(precision).toBeGreaterThanOrEqual(0.95)
      expect(recall).toBeGreaterThanOrEqual(0.95)
    })
  })

  it('finds next to nothing carried over between unrelated texts with the same formulas', () => {
    const own = new InventedTongue(tongue, 7)
    const formulas = Array.from({ length: 6 }, () => own.sentence().slice(0, 5))
    const text = () =>
      Array.from({ length: 60 }, () => own.print(own.paragraph(formulas, 8 + own.below(100))))
    const { carriedOver, tally } = align(text(), text())
    expect(carriedOver.shareOfA).toBeLessThan(0.01)
    expect(tally.kept.rows + tally.reworded.rows + tally.moved.rows).toBeLessThanOrEqual(2)
  })
})
