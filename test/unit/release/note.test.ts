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

  it('of 2026.2 tells the numbers of the first page before and since, as the rows of both releases have them', () => {
    const orders = kept.slice(0, 2).map(({ rows }) => {
      const core = new Set(rows.themes.filter(({ isCore }) => isCore).map(({ id }) => id))
      const dates = new Map(rows.statements.map(({ id, date }) => [id, date]))
      const passages = new Map(rows.passages.map((passage) => [passage.id, passage]))
      const first = new Map<string, { joint?: string; side?: string }>()
      for (const { passageId, frameId } of rows.passageFrames) {
        const { themeId, voice, silence, uncounted, statementId } = passages.get(passageId) ?? {}
        const date = dates.get(statementId ?? '') ?? ''
        if (silence || uncounted || !core.has(themeId ?? '') || date < '2013' || date > '2025') continue
        const own = first.get(`${themeId}.${frameId}`) ?? {}
        const by = voice === 'joint' ? 'joint' : 'side'
        if (date < (own[by] ?? '9')) own[by] = date
        first.set(`${themeId}.${frameId}`, own)
      }
      const all = [...first.values()]
      const never = all.filter(({ joint }) => joint === undefined).length
      const later = all.filter(({ joint, side }) => joint && side && side < joint).length
      return [all.length, later, all.length - never - later, never]
    })
    const [was = [], is = []] = orders
    expect(published[1]?.note).toContain(
      `On the first page ${is[0]} frames are recorded (${was[0]} before), ${is[1]} of them first from one side (${was[1]}), ${is[2]} in a joint statement first or at once (${was[2]}) and ${is[3]} in none (${was[3]})`,
    )
  })
})
