import { expect, it } from 'vitest'
import { corpusOf } from '../../../schema/import/counted/corpus.ts'
import { datasetRows } from '../../../schema/import/rows.ts'
import { compareByCoding, frameTally, isOwn } from '../../../schema/stats/comparison.ts'
import { passageStatus } from '../../../schema/stats/status.ts'
import { dataset } from '../../support/dataset.ts'

const { statements, passages } = corpusOf(datasetRows(dataset))
const counted = Map.groupBy(
  passages.filter((passage) => passageStatus(passage) === 'counted'),
  ({ statementId }) => statementId,
)
const texts = statements.flatMap((statement) => {
  const own = (counted.get(statement.id) ?? []).filter((passage) => isOwn(statement, passage))
  const compared = own.map(({ id, voice, frames, themeId }) => ({
    ...{ id, voice, frames, theme: themeId, stance: null, isSilence: false },
  }))
  const said = new Set(compared.flatMap(({ voice, frames }) => frames.map((frame) => `${voice} ${frame}`)))
  return own.length === 0 ? [] : { compared, said, frames: new Set(compared.flatMap(({ frames }) => frames)) }
})
const codebook = [...Map.groupBy(passages, ({ themeId }) => themeId)].map(([id, own]) => ({
  id,
  frames: [...new Set(own.flatMap(({ frames }) => frames))].map((frame) => ({ id: frame, namesTheme: true })),
}))

function inBoth(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a].filter((one) => b.has(one)))
}

it('has of any two statements in both what one voice says in each, and apart what each says by another', () => {
  const wrong: string[] = []
  let apart = 0
  for (const [index, a] of texts.entries())
    for (const b of texts.slice(index + 1)) {
      const shared = inBoth(a.frames, b.frames)
      if (shared.size === 0) continue
      const byOne = new Set([...inBoth(a.said, b.said)].map((said) => said.split(' ')[1]))
      const tally = frameTally(compareByCoding(codebook, a.compared, b.compared))
      const right = {
        a: a.frames.size - shared.size,
        b: b.frames.size - shared.size,
        both: byOne.size,
        apart: shared.size - byOne.size,
      }
      if (JSON.stringify(tally) !== JSON.stringify(right))
        wrong.push(`${a.compared[0]?.id} ${b.compared[0]?.id}`)
      apart += right.apart > 0 ? 1 : 0
    }
  expect(wrong).toEqual([])
  expect(apart).toBeGreaterThan(1000)
})
