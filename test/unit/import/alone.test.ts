import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { whileAlone } from '../../../schema/import/alone.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-alone-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('whileAlone', () => {
  it('lets the second of two wait until the first is done, and says so once', async () => {
    const said: string[] = []
    const work = (name: string) => async () => {
      said.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 700))
      said.push(`${name} ends`)
    }
    await Promise.all([
      whileAlone(folder, work('first')),
      whileAlone(folder, work('second'), { onWait: () => said.push('second waits') }),
    ])
    expect(said).toEqual(['first begins', 'second waits', 'first ends', 'second begins', 'second ends'])
  })

  it('lets go when the work fails', async () => {
    await expect(whileAlone(folder, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await whileAlone(folder, async () => 'done')).toBe('done')
  })

  it('passes over what a killed command left behind', async () => {
    // Larger than any process id.
    writeFileSync(join(folder, 'alone.lock'), '99999999')
    expect(await whileAlone(folder, async () => 'done')).toBe('done')
  })

  it('says what to do where nothing can be written', async () => {
    const place = join(folder, 'file')
    writeFileSync(place, '')
    const otherwise = 'name another place'
    await expect(whileAlone(join(place, 'state'), async () => 'done', { otherwise })).rejects.toThrow(
      `${join(place, 'state')} cannot be written (ENOTDIR). Give yourself the right to write there, or name another place`,
    )
    await expect(whileAlone(place, async () => 'done')).rejects.toThrow(
      `${place} cannot be written (ENOTDIR). Give yourself the right to write there`,
    )
  })
})
