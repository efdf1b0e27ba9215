import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../../schema/release/bundle.ts'
import { dataset } from '../../support/dataset.ts'

interface TableResource {
  name: string
  read(options: { keyed: boolean }): Promise<object[]>
  checkRelations(): Promise<boolean>
}
interface LoadedPackage {
  valid: boolean
  errors: Error[]
  resources: TableResource[]
}

// The library of the Frictionless project carries no types.
const { Package } = createRequire(import.meta.url)('datapackage') as {
  Package: { load(descriptor: object, options: { basePath: string }): Promise<LoadedPackage> }
}

let folder: string
let loaded: LoadedPackage
let counts: Map<string, number>

beforeAll(async () => {
  const { files, tables } = await bundle(dataset, new Map())
  folder = await mkdtemp(join(tmpdir(), 'entente-package-'))
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  const descriptor = JSON.parse(new TextDecoder().decode(files.get('datapackage.json')))
  loaded = await Package.load(descriptor, { basePath: folder })
  counts = new Map(loaded.resources.map(({ name }, index) => [name, tables[index]?.rows.length ?? -1]))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the package, read by the Frictionless library', () => {
  it('has a valid descriptor', () => {
    expect(loaded.errors).toEqual([])
    expect(loaded.valid).toBe(true)
  })

  it('has tables whose every cell fits its schema and whose every key resolves', async () => {
    const read = new Map<string, number>()
    for (const resource of loaded.resources) {
      read.set(resource.name, (await resource.read({ keyed: true })).length)
      expect(await resource.checkRelations(), resource.name).toBe(true)
    }
    expect(read).toEqual(counts)
    expect(read.get('statements')).toBeGreaterThanOrEqual(198)
  })
})
