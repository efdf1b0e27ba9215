import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { previewBuild, withoutLimit } from '../../../schema/import/previewed-build.ts'

let project: string
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'entente-preview-'))
  for (const corpus of ['first', 'second']) {
    mkdirSync(join(project, corpus, 'build', 'entente'), { recursive: true })
    writeFileSync(
      join(project, corpus, 'build', 'entente', 'wrangler.json'),
      '{"ratelimits":[{}],"main":"index.js"}',
    )
  }
})
afterEach(() => rmSync(project, { recursive: true }))

const previewed = () => JSON.parse(readFileSync(join(project, '.wrangler/deploy/config.json'), 'utf8'))

it('previews the build of its own corpus, also when another was built after it', () => {
  previewBuild('second/build', { project })
  previewBuild('first/build', { project })
  expect(previewed()).toEqual({
    configPath: '../../first/build/entente/wrangler.json',
    auxiliaryWorkers: [],
  })
})

it('says what to do where nothing is built', () => {
  expect(() => previewBuild('dist', { project })).toThrow(
    `${join(project, 'dist')} holds no site yet. Build it with vite build, or run npm start.`,
  )
})

it('previews the same Worker without its limit of requests, and notes the one with it again', () => {
  previewBuild('first/build', { project, mode: withoutLimit })
  const { configPath } = previewed()
  expect(JSON.parse(readFileSync(join(project, '.wrangler/deploy', configPath), 'utf8'))).toEqual({
    ratelimits: [],
    main: 'index.js',
  })
  previewBuild('first/build', { project, mode: 'production' })
  expect(previewed().configPath).toBe('../../first/build/entente/wrangler.json')
})
