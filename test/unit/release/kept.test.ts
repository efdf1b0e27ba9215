import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { DatasetFiles } from '../../../schema/import/files.ts'
import { seedSql, workingRelease } from '../../../schema/import/seed-sql.ts'
import { statementsIn, statementsText } from '../../../schema/import/sql.ts'
import { refusedPage, withoutRefused } from '../../../schema/refused-page.ts'
import { unexplained } from '../../../schema/release/changes.ts'
import { bindingOf, keptBefore, keptReleases } from '../../../schema/release/kept.ts'
import { keptSeedFile, keptSeedText, workingSeed } from '../../../schema/release/kept-seed.ts'
import { archiveFile } from '../../../schema/release/published-zip.ts'
import { tableOf } from '../../../schema/release/record.ts'
import { fileName } from '../../../schema/release/table.ts'
import { zipMembers } from '../../../schema/release/zip-members.ts'
import configuration from '../../../wrangler.toml?raw'
import { dataset } from '../../support/dataset.ts'

const published = dataset.releases.value.releases

const kept = keptReleases(published)

/** The tables of a package by the ids of their rows, read from its CSV; the program reads the database beside it. */
function tablesIn(zip: string): Map<string, Map<string, Map<string, string>>> {
  const files = zipMembers(readFileSync(zip), (path) => path.endsWith('.csv'))
  return new Map(
    [...files].map(([path, bytes]) => {
      const [header = [], ...rows] = csvRows(bytes.toString())
      const byId = rows.map((cells) => {
        const row = new Map(header.map((name, index) => [name, cells[index] ?? '']))
        return [row.get('id') ?? `${row.get('passageId')}|${row.get('coderId')}`, row] as const
      })
      return [path.replace(/^.*\/|\.csv$/g, ''), new Map(byId)] as const
    }),
  )
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)) {
    const plain = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
    // The apostrophe that keeps a spreadsheet from running a text.
    rows.at(-1)?.push(plain.replace(/^'(?=[=+\-@])/, ''))
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('keptBefore(published)', () => {
  const [first] = published
  const keptFor = (version: string) =>
    keptBefore(first ? [first] : [])(version).map((release) => release.version)

  it('keeps a release for the working copy that changed since, and needs none for the release itself', () => {
    expect(keptFor('2026.1+')).toEqual(['2026.1'])
    expect(keptFor('2026.1')).toEqual([])
  })
})

describe('keptReleases(published)', () => {
  it.each(kept)('has every row that $version was published with', (release) => {
    const counted = Object.entries(release.rows).map(([name, rows]) => [fileName(name), rows.length])
    const { trends, ...rows } = release.packaged
    expect(trends).toBeGreaterThan(0)
    expect(Object.fromEntries(counted)).toMatchObject(rows)
  })

  it('says how many rows of its trends each of them has that are counted otherwise today', () => {
    const versions = kept.map(({ version }) => version)
    expect(
      kept.map(({ recountedTrends }) =>
        [...recountedTrends].map(([version, rows]) => [version, Object.keys(rows).length]),
      ),
    ).toEqual(
      versions.map((_, index) =>
        versions.slice(0, index + 1).map((version) => [version, version === '2026.1' ? 96 : 0]),
      ),
    )
  })

  it('has the trends of 2026.1 otherwise in nothing but the silences that a frame shares with its theme', () => {
    const differing = kept[0]?.recountedTrends.get('2026.1') ?? {}
    expect(new Set(Object.values(differing).flat())).toEqual(new Set(['status', 'silences']))
    const silent = new Set(
      kept[0]?.rows.passages.flatMap(({ silence, themeId }) => (silence ? [themeId] : [])),
    )
    for (const key of Object.keys(differing)) {
      const [theme = '', frame] = key.split('|')
      expect([silent.has(theme), frame === 'any']).toEqual([true, false])
    }
  })

  it('tells of each number of the trends what the package before had and what its own has', () => {
    const [first, second] = kept
    const tableOf = (release: typeof first) =>
      new Map(release?.trends?.map((row) => [`${row.theme}|${row.frame}|${row.voice}|${row.year}`, row]))
    const [before, after] = [tableOf(first), tableOf(second)]
    const columns = ['status', 'statements', 'statementsWithFrame', 'passages', 'silences']
    const differing = [...after].flatMap(([id, row]) => {
      const old = before.get(id)
      return columns.flatMap((name) =>
        old && old[name] !== row[name] ? [`${id} ${name}: ${old[name]} → ${row[name]}`] : [],
      )
    })
    const told = (second?.changes ?? []).flatMap(({ release, record, itemId, field, was, now }) =>
      release === second?.version && record === 'trend' && columns.includes(field ?? '')
        ? [`${itemId} ${field}: ${was} → ${now}`]
        : [],
    )
    expect(told.toSorted()).toEqual(differing.toSorted())
    expect(told.join('\n')).toContain('nato|enlargement|all|2016 status: none_recorded → ')
  })

  it('tells what a value was as the package before has it, but for what stands in the place of a refused page', () => {
    const [first, second] = kept
    const tables = tablesIn(archiveFile(first?.version ?? ''))
    const held = (second?.changes ?? []).flatMap(({ release, record, itemId, field, was }) => {
      const value = tables
        .get(fileName(tableOf[record]))
        ?.get(itemId)
        ?.get(field ?? '')
      // What several tables hold together, such as all pages of a passage, is no column of one.
      const isHeld = release === second?.version && was !== null && value !== undefined
      return isHeld ? [{ itemId, field, was, value }] : []
    })
    expect(held.length).toBeGreaterThan(700)
    const differing = held.filter(({ was, value }) => was !== value)
    expect(differing.filter(({ was, value }) => was !== withoutRefused(value))).toEqual([])
    for (const { was } of differing) expect(was).toContain(refusedPage)
  })

  it('calls a column of the trends that the release before did not have a new field, and no number changed by it', () => {
    const ofColumn = (second: (typeof kept)[number] | undefined) =>
      second?.changes.filter(({ record, field }) => record === 'trend' && field === 'notRead') ?? []
    expect(ofColumn(kept[1]).map(({ kind, was }) => ({ kind, was }))).toEqual([
      { kind: 'new_field', was: null },
    ])
  })

  it('gives the rule as the reason where it alone made a number what it is, and not where the data did', () => {
    const reasonOf = (field: string) =>
      kept[1]?.changes.find((one) => one.itemId === 'nato|enlargement|all|2016' && one.field === field)?.why
    const rule = dataset.release.value.reasons?.find(({ record }) => record === 'trend')?.why
    expect(rule).toContain('silence')
    expect([reasonOf('silences'), reasonOf('status'), reasonOf('statements')]).toEqual([rule, null, null])
  })

  it('gives the reason of everything that a release added, corrected or withdrew', () => {
    for (const { changes } of kept) expect(unexplained(changes)).toEqual([])
  })

  it.each(kept)('has the database of $version filled as the rules of today count it', (release) => {
    const own = brotliDecompressSync(readFileSync(keptSeedFile(release.version))).toString()
    expect(statementsIn(own).length).toBeGreaterThan(100)
    // Compared as a whole: a difference of megabytes is nothing to read.
    expect(own === keptSeedText(release), 'run npm run release -- --seeds and commit what it names').toBe(
      true,
    )
  })

  it('has the zip of 2026.1 as it was published', () => {
    const zip = createHash('sha256')
      .update(readFileSync(archiveFile('2026.1')))
      .digest('hex')
    expect(zip).toBe('d7ec910a4c3a8957d024e13f448f68d8c1befc9eb2719bbd2a017fc3c52cecef')
  })

  it('refuses a package that is not the one that was published', () => {
    const altered = published.map((release) => ({ ...release, archive: 'f'.repeat(64) }))
    expect(() => keptReleases(altered)).toThrow('is not the zip that was published')
  })

  it('has a database bound in wrangler.toml for each of them', () => {
    for (const { version } of published) expect(configuration).toContain(`binding = "${bindingOf(version)}"`)
  })
})

describe('workingSeed(files)', () => {
  const [first, ...others] = dataset.statements
  const altered: DatasetFiles = {
    ...dataset,
    statements: first ? [{ ...first, value: { ...first.value, place: 'Quay of Reeds' } }, ...others] : [],
  }

  it.each([
    ['as it was published', dataset],
    ['that changed since', altered],
  ])('fills a database with a dataset %s as if all of it were counted', (_, files) => {
    const counted = statementsText(seedSql(workingRelease(files, keptBefore(published)), 'own'))
    expect(statementsText(workingSeed(files).statements('own')) === counted).toBe(true)
    expect(counted.includes('Quay of Reeds')).toBe(files === altered)
  })
})
