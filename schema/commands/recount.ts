import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { messageOf } from '../error.ts'
import { commandLine } from '../import/command-line.ts'
import { datasetFolder } from '../import/corpus-folder.ts'
import { countingDigest, LexiconFile, publishedLexicon } from '../import/lexicon.ts'
import { countOf, MeasuresFile, measureOf, panelGaps, writeMeasures } from '../import/measures.ts'
import { readRightFile } from '../import/yaml-file.ts'
import { differences } from '../text/difference.ts'
import { type CompiledLexicon, compileLexicon } from '../text/lexicon.ts'
import { measure } from '../text/measure.ts'
import { digest, normalise } from '../text/normal.ts'

const usage = `npm run recount -- <folder or .txt files>

Recounts words and mentions from texts that you hold and compares them with the published figures; exit code 1 when a
figure differs.
  --write  put the counted figures into the published file

Exit code 2: wrong use, or a file that cannot be read.`

const lexiconFile = join(datasetFolder, 'lexicon.yaml')
const measuresFile = join(datasetFolder, 'measures.yaml')
const largestBytes = 50_000_000

interface Tally {
  same: number
  changed: number
  unknown: number
  unreadable: number
}

const { values, positionals } = commandLine({
  usage,
  least: 1,
  most: Number.POSITIVE_INFINITY,
  options: { write: { type: 'boolean' } },
})
process.exitCode = await recount(positionals, values.write ?? false)

async function recount(paths: readonly string[], isWriting: boolean): Promise<number> {
  try {
    const lexicon = publishedLexicon(readRightFile(lexiconFile, LexiconFile, lexiconFile))
    const measures = readRightFile(measuresFile, MeasuresFile, measuresFile)
    const lexiconDigest = countingDigest(lexicon)
    if (!isWriting && measures.lexicon.sha256 !== lexiconDigest) {
      console.log('The lexicon has changed since these figures were published: expect differences.\n')
    }
    const files = paths.flatMap(textFiles)
    if (files.length === 0)
      throw new Error('No .txt file found there; name a folder of texts or the files themselves.')
    const tally = await compareAll(files, compileLexicon(lexicon), measures, isWriting)
    if (isWriting) {
      measures.lexicon = { version: lexicon.version, sha256: lexiconDigest }
      measures.icu = process.versions.icu ?? 'unknown'
      for (const [name, panel] of Object.entries(measures.panels)) {
        panel.gaps = panelGaps(name, panel, measures.documents)
      }
      const uncounted = measures.documents.filter((document) => !document.count)
      if (uncounted.length > 0)
        console.log(`Still without figures: ${uncounted.map(({ id }) => id).join(', ')}`)
      writeFileSync(measuresFile, writeMeasures(measures))
      console.log(`Written: ${measuresFile}`)
    }
    return report(tally, measures, isWriting)
  } catch (error) {
    console.error(messageOf(error))
    return 2
  }
}

function textFiles(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false }))
    throw new Error(`${path}: no such file or folder; check the path.`)
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => join(path, name))
}

async function compareAll(
  files: string[],
  lexicon: CompiledLexicon,
  measures: MeasuresFile,
  isWriting: boolean,
): Promise<Tally> {
  const tally: Tally = { same: 0, changed: 0, unknown: 0, unreadable: 0 }
  const skipped = new Set(measures.skipped.map(({ document }) => document))
  for (const [index, file] of files.entries()) {
    const name = basename(file).replace(/\.txt$/, '')
    const place = `[${index + 1}/${files.length}] ${name}`
    let text: string
    try {
      text = readText(file)
    } catch (error) {
      tally.unreadable += 1
      console.error(`${place}: ${messageOf(error)}`)
      continue
    }
    const sha256 = await digest(text)
    const document =
      measures.documents.find(({ count }) => count?.sha256 === sha256) ??
      measures.documents.find(({ id }) => id === name)
    if (!document) {
      const reason = skipped.has(name) ? 'left out on purpose' : 'not among the published texts'
      if (!skipped.has(name)) tally.unknown += 1
      console.log(`${place}: ${reason}`)
      continue
    }
    const counted = measure(lexicon, normalise(text))
    const found = document.count
      ? differences(measureOf(document.count), counted)
      : ['no figures published yet']
    if (document.count && document.count.sha256 !== sha256) found.unshift('the text is not the published one')
    if (found.length === 0) tally.same += 1
    else tally.changed += 1
    console.log(`${place}: ${found.length === 0 ? `same, ${counted.words} words` : found.join('; ')}`)
    if (isWriting) document.count = countOf(sha256, counted)
  }
  return tally
}

function readText(file: string): string {
  if (statSync(file).size > largestBytes)
    throw new Error('larger than 50 MB; split it, no statement is that long')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Error('not UTF-8; convert it (for instance `iconv -f windows-1251 -t utf-8`) and run again')
  }
}

function report(tally: Tally, measures: MeasuresFile, isWriting: boolean): number {
  const total = measures.documents.length
  console.log(
    `\n${tally.same} of ${total} published texts the same, ${tally.changed} ${isWriting ? 'updated' : 'different'}, ` +
      `${Math.max(0, total - tally.same - tally.changed)} not given; ${tally.unknown} texts unknown, ${tally.unreadable} unreadable.`,
  )
  const icu = process.versions.icu
  if (tally.changed > 0 && !isWriting) {
    if (icu !== measures.icu) {
      console.log(
        `Chinese words were counted with ICU ${measures.icu}, here with ${icu}: they can differ a little.`,
      )
    }
    console.log(
      'If the texts are the right ones, run again with --write and review the change before you commit it.',
    )
  }
  if (tally.unreadable > 0) return 2
  return tally.changed > 0 && !isWriting ? 1 : 0
}
