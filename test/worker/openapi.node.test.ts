import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { openapiDocument } from '../../worker/api/openapi.ts'
import { resources } from '../../worker/api/resources.ts'

const document = openapiDocument(resources, 'https://entente.test')
const operations = Object.values(document.paths ?? {}).map((path) => path.get)

describe('openapiDocument(resources, origin)', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)))
    expect(result).toEqual({ valid: true })
  })

  it('passes the recommended rules of a linter without an error or a warning', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const problems = await lintFromString({ source: JSON.stringify(document), config })
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
      [],
    )
  })

  it('describes every parameter and names every operation once', () => {
    const parameters = operations.flatMap((operation) => operation?.parameters ?? [])
    const bare = parameters.filter((parameter) => {
      const { description, schema } = parameter as { description?: string; schema?: { description?: string } }
      return !(description ?? schema?.description)
    })
    expect(bare).toEqual([])
    const ids = operations.map((operation) => operation?.operationId)
    expect(new Set(ids).size).toBe(resources.length)
  })
})
