import { z } from '@hono/zod-openapi'
import { examples, hasJoint } from '#subject'
import { chain } from '../../schema/chain.ts'
import type { Cut } from '../../schema/contract/cut.ts'
import {
  besideParam,
  choiceParam,
  dateParam,
  definedThemeParam,
  idListParam,
  idsParam,
  inclusionParam,
  kindList,
  listParam,
  longestList,
  nameParam,
  statusParam,
  textParam,
  voicesParam,
} from '../../schema/contract/params.ts'
import { Passage, Statement, StatementRow } from '../../schema/contract/statement.ts'
import { namedFrame } from '../../schema/stats/trend.ts'
import { ftsQuery } from '../../schema/text/search/query.ts'
import { readings } from '../../schema/vocabulary.ts'
import { attributions } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { apiAddress } from '../links.ts'
import { notFound } from '../problem.ts'
import { codebook } from '../queries/codebook.ts'
import { foundStatements } from '../queries/search.ts'
import { cutOf } from '../queries/search-reading.ts'
import type { StatementFilter } from '../queries/statement-filter.ts'
import { statementList, statementsById } from '../queries/statements.ts'
import { columnsOf, resource } from '../resource.ts'
import { requireNamed } from './known.ts'
import { cursorParam, limitParam, pageOf } from './paging.ts'
import { requireFrames, requireThemes, themeFrames, themesDefined } from './themes.ts'
import { wordsToFind } from './words-to-find.ts'

export const StatementQuery = z.strictObject({
  from: dateParam('from').optional(),
  to: dateParam('to').optional(),
  voice: voicesParam.optional(),
  attribution: listParam(
    attributions,
    'Exactly whose the statement is, as `voice` of a row says it: `voice` asks for remarks of both sides as well.',
  ).optional(),
  kind: kindList.optional(),
  series: inclusionParam.optional(),
  theme: idListParam(
    'Statements with a counted passage of one of these themes; `status` asks for others. `voice` is then who speaks in it.',
    examples.theme,
  ).optional(),
  frame: idListParam('The same for frames.', examples.frame).optional(),
  status: statusParam.optional(),
  proposed: definedThemeParam(
    'Only statements with a passage, of the themes and frames asked for, in whose gist or key phrase the lexicon finds the theme.',
  ).optional(),
  notReadOn: idsParam(RegExp(`^[a-z0-9_]{1,64}(\\.${namedFrame})?$`), examples.theme, longestList)
    .openapi({
      description:
        'Themes or frames: only statements that are not fully read on one of these themes or for one of these frames: without a passage or silence of it, though it may stand in what was not read of the text. A theme with frames that do not name it is asked for as `theme.named` where what names it is meant. Ids joined by commas.',
      example: examples.theme,
    })
    .optional(),
  reading: listParam(
    readings,
    'How much of the text was read; `nothing`: nothing of the text itself, only reports of it.',
  ).optional(),
  uncounted: choiceParam(
    ['with', 'only'],
    'Also, or only, records that no number counts, because no page confirms them or another one is of the same event; `uncounted` of a row says why. Every other list leaves them out.',
  ).optional(),
  measured: choiceParam(['whole'], 'Only statements of which a whole text is measured.').optional(),
  mentions: definedThemeParam(
    'Only those whose measured whole text, in any language, mentions the theme.',
  ).optional(),
  unmentioned: definedThemeParam('Only those whose measured whole text does not.').optional(),
  speaker: nameParam.optional(),
  with: besideParam.optional(),
  sort: choiceParam(['newest', 'oldest'], 'By date; newest first if left out.').optional(),
  q: textParam.optional(),
  limit: limitParam.default(50),
  cursor: cursorParam.optional(),
})
export type StatementQuery = z.infer<typeof StatementQuery>

/** Which statements the query asks for, and what was read for it. */
export async function statementFilter(
  db: Database,
  { limit: _, cursor: __, q, notReadOn, ...rest }: StatementQuery,
): Promise<{ filter: StatementFilter; cut: Cut | undefined }> {
  const filter = {
    ...rest,
    notReadOn: notReadOn && themeFrames(await codebook(db), notReadOn, 'notReadOn'),
  }
  if (q === undefined) return { filter, cut: undefined }
  const { from, to, status = 'counted' } = filter
  const found = await foundStatements(db, ftsQuery((await wordsToFind(db, q)).query), { from, to, status })
  return { filter: { ...filter, ids: found.ids }, cut: cutOf(found) }
}

/** What a list of statements by words cannot say of each, as the search does of each place. */
export const unnamedAmong = `Words are found in ${chain.our} summaries and gists, too, also where these say only that something is not named:`

export const statements = resource({
  path: '/statements',
  summary: hasJoint ? 'Joint statements and speeches' : 'Statements',
  description:
    'Statements that pass every filter, by date, page by page. Of words in very many places the oldest and the newest are read: `cut` says which, and the name of a file ends in `-part`. ' +
    `${unnamedAmong} \`/search\` tells those apart (\`denied\`).`,
  query: StatementQuery,
  data: z.array(StatementRow),
  async answer(db, asked) {
    const { limit } = asked
    const page = pageOf(asked, ['date', 'id'])
    const { filter, cut } = await statementFilter(db, asked)
    const defined = themesDefined(filter.mentions, filter.unmentioned)
    // Asked at the same time, so that both go to the database in one batch.
    const [all, found] = await Promise.all([
      filter.theme || filter.frame || defined.length > 0 ? codebook(db) : undefined,
      statementList(db, filter, { limit: limit + 1, after: page.after }),
      requireNamed(db, filter),
    ])
    if (all) {
      requireThemes(all, [...(filter.theme ?? []), ...defined])
      requireFrames(all, filter.frame ?? [])
    }
    return { ...page.answer(found, ({ date, id }) => [date, id]), cut }
  },
  example: { query: { theme: examples.theme, limit: '5' } },
})

export const statement = resource({
  path: '/statements/{id}',
  summary: 'One statement with its positions',
  description: 'Metadata, official links, summary and every passage with frames, key phrase and evidence.',
  query: z.strictObject({}),
  data: Statement,
  columns: columnsOf<Passage>(Passage),
  async answer(db, _query, id) {
    const [data] = await statementsById(db, [id])
    if (!data) throw notFound('statement', id)
    const evidence = apiAddress('/passages', { statement: id, status: 'all' })
    return { data, rows: data.passageList, count: 1, limit: null, next: null, evidence }
  },
  example: { id: examples.statement },
})
