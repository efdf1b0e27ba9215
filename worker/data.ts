import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { codebookResource, codebookTheme } from './api/codebook.ts'
import { compare } from './api/compare.ts'
import { openapiDocument } from './api/openapi.ts'
import { resources } from './api/resources.ts'
import { statement, statements } from './api/statements.ts'
import { trends } from './api/trends.ts'
import { csv } from './csv.ts'
import { openDatabase } from './db.ts'
import type { Env, RequestContext } from './env.ts'
import { envelope } from './envelope.ts'
import type { Face } from './links.ts'
import { Failure } from './problem.ts'
import { currentRelease } from './queries/release.ts'
import { parseQuery } from './query-string.ts'
import type { Resource } from './resource.ts'

type AnyResource = Resource<never, unknown, never>

/** Answers a resource as JSON or CSV; the query string may hold exactly what the resource declares. */
async function answerData(c: RequestContext, resource: AnyResource, face: Face, id = ''): Promise<Response> {
  const url = new URL(c.req.url)
  const query = parseQuery(resource.query, url.searchParams, 'data') as never
  const db = openDatabase(c.env.DB)
  const release = await currentRelease(db)
  if (!release) throw new Failure('INTERNAL', 'The database holds no release.')
  const answer = await resource.answer(db, query, id)
  if (face === 'json') return c.json(envelope(answer, { release, query, url }))
  return c.body(csv(resource.columns, answer.rows), 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="entente-${release.version}-${fileName(url)}.csv"`,
  })
}

/** Path and query as a file name, so that two downloads are not mistaken for each other. */
function fileName(url: URL): string {
  const text = `${url.pathname.replace(/\.csv$/, '')}${url.search}`
  return text
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120)
}

const app = new Hono<Env>()

for (const path of ['/api/*', '/openapi.json', '/:face{.+\\.(json|csv)}']) app.use(path, cors())

for (const resource of resources as readonly unknown[] as readonly AnyResource[]) {
  app.get(`/api/v1${resource.path.replace('{id}', ':id')}`, (c) =>
    answerData(c, resource, 'json', c.req.param('id')),
  )
}

// The page's own address with a suffix answers the rows of the page.
const faces = { trends, statements, compare, codebook: codebookResource } as unknown as Record<
  string,
  AnyResource
>
for (const face of ['json', 'csv'] as const) {
  for (const [name, resource] of Object.entries(faces)) {
    app.get(`/${name}.${face}`, (c) => answerData(c, resource, face))
  }
  for (const [name, record] of Object.entries({ statements: statement, codebook: codebookTheme })) {
    app.get(`/${name}/:file{[^/]+\\.${face}}`, (c) =>
      answerData(c, record as unknown as AnyResource, face, c.req.param('file').slice(0, -face.length - 1)),
    )
  }
}

app.get('/openapi.json', (c) => c.json(openapiDocument(resources as never, new URL(c.req.url).origin)))

export const data = app
