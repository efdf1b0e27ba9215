import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

describe('the files that a visitor reads first', () => {
  it('ask for the Node that package.json asks for', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }
    expect(engines.node).toBe('>=20.20')
    expect(read('README.md')).toContain('Node 20.20 or newer and npm')
  })

  it('name the newest published release as the one to cite', () => {
    const { version, 'date-released': date } = parse(read('CITATION.cff')) as Record<string, string>
    const { releases } = parse(read('schema/dataset/releases.yaml')) as {
      releases: { version: string; date: string }[]
    }
    expect({ version, date }).toEqual({ version: '2026.2', date: '2026-11-28' })
    expect(releases.at(-1)).toMatchObject({ version, date })
  })
})
