import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import type { Theme } from '../../schema/contract/codebook.ts'
import {
  dateParam,
  definedThemeParam,
  idListParam,
  kindList,
  lastYear,
  listParam,
  nameParam,
  seriesParam,
  statementListParam,
  statusParam,
  uncountedParam,
  voicesParam,
} from '../../schema/contract/params.ts'
import { Passage, PassageDetail, type Statement } from '../../schema/contract/statement.ts'
import { passageCautions } from '../../schema/passage-cautions.ts'
import { passageNamed, statementOf } from '../../schema/passage-id.ts'
import { compareVersions } from '../../schema/release-version.ts'
import { checkVerdicts, coderAccords } from '../../schema/vocabulary.ts'
import { attributions } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { apiAddress } from '../links.ts'
import { notFound, requireKnown } from '../problem.ts'
import { codebook } from '../queries/codebook.ts'
import { codingRows } from '../queries/codings.ts'
import { type PassageFilter, passageList } from '../queries/passages.ts'
import { knownVersions } from '../queries/release.ts'
import { statementsById } from '../queries/statements.ts'
import { resource } from '../resource.ts'
import { requireNamed } from './known.ts'
import { limitParam, pageOf, pageParams } from './paging.ts'
import { requireFrames, requireThemes, themesDefined } from './themes.ts'

/** Nobody has more coders than these. */
const mostCoders = 100

export const passage = resource({
  path: '/passages/{id}',
  summary: 'One passage',
  description:
    'One position taken, with its words, their standing, the pages behind it and what each coder gave it. `id` is that of the lists, `<statement>#<n>`, ' +
    'whose `#` a path writes as `%23`; or `<statement>-p<n>`, as the address of its page has it.',
  query: z.strictObject({}),
  data: PassageDetail,
  async answer(db, _query, id) {
    const { data } = await recordOfPassage(db, id)
    const evidence = apiAddress('/passages', { statement: data.statementId, status: 'all' })
    return { data, rows: [data], count: 1, limit: null, next: null, evidence }
  },
  example: { id: `${examples.statement}-p1` },
})

/** A passage by its id or name, with what its cautions rest on. Throws a Failure where there is none. */
export async function recordOfPassage(
  db: Database,
  id: string,
): Promise<{ data: PassageDetail; statement: Statement; themes: Theme[] }> {
  const named = passageNamed(id)
  if (!named) throw notFound('passage', id)
  const [themes, [statement], codings] = await Promise.all([
    codebook(db),
    statementsById(db, [statementOf(named)]),
    codingRows(db, { passages: [named] }, { limit: mostCoders }),
  ])
  const found = statement?.passageList.find((passage) => passage.id === named)
  if (!statement || !found) throw notFound('passage', id)
  const cautions = passageCautions(found, { themes, statement })
  return { data: { ...found, cautions, codings }, statement, themes }
}

/** What is asked, as the database is asked it. */
export async function passageFilter(
  db: Database,
  asked: z.infer<typeof PassageQuery>,
): Promise<PassageFilter> {
  const { limit: _, cursor: __, checkedSince, ...filter } = asked
  if (checkedSince === undefined) return filter
  const known = await knownVersions(db)
  requireKnown('checkedSince', [checkedSince], known)
  return { ...filter, checkedIn: known.filter((one) => compareVersions(one, checkedSince) > 0) }
}

export const PassageQuery = z.strictObject({
  theme: idListParam('Themes.', examples.theme).optional(),
  frame: idListParam(
    'Frames. A silence on a theme is one on each of its frames that name the theme.',
    examples.frame,
  ).optional(),
  voice: voicesParam.optional(),
  attribution: listParam(
    attributions,
    'Exactly whose a passage is, as `voice` of a row and the facets say it: `voice` asks for words of both sides as well.',
  ).optional(),
  kind: kindList.optional(),
  series: seriesParam.optional(),
  speaker: nameParam.optional(),
  statement: statementListParam.optional(),
  from: dateParam('from').optional(),
  to: dateParam('to').optional(),
  status: statusParam.default('counted'),
  proposed: definedThemeParam(
    'Only passages in whose gist or key phrase the lexicon finds the theme.',
  ).optional(),
  unproposed: definedThemeParam('Only passages in which it does not.').optional(),
  verdict: listParam(checkVerdicts, 'What their second reading found.').optional(),
  uncounted: uncountedParam.optional(),
  coders: listParam(
    coderAccords,
    'How far their coders agree: in frames and stance, in the frames alone, or not in the frames.',
  ).optional(),
  checkedSince: z
    .string()
    .max(20)
    .openapi({
      type: 'string',
      description:
        'Only passages of this release that were read a second time after it was published, up to the release asked.',
    })
    .optional(),
  ...pageParams,
})

/** The page of them is shorter than the list that programs read. */
export const EvidenceQuery = PassageQuery.extend({ limit: limitParam.default(50) })

export const passages = resource({
  path: '/passages',
  summary: 'Positions taken, with their evidence',
  description:
    'Passages that pass every filter, oldest first, page by page: counted ones, unless `status` asks for others.',
  query: PassageQuery,
  data: z.array(Passage),
  async answer(db, asked) {
    const { limit } = asked
    const filter = await passageFilter(db, asked)
    const page = pageOf(asked, ['date', 'statementId', 'n'])
    const { after } = page
    const [all, found] = await Promise.all([
      codebook(db),
      passageList(db, filter, { limit: limit + 1, after: after && { ...after, n: Number(after.n) } }),
      requireNamed(db, filter),
    ])
    const proposals = themesDefined(filter.proposed, filter.unproposed)
    requireThemes(all, [...(filter.theme ?? []), ...proposals])
    requireFrames(all, filter.frame ?? [])
    return page.answer(found, (passage) => [
      passage.date,
      passage.statementId,
      passage.id.slice(passage.statementId.length + 1),
    ])
  },
  example: { query: { theme: examples.theme, from: String(lastYear), to: String(lastYear) } },
})
