/** A row as a reader of its CSV gets it: text, numbers, and the empty string for an empty cell. */
export type Row = Record<string, string | number | boolean>

interface Shown {
  /** Finds in the page, in order, what `from` makes of the rows. */
  cell: RegExp
  from(rows: readonly Row[]): string[]
  /** True where the page has an order of its own. */
  isReordered?: boolean
}

const passages: Shown = {
  cell: /<li class="passage[^"]*" id="(p\d+)"/g,
  from: (rows) => rows.map(({ id }) => `p${String(id).split('#')[1]}`),
}
const statements: Shown = {
  cell: /<h2>\s*<a href="\/statements\/([^"?#]+)"/g,
  from: (rows) => rows.slice(0, 50).map(({ id }) => String(id)),
}
const shares: Shown = {
  // “At least” stands before a share of which some were not read, and how many beside it.
  cell: /<td class="number">(?:<a [^>]*>)?(?:<span[^>]*>≥ <\/span><span[^>]*>at least <\/span>)?(?:× )?(?:<span aria-hidden="true">)?(\d+ of \d+|[–?])(?=\s?<)/g,
  from: (rows) =>
    rows.map(({ status, statements, statementsWithFrame }) => {
      if (statements === 0) return '–'
      return status === 'not_read' ? '?' : `${statementsWithFrame} of ${statements}`
    }),
}

/** Pages with a table, and what a table made of their own data has to hold. */
export const shownOn: Record<string, Shown> = {
  '/?theme=nato&voice=joint': {
    // Rows of one passage share one cell with its date.
    cell: /<th scope="row"(?: rowspan="\d+")?><a href="\/statements\/([^"?#]+)[^"#]*#p(\d+)">/g,
    from: (rows) => [
      ...new Set(
        rows
          .filter(
            ({ status, passageId }) => ['recorded', 'silent'].includes(String(status)) && passageId !== '',
          )
          .map(({ passageId }) => String(passageId).replace('#', ' ')),
      ),
    ],
    isReordered: true,
  },
  '/?theme=nato&voice=joint&by=year': shares,
  '/?theme=alliance,nato&from=2019&by=year': shares,
  '/?theme=nato&voice=joint&by=year&release=2026.1': shares,
  '/?theme=nato&by=words': {
    // A table of another question beside it has dashes too.
    cell: /<td class="number"><a [^>]*>(\d+\.\d\d)<\/a><span class="of">(\d+ in [\d,]+)</g,
    from: (rows) =>
      rows
        .filter(({ texts }) => texts !== 0)
        .map((row) => {
          const words = Number(row.words).toLocaleString('en-GB')
          return `${Number(row.per1000Words).toFixed(2)} ${row.mentions} in ${words}`
        }),
  },
  '/statements?q=limits': statements,
  '/statements?kind=speech&from=2020': statements,
  '/statements/2022-02-04-joint-statement-new-era': { ...passages, isReordered: true },
  '/evidence?theme=nato&voice=joint': passages,
  '/phrases': {
    // A phrase has a line for its words, one with our words too, and where there are any one for words in context alone, one
    // for the coding that has its name and one for the announcements of the sum that it names.
    cell: /<th scope="rowgroup"|<th scope="row">(?:<a [^>]*>trade ledger \((\d+)\)<\/a>|[^<]+)<\/th><td class="number">(?:<a [^>]*>)?(\d+|–)</g,
    from: (rows) =>
      rows.flatMap(({ ownWords, statements, contextStatements, codedStatements, promisedAnnouncements }) => [
        ...['', ownWords, statements].map(String),
        ...[contextStatements, codedStatements].filter((one) => one !== 0 && one !== '').map(String),
        ...(promisedAnnouncements === '' ? [] : [`${promisedAnnouncements} –`]),
      ]),
  },
  '/trade': {
    cell: /<td class="number" data-label="Announcements">(\d+)</g,
    from: (rows) => [...Map.groupBy(rows, ({ chain }) => chain).values()].map((own) => String(own.length)),
  },
  '/compare?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era': {
    cell: /<th scope="row"><a href="[^"]*#([a-z_]+)"/g,
    from: (rows) => [...new Set(rows.filter(({ frame }) => frame !== '').map(({ theme }) => String(theme)))],
  },
  '/data': {
    cell: /<td class="number">(\d+ \(\d+\))<\/td>/g,
    from: (rows) =>
      [...Map.groupBy(rows, ({ year }) => year).values()].flatMap((own) =>
        ['joint', 'moscow', 'beijing', 'both'].flatMap((voice) =>
          own.filter((row) => row.voice === voice).map((row) => `${row.statements} (${row.passages})`),
        ),
      ),
  },
}

/** What the page shows, and what a reader of its rows would show there. */
export function bothOf(
  page: string,
  html: string,
  rows: readonly Row[],
): { shown: string[]; read: string[] } {
  const table = shownOn[page]
  if (!table) throw new Error(`Nothing is said of the table of ${page}.`)
  const shown = [...html.matchAll(table.cell)].map(([, ...parts]) => parts.filter(Boolean).join(' '))
  const read = table.from(rows)
  return table.isReordered ? { shown: shown.sort(), read: read.sort() } : { shown, read }
}
