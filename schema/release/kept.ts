import { withAccounts } from '../import/accounts.ts'
import type { PublishedRelease } from '../import/releases.ts'
import type { SeededRelease } from '../import/seeded-release.ts'
import { secondReadings } from '../stats/second-reading.ts'
import type { ComparedRelease } from './change.ts'
import { changesBetween, recountedBetween } from './changes.ts'
import { readPackage } from './packaged.ts'
import { publishedZip } from './published-zip.ts'
import { recountedTrends } from './recounted.ts'

/** The binding of the database that holds a release for good: `DB_2026_1`. */
export function bindingOf(version: string): string {
  return `DB_${version.replace('.', '_')}`
}

/** `wrangler.toml` with a database for the release; the same text if it has one. */
export function withDatabase(configuration: string, version: string): string {
  const binding = bindingOf(version)
  if (configuration.includes(`binding = "${binding}"`)) return configuration
  const digits = version.replace('.', '').padStart(12, '0')
  const block = [
    '[[d1_databases]]',
    `binding = "${binding}"`,
    `database_name = "entente-${version.replace('.', '-')}"`,
    `preview_database_id = "00000000-0000-0000-0000-${digits}"`,
    'migrations_dir = "schema/migrations"',
  ]
  const last = 'migrations_dir = "schema/migrations"\n'
  const at = configuration.lastIndexOf(last) + last.length
  return `${configuration.slice(0, at)}\n${block.join('\n')}\n${configuration.slice(at)}`
}

/** A published release with what its package lacks of the columns of today. */
export type KeptRelease = SeededRelease & ComparedRelease

/** Those before this version: before that of a working copy which changed since, all. */
export function publishedBefore(
  published: readonly PublishedRelease[],
  version: string,
): readonly PublishedRelease[] {
  const own = published.findIndex((release) => release.version === version)
  return own < 0 ? published : published.slice(0, own)
}

/** The published releases before this version, oldest first; each package is read once, however often it is asked for. */
export type KeptBefore = (version: string) => readonly KeptRelease[]

export function keptBefore(published: readonly PublishedRelease[]): KeptBefore {
  const kept: KeptRelease[] = []
  return (version) => {
    const count = publishedBefore(published, version).length
    while (kept.length < count) kept.push(keptRelease(published.slice(0, kept.length + 1), kept))
    return kept.slice(0, count)
  }
}

/** All published releases, oldest first. */
export function keptReleases(published: readonly PublishedRelease[]): KeptRelease[] {
  return [...keptBefore(published)('')]
}

/**
 * The last of these releases as its database is seeded: from the rows of its own package, so that no later change of the
 * dataset's files, or of how they are read, reaches it.
 */
function keptRelease(published: readonly PublishedRelease[], earlier: readonly KeptRelease[]): KeptRelease {
  const release = published[published.length - 1] as PublishedRelease
  const { rows: packaged, lexicon, trends, lacks } = readPackage(publishedZip(release))
  const rows = { ...packaged, passages: withAccounts(packaged) }
  const own = { version: release.version, rows, lexicon, trends, lacks, reasons: release.reasons }
  const older = earlier.at(-1)
  return {
    ...own,
    date: release.date,
    content: release.content,
    recountedTrends: new Map(older?.recountedTrends).set(
      release.version,
      columnsOf(recountedTrends(trends, rows)),
    ),
    packaged: release.rows,
    published,
    readings: secondReadings([...earlier, own]),
    changes: older ? [...older.changes, ...changesBetween(older, own)] : [],
    recounted: older ? [...older.recounted, ...recountedBetween(older, own)] : [],
    earlier: [...earlier],
  }
}

/** The columns in which rows differ. */
function columnsOf(recounted: ReturnType<typeof recountedTrends>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(recounted).map(([id, values]) => [id, Object.keys(values)]))
}
