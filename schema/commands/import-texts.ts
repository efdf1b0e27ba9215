import { commandLine } from '../import/command-line.ts'
import { datePart } from '../import/fields.ts'
import { visitor } from '../texts/fetch/visit.ts'
import { expandInputs } from '../texts/input.ts'
import { runSession, storeOptions, storing } from '../texts/session.ts'
import { readKnown } from '../texts/store/known.ts'

const usage = `npm run import -- <file, folder or address> …

Puts the texts of statements into the local database, each whole or not at all; the same text twice changes nothing.
  --dry-run            show what would change and change nothing
  --remote             the deployed database instead of the local one
  --statement <id>     the one text given belongs to this statement of the dataset
  --date <yyyy-mm-dd>  the one text given was issued on this day
  --text-column <name> the column of a table that holds the texts, where its name does not tell
  --date-column <name> the column of a table that holds the day of each text, where its name does not tell
  --any-site           take fetched pages that say they belong to another site
  --accept-cut         take pages that are cut off before their end
  --drafts <folder>    where records for texts without a statement are drafted (build/drafts)
  --dataset <folder>   another dataset than the one of this repository
  --persist-to <folder> another local database`

const { values, positionals } = commandLine({
  usage,
  least: 1,
  most: Number.POSITIVE_INFINITY,
  options: {
    ...storeOptions,
    statement: { type: 'string' },
    date: { type: 'string' },
    'any-site': { type: 'boolean' },
    'accept-cut': { type: 'boolean' },
    'text-column': { type: 'string' },
    'date-column': { type: 'string' },
  },
})
const visits = visitor()
const { inputs, passedOver } = expandInputs(positionals, (address) => visits.fetch(address))
if (inputs.length > 1 && (values.statement || values.date)) {
  console.error('--statement and --date speak of one text. Import that one alone.')
  process.exit(2)
}
if (values.date && !datePart.safeParse(values.date).success) {
  console.error(`--date ${values.date} is not a date. Write it as 2023-03-21, 2023-03 or 2023.`)
  process.exit(2)
}
const known = await readKnown(values.dataset)
if (values.statement && !known.statements.some(({ id }) => id === values.statement)) {
  console.error(`The dataset has no statement ${values.statement}. Look its id up on the statement's page.`)
  process.exit(2)
}
process.exitCode = await runSession({
  inputs,
  passedOver,
  known,
  ...storing(values),
  date: values.date,
  statementId: values.statement,
  anySite: values['any-site'],
  acceptCut: values['accept-cut'],
  textColumn: values['text-column'],
  dateColumn: values['date-column'],
})
