import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { commandLine, endWrongUse } from '../import/command-line.ts'
import { slug } from '../import/fields.ts'
import { makeFolder } from '../import/folder.ts'
import {
  type NewPage,
  pageFile,
  pageList,
  starterFolder,
  starterParts,
  withPage,
} from '../import/page-files.ts'

const usage = `npm run new-page -- <name> <title>

Begins a page with a chart, which counts statements of each voice by year until you write what it counts: npm run new-page --
places "Where they met" is the page /places. It writes contract, count and its test, question and page, and registers it.`

const [name = '', title = ''] = commandLine({ usage, least: 2, most: 2, options: {} }).positionals
if (!slug.test(name))
  endWrongUse(`${name} is no name of a page; write it in small letters, as in set-phrases.`, usage)
const root = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const page: NewPage = { name, title }
const files = [
  ...starterParts.map((part) => pageFile(part, read(join(starterFolder, part)), page)),
  { path: pageList, text: withPage(read(pageList), page) },
]
const taken = files.find(({ path }) => path !== pageList && existsSync(join(root, path)))
if (taken) endWrongUse(`${taken.path} is there already.`, usage)
for (const { path, text } of files) {
  makeFolder(dirname(join(root, path)))
  writeFileSync(join(root, path), text)
}
const paths = files.map(({ path }) => path)
spawnSync('biome', ['check', '--write', ...paths], { cwd: root })
console.log(`${paths.join('\n')}\n\nWrite what it counts into them, and a line into CHANGELOG.md.`)
