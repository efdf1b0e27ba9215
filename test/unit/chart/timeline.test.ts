import { describe, expect, it } from 'vitest'
import { duration, spanSentences } from '../../../schema/chart/span-wording.ts'
import { timelineChart } from '../../../schema/chart/timeline.ts'
import { spans } from '../../../schema/stats/span.ts'
import { type DatedStatement, timeline } from '../../../schema/stats/timeline.ts'
import type { PanelPassage } from '../../../schema/stats/trend.ts'

function statement(id: string, voice: DatedStatement['voice']): DatedStatement {
  return { id, date: id.slice(0, 10), year: Number(id.slice(0, 4)), title: `Title of ${id}`, voice }
}

function passage(statementId: string, voice: PanelPassage['voice'], frames: string[]): PanelPassage {
  const year = Number(statementId.slice(0, 4))
  return {
    id: `${statementId}#1`,
    statementId,
    year,
    theme: 't',
    voice,
    frames,
    isSilence: frames.length === 0,
  }
}

const panel = {
  statements: [
    statement('2020-01-01-a', 'joint'),
    statement('2020-01-10-b', 'moscow'),
    statement('2021-01-10-c', 'both'),
    statement('2022-06-01-d', 'joint'),
    statement('2023-01-10-e', 'moscow'),
    statement('2023-02-10-f', 'moscow'),
  ],
  passages: [
    { ...passage('2020-01-01-a', 'joint', ['x']), isSilence: true },
    passage('2020-01-10-b', 'moscow', ['x']),
    passage('2021-01-10-c', 'beijing', ['x', 'y']),
    passage('2022-06-01-d', 'joint', ['x']),
    passage('2023-01-10-e', 'moscow', ['x']),
  ],
}
const cells = timeline(
  { series: [{ theme: 't', frame: 'x' }], voices: ['joint', 'moscow', 'beijing'] },
  panel,
)

describe('timeline(question, panel)', () => {
  it('has a cell for every statement of a voice, remarks of both sides with each of them', () => {
    expect(cells.map(({ voice, statementId, status }) => `${voice} ${statementId} ${status}`)).toEqual([
      'joint 2020-01-01-a silent',
      'joint 2022-06-01-d recorded',
      'moscow 2020-01-10-b recorded',
      'moscow 2021-01-10-c none_recorded',
      'moscow 2023-01-10-e recorded',
      'moscow 2023-02-10-f none_recorded',
      'beijing 2021-01-10-c recorded',
    ])
  })
})

describe('spans(cells)', () => {
  it('finds first and last use, the longest gap between two, and what came since', () => {
    const [joint, moscow] = spans(cells)
    expect(joint).toMatchObject({ first: '2022-06-01', last: '2022-06-01', gapDays: null, silences: 1 })
    expect(moscow).toMatchObject({
      statements: 4,
      statementsWithFrame: 2,
      first: '2020-01-10',
      lastStatement: '2023-01-10-e',
      gapFrom: '2020-01-10',
      gapTo: '2023-01-10',
      gapDays: 1096,
      gapStatements: 1,
      statementsSince: 1,
    })
  })

  it('has no dates where a voice never carries the frame', () => {
    const [none] = spans(timeline({ series: [{ theme: 't', frame: 'z' }], voices: ['joint'] }, panel))
    expect(none).toMatchObject({ statements: 2, statementsWithFrame: 0, first: null, statementsSince: null })
  })
})

describe('timelineChart(rows, view)', () => {
  const rows = cells.map((cell) => ({ ...cell, evidence: `/api/v1/passages?statement=${cell.statementId}` }))
  const chart = timelineChart(rows, {
    years: { from: 2020, to: 2023 },
    covered: { from: 2013, to: 2024 },
    title: (_theme, frame) => frame,
    href: () => null,
    events: [],
    evidenceQuery: (row) => row.evidence.split('?')[1] ?? '',
  })

  it('marks what is recorded or verifiably silent, and ticks every statement', () => {
    expect(chart.panels[0]?.points.map(({ lane, key, look }) => `${lane} ${key} ${look}`)).toEqual([
      '0 2020-01-01-a silent',
      '0 2022-06-01-d full',
      '1 2020-01-10-b full',
      '1 2023-01-10-e full',
      '2 2021-01-10-c full',
    ])
    expect(chart.ticks?.length).toBe(7)
  })

  it('links a marker to its passages and a silence to none', () => {
    expect(chart.panels[0]?.points.map(({ evidence }) => evidence)).toEqual([
      null,
      'statement=2022-06-01-d',
      'statement=2020-01-10-b',
      'statement=2023-01-10-e',
      'statement=2021-01-10-c',
    ])
  })

  it('counts the statements of each lane and year', () => {
    expect(chart.strip.filter(({ lane }) => lane === 1).map(({ n }) => n)).toEqual([1, 1, 0, 2])
    expect(chart.empty).toContainEqual({ lane: 0, year: 2021 })
  })

  it('stacks markers that would lie on each other', () => {
    const close = timelineChart(
      ['2020-01-01', '2020-01-05', '2020-06-01'].map((date) => ({
        theme: 't',
        frame: 'x',
        voice: 'moscow' as const,
        date,
        statementId: date,
        title: 'Title',
        status: 'recorded' as const,
        passages: 1,
        evidence: '?',
      })),
      {
        years: { from: 2020, to: 2023 },
        covered: { from: 2013, to: 2024 },
        title: (_theme, frame) => frame,
        href: () => null,
        events: [],
        evidenceQuery: () => '',
      },
    )
    expect(close.panels[0]?.points.map(({ y }) => y)).toEqual([0.18, 0.4, 0.18])
  })
})

describe('spanSentences(rows, wording)', () => {
  const years = { from: 2020, to: 2023 }
  const rows = spans(cells).map((span) => ({ ...span, evidence: '' }))

  it('says of one frame when each voice first and last carries it', () => {
    expect(spanSentences(rows, { years, label: (_theme, frame) => frame })).toEqual([
      'Jointly issued: once, on 2022-06-01; 0 statements since with none recorded.',
      'Moscow: first on 2020-01-10, last on 2023-01-10, in 2 of 4 statements; longest gap 3.0 years, 2020-01-10 to 2023-01-10, with 1 statement in it.',
      'Beijing: once, on 2021-01-10; 0 statements since with none recorded.',
    ])
  })

  it('says of several who was first', () => {
    const other = rows.map((row) => ({ ...row, frame: 'y', first: null }))
    expect(spanSentences([...rows, ...other], { years, label: (_theme, frame) => frame })).toEqual([
      'First recorded in 2020–2023: x 2020-01-10 (Moscow).',
    ])
  })
})

describe('duration(days)', () => {
  it.each([
    [1, '1 day'],
    [59, '59 days'],
    [90, '3 months'],
    [1000, '2.7 years'],
  ])('says %d days as %s', (days, text) => {
    expect(duration(days)).toBe(text)
  })
})
