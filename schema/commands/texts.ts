import { commandLine, endWrongUse } from '../import/command-line.ts'
import { keptPages } from '../texts/fetch/kept-pages.ts'
import { defaultPolicy, visitor } from '../texts/fetch/visit.ts'
import { runSession, storeOptions, storing } from '../texts/session.ts'
import { readKnown } from '../texts/store/known.ts'

const usage = `npm run texts -- fetch [language …]

Fetches the official page of every statement of the dataset that names one, one at a time and politely, and imports
it. Pages that were fetched are kept, so that an interrupted run goes on where it stopped.
  --again              fetch again pages that are kept already
  --keep <folder>      where pages are kept (build/pages)
  --delay <seconds>    pause between two pages of one site (${defaultPolicy.delaySeconds})
  --dry-run, --remote, --drafts, --dataset, --persist-to   as in npm run import`

const { values, positionals } = commandLine({
  usage,
  least: 1,
  most: Number.POSITIVE_INFINITY,
  options: {
    ...storeOptions,
    again: { type: 'boolean' },
    keep: { type: 'string' },
    delay: { type: 'string' },
  },
})
const [command, ...languages] = positionals
const delaySeconds = values.delay === undefined ? defaultPolicy.delaySeconds : Number(values.delay)
if (command !== 'fetch') endWrongUse(`${command} is nothing that this command does; it does fetch.`, usage)
if (!(delaySeconds >= 0))
  endWrongUse(`--delay ${values.delay} is no number of seconds; write --delay 2 for two.`, usage)

const known = await readKnown(values.dataset)
const visits = visitor({ ...defaultPolicy, delaySeconds })
const keep = keptPages(values.keep ?? 'build/pages')
const pages = known.statements.flatMap(({ id, officialUrls }) =>
  Object.entries(officialUrls)
    .filter(([language]) => languages.length === 0 || languages.includes(language))
    .map(([language, address]) => ({ key: `${id}.${language}`, address })),
)
process.exitCode = await runSession({
  inputs: pages.map(({ key, address }) => ({
    name: address,
    load: async () => {
      const kept = values.again ? null : keep.find(key)
      if (kept) return kept
      const page = await visits.fetch(address)
      keep.add(key, page)
      return page
    },
  })),
  known,
  ...storing(values),
})
