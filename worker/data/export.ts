import { z } from '@hono/zod-openapi'
import { resources } from '../api/resources.ts'
import type { RequestContext } from '../env.ts'
import { mediaTypes } from '../format.ts'
import { Failure } from '../problem.ts'
import { currentRelease } from '../queries/release.ts'
import { parseQuery } from '../query-string.ts'
import { type AnyResource, isPaged } from '../resource.ts'

const rowsAtOnce = 1000

/** Lists whose whole content is asked for without a question, and how every row of them is asked for. */
const everything: Record<string, Record<string, string>> = {
  '/themes': {},
  '/statements': {},
  '/passages': { status: 'all' },
  '/codings': {},
  '/agreement': {},
  '/events': {},
  '/speakers': {},
  '/trade/targets': {},
  '/trade/volumes': {},
  '/measures': {},
  '/releases': {},
}

/** Every row of the dataset as NDJSON: first the release, then one line for each row, which names its resource. */
export async function answerExport(c: RequestContext): Promise<Response> {
  parseQuery(z.strictObject({}), new URL(c.req.url).searchParams, 'data')
  const db = c.get('db')
  const release = await currentRelease(db)
  if (!release) throw new Failure('INTERNAL', 'The database holds no release.')
  c.set('isUnkept', true)
  c.header('content-type', `${mediaTypes.ndjson}; charset=utf-8`)
  c.header('content-disposition', `attachment; filename="entente-${release.version}.ndjson"`)
  const lists = (resources as readonly AnyResource[]).filter(({ path }) => path in everything)
  const lines = rowLines(lists)
  const encoder = new TextEncoder()
  const head = { release: release.version, date: release.date, licence: 'CC-BY-4.0' }
  return c.body(
    new ReadableStream({
      start: (controller) => controller.enqueue(encoder.encode(`${JSON.stringify(head)}\n`)),
      async pull(controller) {
        const { done, value } = await lines.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
    }),
  )

  async function* rowLines(asked: readonly AnyResource[]): AsyncGenerator<string> {
    for (const resource of asked) {
      const params = new URLSearchParams(everything[resource.path])
      const query = parseQuery(resource.query, params, 'data')
      let cursor: string | null | undefined
      do {
        const page = isPaged(resource) ? { limit: rowsAtOnce, cursor } : {}
        const answer = await resource.answer(db, { ...query, ...page } as never, '')
        const name = resource.path.slice(1)
        yield answer.rows.map((row) => `${JSON.stringify({ resource: name, ...row })}\n`).join('')
        cursor = answer.next
      } while (cursor !== null)
    }
  }
}
