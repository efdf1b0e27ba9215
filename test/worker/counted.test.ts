import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { firstYear, lastYear } from '../../schema/contract/params.ts'
import { type TrendCounts, trendCells } from '../../schema/stats/count.ts'
import type { Span } from '../../schema/stats/span.ts'
import { type TimelineCell, timeline } from '../../schema/stats/timeline.ts'
import { anyFrame } from '../../schema/stats/trend.ts'
import { countedTrendGroups, dimensions, trendGroups } from '../../schema/stats/trend-group.ts'
import { speaksFor, voices } from '../../schema/voice.ts'
import { openDatabase } from '../../worker/db/db.ts'
import { codebook } from '../../worker/queries/codebook.ts'
import { countedAnswer } from '../../worker/queries/counted.ts'
import {
  countedSpans,
  trendCounts,
  trendGroupCounts,
  trendPanel,
  wholeThemeCounts,
} from '../../worker/queries/trends.ts'

const { DB } = env as unknown as { DB: D1Database }
const { db } = openDatabase(DB)

async function rows<Row>(sql: string): Promise<Row[]> {
  return (await DB.prepare(sql).all<Row>()).results
}

interface PassageRow {
  id: string
  statementId: string
  year: number
  theme: string
  voice: string
  silence: string | null
  series: string | null
  frames: string | null
}

/** Counted passages and silences, read row by row as nothing in the Worker does. */
const passages = await rows<PassageRow>(
  `select p.id, p.statement_id as statementId, s.year, p.theme_id as theme, p.voice, p.silence, s.series,
     (select group_concat(frame_id, ' ') from passage_frame where passage_id = p.id) as frames
   from passage p join statement s on s.id = p.statement_id where p.uncounted is null`,
)
const statements = await rows<{ id: string; year: number; voice: string; series: string | null }>(
  'select id, year, voice, series from statement',
)
const frames = await rows<{ id: string; theme: string; names: number }>(
  'select id, theme_id as theme, names_theme as names from frame',
)
const themes = await codebook(db)
const years = { from: Math.min(2001, firstYear), to: Math.max(lastYear, 2026) }

const isAny = (_: { series: string | null }) => true
const isOfSeries = ({ series }: { series: string | null }) => series !== null

/** One cell by the definition: every row is looked at for every cell. */
function recounted(theme: string, frame: string, voice: string, year: number, isWithin = isAny) {
  const own = passages
    .filter(isWithin)
    .filter((p) => p.theme === theme && p.year === year && speaksFor(voice, p.voice))
  const said = own.filter(
    (p) => p.silence === null && (frame === anyFrame || (p.frames ?? '').split(' ').includes(frame)),
  )
  const isCovered = frame === anyFrame || frames.some((one) => one.id === frame && one.names === 1)
  const silent = own.filter((p) => p.silence !== null && isCovered)
  return {
    statements: statements.filter(isWithin).filter((s) => s.year === year && speaksFor(voice, s.voice))
      .length,
    statementsWithFrame: new Set(said.map((p) => p.statementId)).size,
    passages: said.length,
    silences: new Set(silent.map((p) => p.statementId)).size,
  }
}

/** Every use looked at beside the one before it. */
function spansByDefinition(cells: readonly TimelineCell[]): Span[] {
  const groups = Map.groupBy(cells, ({ frame, voice }) => `${frame} ${voice}`)
  return [...groups.values()].flatMap((own) => {
    const [cell] = own
    if (!cell) return []
    const { theme, frame, voice } = cell
    const uses = own.flatMap((use, at) => (use.status === 'recorded' ? [{ ...use, at }] : []))
    const gaps = uses.slice(1).map((to, index) => {
      const from = uses[index] as (typeof uses)[number]
      const days = (Date.parse(to.date) - Date.parse(from.date)) / (24 * 60 * 60 * 1000)
      return { from: from.date, to: to.date, days, statements: to.at - from.at - 1 }
    })
    const most = Math.max(...gaps.map(({ days }) => days))
    const gap = gaps.find(({ days }) => days > 0 && days === most)
    const last = uses.at(-1)
    return [
      {
        theme,
        frame,
        voice,
        statements: own.length,
        statementsWithFrame: uses.length,
        silences: own.filter(({ status }) => status === 'silent').length,
        first: uses[0]?.date ?? null,
        firstStatement: uses[0]?.statementId ?? null,
        last: last?.date ?? null,
        lastStatement: last?.statementId ?? null,
        gapFrom: gap?.from ?? null,
        gapTo: gap?.to ?? null,
        gapDays: gap?.days ?? null,
        gapStatements: gap?.statements ?? null,
        statementsSince: last ? own.length - 1 - last.at : null,
      },
    ]
  })
}

function sorted(list: Span[]): Span[] {
  const key = ({ frame, voice }: Span) => `${frame} ${voice}`
  return list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

function expectEveryCell(counts: TrendCounts, series: { theme: string; frame: string }[], isWithin = isAny) {
  const cells = trendCells({ series, voices: ['all', ...voices], years }, counts)
  expect(cells.length).toBe(series.length * (voices.length + 1) * (years.to - years.from + 1))
  for (const { theme, frame, voice, year, ...cell } of cells) {
    expect(cell, `${theme} ${frame} ${voice} ${year}`).toMatchObject(
      recounted(theme, frame, voice, year, isWithin),
    )
  }
}

describe('what is counted at seed time', () => {
  it.each(themes.map(({ id }) => id))('has for %s in every cell what its rows hold', async (theme) => {
    const own = [anyFrame, ...frames.filter((frame) => frame.theme === theme).map(({ id }) => id)]
    const series = own.map((frame) => ({ theme, frame }))
    expectEveryCell(await trendCounts(db, { themes: [theme] }), series)
    expectEveryCell(await trendCounts(db, { themes: [theme], series: 'complete' }), series, isOfSeries)
  })

  it('has the same cells for the core themes together and for every theme as a whole', async () => {
    const core = themes.filter(({ isCore }) => isCore).map(({ id }) => id)
    const all = await trendCounts(db, {})
    expect(Object.keys(all.themes)).toEqual(core)
    for (const theme of core) {
      expect(all.themes[theme]).toEqual((await trendCounts(db, { themes: [theme] })).themes[theme])
    }
    expectEveryCell(
      await wholeThemeCounts(db, undefined),
      themes.map(({ id }) => ({ theme: id, frame: anyFrame })),
    )
  })

  it.each(dimensions.flatMap((by) => [undefined, 'nato', 'trade'].map((theme) => [by, theme] as const)))(
    'groups by %s of %s as a count of the rows does',
    async (by, theme) => {
      const asked = themes.filter(({ id, isCore }) => (theme === undefined ? isCore : id === theme))
      const scope = { themes: theme === undefined ? undefined : [theme] }
      const counts = await trendGroupCounts(db, scope, by === 'speaker' ? 'speaker' : 'kind')
      for (const own of by === 'voice' ? [voices] : [['all'], ...voices.map((voice) => [voice])]) {
        for (const period of [years, { from: 2019, to: 2021 }]) {
          const question = {
            by,
            themes: asked.map(({ id, frames: list }) => ({ id, frames: list.map((frame) => frame.id) })),
            frames: [],
            voices: own,
            years: period,
          }
          const panel = await trendPanel(db, { ...scope, years: period, hasSpeakers: true })
          expect(countedTrendGroups(question, counts)).toEqual(trendGroups(question, panel))
        }
      }
    },
  )

  it.each(themes.map(({ id }) => id))('has the spans of %s, whatever the period', async (theme) => {
    const own = [anyFrame, ...frames.filter((frame) => frame.theme === theme).map(({ id }) => id)]
    const series = own.map((frame) => ({ theme, frame }))
    const periods = [
      { from: firstYear, to: lastYear },
      { from: 2014, to: 2014 },
      { from: 2016, to: 2021 },
    ]
    for (const limit of [undefined, 'complete'] as const) {
      for (const period of periods) {
        const panel = await trendPanel(db, { themes: [theme], series: limit, years: period })
        const cells = timeline({ series, voices: ['all', ...voices] }, panel)
        expect(sorted(await countedSpans(db, { themes: [theme], series: limit }, period))).toEqual(
          sorted(spansByDefinition(cells)),
        )
      }
    }
  })

  it('leaves to the rows what several frames or several voices have together', async () => {
    const counts = await trendGroupCounts(db, { themes: ['nato'] }, 'kind')
    const question = {
      by: 'year' as const,
      themes: [{ id: 'nato', frames: ['enlargement'] }],
      frames: ['enlargement', 'other'],
      voices: ['all'],
      years,
    }
    expect(countedTrendGroups(question, counts)).toBe(undefined)
    const ofTwo = { ...question, frames: [], voices: voices.slice(0, 2) }
    expect(countedTrendGroups(ofTwo, counts)).toBe(undefined)
  })

  it('has of each theme the passages, statements and silences of its rows', async () => {
    const counted = await rows(
      `select t.id, sum(p.silence is null) as passages, count(distinct iif(p.silence is null, p.statement_id, null)) as statements,
         count(distinct iif(p.silence is null, null, p.statement_id)) as silences
       from theme t left join passage p on p.theme_id = t.id and p.uncounted is null group by t.id order by t.position`,
    )
    expect(
      themes.map(({ id, passages, statements, silences }) => ({ id, passages, statements, silences })),
    ).toEqual(counted)
  })

  it('has coverage, gaps, speakers and what a search looks through as their rows hold them', async () => {
    const official =
      "exists (select 1 from statement_link l where l.statement_id = s.id and l.role = 'official')"
    const having = (condition: string) =>
      `sum((select count(*) from passage p where p.statement_id = s.id and ${condition}))`
    expect(await countedAnswer(db, 'coverage')).toEqual(
      await rows(
        `select year, voice, count(*) as statements, sum(${official}) as officialAddress, sum(confidence = 'unverified') as unverified,
           ${having('silence is null and uncounted is null')} as passages, ${having('silence is not null')} as silences,
           ${having('uncounted is not null')} as context from statement s group by year, voice order by year, voice`,
      ),
    )
    const [ofStatements] = await rows<object>(
      `select count(*) as statements, sum(not ${official}) as withoutOfficialAddress, sum(confidence = 'unverified') as unverifiedStatements from statement s`,
    )
    const [ofPassages] = await rows<object>(
      `select count(*) as passages, sum(rests_on = 'none') as withoutEvidence, sum(check_verdict is null) as unchecked,
         sum(key_phrase is not null) as keyPhrases, sum(key_phrase_basis = 'as_reported') as asReported,
         sum(silence is not null) as silences, sum(silence = 'secondary') as secondarySilences,
         sum(rests_on in ('one_press', 'mirror', 'unclassified')) as narrowEvidence from passage`,
    )
    expect(await countedAnswer(db, 'gaps')).toEqual({ ...ofStatements, ...ofPassages })
    const speakers = await rows<{ voices: string }>(
      `select n.name, count(distinct s.id) as statements, min(date) as first, max(date) as last, group_concat(distinct voice) as voices
       from statement_speaker n join statement s on s.id = n.statement_id group by n.name order by 2 desc, 1`,
    )
    expect(await countedAnswer(db, 'speaker_list')).toEqual(
      speakers.map((row) => ({ ...row, voices: row.voices.split(',').sort() })),
    )
    const [ground] = await rows(
      `select (select count(*) from statement) as statements, (select count(*) from passage where silence is null and uncounted is null) as passages`,
    )
    expect(await countedAnswer(db, 'search_ground')).toEqual(ground)
    const days = await countedAnswer(db, 'spoken')
    expect(days.map(([voice, date, kind, n, series]) => ({ voice, date, kind, n, series }))).toEqual(
      await rows(
        'select voice, date, kind, count(*) as n, sum(series is not null) as series from statement group by date, voice, kind order by date, voice, kind',
      ),
    )
  })
})
