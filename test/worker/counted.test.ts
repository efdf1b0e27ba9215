import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { firstYear, lastYear } from '../../schema/contract/params.ts'
import { hitsOfPage } from '../../schema/counted.ts'
import { lowerBound } from '../../schema/partial-date.ts'
import type { StatementDay } from '../../schema/statement-day.ts'
import { type TrendCounts, trendCells } from '../../schema/stats/count.ts'
import type { Span } from '../../schema/stats/span.ts'
import { type TimelineCell, timeline } from '../../schema/stats/timeline.ts'
import { countTold } from '../../schema/stats/told.ts'
import { anyFrame, isWhole, namedFrame } from '../../schema/stats/trend.ts'
import { themesInRest } from '../../schema/stats/unread-theme.ts'
import { nameStems } from '../../schema/text/search/codebook-name.ts'
import { readQuery, synonymsOf } from '../../schema/text/search/query.ts'
import { jointKinds, type Kind, kinds, passageStatuses } from '../../schema/vocabulary.ts'
import { speaksFor, voices } from '../../schema/voice.ts'
import { openDatabase } from '../../worker/db/db.ts'
import { heldDatabases } from '../../worker/db/held-database.ts'
import { codebook } from '../../worker/queries/codebook.ts'
import { targetList } from '../../worker/queries/context.ts'
import { countedAnswer } from '../../worker/queries/counted.ts'
import { toldStatements } from '../../worker/queries/told.ts'
import { countedSpans, trendCounts, wholeThemeCounts } from '../../worker/queries/trends.ts'
import { unrecordedFields } from '../../worker/queries/unrecorded.ts'

const { DB } = env
const { db } = openDatabase(DB)

async function rows<Row>(sql: string): Promise<Row[]> {
  return (await DB.prepare(sql).all<Row>()).results
}

/** A day that is not sure, as answers write it. */
const edtf = "iif(other_day is null, date || '?', '[' || date || ',' || other_day || ']')"

interface StatementRow extends StatementDay {
  id: string
  year: number
  title: string
  kind: Kind
  voice: string
  series: string | null
  speakers: string | null
  readPart: string | null
  themesNotRead: string | null
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
const statementRows = await rows<StatementRow>(
  `select id, date, day_basis as dayBasis, other_day as otherDay, year, title, kind, voice, series, read_part as readPart, themes_not_read as themesNotRead,
     (select group_concat(name, '; ') from statement_speaker where statement_id = id) as speakers from statement where uncounted is null`,
)
const frames = await rows<{ id: string; theme: string; names: number }>(
  'select id, theme_id as theme, names_theme as names from frame',
)
const isNamingOne = (frame: string) => frames.some(({ id, names }) => id === frame && names === 1)
/** As what a theme is counted where frames of it do not name it. */
const wholeFrame = (theme: string) =>
  frames.some((one) => one.theme === theme && one.names === 0) ? namedFrame : anyFrame
/** Themes of which something is known of a statement. */
const knownThemes = Map.groupBy(passages, ({ statementId }) => statementId)
/** Themes of which something is counted in it. */
const countedThemes = Map.groupBy(
  passages.filter(({ silence }) => silence === null),
  ({ statementId }) => statementId,
)
const hasTheme = (id: string, theme: string) =>
  countedThemes.get(id)?.some((passage) => passage.theme === theme) ?? false
const isSilentOn = (id: string, theme: string) =>
  knownThemes.get(id)?.some((passage) => passage.theme === theme && passage.silence !== null) ?? false
const statements = statementRows.map((row) => ({
  ...row,
  themesNotRead: themesInRest(
    row,
    (knownThemes.get(row.id) ?? []).map(({ theme, silence }) => ({
      theme,
      status: silence === null ? 'counted' : 'silent',
    })),
    new Set(frames.flatMap(({ theme, names }) => (names === 1 ? [] : theme))),
  ),
}))
/** The same as a timeline takes them: a silence covers the frames that name its theme. */
const coveredPassages = passages.map(({ silence, frames: named, ...passage }) => ({
  ...passage,
  isSilence: silence !== null,
  frames:
    silence === null
      ? (named ?? '').split(' ')
      : frames.filter((one) => one.theme === passage.theme && one.names === 1).map(({ id }) => id),
}))
const themes = await codebook(db)
const years = { from: Math.min(2001, firstYear), to: Math.max(lastYear, 2026) }

const [firstOfAll, lastOfAll] = ['1900-01-01', '2100-12-31']

const isAny = (_: { series: string | null }) => true
const isOfSeries = ({ series }: { series: string | null }) => series !== null

/** One cell by the definition: every row is looked at for every cell. */
function recounted(theme: string, frame: string, voice: string, year: number, isWithin = isAny) {
  const own = passages
    .filter(isWithin)
    .filter((p) => p.theme === theme && p.year === year && speaksFor(voice, p.voice))
  const said = own.filter(
    (p) =>
      p.silence === null &&
      (frame === anyFrame ||
        (p.frames ?? '')
          .split(' ')
          .some((own) => own === frame || (frame === namedFrame && isNamingOne(own)))),
  )
  const isCovered = isWhole(frame) || frames.some((one) => one.id === frame && one.names === 1)
  const silent = own.filter((p) => p.silence !== null && isCovered)
  const spoken = statements.filter(isWithin).filter((s) => s.year === year && speaksFor(voice, s.voice))
  const known = new Set([...said, ...silent].map(({ statementId }) => statementId))
  const unread = statementRows
    .filter(({ id }) => !known.has(id) && spoken.some((s) => s.id === id))
    .filter(
      (s) =>
        (s.themesNotRead ?? '').split(' ').includes(theme) ||
        (s.readPart !== null && (hasTheme(s.id, theme) || (!isCovered && isSilentOn(s.id, theme)))),
    )
  return {
    statements: spoken.length,
    notRead: unread.length,
    statementsWithFrame: new Set(said.map((p) => p.statementId)).size,
    passages: said.length,
    silences: new Set(silent.map((p) => p.statementId)).size,
  }
}

/** Every use looked at beside the one before it; days that take a frame back are looked at by `limited-spans.test.ts`. */
function spansByDefinition(cells: readonly TimelineCell[]): Omit<Span, 'limitedDates'>[] {
  const groups = Map.groupBy(cells, ({ frame, voice }) => `${frame} ${voice}`)
  return [...groups.values()].flatMap((all) => {
    const [cell] = all
    if (!cell) return []
    const own = all.filter(({ status }) => status !== 'not_read')
    const { theme, frame, voice } = cell
    const uses = own.flatMap((use, at) => (use.status === 'recorded' ? [{ ...use, at }] : []))
    const gaps = uses.slice(1).map((to, index) => {
      const from = uses[index] as (typeof uses)[number]
      const days = (Date.parse(to.date) - Date.parse(from.date)) / (24 * 60 * 60 * 1000)
      return { from, to, days, statements: to.at - from.at - 1 }
    })
    const most = Math.max(...gaps.map(({ days }) => days))
    const gap = gaps.find(({ days }) => days > 0 && days === most)
    const last = uses.at(-1)
    return [
      {
        theme,
        frame,
        voice,
        statements: all.length,
        notRead: all.length - own.length,
        statementsWithFrame: uses.length,
        silences: own.filter(({ status }) => status === 'silent').length,
        first: uses[0]?.date ?? null,
        firstStatement: uses[0]?.statementId ?? null,
        last: last?.date ?? null,
        lastStatement: last?.statementId ?? null,
        gapFrom: gap?.from.date ?? null,
        gapFromStatement: gap?.from.statementId ?? null,
        gapTo: gap?.to.date ?? null,
        gapToStatement: gap?.to.statementId ?? null,
        gapDays: gap?.days ?? null,
        gapStatements: gap?.statements ?? null,
        statementsSince: last ? own.length - 1 - last.at : null,
      },
    ]
  })
}

function sorted<One extends { frame: string; voice: string }>(list: One[]): One[] {
  const key = ({ frame, voice }: One) => `${frame} ${voice}`
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
    const series = [...new Set([wholeFrame(theme), ...own])].map((frame) => ({ theme, frame }))
    expectEveryCell(await trendCounts(db, { themes: [theme] }), series)
    expectEveryCell(await trendCounts(db, { themes: [theme], series: 'complete' }), series, isOfSeries)
  })

  it('has the same cells for the core themes together and for every theme by what names it', async () => {
    const core = themes.filter(({ isCore }) => isCore).map(({ id }) => id)
    const all = await trendCounts(db, {})
    expect(Object.keys(all.themes)).toEqual(core)
    for (const theme of core) {
      expect(all.themes[theme]).toEqual((await trendCounts(db, { themes: [theme] })).themes[theme])
    }
    expectEveryCell(
      await wholeThemeCounts(db, undefined),
      themes.map(({ id }) => ({ theme: id, frame: wholeFrame(id) })),
    )
  })

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
        const isWithin = (one: { year: number; series: string | null }) =>
          one.year >= period.from && one.year <= period.to && (limit === undefined || isOfSeries(one))
        const records = {
          statements: statements.filter(isWithin),
          passages: coveredPassages.filter(isWithin),
        }
        const cells = timeline({ series, voices: ['all', ...voices] }, records)
        const counted = await countedSpans(db, { themes: [theme], series: limit }, period)
        expect(sorted(counted.map(({ limitedDates: _, ...span }) => span))).toEqual(
          sorted(spansByDefinition(cells)),
        )
      }
    }
  })

  it.each([
    [],
    [{ from: '2022-02-04', to: '2024-12-31' }],
    [{ to: '2022-02-03' }, { from: '2019-06-05', to: '2023-03-21' }],
  ])('tells statements as their rows have them: %j', async (...bounds) => {
    const told = await toldStatements(db, bounds)
    const own = await rows<{ id: string; statementId: string; status: string; theme: string; voice: string }>(
      'select id, statement_id as statementId, status, theme_id as theme, voice from passage',
    )
    const of = Map.groupBy(own, ({ statementId }) => statementId)
    for (const { from, to } of [
      { from: firstOfAll, to: lastOfAll },
      ...bounds.map((one) => ({ from: firstOfAll, ...one })),
    ]) {
      for (const voice of [undefined, ...voices]) {
        for (const theme of themes.map(({ id }) => id)) {
          for (const status of passageStatuses) {
            const within = statements.filter((one) => one.date >= lowerBound(from) && one.date <= to)
            const found = within.map(({ id }) =>
              (of.get(id) ?? []).filter(
                (one) => one.theme === theme && one.status === status && speaksFor(voice ?? 'all', one.voice),
              ),
            )
            expect(
              countTold(
                told,
                { from, to },
                { theme: [theme], voice: voice === undefined ? undefined : [voice], status },
              ),
              `${from} to ${to}, ${theme} ${voice} ${status}`,
            ).toEqual({
              statements: within.length,
              having: found.filter(({ length }) => length > 0).length,
              passages: found.flat().length,
            })
          }
        }
      }
    }
  })

  it('tells kinds, speakers, series and frames as their rows have them', async () => {
    const told = await toldStatements(db)
    const sum = (isIn: (one: (typeof told)[number]) => boolean) =>
      told.filter(isIn).reduce((n, one) => n + one.n, 0)
    for (const kind of kinds)
      expect([kind, sum((one) => one.kind === kind)]).toEqual([
        kind,
        statements.filter((one) => one.kind === kind).length,
      ])
    for (const { name } of await countedAnswer(db, 'speaker_list'))
      expect([name, sum(({ speakers }) => speakers.includes(name))]).toEqual([
        name,
        statements.filter(({ speakers }) => speakers?.split('; ').includes(name)).length,
      ])
    expect(sum((one) => one.isOfSeries)).toBe(statements.filter(isOfSeries).length)
    for (const { id, theme } of frames) {
      const having = coveredPassages.filter((one) => one.theme === theme && one.frames.includes(id))
      for (const status of ['counted', 'silent'] as const)
        expect([id, status, countTold(told, {}, { frame: [id], status }).passages]).toEqual([
          id,
          status,
          having.filter(({ isSilence }) => isSilence === (status === 'silent')).length,
        ])
    }
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
           ${having('uncounted is not null')} as context from statement s where s.uncounted is null group by year, voice order by year, voice`,
      ),
    )
    const [ofStatements] = await rows<object>(
      `select count(*) as statements, sum(not ${official}) as withoutOfficialAddress, sum(confidence = 'unverified') as unverifiedStatements,
         sum(read_part is null and read_whole is null) as unknownReading,
         sum(read_whole is null and read_part not glob 'Nothing *') as readInPart,
         sum(read_whole is null and read_part glob 'Nothing *') as nothingRead,
         (select count(*) from statement where uncounted is not null) as uncountedRecords from statement s where s.uncounted is null`,
    )
    expect(
      await rows(
        `select (select json ->> 'reading' from counted where question = 'statement' and key = s.id) as reading, count(*) as n
           from statement s group by 1 order by 1`,
      ),
    ).toEqual(
      await rows(
        `select case when read_whole is not null then 'whole' when read_part is null then 'unrecorded'
             when read_part glob 'Nothing *' then 'nothing' else 'part' end as reading, count(*) as n
           from statement s group by 1 order by 1`,
      ),
    )
    const [ofPassages] = await rows<object>(
      `select count(*) as passages, sum(rests_on = 'none') as withoutEvidence, sum(check_verdict is null) as unchecked,
         sum(status = 'counted' and settlement = 'agreed') as framesAgreed,
         sum(status = 'counted' and settlement = 'agreed' and stance_settlement <> 'agreed') as stanceDiffers,
         sum(key_phrase is not null) as keyPhrases, sum(key_phrase_basis = 'as_reported') as asReported,
         sum(key_phrase_basis is 'text_at_hand') as inTextAtHand,
         sum(silence is not null) as silences, sum(silence = 'secondary') as secondarySilences,
         sum(rests_on in ('one_press', 'mirror', 'unclassified')) as narrowEvidence from passage p
         join statement s on s.id = p.statement_id and s.uncounted is null`,
    )
    expect(await countedAnswer(db, 'gaps')).toEqual({ ...ofStatements, ...ofPassages })
    const series = await rows<{ series: string; held: number }>(
      'select series, count(*) as held from statement where series is not null group by series order by series',
    )
    expect(series.length).toBeGreaterThan(0)
    expect(await countedAnswer(db, 'series_sizes')).toEqual(series.map(({ series, held }) => [series, held]))
    const speakers = await rows<{ name: string; first: string; last: string; voices: string }>(
      `select n.name, count(distinct s.id) as statements, min(date) as first, max(date) as last, group_concat(distinct voice) as voices
       from statement_speaker n join statement s on s.id = n.statement_id and s.uncounted is null group by n.name order by 2 desc, 1`,
    )
    const unsure = await rows<{ name: string; date: string; edtf: string }>(
      `select n.name, date, ${edtf} as edtf from statement_speaker n join statement s on s.id = n.statement_id and s.uncounted is null
       group by n.name, date having count(day_basis) = count(*) order by date`,
    )
    expect(unsure.length).toBeGreaterThan(10)
    expect(await countedAnswer(db, 'speaker_list')).toEqual(
      speakers.map((row) => ({
        ...row,
        voices: row.voices.split(',').sort(),
        unsureDates: unsure
          .filter(({ name, date }) => name === row.name && (date === row.first || date === row.last))
          .map((one) => one.edtf),
      })),
    )
    const [ground] = await rows(
      `select (select count(*) from statement where uncounted is null) as statements, (select count(*) from passage where silence is null and uncounted is null) as passages`,
    )
    expect(await countedAnswer(db, 'search_ground')).toEqual(ground)
    const days = await countedAnswer(db, 'spoken')
    expect(days.map(([voice, date, kind, n, series]) => ({ voice, date, kind, n, series }))).toEqual(
      await rows(
        'select voice, date, kind, count(*) as n, sum(series is not null) as series from statement where uncounted is null group by date, voice, kind order by date, voice, kind',
      ),
    )
  })
})

describe('what groups list', () => {
  it('are all statements of a year, attribution and kind, with their counted passages and frames', async () => {
    const wrong = await rows(
      `with told as (
         select substr(s.date, 1, 4) || ' ' || s.voice || ' ' || s.kind as key,
           json_object('id', s.id, 'date', s.date, 'otherDay', s.other_day, 'isOfSeries', s.series is not null, 'passages',
             (select json_group_array(json_object('id', p.id, 'theme', p.theme_id, 'voice', p.voice, 'frames',
                json((select json_group_array(frame_id) from (
                  select frame_id from passage_frame where passage_id = p.id
                  union all select 'named' where exists (select 1 from frame where theme_id = p.theme_id and not names_theme)
                    and exists (select 1 from passage_frame join frame on frame.id = frame_id where passage_id = p.id and names_theme))))))
              from (select * from passage where statement_id = s.id and status = 'counted' order by n) p)) as json
         from statement s where s.uncounted is null),
       listed as (
         select c.key, json_object('id', value ->> 'id', 'date', value ->> 'date', 'otherDay', value ->> 'otherDay',
           'isOfSeries', value ->> 'isOfSeries', 'passages', json(value -> 'passages')) as json
         from counted c, json_each(c.json) where question = 'members')
       select * from told full join listed using (key, json) where told.key is null or listed.key is null`,
    )
    expect(wrong).toEqual([])
    expect(await rows("select 1 from counted where question = 'members'")).not.toEqual([])
  })
})

describe('synonyms', () => {
  it('are all names of each group, in its order, of which the first group of a name is found by it', async () => {
    const groups = await rows<{ names: string }>(
      'select json_group_array(name) as names from (select * from synonym order by group_id, position) group by group_id order by group_id',
    )
    const counted = await countedAnswer(db, 'synonyms')
    expect(counted.map(({ names }) => names)).toEqual(groups.map(({ names }) => JSON.parse(names)))
    expect(counted.length).toBeGreaterThan(10)
    const found = (name: string) => readQuery(name, synonymsOf(counted))[0]?.alsoFound ?? []
    for (const name of ['NATO', 'НАТО', '北约']) expect(found(name)).toContain('North Atlantic Alliance')
  })
})

describe('what words may name besides statements', () => {
  it('is every set phrase, frame, step and event, with the stems of its name', async () => {
    const known = await rows<{ kind: string; id: string; label: string; says: string | null }>(
      `select * from (select 'set_phrase' as kind, id, label, says from phrase
         union all select 'frame', id, label, definition from frame
         union all select 'trade_step', id, "where", null from trade_target
         union all select 'event', id, label, why from event) order by kind, id`,
    )
    const counted = await countedAnswer(db, 'named_things')
    const found = counted.map(({ kind, id, label, says }) => ({ kind, id, label, says }))
    expect(found.toSorted((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1))).toEqual(
      known.toSorted((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1)),
    )
    expect(new Set(known.map(({ kind }) => kind)).size).toBe(4)
    const steps = counted.filter(({ kind }) => kind === 'trade_step')
    const targets = await targetList(db)
    expect(steps.map(({ id, date, dayBasis, otherDay }) => ({ id, date, dayBasis, otherDay }))).toEqual(
      targets.map(({ id, announced: date, dayBasis, otherDay }) => ({ id, date, dayBasis, otherDay })),
    )
    for (const { kind, label, says, stems } of counted.filter((one) => one.kind !== 'set_phrase')) {
      const said = kind === 'trade_step' || says === null ? [] : [says]
      expect(stems).toEqual([label, ...said].map(nameStems))
    }
  })
})

describe('what a release records nothing of', () => {
  it('is what no record of it has', async () => {
    const columns = {
      dayBasis: 'statement.day_basis',
      reading: 'statement.read_part',
      notReadOn: 'statement.themes_not_read',
      series: 'statement.series',
      coders: 'passage.stance_settlement',
      keyPhraseLanguage: 'passage.key_phrase_language',
      keyPhrasePage: 'passage.key_phrase_page',
    } as const
    const releases = heldDatabases(env)
    const found = releases.map((database) => unrecordedFields(openDatabase(database).db))
    const expected = releases.map(async (database) => {
      const none = Object.entries(columns).map(async ([field, column]) => {
        const [table = ''] = column.split('.')
        const given = await database.prepare(`select 1 from ${table} where ${column} is not null`).all()
        return given.results.length === 0 ? [field] : []
      })
      return (await Promise.all(none)).flat()
    })
    const fields = await Promise.all(expected)
    expect(await Promise.all(found)).toEqual(fields)
    expect(new Set(fields.map(({ length }) => length > 0))).toEqual(new Set([false, true]))
  })
})

describe('places of set phrases', () => {
  it('are on their pages as their rows have them, oldest first, and the first that each attribution said is known', async () => {
    const phrases = await countedAnswer(db, 'phrases')
    expect(phrases.length).toBeGreaterThan(5)
    for (const { id } of phrases) {
      const own = await rows<{
        statementId: string
        date: string
        kind: Kind
        place: string
        voice: string
        passageId: string | null
        uncounted: string | null
      }>(
        `select h.statement_id as statementId, s.date, s.kind, coalesce(p.voice, s.voice) as voice, h.passage_id as passageId, h.place, h.wording, p.uncounted
           from phrase_hit h join statement s on s.id = h.statement_id and s.uncounted is null left join passage p on p.id = h.passage_id
           where h.phrase_id = '${id}' order by s.date, h.statement_id, h.position`,
      )
      const { hits, firsts } = await countedAnswer(db, 'phrase', id)
      const pages = await Promise.all(
        Array.from({ length: Math.ceil(hits / hitsOfPage) }, (_, page) =>
          countedAnswer(db, 'phrase_hits', `${id} ${page + 1}`),
        ),
      )
      expect([hits, pages.flat()]).toMatchObject([own.length, own])
      // For each attribution the first outside passages shown as context and the first in them.
      const said = Map.groupBy(
        own.filter(
          ({ place, kind }) => place === 'key_phrase' || (place === 'title' && jointKinds.includes(kind)),
        ),
        ({ voice, uncounted }) => `${voice} ${uncounted !== null}`,
      )
      expect(firsts).toEqual(
        [...said.values()].map((all) => {
          const [first] = all
          const there = all.filter(({ statementId }) => statementId === first?.statementId)
          return {
            voice: first?.voice,
            date: first?.date,
            statementId: first?.statementId,
            isContext: first?.uncounted !== null,
            // Where its title has the phrase, it rests on no passage alone.
            passages: there.some(({ place }) => place === 'title')
              ? []
              : [...new Set(there.map(({ passageId }) => passageId))],
          }
        }),
      )
    }
  })
})

describe('what is counted of a series', () => {
  it('has the days on which a counted passage of the statement’s own has the frame, and its extent', async () => {
    const wrong = await rows(
      `with own as (
         select c.series_key as series, f.frame_id as frame, c.date from statement_choice c
         join passage p on p.statement_id = c.statement_id join passage_frame f on f.passage_id = p.id
         join statement s on s.id = c.statement_id
         where p.status = 'counted' and (s.voice <> 'joint' or p.voice = 'joint')
         group by 1, 2, 3 order by 1, 2, 3),
       expected as (select series || ' ' || frame as key, json_group_array(date) as json from own group by 1)
       select * from expected e full join (select key, json from counted where question = 'series_days') c on c.key = e.key
       where c.json is not e.json`,
    )
    expect(wrong).toEqual([])
    const extents = await rows(
      `select * from (select series_key as key, json_object('count', count(*), 'first', min(date), 'last', max(date)) as json
         from statement_choice where statement_id <> series_key group by 1) e
       full join (select key, json_remove(json, '$.unsureDates') as json from counted where question = 'series') c
       on c.key = e.key where c.json is not e.json`,
    )
    expect(extents).toEqual([])
    const unsure = await rows<{ key: string; edtf: string }>(
      `select series_key as key, ${edtf} as edtf from statement_choice where statement_id <> series_key
       group by series_key, date having count(day_basis) = count(*) order by 1, 2`,
    )
    expect(unsure.length).toBeGreaterThan(10)
    expect(
      await rows(
        `select c.key as key, u.value as edtf from counted c, json_each(c.json, '$.unsureDates') u
         where c.question = 'series' order by 1, 2`,
      ),
    ).toEqual(unsure)
  })
})
