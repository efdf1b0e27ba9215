import { spawnSync } from 'node:child_process'
import { parse } from 'csv-parse/sync'
import { describe, expect, inject, it } from 'vitest'
import { type CodeForView, codeForView } from '../../worker/data/code-for-view.ts'
import { ndjson } from '../support/ndjson.ts'
import { bothOf, type Row, shownOn } from './shown.ts'

const origin = inject('origin')
const pages = Object.keys(shownOn)

const has = (command: string, args: string[]) => spawnSync(command, args).status === 0
const hasR = has('Rscript', ['--version'])
const hasPandas = has('python3', ['-c', 'import pandas'])

/** Runs a program in a C locale, where a reader that leaves the encoding to it loses rows. */
function run(command: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 64_000_000,
  })
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
  return stdout
}

async function text(address: string): Promise<string> {
  const answer = await fetch(address, { headers: { connection: 'close' } })
  expect([address, answer.status]).toEqual([address, 200])
  return answer.text()
}

/** The page, and the code that its link “Code for this view” leads to. */
async function opened(page: string): Promise<{ html: string; code: Record<CodeForView['id'], string> }> {
  const html = await text(`${origin}${page}`)
  const [, href = ''] = /<link rel="alternate" type="application\/json" href="([^"]+)"/.exec(html) ?? []
  const entries = codeForView(`${origin}${href.replaceAll('&amp;', '&')}`)
  return {
    html,
    code: Object.fromEntries(entries.map(({ id, code }) => [id, code])) as Record<CodeForView['id'], string>,
  }
}

/** Rows of the CSV that the code reads, by a reader that takes every cell for text. */
async function rowsOf(code: string): Promise<Record<string, string>[]> {
  const [, address = ''] = /"(http[^"]+\.csv[^"]*)"/.exec(code) ?? []
  return parse(await text(address), { columns: true })
}

/** A cell as a data frame holds it, as the CSV writes it: a reader may take 2.50 for 2.5 and true for TRUE. */
function asWritten(read: Row[string], written: string): string {
  if (written !== '' && Number(read) === Number(written)) return written
  // R prints 15 digits of a number.
  if (written !== '' && Math.abs(Number(read) - Number(written)) < 1e-12) return written
  return String(read).toLowerCase() === written.toLowerCase() ? written : String(read)
}

function expectRows(read: readonly Row[], written: readonly Record<string, string>[]): void {
  expect(read.length).toBe(written.length)
  const cells = read.map((row, index) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, asWritten(cell, written[index]?.[name] ?? '')]),
    ),
  )
  expect(cells).toEqual(written)
}

const writeFromR = `
for (name in names(rows)) {
  cells <- rows[[name]]
  lines <- ifelse(is.na(cells), "", as.character(cells))
  writeLines(c(name, gsub("\\n", "\\\\n", enc2utf8(lines), fixed = TRUE)), useBytes = TRUE)
}`

/** What R wrote, column after column. */
function fromR(out: string, count: number): Row[] {
  const lines = out.replace(/\n$/, '').split('\n')
  const rows: Row[] = Array.from({ length: count }, () => ({}))
  for (let at = 0; at < lines.length; at += count + 1) {
    for (const [index, row] of rows.entries())
      row[lines[at] ?? ''] = (lines[at + 1 + index] ?? '').replaceAll('\\n', '\n')
  }
  return rows
}

const writeFromPython = 'print(rows.fillna("").to_json(orient="records", double_precision=15))'

describe('code for this view', () => {
  it.each(pages)('curl and JavaScript read every row of %s, as many as its CSV has', async (page) => {
    const { code } = await opened(page)
    const rows = ndjson(run('sh', ['-c', code.curl]))
    expect(rows.length).toBe((await rowsOf(code.r)).length)
    const source = `${code.javascript}\nexport default rows`
    const script = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`)
    expect(script.default).toEqual(rows)
  })

  it.each(['/statements', '/evidence?theme=nato', '/measures?theme=nato'])(
    'every language reads all rows of %s, which the page shows in parts',
    async (page) => {
      const { code } = await opened(page)
      const [, address = ''] = /'(http[^']+)'/.exec(code.curl) ?? []
      const { meta } = JSON.parse(await text(address.replace('.ndjson', '.json')))
      const source = `${code.javascript}\nexport default rows.length`
      const script = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`)
      const counts = [
        run('sh', ['-c', code.curl]).trimEnd().split('\n').length,
        script.default,
        (await rowsOf(code.r)).length,
        ...(hasR ? [Number(run('Rscript', ['--vanilla', '-e', `${code.r}\ncat(nrow(rows))`]))] : []),
        ...(hasPandas ? [Number(run('python3', ['-c', `${code.python}\nprint(len(rows))`]))] : []),
      ]
      expect(meta.count).toBeGreaterThan(50)
      expect(counts).toEqual(counts.map(() => meta.count))
    },
  )

  it.skipIf(!hasR).each(pages)(
    'R reads every cell of %s, and they are the page’s table (skipped without Rscript)',
    async (page) => {
      const { html, code } = await opened(page)
      const written = await rowsOf(code.r)
      const read = fromR(run('Rscript', ['--vanilla', '-e', `${code.r}\n${writeFromR}`]), written.length)
      expectRows(read, written)
      const numbers = read.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [
            name,
            cell === '' || Number.isNaN(Number(cell)) ? cell : Number(cell),
          ]),
        ),
      )
      const { shown, read: made } = bothOf(page, html, numbers)
      expect(shown.length).toBeGreaterThan(2)
      expect(shown).toEqual(made)
    },
  )

  it.skipIf(!hasPandas).each(pages)(
    'Python reads every cell of %s, and they are the page’s table (skipped without pandas)',
    async (page) => {
      const { html, code } = await opened(page)
      const read = JSON.parse(run('python3', ['-c', `${code.python}\n${writeFromPython}`])) as Row[]
      expectRows(read, await rowsOf(code.python))
      const { shown, read: made } = bothOf(page, html, read)
      expect(shown).toEqual(made)
    },
  )
})
