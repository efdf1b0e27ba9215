import { fileName, type ReleaseTable } from './table.ts'

interface Release {
  version: string
  date: string
}

export function readme(tables: readonly ReleaseTable[], { version, date }: Release): string {
  return `# Entente ${version}

Released on ${date}. Joint statements and speeches of Russia and China, 2013–2024, and how they frame alliance, NATO,
the Asia-Pacific and trade. Every number rests on passages, and every passage on pages that are listed with their
publisher.

## Files

| file | rows | holds |
|---|---|---|
${tables.map(({ name, description, rows }) => `| data/${fileName(name)}.csv | ${rows.length} | ${description} |`).join('\n')}

\`entente.sqlite\` holds the same tables. \`datapackage.json\` (Data Package v2) describes every field. \`codebook.yaml\`
and \`lexicon.yaml\` are the rules of coding and counting. \`checksums.txt\` has the SHA-256 of every file
(\`sha256sum -c checksums.txt\`).

## Before you use it

- It is a collection, not a sample: shares are shares of the statements in the dataset. Wilson intervals say how little
  a share of few statements tells, not how far the collection is representative.
- A passage that is not recorded is no proof of silence. Silences are rows of their own (\`passages.silence\`); those of
  2013–2021 on NATO rest on one published analysis of the whole texts, not on a reading of ours.
- Codings are by two automated coders; \`agreements\` has Krippendorff's alpha. Automated coders may share mistakes, so
  that agreement is no proof of correctness. Themes below 0.667 are tentative.
- Most key phrases are as reported, not official wording (\`passages.keyPhraseBasis\`). Many English titles are unofficial.
- Of 247 passages checked a second time 35 deviated from the source in some way (14.2 %, 95 % interval 10.4–19.1), 8 in
  substance (3.2 %, 1.7–6.3); what was found is corrected.
- Trade series must not be mixed. Rows with \`unverified\` rest on no page that was read.

## Licence and citation

CC BY 4.0. Key phrases belong to their authors and are quoted within the limits of the right to quote. Cite the version;
\`CITATION.cff\` has the record.
`
}

export function citation({ version, date }: Release): string {
  return `cff-version: 1.2.0
message: If you use this dataset, please cite it and name the version.
type: dataset
title: 'Entente: joint statements and speeches of Russia and China, 2013–2024'
version: '${version}'
date-released: '${date}'
license: CC-BY-4.0
authors:
- name: The Entente contributors
keywords:
- joint statements
- framing
- Russia
- China
`
}
