import { describe, expect, it } from 'vitest'
import { hostOf } from '../../../schema/host.ts'
import { keptReleases } from '../../../schema/release/kept.ts'
import { noteProblems } from '../../../schema/release/note.ts'
import type { ChangedRecord, ChangeKind } from '../../../schema/vocabulary.ts'
import { dataset } from '../../support/dataset.ts'

const change = (kind: ChangeKind, record: ChangedRecord) => ({ kind, record })

describe('noteProblems(note, changes)', () => {
  const changes = [
    change('added', 'statement'),
    change('added', 'passage'),
    change('added', 'passage'),
    change('corrected', 'statement'),
    change('added', 'coding'),
  ]

  it('finds nothing where each number is of what was added', () => {
    expect(noteProblems('New: 1 statement and 2 passages, in 14 columns.', changes)).toEqual([])
  })

  it('names each number that is another', () => {
    expect(noteProblems('New: 2 statements, 1 passage; 1 event.', changes)).toEqual([
      'The note says “2 statements”; the release adds 1.',
      'The note says “1 passage”; the release adds 2.',
      'The note says “1 event”; the release adds 0.',
    ])
  })
})

describe('the note of each published release', () => {
  const published = dataset.releases.value.releases
  const kept = keptReleases(published)

  it('has the numbers of its changes', () => {
    const [first, ...later] = kept
    expect(first?.version).toBe('2026.1')
    for (const release of later) {
      const { note } = published.find(({ version }) => version === release.version) ?? { note: '' }
      const own = release.changes.filter((one) => one.release === release.version)
      expect(noteProblems(note, own), release.version).toEqual([])
    }
  })

  it('of 2026.2 counts the links to refused hosts that 2026.1 had', () => {
    const { refused = [] } = dataset.sources.value
    const why = (url: string) =>
      refused.find(({ host }) => hostOf(url) === host || hostOf(url).endsWith(`.${host}`))?.why
    const found = kept
      .slice(0, 2)
      .map(({ rows }) =>
        [...rows.statementLinks, ...rows.passageSources, ...rows.contextSources].flatMap(
          ({ url }) => why(url) ?? [],
        ),
      )
    const rewording = found[0]?.filter((reason) => reason.startsWith('rewords'))
    expect([found[0]?.length, rewording?.length, found[1]?.length]).toEqual([47, 6, 0])
    expect(published[1]?.note).toContain(
      '47 links to refused hosts are gone (41 to hosts that were taken over, 6 to one that rewords others)',
    )
  })
})
