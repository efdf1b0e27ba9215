import { packaged, seriesList, site } from '#subject'
import { type Coder, withCoders } from '../coder-words.ts'
import { judgedReading, readingSentences } from '../reading-words.ts'
import { oldAddresses } from '../refused-page.ts'
import type { SecondReading } from '../stats/second-reading.ts'
import { datasetAuthor, datasetLicence, datasetTitle } from '../title.ts'
import { fileName, type ReleaseTable } from './table.ts'

interface Release {
  version: string
  date: string
}

export function readme(
  tables: readonly ReleaseTable[],
  { version, date }: Release,
  readings: readonly SecondReading[],
): string {
  const coders = (tables.find(({ name }) => name === 'coders')?.rows ?? []) as unknown as Coder[]
  const judged = readings.flatMap((reading) => readingSentences(judgedReading(reading)))
  return `# ${site.name} ${version}

Released on ${date}. ${packaged.about} Every number rests on passages, and every passage on pages that are listed with their
publisher.

## Files

| file | rows | holds |
|---|---|---|
${tables.map(({ name, description, rows }) => `| data/${fileName(name)}.csv | ${rows.length} | ${description} |`).join('\n')}

\`entente.sqlite\` holds the same tables. \`datapackage.json\` (Data Package v2) describes every field. \`codebook.yaml\`
and \`lexicon.yaml\` are the rules of coding and counting. \`checksums.txt\` has the SHA-256 of every file
(\`sha256sum -c checksums.txt\`).

${series()}## Before you use it

${[withCoders(packaged.cautions, coders).trimEnd(), ...[...judged, ...(oldAddresses === null ? [] : [oldAddresses])].map((one) => `- ${one}`)].join('\n')}

## Licence and citation

${datasetLicence ? `${datasetLicence.name}. ` : ''}Key phrases belong to their authors and are quoted within the limits of the right to quote. Cite the version;
\`CITATION.cff\` has the record.
`
}

/** How a statement got in: the series of which the release holds all, and the rest. */
function series(): string {
  if (seriesList.length === 0) return ''
  const rows = seriesList.map(({ id, label, rule, issued }) => {
    const years = Object.keys(issued).map(Number)
    return `- \`${id}\`: ${label}, ${Math.min(...years)}–${Math.max(...years)}. ${rule}`
  })
  return `## Series

Every statement of these series is in the release (\`statements.series\`). The others were collected because they speak of
a theme, so that their number is no trend.

${rows.join('\n')}

`
}

export function citation({ version, date }: Pick<Release, 'version' | 'date'>): string {
  return `cff-version: 1.2.0
message: If you use this dataset, please cite it and name the version.
type: dataset
title: '${datasetTitle.replaceAll("'", "''")}'
version: '${version}'
date-released: '${date}'
${datasetLicence ? `license: ${datasetLicence.id}\n` : ''}authors:
- name: ${datasetAuthor}
keywords:
${packaged.keywords.map((word) => `- ${word}`).join('\n')}
`
}
