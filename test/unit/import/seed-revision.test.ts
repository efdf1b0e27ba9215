import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { currentRevision, keptRevision } from '../../../schema/import/seed-revision.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-revision-'))
mkdirSync(join(folder, 'statements'))
const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
write('statements/a.yaml', 'soup')
write('release.yaml', 'tea')
afterAll(() => rmSync(folder, { recursive: true }))

describe('the revision of the dataset', () => {
  it('is a checksum that another file, another name and other words change, and nothing else', () => {
    const first = currentRevision(folder)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(currentRevision(folder, folder)).toBe(first)
    write('statements/a.yaml', 'stew')
    expect(currentRevision(folder)).not.toBe(first)
    write('statements/a.yaml', 'soup')
    expect(currentRevision(folder)).toBe(first)
    write('statements/b.yaml', '')
    expect(currentRevision(folder)).not.toBe(first)
  })
})

describe('the revision of a kept release', () => {
  it('is another one where the statements that fill its database are', () => {
    const revisionOf = (statements: string) => keptRevision(Buffer.from(statements))
    expect(revisionOf('soup')).toMatch(/^[0-9a-f]{64}$/)
    expect(revisionOf('soup')).toBe(revisionOf('soup'))
    expect(revisionOf('stew')).not.toBe(revisionOf('soup'))
  })
})
