import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { SeedRevisions } from '../../../schema/import/seed-revision.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-revision-'))
mkdirSync(join(folder, 'statements'))
const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
write('statements/a.yaml', 'soup')
write('release.yaml', 'tea')
afterAll(() => rmSync(folder, { recursive: true }))

const revisions = new SeedRevisions()
const released = (version: string, archive: string) => ({
  version,
  date: '2020-01-02',
  note: 'Soup.',
  content: 'a'.repeat(64),
  archive: archive.repeat(64),
  rows: {},
})

describe('the revision of the dataset', () => {
  it('is a checksum that another file, another name and other words change, and nothing else', () => {
    const first = revisions.current(folder)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(new SeedRevisions().current(folder, folder)).toBe(first)
    write('statements/a.yaml', 'stew')
    expect(revisions.current(folder)).not.toBe(first)
    write('statements/a.yaml', 'soup')
    expect(revisions.current(folder)).toBe(first)
    write('statements/b.yaml', '')
    expect(revisions.current(folder)).not.toBe(first)
  })
})

describe('the revision of a kept release', () => {
  it('is another one where its package is, or one before it, and not for one that follows', () => {
    const [one, two] = [released('2020.1', 'b'), released('2020.2', 'c')]
    const kept = revisions.kept([one, two])
    expect(kept).toMatch(/^[0-9a-f]{64}$/)
    expect(revisions.kept([one, two])).toBe(kept)
    expect(revisions.kept([one])).not.toBe(kept)
    expect(revisions.kept([released('2020.1', 'd'), two])).not.toBe(kept)
    expect(revisions.kept([one, released('2020.2', 'd')])).not.toBe(kept)
  })
})
