import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../schema/contract/statement.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { ndjson } from '../support/ndjson.ts'

const plain = (html: string) => unescaped(html.replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '))

async function passages(): Promise<Passage[]> {
  const response = await app.request('/api/v1/passages.ndjson?status=all', {}, env)
  return ndjson(await response.text()) as Passage[]
}

async function textOf(id: string): Promise<string> {
  return plain(await (await app.request(`/statements/${id}`, {}, env)).text())
}

describe('a statement without an address of its official text', () => {
  it('is not said to be without any official page where its passages cite one', async () => {
    const data = await passages()
    const citing = data.filter(({ evidenceKinds }) => evidenceKinds.includes('official'))
    const without = 'no official address of the text itself is known'
    let told = 0
    for (const id of new Set(citing.map(({ statementId }) => statementId))) {
      const text = await textOf(id)
      if (!text.includes(without)) continue
      told += 1
      const n = citing.filter(({ statementId }) => statementId === id).length
      expect(text, id).toMatch(
        new RegExp(
          `${without} ?; an official page that tells of it is cited with ${n === 1 ? 'a passage' : `${n} passages`}`,
        ),
      )
    }
    expect(told).toBeGreaterThan(10)
  })

  it('says no more where none is cited', async () => {
    const cited = Map.groupBy(await passages(), ({ statementId }) => statementId)
    const others = [...cited].flatMap(([id, own]) =>
      own.some(({ evidenceKinds }) => evidenceKinds.includes('official')) ? [] : id,
    )
    expect(others.length).toBeGreaterThan(10)
    for (const id of others.slice(0, 10))
      expect(await textOf(id), id).not.toContain('an official page that tells of it')
  })
})
