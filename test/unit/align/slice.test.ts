import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import type { Progress } from '../../../schema/text/align/outcome.ts'
import { alignInSlices } from '../../../schema/text/align/slice.ts'
import { planted } from '../../support/planted.ts'

const { a, b } = planted('zh', 5, 200)
const nextTask = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('alignInSlices(a, b, pause, control)', () => {
  it('comes to the same as alignTexts', async () => {
    expect(await alignInSlices(a, b, nextTask)).toEqual(alignTexts(a, b))
  })

  it('hears a cancel that comes while it works', async () => {
    const controller = new AbortController()
    const seen: Progress[] = []
    setImmediate(() => controller.abort())
    const outcome = await alignInSlices(a, b, nextTask, {
      signal: controller.signal,
      onProgress: (progress) => seen.push(progress),
    })
    expect(outcome).toEqual({ outcome: 'cancelled' })
    expect(seen).toHaveLength(1)
  })
})
