import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { mappedIn } from '../support/addresses.ts'
import { pages } from '../support/pages.ts'
import { seededBuild } from './seeded.ts'
import { exampleAddresses } from './served.ts'

/**
 * `npm run bench:answers -- --write <file>` keeps what every address answers, `-- --against <file>` says which of them
 * answer otherwise now. Run before and after a change, over the same dataset; ends with 1 where something differs.
 */
const { values } = parseArgs({ options: { write: { type: 'string' }, against: { type: 'string' } } })
const port = 9405
const origin = `http://127.0.0.1:${port}`
const themes = ['alliance', 'nato', 'asia_pacific', 'trade', 'ukraine']
const voices = ['', 'joint', 'moscow', 'beijing', 'moscow,beijing']
const dimensions = ['year', 'theme', 'frame', 'voice', 'speaker', 'kind']

/** Questions of every kind, of every theme and voice, of parts of the years and of complete series. */
function variants(): string[] {
  const within = ['', '&from=2016&to=2021', '&series=complete']
  return [
    ...themes.flatMap((theme) =>
      voices.flatMap((voice) =>
        within.flatMap((rest) => {
          const asked = `theme=${theme}${voice && `&voice=${voice}`}${rest}`
          return ['trends', 'spans', 'marks', 'timeline', 'passages', 'statements', 'rates'].map(
            (name) =>
              `/api/v1/${name}.ndjson?${name === 'passages' || name === 'statements' ? asked.replace(/from=\d+&to=\d+/, 'from=2016-01-01&to=2021-12-31') : asked}`,
          )
        }),
      ),
    ),
    ...dimensions.flatMap((by) =>
      [
        '',
        '&theme=nato',
        '&theme=nato,trade',
        '&theme=nato&frame=enlargement,expansion_opposed',
        '&voice=moscow,beijing',
      ].map((rest) => `/api/v1/trends.ndjson?groupBy=${by}${rest}`),
    ),
    ...themes.flatMap((theme) => [`/?theme=${theme}`, `/?theme=${theme}&by=year`, `/embed?theme=${theme}`]),
    '/?theme=nato,trade',
    '/?frame=enlargement',
    '/trends.svg?theme=nato',
  ]
}

const { dispose } = await seededBuild(port)
try {
  const examples = (await exampleAddresses(origin)).flatMap((path) => {
    const [stem = '', query] = path.split('?')
    return [path, `${stem}.ndjson${query ? `?${query}` : ''}`]
  })
  const found: Record<string, string> = {}
  const mapped = await mappedAddresses()
  for (const path of new Set([...examples, ...variants(), ...pages, ...mapped]))
    found[path] = await answerOf(path)
  if (values.write) await writeFile(values.write, JSON.stringify(found, null, 1))
  if (values.against) {
    const before = JSON.parse(await readFile(values.against, 'utf8')) as Record<string, string>
    const changed = Object.keys(before).filter((path) => before[path] !== found[path])
    for (const path of changed) console.error(`differs: ${path}`)
    console.log(
      `${Object.keys(before).length - changed.length} of ${Object.keys(before).length} answers are the same.`,
    )
    process.exitCode = changed.length > 0 ? 1 : 0
  }
} finally {
  await dispose()
}

/** Every address of the site map. */
async function mappedAddresses(): Promise<string[]> {
  const named = async (path: string) => mappedIn(await (await fetch(`${origin}${path}`)).text())
  return (await Promise.all((await named('/sitemap.xml')).map(named))).flat()
}

/** Status and a hash of the data: of JSON its `data` alone, of a page its words. */
async function answerOf(path: string): Promise<string> {
  const response = await fetch(`${origin}${path}`, { headers: { accept: 'text/html, */*' } })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  const data = isJson
    ? JSON.stringify((JSON.parse(text) as { data?: unknown }).data)
    : text.replaceAll(/(<[^>]*>|\s)+/g, ' ').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
  return `${response.status} ${createHash('sha256').update(data).digest('hex').slice(0, 16)} ${data.length}`
}
