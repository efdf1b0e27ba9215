import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { stringify } from 'yaml'
import { commandLine } from '../import/command-line.ts'
import { configurationFile } from '../import/configured-database.ts'
import { corpusFolder, datasetFolder, releasesFolder } from '../import/corpus-folder.ts'
import { readDataset } from '../import/dataset.ts'
import { describeProblem } from '../import/problem.ts'
import { type PublishedRelease, shownVersion } from '../import/releases.ts'
import { datasetRows } from '../import/rows.ts'
import { workingRelease } from '../import/seed-sql.ts'
import { toldFinding } from '../import/subject-exports.ts'
import { passageId } from '../passage-id.ts'
import { bundle } from '../release/bundle.ts'
import { howToExplain, unexplained } from '../release/changes.ts'
import { citation } from '../release/document.ts'
import { keptBefore, keptReleases, withDatabase } from '../release/kept.ts'
import { keptSeedBytes, keptSeedFile } from '../release/kept-seed.ts'
import { noteProblems } from '../release/note.ts'
import { archiveFile } from '../release/published-zip.ts'
import { fileName, rowCounts } from '../release/table.ts'
import { secondReadings } from '../stats/second-reading.ts'

const usage = `npm run release

Builds the package of the version in release.yaml.
  --out <folder>      where it is written (build)
  --dataset <folder>  another dataset than the one of this repository
  --publish           enter the version in releases.yaml with its hashes and what release.yaml says of it, and its ids in
                      published-ids.txt; keep its zip, bind a database of its own in wrangler.toml, and name it in
                      CITATION.cff. A version that is published with other content is refused
  --again             publish the newest once more, while nobody outside has it
  --seeds             write again what fills the databases of the published releases: by a change of what is counted when
                      a release is seeded, or of the tables, it is another`

const { values } = commandLine({
  usage,
  options: {
    out: { type: 'string', default: 'build' },
    dataset: { type: 'string', default: datasetFolder },
    publish: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    seeds: { type: 'boolean', default: false },
  },
})

const result = await readDataset(values.dataset)
if ('problems' in result) fail(result.problems.map(describeProblem).join('\n'), 'Fix the lines named above.')
const { files } = result
const rules = new Map<string, Uint8Array>()
for (const name of ['codebook.yaml', 'lexicon.yaml'])
  rules.set(name, await readFile(join(values.dataset, name)))

if (values.seeds) {
  const written = await writeSeeds(files.releases.value.releases)
  console.log(written.length > 0 ? `Commit ${written.join(', ')}.` : 'They are what they were.')
  process.exit()
}

console.log(`Building release ${files.release.value.version} …`)
const { version, date, note, leftOut, reasons } = files.release.value
const all = files.releases.value.releases
// What the package says of the releases before it does not depend on whether it is published itself.
const before = keptBefore(all)(version)
const readings = secondReadings([...before, { version, rows: datasetRows(files) }])
const built = await bundle(files, rules, readings)
const newest = all.at(-1)
if (values.again && newest?.version !== version)
  fail(
    `--again takes the place of the newest release, ${newest?.version ?? 'of which there is none'}, and of no other.`,
    'Leave it out, or put that version into schema/dataset/release.yaml.',
  )
const published = values.again ? all.slice(0, -1) : all
const shown = shownVersion(version, built.content, published)
if (values.publish && note === undefined)
  fail('Nothing says what is new.', 'Say it as `note` in release.yaml and run this again.')
if (values.publish && shown.endsWith('+'))
  fail(
    `Release ${version} is published with other content.`,
    'Raise the version and the date in schema/dataset/release.yaml; or add --again while nobody outside has this one.',
  )

if (values.publish && shown !== version) {
  const working = workingRelease(files, () => before)
  const changes = working.changes.filter((change) => change.release === working.version)
  const miscounted = noteProblems(note ?? '', changes)
  if (miscounted.length > 0) fail(miscounted.join('\n'), 'Fix `note` in schema/dataset/release.yaml.')
  const open = unexplained(changes)
  if (open.length > 0)
    fail(
      open
        .map(
          ({ kind, record, itemId, field }) => `${kind} without a reason: ${record} ${itemId} ${field ?? ''}`,
        )
        .join('\n'),
      `Each correction, withdrawal and addition says why: ${howToExplain}`,
    )
}

const folder = join(values.out, `entente-${version}`)
await rm(folder, { recursive: true, force: true })
for (const [path, bytes] of built.files) {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), bytes)
}
await writeFile(`${folder}.zip`, built.zip)
for (const { name, rows } of built.tables) console.log(`  ${fileName(name)}: ${rows.length} rows`)
console.log(`${folder}.zip, ${built.zip.byteLength} bytes`)
console.log(`SHA-256 of the zip      ${built.archive}`)
console.log(`SHA-256 of the content  ${built.content}`)

if (values.publish && note !== undefined && shown !== version) {
  const entry = {
    version,
    date,
    note,
    findings: files.subject.value.findings.map(toldFinding),
    ...(leftOut && { leftOut }),
    ...(reasons && { reasons }),
    content: built.content,
    archive: built.archive,
    rows: rowCounts(built.tables),
  }
  const head =
    '# yaml-language-server: $schema=releases.schema.json\n# Written by `npm run release -- --publish`; a published release is never changed.\n'
  await writeFile(
    join(values.dataset, 'releases.yaml'),
    `${head}${stringify({ releases: [...published, entry] })}`,
  )
  const ids = files.statements.flatMap(({ value }) => [
    value.id,
    ...value.passages.map(({ n }) => passageId(value.id, n)),
  ])
  await writeFile(join(values.dataset, 'published-ids.txt'), `${ids.toSorted().join('\n')}\n`)
  await mkdir(releasesFolder, { recursive: true })
  await writeFile(archiveFile(version), built.zip)
  const seeds = await writeSeeds([...published, entry])
  const bound = await bindDatabase(version)
  const cited = await citeRelease()
  const written = [
    'releases.yaml',
    'published-ids.txt',
    relative(process.cwd(), archiveFile(version)),
    ...seeds,
    ...(bound ? ['wrangler.toml'] : []),
    ...(cited ? ['CITATION.cff'] : []),
  ]
  console.log(`Published as ${version}. Commit ${written.join(', ')}.`)
} else if (shown !== version) {
  console.log(`Shown as ${shown} until it is published with --publish.`)
}

/** Writes the files that fill the databases of these releases; gives the paths of those that are not what they were. */
async function writeSeeds(releases: readonly PublishedRelease[]): Promise<string[]> {
  const written: string[] = []
  for (const release of keptReleases(releases)) {
    const [file, bytes] = [keptSeedFile(release.version), keptSeedBytes(release)]
    const before = await readFile(file).catch(() => undefined)
    if (before?.equals(bytes)) continue
    await writeFile(file, bytes)
    written.push(relative(process.cwd(), file))
  }
  return written
}

/** Binds the database from which the release answers once another one is current; false if it is bound already. */
async function bindDatabase(release: string): Promise<boolean> {
  if (corpusFolder !== undefined) return false
  const text = await readFile(configurationFile, 'utf8')
  const bound = withDatabase(text, release)
  if (bound === text) return false
  await writeFile(configurationFile, bound)
  return true
}

/** The repository asks to be cited as its newest release does; the corpus of another folder has its own package alone. */
async function citeRelease(): Promise<boolean> {
  if (corpusFolder !== undefined) return false
  await writeFile(join(dirname(configurationFile), 'CITATION.cff'), citation({ version, date }))
  return true
}

function fail(problem: string, next: string): never {
  console.error(`${problem}\n\nNothing was written. ${next}`)
  process.exit(1)
}
