import { OpenAPIHono, z } from '@hono/zod-openapi'
import { site } from '#subject'
import { Links, Meta, Problem } from '../../schema/contract/envelope.ts'
import { citationFormats, type Format, mediaTypes } from '../format.ts'
import { type FailureCode, failures } from '../problem.ts'
import { type AnyResource, formatsOf } from '../resource.ts'
import { bomParam, fieldsParam, releaseParam } from './presentation.ts'

/** The OpenAPI 3.1 description of the resources; `version` is that of the API, not of the data. */
export function openapiDocument(resources: readonly AnyResource[], origin: string) {
  const app = new OpenAPIHono()
  for (const resource of resources) app.openAPIRegistry.registerPath(operation(resource))
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: site.name,
      version: '1.0.0',
      description:
        'Read only, without a key. Within `/api/v1` things are only added: ignore members that you do not know. ' +
        'Every answer names the release of the dataset that it comes from, and `?release=` pins it. ' +
        'Every failure is a problem document (RFC 9457).',
      license: { name: 'CC BY 4.0 (dataset)', url: 'https://creativecommons.org/licenses/by/4.0/' },
      contact: { name: site.name, url: `${origin}/api` },
    },
    servers: [{ url: origin, description: 'This deployment.' }],
    tags: [{ name: 'dataset', description: 'Questions to the dataset; one resource each.' }],
    security: [],
    externalDocs: { url: `${origin}/api`, description: 'What the resources mean, with code for any query.' },
  })
}

function operation(resource: AnyResource) {
  const isRecord = resource.path.endsWith('/{id}')
  const { example } = resource
  const shape = resource.query.extend({
    fields: fieldsParam.optional(),
    bom: bomParam.optional(),
    release: releaseParam.optional(),
  })
  return {
    method: 'get' as const,
    path: `/api/v1${resource.path}`,
    operationId: resource.path.replaceAll(/[^a-z]+/g, '-').replace(/^-|-$/g, ''),
    tags: ['dataset'],
    summary: resource.summary,
    description: resource.description,
    ...(resource.retirement && { deprecated: true }),
    request: {
      query: shape as never,
      ...(isRecord && {
        params: z.object({
          id: z.string().openapi({
            param: { name: 'id', in: 'path' },
            description: 'Id of the record, as its list names it.',
            example: example.id,
          }),
        }),
      }),
    },
    responses: {
      200: {
        description: 'The rows and where they come from.',
        headers,
        content: Object.fromEntries(
          formatsOf(resource).map((format) => [mediaTypes[format], content(resource, format)]),
        ),
      },
      304: { description: 'What `If-None-Match` names is still what would be answered.', headers },
      ...problemResponses([
        'BAD_REQUEST',
        ...(isRecord ? (['NOT_FOUND'] as const) : []),
        'NOT_ACCEPTABLE',
        'URI_TOO_LONG',
        'RATE_LIMITED',
        'INTERNAL',
      ]),
    },
  }
}

function content(resource: AnyResource, format: Format) {
  if (format === 'json') return { schema: z.object({ data: resource.data, meta: Meta, links: Links }) }
  const cited = (citationFormats as readonly Format[]).includes(format)
  const description = cited
    ? 'What the answer shows, as references.'
    : `The whole result, page by page or not, with the columns ${resource.columns.join(', ')}.`
  return { schema: { type: 'string' as const, description } }
}

const text = { type: 'string' as const }
const headers = {
  ETag: { description: 'Strong tag of exactly these bytes; send it back as If-None-Match.', schema: text },
  Link: { description: 'RFC 8288: self, first, next, alternate, describedby and more.', schema: text },
  'Cache-Control': { description: 'Immutable where `release` pins the answer, else short.', schema: text },
  'X-Request-Id': {
    description: 'Names this request in the log; give it when you report a fault.',
    schema: text,
  },
  'RateLimit-Policy': { description: 'How many requests in how many seconds.', schema: text },
}

function problemResponses(codes: readonly FailureCode[]) {
  return Object.fromEntries(
    codes.map((code) => [
      failures[code].status,
      {
        description: failures[code].title,
        headers: { 'X-Request-Id': headers['X-Request-Id'] },
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  )
}
