import { z } from 'zod'
import { isoDate, releaseVersion, words } from './fields.ts'
import { type Problem, problem } from './problem.ts'
import { releaseNotes } from './shapes.ts'
import { FindingShape } from './subject.ts'
import type { YamlFile } from './yaml-file.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex')

/** What was published, and what it was: written by `npm run release`, never by hand. */
export const ReleasesFile = z.strictObject({
  releases: z.array(
    z.strictObject({
      version: releaseVersion,
      date: isoDate,
      note: words,
      ...releaseNotes,
      /** Findings of its first page; `restsOnLedger` where the claim is of announcements, which the figure does not show. */
      findings: z.array(FindingShape.extend({ restsOnLedger: z.boolean() })).optional(),
      /** SHA-256 over the CSV files of the package. */
      content: sha256,
      /** SHA-256 of the zip. */
      archive: sha256,
      rows: z.record(z.string(), z.int()),
    }),
  ),
})
export type ReleasesFile = z.infer<typeof ReleasesFile>
export type PublishedRelease = ReleasesFile['releases'][number]

/**
 * The version under which a dataset may be shown. Only the very content that was published has the plain version;
 * `2026.1+` is 2026.1 with changes since, `2026.2-draft` has not been published yet.
 */
export function shownVersion(
  version: string,
  content: string,
  published: readonly PublishedRelease[],
): string {
  const release = published.find((candidate) => candidate.version === version)
  if (!release) return `${version}-draft`
  return release.content === content ? version : `${version}+`
}

export function releaseProblems({ file, value, lineOf }: YamlFile<ReleasesFile>): Problem[] {
  return value.releases.flatMap(({ version }, index) =>
    value.releases.findIndex((other) => other.version === version) < index
      ? [problem(file, lineOf(['releases', index, 'version']), `release ${version} is listed twice`)]
      : [],
  )
}
