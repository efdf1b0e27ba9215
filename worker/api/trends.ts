import { z } from '@hono/zod-openapi'
import { examples, formerRules } from '#subject'
import type { Theme } from '../../schema/contract/codebook.ts'
import {
  choiceParam,
  firstYear,
  idListParam,
  lastYear,
  longestList,
  ofSpeaker,
  seriesParam,
  voiceSeriesParam,
  yearParam,
} from '../../schema/contract/params.ts'
import { type Measure, measures, TrendGroupRow, TrendRow } from '../../schema/contract/trend.ts'
import type { SeriesChoice } from '../../schema/counted.ts'
import { trendCells } from '../../schema/stats/count.ts'
import { framesCounted } from '../../schema/stats/naming.ts'
import type { ToldStatement } from '../../schema/stats/told.ts'
import { anyFrame, namedFrame, type TrendCell, trendId } from '../../schema/stats/trend.ts'
import { dimensions, groupsSince, type ToldBefore, trendGroups } from '../../schema/stats/trend-group.ts'
import type { PassageStatus } from '../../schema/vocabulary.ts'
import { voices } from '../../schema/voice.ts'
import { apiAddress } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import { keepsFormerRules } from '../queries/release.ts'
import { toldBefore, toldStatements } from '../queries/told.ts'
import { packagedOtherwise, recountedSince, trendCounts } from '../queries/trends.ts'
import { columnsOf, resource, wholeList } from '../resource.ts'
import { denominatorAddress, notReadAddress } from './denominator.ts'
import { evidenceAddress } from './evidence-address.ts'
import { readingCaution } from './reading-caution.ts'
import { framesOf, trendSeries } from './series.ts'
import { askedThemes } from './themes.ts'

export const TrendQuery = z.strictObject({
  theme: idListParam(
    'Themes; if left out, those of the frames asked for, else the core themes.',
    examples.theme,
  ).optional(),
  frame: idListParam(
    'Frames; every frame of the themes if left out. `any` counts the theme as a whole, `named` what names it: where each of its frames does, the rows are those of `any`, and where one does not, left out means `named` beside every frame; `groupBy` takes no `named`' +
      `${formerRules === null ? '' : `; in ${formerRules} every frame alone, and \`named\` is \`any\``}.`,
    examples.frame,
  ).optional(),
  voice: voiceSeriesParam.default(['all']).openapi({
    description:
      'Who speaks; each voice is a series of its own. All together if left out, as answers pinned to a release have it; the ' +
      'page and its rows (/trends.json, /trends.csv) then have a series for each voice.',
  }),
  series: seriesParam.optional(),
  from: yearParam.default(firstYear),
  to: yearParam.default(lastYear),
  measure: choiceParam(
    measures,
    'What `value` holds: the share of statements, or the number of passages. Mentions per 1,000 words are counted in ' +
      'other texts and have another denominator: see /rates.',
  ).default('share'),
  groupBy: choiceParam(
    dimensions,
    `One row for each year, theme, frame, voice, speaker or kind, everything else counted together. ${ofSpeaker} The statements of a speaker are all that name the person. Left out: one row for each theme, frame, voice and year.`,
  ).optional(),
})
export type TrendQuery = z.infer<typeof TrendQuery>

const trendRows = z.union([z.array(TrendRow), z.array(TrendGroupRow)])

export const trends = resource({
  path: '/trends',
  summary: 'How often each frame occurs',
  description:
    'One row for each theme, frame, voice asked for (all together if none is) and year, years without statements included. The share is the number of ' +
    'statements with at least one counted passage of the frame, divided by all statements of the year and voice; where `notRead` of these were not fully read for the frame (with `any`, on the theme), it is at least `share` and at most `shareAtMost`. ' +
    '`groupBy` answers one row for each year, theme, frame, voice, speaker or kind instead.',
  query: TrendQuery,
  // Rows are groups only where `groupBy` asks for them, which nothing but a data address does.
  data: trendRows as unknown as z.ZodType<TrendRow[]>,
  columns: columnsOf<TrendRow>(TrendRow),
  columnsFor: ({ groupBy }) => groupBy && Object.keys(TrendGroupRow.shape),
  async answer(db, query) {
    const { from, to, measure } = query
    const years = { from, to }
    const scope = { themes: query.theme, frames: query.frame, series: query.series }
    const { groupBy } = query
    const [all, counts, recounted, told, before, otherwise, isFormer, unread] = await Promise.all([
      codebook(db),
      groupBy === undefined ? trendCounts(db, scope) : undefined,
      groupBy === undefined ? recountedSince(db, scope) : {},
      groupBy && toldStatements(db),
      groupBy && toldBefore(db),
      // A package has no table of groups, nor of complete series alone.
      groupBy === undefined && query.series === undefined ? packagedOtherwise(db) : undefined,
      keepsFormerRules(db),
      readingCaution(
        db,
        'its notRead of 0 is no finding, and shareAtMost and high take all its statements as read',
      ),
    ])
    const asked = askedThemes(query, all, groupBy === undefined ? [anyFrame, namedFrame] : [anyFrame])
    const evidence = (rows: readonly Pick<TrendRow, 'passages' | 'silenceEvidence'>[]) =>
      evidenceOf(query, asked, { isFormer, status: restsOnSilences(rows) ? 'silent' : 'counted' })
    if (groupBy && told && before) {
      const rows = groupRows({ ...query, groupBy }, asked, { told, before })
      return {
        ...wholeList(rows as unknown as TrendRow[]),
        caution: unread,
        evidence: evidence(rows),
      }
    }
    const series = trendSeries(query, asked, isFormer)
    const question = { series, voices: query.voice, years }
    const cells = counts ? trendCells(question, counts) : []
    const rows = cells.map((cell) =>
      trendRow(cell, { measure, series: query.series, recounted, themes: asked }),
    )
    const cautions = [otherwise && packageCaution(rows, otherwise), unread]
    const caution = cautions.filter(Boolean).join(' ') || undefined
    return { ...wholeList(rows), caution, evidence: evidence(rows) }
  },
  example: { query: { theme: examples.theme } },
})

/** Says how many of the rows have other values of what in the package of their release; undefined where none has. */
function packageCaution(
  rows: readonly TrendRow[],
  otherwise: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const differing = rows.flatMap((row) =>
    [otherwise.get(trendId(row)) ?? []].filter(({ length }) => length > 0),
  )
  if (differing.length === 0) return undefined
  const have = differing.length === 1 ? 'One of these rows has' : `${differing.length} of these rows have`
  const columns = [...new Set(differing.flat())].join(', ')
  return `${have} other values in trends.csv of the package of this release (${columns}), which was counted by a rule that was corrected since. The other columns are the same.`
}

/** True for rows that count no passage and of which silences are recorded: these are what such an answer rests on. */
function restsOnSilences(rows: readonly Pick<TrendRow, 'passages' | 'silenceEvidence'>[]): boolean {
  return (
    rows.every(({ passages }) => passages === 0) &&
    rows.some(({ silenceEvidence }) => silenceEvidence !== null)
  )
}

export function trendRow(
  cell: TrendCell,
  {
    measure,
    series,
    recounted,
    themes,
  }: {
    measure: Measure
    series: SeriesChoice | undefined
    recounted: Readonly<Record<string, string>>
    /** Those of the codebook, with their frames. */
    themes: readonly Theme[]
  },
): TrendRow {
  const { voice, year } = cell
  const own = { series, from: year, to: year }
  const behind = { ...cell, frame: framesCounted(cell.frame, framesOf(themes, cell.theme)) }
  const spoken = { voice, ...own }
  return {
    ...cell,
    value: measured(cell, measure),
    since: recounted[trendId(cell)] ?? null,
    evidence: evidenceAddress(behind, own),
    silenceEvidence: cell.silences > 0 ? evidenceAddress(behind, own, 'silent') : null,
    denominator: denominatorAddress(spoken),
    notReadEvidence: notReadAddress(spoken, cell, cell.notRead),
  }
}

/** Null where there is no statement to count in, or none was read. */
function measured(
  { share, passages }: Pick<TrendCell, 'share' | 'passages'>,
  measure: Measure,
): number | null {
  return share === null || measure === 'share' ? share : passages
}

function groupRows(
  query: TrendQuery & { groupBy: TrendGroupRow['groupBy'] },
  asked: readonly Theme[],
  { told, before }: { told: readonly ToldStatement[]; before: readonly ToldBefore[] },
): TrendGroupRow[] {
  const { groupBy: by, measure, from, to } = query
  // Split by voice, "all" alone would be one row; what is meant are the voices.
  const isAllAlone = query.voice.length === 1 && query.voice[0] === 'all'
  const split = by === 'voice' && isAllAlone ? voices : query.voice
  const question = {
    by,
    themes: asked.map(({ id, frames }) => ({ id, frames: frames.map((frame) => frame.id) })),
    frames: query.frame ?? [],
    voices: split,
    years: { from, to },
  }
  const within = (list: readonly ToldStatement[]) =>
    list.filter(({ isOfSeries }) => query.series === undefined || isOfSeries)
  const themesOf = (group: string) =>
    asked
      .filter(({ id, frames }) => {
        if (by === 'theme') return id === group
        return by !== 'frame' || frames.some((frame) => frame.id === group)
      })
      .map(({ id }) => id)
  const older = before.map((one) => ({ release: one.release, told: within(one.told) }))
  const since = groupsSince(question, older, within(told))
  return trendGroups(question, within(told)).map((row) => {
    const own =
      by === 'year'
        ? { ...query, from: Number(row.group), to: Number(row.group) }
        : {
            ...query,
            ...(by === 'theme' && { theme: [row.group] }),
            ...(by === 'frame' && { frame: [row.group] }),
            ...(by === 'voice' && { voice: [row.group] }),
            ...(by === 'speaker' && { speaker: row.group }),
            ...(by === 'kind' && { kind: row.group }),
          }
    const themes = themesOf(row.group)
    const named = by === 'frame' ? [row.group] : (query.frame ?? [anyFrame])
    const frames = named.includes(anyFrame) ? [anyFrame] : named
    const [one, ...others] = themes.flatMap((theme) => frames.map((frame) => ({ theme, frame })))
    return {
      groupBy: by,
      ...row,
      value: measured(row, measure),
      since: since.get(row.group) ?? null,
      evidence: evidenceOf(own, asked),
      silenceEvidence:
        row.silences > 0 && themes.length <= 1 ? evidenceOf(own, asked, { status: 'silent' }) : null,
      denominator: denominatorAddress(own),
      notReadEvidence: one && others.length === 0 ? notReadAddress(own, one, row.notRead) : null,
    }
  })
}

/** The frames that series of themes count together; null where that is any, or more than an address takes. */
function framesBehind(
  series: readonly { theme: string; frame: string }[],
  themes: readonly Theme[],
): string[] | null {
  const counted = series.map(({ theme, frame }) => framesCounted(frame, framesOf(themes, theme)))
  if (counted.every((frames) => frames === null)) return null
  const frames = series.flatMap(
    ({ theme }, index) => counted[index] ?? framesOf(themes, theme).map(({ id }) => id),
  )
  const all = [...new Set(frames)]
  return all.join().length > longestList ? null : all
}

/** Address of all passages that a question counts, or of the silences. */
function evidenceOf(
  query: Pick<TrendQuery, 'theme' | 'frame' | 'voice' | 'series' | 'from' | 'to'> & {
    speaker?: string
    kind?: string
  },
  asked: readonly Theme[],
  { status = 'counted', isFormer = false }: { status?: PassageStatus; isFormer?: boolean } = {},
): string {
  return apiAddress('/passages', {
    theme: query.theme ?? asked.map((theme) => theme.id),
    frame:
      query.frame === undefined || query.frame.includes(anyFrame)
        ? null
        : framesBehind(trendSeries(query, asked, isFormer), asked),
    voice: query.voice.includes('all') ? null : query.voice,
    kind: query.kind,
    speaker: query.speaker,
    series: query.series,
    from: query.from,
    to: query.to,
    status,
  })
}
