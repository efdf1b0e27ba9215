import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { beforeAll, describe, expect, inject, it } from 'vitest'

const origin = inject('origin')
const here = import.meta.dirname
const generated = join(here, 'generated')
const document = join(generated, 'openapi.json')

function tool(name: string, args: string[]): void {
  try {
    execFileSync(join(here, 'node_modules', '.bin', name), args, {
      cwd: here,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`${name} ${args.join(' ')}\n${stdout}\n${stderr}`)
  }
}

beforeAll(async () => {
  rmSync(generated, { recursive: true, force: true })
  mkdirSync(generated)
  writeFileSync(document, await (await fetch(`${origin}/openapi.json`)).text())
  const orval = {
    entente: {
      input: document,
      output: { target: join(generated, 'orval.ts'), client: 'fetch', mode: 'single', baseUrl: origin },
    },
  }
  writeFileSync(join(generated, 'orval.config.mjs'), `export default ${JSON.stringify(orval)}`)
  tool('openapi-typescript', [document, '-o', join(generated, 'openapi-typescript.ts')])
  tool('orval', ['--config', join(generated, 'orval.config.mjs')])
  tool('openapi-ts', ['-i', document, '-o', join(generated, 'hey-api'), '-c', '@hey-api/client-fetch'])
})

const clients = ['openapi-typescript', 'orval', 'hey-api']

type Calls = (origin: string) => Promise<unknown[]>

async function callsOf(name: string): Promise<{ calls: Calls; files: Calls }> {
  const outfile = join(generated, `${name}.calls.mjs`)
  await build({
    entryPoints: [join(here, 'calls', `${name}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
  })
  return import(/* @vite-ignore */ pathToFileURL(outfile).href)
}

describe('clients generated from the OpenAPI document', () => {
  it('compile, with the calls that use them', () => {
    tool('tsc', ['-p', 'calls'])
  })

  it.each(clients)('%s: files are what their types say', async (name) => {
    const { files } = await callsOf(name)
    const plain = async (path: string) => (await fetch(`${origin}/api/v1/${path}`)).text()
    const forms = ['csv', 'ndjson', 'bib', 'ris', 'csl.json'].map((form) =>
      plain(`statements.${form}?theme=nato&limit=2`),
    )
    const [csv, ndjson, bib, ris, csl = ''] = await Promise.all(forms)
    const ids = (JSON.parse(csl) as { id: string }[]).map(({ id }) => id)
    expect(ids.length).toBe(2)
    const lines = (await plain('export')).split('\n').length
    expect(await files(origin)).toEqual([csv, ndjson, bib, ris, ids, lines, 'BAD_REQUEST'])
  })

  it.each(clients)('%s: ten calls are answered as described', async (name) => {
    const { calls } = await callsOf(name)
    const plain = async (path: string) => await (await fetch(`${origin}/api/v1${path}`)).json()
    const [latest, trends, timeline, themes, releases] = await Promise.all(
      [
        '/statements?limit=1',
        '/trends?theme=nato&from=2022&to=2024',
        '/timeline?theme=nato&from=2022',
        '/themes',
        '/releases',
      ].map(plain),
    )
    expect(await calls(origin)).toEqual([
      latest.data[0].title,
      3,
      2,
      trends.meta.count,
      timeline.meta.count,
      themes.data.length,
      '2019-06-05-joint-statement-new-era',
      releases.data[0].version,
      2,
      'theme',
    ])
  })
})
