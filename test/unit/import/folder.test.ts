import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder } from '../../../schema/import/folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('makeFolder', () => {
  it('makes what is missing, and leaves what is there', () => {
    makeFolder(join(folder, 'a', 'b'))
    writeFileSync(join(folder, 'a', 'b', 'kept'), '')
    makeFolder(join(folder, 'a', 'b'))
    expect(statSync(join(folder, 'a', 'b', 'kept')).isFile()).toBe(true)
  })

  it('throws where a file stands in the way', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(() => makeFolder(file)).toThrow(expect.objectContaining({ code: 'ENOTDIR' }))
    expect(() => makeFolder(join(file, 'a', 'b'))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }))
  })

  it.runIf(existsSync('/proc/self'))('throws, and does not wait, below a folder of the kernel', () => {
    expect(() => makeFolder('/proc/entente/state')).toThrow(expect.objectContaining({ code: 'ENOENT' }))
  })
})
