import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { Codebook, CodebookFrame, CodebookTheme } from '../../schema/contract/codebook.ts'
import { notFound } from '../problem.ts'
import { codebookDetail, codebookThemeDetail } from '../queries/codebook-detail.ts'
import { resource } from '../resource.ts'

/** A row of the CSV: a frame, with its examples in one cell. */
const FrameRow = z
  .object({
    ...CodebookFrame.omit({ examples: true }).shape,
    examplePassages: z.array(z.string()),
  })
  .openapi('CodebookFrameRow')

const columns = [
  'theme',
  'id',
  'label',
  'definition',
  'nearMiss',
  'isLimit',
  'passages',
  'named',
  'alpha',
  'isTentative',
  'examplePassages',
] as const

export const codebookResource = resource({
  path: '/codebook',
  summary: 'The codebook with agreement, examples and history',
  description: 'Themes, frames, definitions, near-misses, stances, and what changed from version to version.',
  query: z.strictObject({}),
  data: Codebook,
  key: ['theme', 'id'],
  columns,
  row: FrameRow,
  async answer(db) {
    const data = await codebookDetail(db)
    const rows = data.themes.flatMap((theme) => theme.frames.map(row))
    return { data, rows, count: rows.length, limit: null, next: null, title: 'Codebook' }
  },
  example: {},
})

export const codebookTheme = resource({
  path: '/codebook/{id}',
  summary: 'One theme of the codebook',
  description: 'Its frames with definitions, near-misses, counts, agreement and examples.',
  query: z.strictObject({}),
  data: CodebookTheme,
  key: ['theme', 'id'],
  columns,
  row: FrameRow,
  async answer(db, _query, id) {
    const data = await codebookThemeDetail(db, id)
    if (!data) throw notFound('theme', id)
    const rows = data.frames.map(row)
    return { data, rows, count: 1, limit: null, next: null, title: `Codebook: ${data.label}` }
  },
  example: { id: examples.theme },
})

function row({ examples, ...frame }: CodebookFrame) {
  return { ...frame, examplePassages: examples.map(({ role, passageId }) => `${role}: ${passageId}`) }
}
