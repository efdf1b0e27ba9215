import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { citation } from '../../schema/release/document.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

describe('the files that a visitor reads first', () => {
  it('ask for the Node that package.json asks for', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }
    expect(engines.node).toBe('>=20.20')
    expect(read('README.md')).toContain('Node 20.20 or newer and npm')
  })

  it('ask to be cited as the newest published release does', () => {
    const { releases } = parse(read('schema/dataset/releases.yaml')) as {
      releases: { version: string; date: string }[]
    }
    const newest = releases.at(-1)
    expect(newest && citation(newest)).toBe(read('CITATION.cff'))
  })
})
