import { describe, expect, it } from 'vitest'
import { describeProblem } from '../../../schema/import/problem.ts'
import { ReleasesFile, releaseProblems, shownVersion } from '../../../schema/import/releases.ts'
import { readYaml } from '../../../schema/import/yaml-file.ts'

const hash = 'a'.repeat(64)
const entry = {
  version: '2026.1',
  date: '2026-01-02',
  note: 'First.',
  content: hash,
  archive: hash,
  rows: {},
}

function problems(releases: object[]): string[] {
  const bytes = new TextEncoder().encode(JSON.stringify({ releases }))
  const result = readYaml('releases.yaml', bytes, ReleasesFile)
  return ('problems' in result ? result.problems : releaseProblems(result.yaml)).map(describeProblem)
}

describe('shownVersion(version, content, published)', () => {
  it('is the plain version only for the very content that was published', () => {
    expect(shownVersion('2026.1', hash, [entry])).toBe('2026.1')
  })

  it('has a plus sign when the dataset differs from the release of its version', () => {
    expect(shownVersion('2026.1', 'b'.repeat(64), [entry])).toBe('2026.1+')
  })

  it('is a draft until the version is published', () => {
    expect(shownVersion('2026.2', hash, [entry])).toBe('2026.2-draft')
  })
})

describe('releaseProblems(releases)', () => {
  it.each([
    ['a version listed twice', [entry, entry], 'releases.yaml:1: release 2026.1 is listed twice'],
    [
      'a version that is none',
      [{ ...entry, version: 'v1' }],
      'releases.yaml:1: releases.0.version: must be a year and a number such as 2026.1',
    ],
    [
      'a hash that is none',
      [{ ...entry, content: 'abc' }],
      'releases.yaml:1: releases.0.content: must be a SHA-256 in lower-case hex',
    ],
  ])('names %s', (_name, releases, expected) => expect(problems(releases)).toEqual([expected]))
})
