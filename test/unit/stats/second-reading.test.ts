import { describe, expect, it } from 'vitest'
import { judgedReading, readingNotes, readingSentences } from '../../../schema/reading-words.ts'
import { secondReadings } from '../../../schema/stats/second-reading.ts'

const passage = (
  id: string,
  checkVerdict: string | null,
  keyPhraseBasis: 'reprint' | 'as_reported' | null = null,
) => ({
  id,
  statementId: id,
  checkVerdict,
  keyPhraseBasis,
})
const first = [
  passage('a', 'supported', 'as_reported'),
  passage('b', 'partly', 'as_reported'),
  passage('c', null),
  passage('d', null),
]
const second = [
  passage('a', 'supported', 'reprint'),
  passage('b', 'partly', 'as_reported'),
  passage('c', 'not_found'),
  passage('d', null),
  passage('e', null),
]

describe('secondReadings(releases)', () => {
  it('tells for each release what was read before it was published, and what the later ones have as read', () => {
    expect(
      secondReadings([
        { version: '2012.1', rows: { statements: [], passages: first } },
        { version: '2012.2', rows: { statements: [], passages: second } },
        {
          version: '2012.3',
          rows: {
            statements: [],
            passages: second.map((one) => ({ ...one, checkVerdict: 'supported' })),
          },
        },
      ]),
    ).toEqual([
      {
        ...{
          release: '2012.1',
          passages: 4,
          readBefore: 2,
          deviatedBefore: 1,
          readSince: 2,
          deviatedSince: 1,
          added: 0,
          addedRead: 0,
        },
        keyPhrases: { as_reported: 2 },
      },
      {
        ...{
          release: '2012.2',
          passages: 5,
          readBefore: 3,
          deviatedBefore: 2,
          readSince: 2,
          deviatedSince: 0,
          added: 1,
          addedRead: 0,
        },
        keyPhrases: { reprint: 1, as_reported: 1 },
      },
      {
        ...{
          release: '2012.3',
          passages: 5,
          readBefore: 5,
          deviatedBefore: 0,
          readSince: 0,
          deviatedSince: 0,
          added: 0,
          addedRead: 0,
        },
        keyPhrases: { reprint: 1, as_reported: 1 },
      },
    ])
  })
})

it('tells nothing of passages of records that a release counts in no number', () => {
  const statements = [{ id: 'a' }, { id: 'b', uncounted: 'On no page.' }]
  const told = secondReadings([
    { version: '2012.1', rows: { statements: [], passages: first } },
    { version: '2012.2', rows: { statements, passages: second } },
  ])
  expect(told.map(({ passages, readBefore }) => [passages, readBefore])).toEqual([
    [4, 2],
    [4, 2],
  ])
})

describe('readingSentences(reading)', () => {
  const reading = {
    ...{ release: '2012.1', passages: 40, readBefore: 20, deviatedBefore: 2, readSince: 0, deviatedSince: 0 },
    ...{ wrongBefore: null, wrongSince: null, added: 0, addedRead: 0 },
  }

  it('says each count once, with its interval', () => {
    expect(readingSentences({ ...reading, wrongBefore: 1 })).toEqual([
      'Of the 40 passages of 2012.1, 20 were read a second time before it was published: 2 deviated from the page in some way ' +
        'when they were read (10.0 %, 95 % interval 2.8 % to 30.1 %), 1 of them in substance (5.0 %, 95 % interval 0.9 % to 23.6 %). ' +
        'What was found was corrected first.',
      'Of its 20 other passages none had been read a second time when it was published.',
    ])
  })

  it('says of the passages that a release added how many were read again', () => {
    const last = (added: number, addedRead: number) =>
      readingSentences({ ...reading, added, addedRead }).at(-1)
    expect(last(5, 0)).toBe(
      'Of the 5 passages that it added, none had been read a second time when it was published.',
    )
    expect(last(125, 1)).toBe(
      'Of the 125 passages that it added, 1 had been read a second time when it was published.',
    )
    expect(last(1, 0)).toBe(
      'The one passage that it added had not been read a second time when it was published.',
    )
    expect(last(1, 1)).toBe(
      'The one passage that it added had been read a second time when it was published.',
    )
    expect(last(0, 0)).toBe(
      'Of its 20 other passages none had been read a second time when it was published.',
    )
  })

  it('says nothing of a release of which nothing was read', () => {
    expect(readingSentences({ ...reading, readBefore: 0 })).toEqual([])
  })

  it('speaks of the rest of those read since only where some were read since', () => {
    expect(readingNotes({ release: '2026.1', readSince: 0 })).toEqual([])
    expect(readingNotes({ release: '2026.1', readSince: 315 })).toEqual([
      'Of those that were not read since, 38 had not been asked for, 43 could not be judged, and four were held against a ' +
        'quotation in an article alone.',
    ])
    expect(readingNotes({ release: '2026.2+', readSince: 0 })).toEqual([])
  })

  it('takes no judgement where nobody gave one', () => {
    expect(judgedReading({ ...reading, release: '1912.1', keyPhrases: {} })).toMatchObject({
      wrongBefore: null,
      wrongSince: null,
    })
  })
})
