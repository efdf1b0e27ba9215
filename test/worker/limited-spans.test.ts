import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { Codebook } from '../../schema/contract/codebook.ts'
import type { Passage } from '../../schema/contract/statement.ts'
import type { SpanRow } from '../../schema/contract/timeline.ts'
import { speaksFor } from '../../schema/voice.ts'
import { app } from '../../worker/app.ts'

async function ask<Data>(path: string): Promise<Data> {
  const answer = await app.request(path, {}, env)
  expect([path, answer.status]).toEqual([path, 200])
  return ((await answer.json()) as { data: Data }).data
}

it('marks the first and last days on which a frame stands only where another one takes it back', async () => {
  const { themes } = await ask<Codebook>('/api/v1/codebook')
  const limits = themes.flatMap(({ frames }) => frames.flatMap(({ id, isLimit }) => (isLimit ? id : [])))
  const rows = await ask<SpanRow[]>('/api/v1/spans?theme=alliance')
  const passages = await ask<Passage[]>('/api/v1/passages?theme=alliance&limit=200')
  /** A frame that most passages of another one carry is what is said with it. */
  const isOwn = (frame: string, limit: string) => {
    const own = passages.filter(({ status, frames }) => status === 'counted' && frames.includes(frame))
    return own.filter(({ frames }) => frames.includes(limit)).length > own.length / 2
  }
  let marked = 0
  for (const { frame, voice, first, firstStatement, last, lastStatement, limitedDates } of rows) {
    const isLimited = (id: string | null) => {
      const own = passages.filter(
        (one) => one.statementId === id && one.frames.includes(frame) && speaksFor(voice, one.voice),
      )
      const takesBack = ({ stance, frames }: Passage) =>
        stance === 'limit' && frames.some((one) => limits.includes(one) && !isOwn(frame, one))
      return own.length > 0 && own.every(takesBack)
    }
    const told = new Set([
      ...(first && isLimited(firstStatement) ? [first] : []),
      ...(last && isLimited(lastStatement) ? [last] : []),
    ])
    expect([frame, voice, limitedDates]).toEqual([frame, voice, [...told]])
    marked += told.size
  }
  expect(marked).toBeGreaterThan(0)
  const text = await (await app.request('/?theme=alliance', {}, env)).text()
  expect(text).toContain('only beside words that limit the relationship')
})
