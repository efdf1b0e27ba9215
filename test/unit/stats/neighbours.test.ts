import { describe, expect, it } from 'vitest'
import { daysOfFrames, neighboursOf } from '../../../schema/stats/neighbours.ts'

const codebook = [
  {
    id: 'tea',
    frames: [
      { id: 'green', namesTheme: true },
      { id: 'black', namesTheme: true },
    ],
  },
  { id: 'salt', frames: [{ id: 'sea', namesTheme: true }] },
]

function statement(id: string, date: string, ...frames: [theme: string, frame: string][]) {
  return {
    id,
    date,
    passages: frames.map(([theme, frame], index) => ({
      id: `${id}#${index + 1}`,
      theme,
      frames: [frame],
      voice: 'joint',
      stance: null,
      isSilence: false,
    })),
  }
}

const series = [
  statement('s1', '2001-01-01', ['tea', 'green'], ['salt', 'sea']),
  statement('s2', '2002-01-01', ['tea', 'black']),
  statement('s3', '2003-01-01', ['tea', 'green']),
  statement('s4', '2003-01-01', ['tea', 'black']),
  statement('s5', '2004-01-01', ['tea', 'black']),
]

describe('neighboursOf(id, series, codebook)', () => {
  it('says what is new and dropped on the way here, and when it was last or is next recorded', () => {
    const found = neighboursOf('s2', series, codebook)
    expect(found?.steps.filter(({ step }) => step === 'previous')).toEqual([
      {
        step: 'previous',
        change: 'dropped',
        theme: 'tea',
        frame: 'green',
        basis: 'both_known',
        absence: 'not_recorded',
        passages: ['s1#1'],
        otherDate: '2003-01-01',
      },
      {
        step: 'previous',
        change: 'new',
        theme: 'tea',
        frame: 'black',
        basis: 'both_known',
        absence: 'not_recorded',
        passages: ['s2#1'],
        otherDate: null,
      },
      {
        step: 'previous',
        change: 'dropped',
        theme: 'salt',
        frame: 'sea',
        basis: 'one_known',
        absence: 'not_recorded',
        passages: ['s1#2'],
        otherDate: null,
      },
    ])
  })

  it('tells how the other day lacks a frame, by that of its texts of which the least is known', () => {
    const unread = { unread: ['salt'] }
    const of = (known: Parameters<typeof neighboursOf>[1][number]['known'][]) =>
      neighboursOf(
        's1',
        [
          statement('s1', '2001-01-01', ['salt', 'sea']),
          ...known.map((one, at) => ({ ...statement(`t${at}`, '2002-01-01'), known: one })),
        ],
        codebook,
      )?.steps.map(({ absence }) => absence)
    const unmentioned = { unmentioned: ['salt'] }
    const denied = { denied: ['salt'] }
    expect(of([unmentioned])).toEqual(['not_found'])
    expect(of([denied])).toEqual(['not_named'])
    expect(of([denied, unmentioned])).toEqual(['not_named'])
    expect(of([unmentioned, unread])).toEqual(['not_read'])
    expect(of([unread, {}, unmentioned])).toEqual(['not_recorded'])
  })

  it('reads statements of one day as one', () => {
    const found = neighboursOf('s3', series, codebook)
    expect(found?.occasion).toEqual({ date: '2003-01-01', statements: ['s3', 's4'] })
    expect(found?.steps.filter(({ change }) => change === 'dropped').map(({ frame }) => frame)).toEqual([
      'green',
    ])
    expect(found?.previous?.date).toBe('2002-01-01')
  })

  it('has nothing before the first and after the last', () => {
    expect(neighboursOf('s1', series, codebook)?.previous).toBeNull()
    expect(neighboursOf('s5', series, codebook)?.next).toBeNull()
    expect(neighboursOf('s9', series, codebook)).toBeUndefined()
  })
})

describe('neighboursOf(id, series, codebook): where a frame stands elsewhere', () => {
  const returning = [
    statement('r5', '2005-01-01', ['salt', 'sea'], ['tea', 'black']),
    statement('r1', '2001-01-01', ['tea', 'green']),
    statement('r2', '2002-01-01', ['tea', 'green']),
    statement('r3', '2003-01-01', ['tea', 'black']),
    statement('r4', '2004-01-01', ['tea', 'green'], ['salt', 'sea']),
  ]

  it('names the nearest day before or after, whatever the order of the statements', () => {
    const steps = neighboursOf('r4', returning, codebook)?.steps ?? []
    expect(steps.map((one) => [one.step, one.change, one.frame, one.otherDate])).toEqual([
      ['previous', 'new', 'green', '2002-01-01'],
      ['previous', 'dropped', 'black', '2005-01-01'],
      ['previous', 'new', 'sea', null],
      ['next', 'dropped', 'green', null],
      ['next', 'new', 'black', '2003-01-01'],
    ])
  })

  it('puts what is known of both days before what is known of one, whatever the codebook says first', () => {
    const turned = [...codebook].reverse()
    expect(neighboursOf('r4', returning, turned)?.steps.map(({ frame, basis }) => [frame, basis])).toEqual([
      ['green', 'both_known'],
      ['black', 'both_known'],
      ['sea', 'one_known'],
      ['green', 'both_known'],
      ['black', 'both_known'],
    ])
  })

  it('is the same of the three days alone, if the days of each frame are of all of them', () => {
    const daysWith = daysOfFrames(returning)
    expect(daysWith.get('green')).toEqual(['2001-01-01', '2002-01-01', '2004-01-01'])
    const near = returning.filter(({ id }) => ['r3', 'r4', 'r5'].includes(id))
    expect(neighboursOf('r4', near, codebook, daysWith)).toEqual(neighboursOf('r4', returning, codebook))
  })
})
