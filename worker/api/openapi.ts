import { OpenAPIHono, z } from '@hono/zod-openapi'
import { Links, Meta, Problem } from '../../schema/contract/envelope.ts'
import { failures } from '../problem.ts'
import type { AnyResource } from '../resource.ts'

/** The OpenAPI 3.1 description of the resources; `version` is that of the API, not of the data. */
export function openapiDocument(resources: readonly AnyResource[], origin: string) {
  const { openAPIRegistry, getOpenAPI31Document } = withRegistry()
  for (const resource of resources) {
    const isRecord = resource.path.endsWith('/{id}')
    openAPIRegistry.registerPath({
      method: 'get',
      path: `/api/v1${resource.path}`,
      operationId: resource.path.replaceAll(/[^a-z]+/g, '-').replace(/^-|-$/g, ''),
      summary: resource.summary,
      description: resource.description,
      request: {
        query: resource.query as never,
        ...(isRecord && {
          params: z.object({
            id: z.string().openapi({ param: { name: 'id', in: 'path' }, example: resource.example.id }),
          }),
        }),
      },
      responses: {
        200: {
          description: 'The rows and where they come from.',
          content: {
            'application/json': { schema: z.object({ data: resource.data, meta: Meta, links: Links }) },
          },
        },
        ...problemResponses(isRecord ? [400, 404, 500] : [400, 500]),
      },
    })
  }
  return getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version: '1.0.0',
      description:
        'How states’ joint statements and speeches shift over time, with the evidence for every number.',
      license: { name: 'CC BY 4.0 (dataset)', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: origin }],
  })
}

function withRegistry() {
  const app = new OpenAPIHono()
  return {
    openAPIRegistry: app.openAPIRegistry,
    getOpenAPI31Document: app.getOpenAPI31Document.bind(app),
  }
}

function problemResponses(statuses: readonly number[]) {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: Object.values(failures).find((failure) => failure.status === status)?.title ?? '',
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  )
}
