import { expect, it } from 'vitest'
import { changeSummary } from '../../../schema/stats/change-summary.ts'

const change = {
  kind: 'corrected' as const,
  record: 'passage' as const,
  itemId: 'a#1',
  themeId: 'reef',
  field: 'gist' as string | null,
  was: 'x' as string | null,
  now: 'y' as string | null,
}

it('adds up the changes of a release: records once by what was done, by field, by phrase, and alpha of frames', () => {
  const hit = { ...change, kind: 'added' as const, record: 'phrase_hit' as const, field: null }
  const alpha = { ...change, kind: 'recounted' as const, record: 'agreement' as const, field: 'alpha' }
  expect(
    changeSummary([
      change,
      { ...change, field: 'frames' },
      { ...change, itemId: 'b#1', field: 'frames' },
      { ...change, kind: 'added', record: 'statement', itemId: 'c', field: null },
      { ...hit, itemId: 'no-limits|a|1' },
      { ...hit, itemId: 'steel|a|1' },
      { ...hit, itemId: 'steel|b|1' },
      { ...alpha, itemId: 'reef.frames', was: '0.5', now: null },
      { ...alpha, itemId: 'reef.stance', was: '0.5', now: '0.6' },
    ]),
  ).toEqual({
    changes: 9,
    counts: [
      { kind: 'corrected', record: 'passage', records: 2 },
      { kind: 'added', record: 'statement', records: 1 },
      { kind: 'added', record: 'phrase_hit', records: 3 },
      { kind: 'recounted', record: 'agreement', records: 2 },
    ],
    fields: [
      { record: 'passage', field: 'frames', records: 2 },
      { record: 'passage', field: 'gist', records: 1 },
    ],
    phrases: [
      { phrase: 'steel', places: 2 },
      { phrase: 'no-limits', places: 1 },
    ],
    alphas: [{ theme: 'reef', was: 0.5, now: null }],
  })
})
