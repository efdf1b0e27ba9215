import { spawnSync } from 'node:child_process'
import { parse } from 'csv-parse/sync'
import { describe, expect, inject, it } from 'vitest'
import { codeForView } from '../../worker/data/code-for-view.ts'

const origin = inject('origin')
const views = [
  '/?theme=nato&voice=joint',
  '/?theme=alliance,nato&from=2019',
  '/statements?q=limits',
  '/statements?kind=speech&from=2020',
  '/statements/2022-02-04-joint-statement-new-era',
  '/evidence?theme=nato&voice=joint',
  '/trade',
  '/compare?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era',
  '/data',
  '/api/v1/trends?theme=nato&groupBy=year',
]

const has = (command: string, args: string[]) => spawnSync(command, args).status === 0
const hasR = has('Rscript', ['--version'])
const hasPandas = has('python3', ['-c', 'import pandas'])

/** Runs a program in a C locale, where a reader that leaves the encoding to it loses rows. */
function run(command: string, args: string[], input?: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 64_000_000,
  })
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
  return stdout
}

/** Rows of the view as the site writes them. */
async function table(view: string): Promise<{ columns: string[]; rows: Record<string, string>[] }> {
  const address = /"(http[^"]+\.csv[^"]*)"/.exec(code(view, 'python'))?.[1] ?? ''
  const text = await (await fetch(address, { headers: { connection: 'close' } })).text()
  return { columns: text.split('\r\n')[0]?.split(',') ?? [], rows: parse(text, { columns: true }) }
}

function code(view: string, id: string): string {
  return codeForView(`${origin}${view}`).find((entry) => entry.id === id)?.code ?? ''
}

/** What a data frame makes of the texts of a CSV: how many rows, and each column's cells joined. */
async function sums(view: string): Promise<string[]> {
  const { columns, rows } = await table(view)
  return [
    `${rows.length}`,
    ...columns.map((name) =>
      rows
        .map((row) => row[name])
        .filter((cell) => cell !== '')
        .length.toString(),
    ),
  ]
}

describe('code for this view', () => {
  it.each(views)('curl and JavaScript read the rows of %s', async (view) => {
    const { data, meta } = JSON.parse(run('sh', ['-c', code(view, 'curl')]))
    expect(meta.count).toBeGreaterThan(0)
    const source = `${code(view, 'javascript')}\nexport default data`
    const script = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`)
    expect(script.default).toEqual(data)
  })

  it.skipIf(!hasR).each(views)('R reads every row and cell of %s (skipped without Rscript)', async (view) => {
    const lines = 'cat(nrow(rows), sapply(rows, function(x) sum(!is.na(x) & x != "")), sep = "\\n")'
    const out = run('Rscript', ['--vanilla', '-e', `${code(view, 'r')}\n${lines}`])
    expect(out.trimEnd().split('\n')).toEqual(await sums(view))
  })

  it.skipIf(!hasPandas).each(views)(
    'Python reads every row and cell of %s (skipped without pandas)',
    async (view) => {
      const lines = 'print(len(rows))\nfor name in rows.columns: print(rows[name].notna().sum())'
      const out = run('python3', ['-c', `${code(view, 'python')}\n${lines}`])
      expect(out.trimEnd().split('\n')).toEqual(await sums(view))
    },
  )
})
