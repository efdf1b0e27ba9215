import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { codeForView } from '../../worker/data/code-for-view.ts'
import { ndjson } from '../support/ndjson.ts'

const views = [
  '/trends?theme=nato&voice=joint',
  '/statements?q=limits',
  '/api/v1/trends?theme=nato&groupBy=year',
  '/statements/2022-02-04-joint-statement-new-era',
]

for (const view of views) {
  test(`the curl and JavaScript lines of ${view} read its rows`, async ({ baseURL, request }) => {
    const address = `${baseURL}${view}`
    const code = (id: string) => codeForView(address).find((entry) => entry.id === id)?.code ?? ''
    const { stdout } = await promisify(execFile)('sh', ['-c', code('curl')], { timeout: 20_000 })
    const rows = ndjson<unknown>(stdout)
    expect(rows.length).toBeGreaterThan(0)
    // A module may await at its top, as the lines do.
    const source = `${code('javascript')}\nexport default rows`
    const script = await import(`data:text/javascript,${encodeURIComponent(source)}`)
    expect(script.default).toEqual(rows)
    const csv = await request.get(/"(http[^"]+)"/.exec(code('python'))?.[1] ?? '')
    expect(csv.headers()['content-type']).toContain('text/csv')
  })
}
