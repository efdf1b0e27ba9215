import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { datasetFolder } from '../../../schema/import/corpus-folder.ts'
import { jsonSchemas, schemaNameOf } from '../../../schema/import/json-schema.ts'
import { dataset } from '../../support/dataset.ts'

describe('jsonSchemas(codebook)', () => {
  it('is what is committed beside the dataset; npm run data:schemas writes it', async () => {
    const schemas = jsonSchemas(dataset.codebook.value)
    for (const [name, text] of schemas)
      expect(await readFile(join(datasetFolder, name), 'utf8'), name).toBe(text)
    const committed = (await readdir(datasetFolder)).filter((name) => name.endsWith('.schema.json'))
    expect(committed.toSorted()).toEqual([...schemas.keys()].toSorted())
  })

  it('completes themes and frames from the codebook', () => {
    const schemas = jsonSchemas({
      version: 1,
      stances: [],
      history: [{ version: 1, date: '2020-01-02', summary: 'First.', changes: [] }],
      themes: [
        {
          id: 'soup',
          label: 'Soup',
          question: 'Which?',
          frames: [{ id: 'hot', label: 'Hot', definition: 'Hot.' }],
        },
      ],
    })
    const statement = JSON.parse(schemas.get('statement.schema.json') ?? '')
    expect(statement.properties.passages.items.properties.theme.enum).toEqual(['soup'])
    const coding = JSON.parse(schemas.get('coding.schema.json') ?? '')
    expect(coding.properties.codings.additionalProperties.properties.frames.items.enum).toEqual(['hot'])
  })
})

describe('schemaNameOf(file)', () => {
  it('is the schema that the first line of every dataset file names to an editor', async () => {
    const names = await readdir(datasetFolder, { recursive: true })
    const files = names.filter((name) => name.endsWith('.yaml'))
    expect(files.length).toBeGreaterThan(200)
    for (const file of files) {
      const text = await readFile(join(datasetFolder, file), 'utf8')
      const schema = `${file.includes('/') ? '../' : ''}${schemaNameOf(file)}.schema.json`
      expect([file, text.split('\n', 1)[0]]).toEqual([file, `# yaml-language-server: $schema=${schema}`])
    }
  })
})
