import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { Change } from '../../schema/contract/change.ts'
import type { Statement } from '../../schema/contract/statement.ts'
import { app } from '../../worker/app.ts'

async function data<T>(path: string): Promise<T> {
  return ((await (await app.request(path, {}, env)).json()) as { data: T }).data
}

it('gives as corrections of a statement what the changes of the releases say of it', async () => {
  const id = '2018-06-08-joint-statement'
  const { corrections } = await data<Statement>(`/api/v1/statements/${id}`)
  const changes = await data<Change[]>(`/api/v1/releases/2026.2/changes?statement=${id}&kind=corrected`)
  const own = changes.filter(({ record }) => record === 'statement' || record === 'passage')
  expect(corrections.length).toBeGreaterThan(3)
  expect(corrections).toEqual(
    own.map(({ record, id: item, release, field, was, now, why }) => ({
      passage: record === 'passage' ? item : null,
      release,
      field,
      was,
      now,
      why,
    })),
  )
})
