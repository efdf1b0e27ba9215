import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { planted, scoreOf } from '../../support/planted.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]

describe.each(['en', 'ru', 'zh'] as const)(
  'alignTexts(a, b) on invented texts like %s with planted changes',
  (tongue) => {
    const scores = SEEDS.map((seed) => {
      const { a, b, truth } = planted(tongue, seed, 60)
      const outcome = alignTexts(a, b)
      if (outcome.outcome !== 'aligned') throw new Error(`seed ${seed} refused: ${outcome.outcome}`)
      return scoreOf(truth, outcome)
    })

    it.each(['kept', 'reworded', 'moved', 'dropped', 'new'] as const)(
      'finds the %s with precision and recall of 0.95',
      (fate) => {
        const sum = (what: 'right' | 'found' | 'planted') =>
          scores.reduce((all, score) => all + score[fate][what], 0)
        expect(sum('planted')).toBeGreaterThan(20)
        expect(sum('right') / sum('found')).toBeGreaterThanOrEqual(0.95)
        expect(sum('right') / sum('planted')).toBeGreaterThanOrEqual(0.95)
      },
    )
  },
)
