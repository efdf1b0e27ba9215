import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zipMembers } from '../../../schema/release/zip-members.ts'

const files = {
  'reef/a.txt': strToU8('kelp '.repeat(400)),
  'reef/übung.txt': strToU8('one'),
  'reef/b.txt': strToU8(''),
}
const packed = zipSync(files, { level: 9 })
const stored = zipSync(files, { level: 0 })

describe('zipMembers', () => {
  it.each([
    ['packed', packed],
    ['stored', stored],
    ['a part of a longer buffer', new Uint8Array([1, 2, 3, ...packed]).subarray(3)],
  ])('gives the members that are asked for as the library reads them: %s', (_, zip) => {
    const asked = zipMembers(zip, (path) => path !== 'reef/a.txt')
    expect([...asked.keys()]).toEqual(['reef/übung.txt', 'reef/b.txt'])
    for (const [path, bytes] of zipMembers(zip, () => true))
      expect([path, bytes.toString('hex')]).toEqual([
        path,
        Buffer.from(unzipSync(zip)[path] ?? []).toString('hex'),
      ])
  })

  it('refuses what is no zip', () => {
    expect(() => zipMembers(strToU8('no zip'), () => true)).toThrow('no zip of a release')
    expect(() => zipMembers(strToU8('no zip at all, and longer'), () => true)).toThrow('no zip of a release')
  })
})
