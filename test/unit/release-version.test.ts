import { describe, expect, it } from 'vitest'
import { compareVersions } from '../../schema/release-version.ts'

describe('the order of releases', () => {
  it('is that of year and number, not that of the text', () => {
    const versions = ['2026.10', '2027.1', '2026.2', '2026.2+', '2026.1']
    expect(versions.toSorted(compareVersions)).toEqual(['2026.1', '2026.2', '2026.2+', '2026.10', '2027.1'])
  })
})
