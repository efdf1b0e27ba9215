import { messageOf } from '../error.ts'
import { commandDatabase } from '../import/command-database.ts'
import { commandLine, endWrongUse } from '../import/command-line.ts'
import { readTagger } from '../import/lexicon-file.ts'
import { dropSearch, eachText, rebuildSearch, storedDocuments } from '../import/search/rebuild.ts'
import { touchRelease } from '../import/sql.ts'
import { progressBar } from '../texts/progress.ts'
import { proposalStatements } from '../texts/store/follow.ts'

const usage = `npm run search:rebuild   rebuilds the search index from what the database holds
npm run search:drop      takes it away, so that the database can be exported
npm run texts:tag        has the lexicon propose codings again for every loaded text

  -- --remote              the deployed database instead of the local one
  -- --persist-to <folder> another local database
  -- --dataset <folder>    another dataset's lexicon (texts:tag)`

const { values, positionals } = commandLine({
  usage,
  least: 1,
  most: 1,
  options: {
    remote: { type: 'boolean' },
    'persist-to': { type: 'string' },
    dataset: { type: 'string' },
  },
})
const [task = ''] = positionals
if (!['rebuild', 'drop', 'tag'].includes(task))
  endWrongUse(`${task} is nothing that this command does; it does rebuild, drop and tag.`, usage)
const started = performance.now()
const db = await commandDatabase({ isRemote: values.remote ?? false, persistTo: values['persist-to'] })
try {
  const said = task === 'drop' ? await drop() : task === 'tag' ? await tag() : await rebuild()
  console.log(`${said} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
} catch (error) {
  const reason = messageOf(error)
  console.error(
    /no such table/.test(reason)
      ? 'The database has no tables yet. Run `npm run db:seed` and then this again.'
      : `${reason}\nRun this again; until it ends well, search may lack texts.`,
  )
  process.exitCode = 1
} finally {
  await db.close()
}

async function drop(): Promise<string> {
  await dropSearch(db)
  return 'The search index is gone. `npm run search:rebuild` makes it again.'
}

async function rebuild(): Promise<string> {
  const documents = await storedDocuments(db)
  const bar = progressBar(documents.length)
  const rebuilt = await rebuildSearch(db, (done) => bar.step(documents[done - 1] ?? ''))
  bar.end()
  return `Indexed ${rebuilt.places} places of the dataset and ${rebuilt.paragraphs} paragraphs of ${rebuilt.documents} texts`
}

async function tag(): Promise<string> {
  const tagger = await readTagger(values.dataset)
  const documents = await storedDocuments(db)
  const bar = progressBar(documents.length)
  await eachText(db, documents, async (text) => {
    await db.batch(proposalStatements(text, tagger))
    bar.step(text.id)
  })
  await db.batch([touchRelease])
  bar.end()
  return `The lexicon (version ${tagger.version}) proposed codings for ${documents.length} texts`
}
