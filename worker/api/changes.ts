import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { Change, type Concern, concernParams } from '../../schema/contract/change.ts'
import { choiceParam, listParam, quoted } from '../../schema/contract/params.ts'
import { anyFrame } from '../../schema/stats/trend.ts'
import { changeKinds } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'
import { Failure, requireKnown } from '../problem.ts'
import { changeList } from '../queries/changes.ts'
import { codebook } from '../queries/codebook.ts'
import { countedAnswer } from '../queries/counted.ts'
import { knownVersions } from '../queries/release.ts'
import { resource } from '../resource.ts'
import { orderedPageParams, pageOf } from './paging.ts'
import { requireFrames, requireThemes } from './themes.ts'

const filterParams = { kind: listParam(changeKinds, 'What the release did.').optional(), ...concernParams }

export const ChangeQuery = z.strictObject({
  ...filterParams,
  sort: choiceParam(
    ['newest', 'oldest'],
    'By the day of what is changed, what is of no day last; in the order of the release’s records if left out.',
  ).optional(),
  ...orderedPageParams,
})
/** The same list as a feed has no pages. */
export const ChangeFeedQuery = z.strictObject(filterParams)

export const changes = resource({
  path: '/releases/{id}/changes',
  summary: 'What a release changed',
  description:
    'What was added, corrected and withdrawn since the release before it, record by record and field by field, with the reason; and the numbers that follow. Of the trends the counts are listed; `share`, `shareAtMost`, `low` and `high` follow from them. The first release has no changes.',
  query: ChangeQuery,
  data: z.array(Change),
  // A whole record that came or went has no field, and a key has no empty part.
  key: [],
  async answer(db, query, id) {
    const { limit, cursor: _, ...filter } = query
    await requireConcern(db, filter)
    const asked = { ...query, release: id }
    const page = pageOf(asked, ['day', 'position'])
    const after = page.after && { ...page.after, position: Number(page.after.position) }
    const [{ rows, count }] = await Promise.all([
      changeList(db, { ...filter, release: id }, { limit: limit + 1, after }),
      requireRelease(db, id),
    ])
    const answer = page.answer({ rows, count }, ({ day, position }) => [day, position])
    const data = answer.data.map(({ position: _, day: __, ...change }) => change)
    return { ...answer, data, rows: data }
  },
  example: { id: examples.release },
})

/** Throws a Failure that names a theme, frame or set phrase which the release lacks. */
export async function requireConcern(db: Database, { theme, frame, phrase }: Concern): Promise<void> {
  if (phrase) {
    const known = await countedAnswer(db, 'phrases')
    requireKnown(
      'phrase',
      phrase,
      known.map(({ id }) => id),
      'phrase',
    )
  }
  if (!theme && !frame) return
  const themes = await codebook(db)
  requireThemes(themes, theme ?? [])
  requireFrames(themes, frame ?? [], [anyFrame])
}

/** Throws a Failure if no release has that version. */
export async function requireRelease(db: Database, version: string): Promise<void> {
  const known = await knownVersions(db)
  if (!known.includes(version))
    throw new Failure('NOT_FOUND', `There is no release ${quoted(version)}; there are: ${known.join(', ')}.`)
}
