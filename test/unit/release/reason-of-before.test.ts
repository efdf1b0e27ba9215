import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { passageId } from '../../../schema/passage-id.ts'
import { readPackage } from '../../../schema/release/packaged.ts'
import { dataset } from '../../support/dataset.ts'

const before: ReadonlyMap<string, ReturnType<typeof passagesOf>> = new Map(
  dataset.releases.value.releases
    .slice(1)
    .map(({ version }, index) => [
      version,
      passagesOf(dataset.releases.value.releases[index]?.version ?? ''),
    ]),
)

function passagesOf(version: string) {
  const { rows } = readPackage(readFileSync(`schema/releases/entente-${version}.zip`))
  return new Map(rows.passages.map((passage) => [passage.id, passage]))
}

const saysUncounted = /in no number, before|(not|never) counted before/

it('says of no passage that it was in no number before where the release before counted it', () => {
  const said = dataset.statements.flatMap(({ value: { id, corrections = [] } }) =>
    corrections.flatMap(({ release, passage, why }) =>
      passage !== undefined && saysUncounted.test(why) ? [{ release, id: passageId(id, passage), why }] : [],
    ),
  )
  expect(said.length).toBeGreaterThan(0)
  const untrue = said.filter(({ release, id }) => {
    const old = before.get(release)?.get(id)
    return old !== undefined && old.uncounted === null && old.silence === null
  })
  expect(untrue).toEqual([])
})
