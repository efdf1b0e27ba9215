import { describe, expect, it } from 'vitest'
import { theOthers, wereNotRead } from '../../schema/chart/point-text.ts'
import {
  issuedBy,
  ofStatements,
  oneStatement,
  saidBy,
  statementCount,
  statementsOfVoice,
  theStatements,
} from '../../schema/chart/voice-words.ts'
import { statementsChosen, yearsListed } from '../../schema/chart/wording.ts'
import type { TradeChain } from '../../schema/contract/context.ts'
import { grouped, plural } from '../../schema/plural.ts'
import { sureDay } from '../../schema/statement-day.ts'
import { tooFewWords } from '../../worker/components/group-cautions.ts'
import { deadlineWords, onLongDay } from '../../worker/components/words.ts'
import { seenElsewhere } from '../../worker/pages/compare/neighbours.tsx'
import { wherever } from '../../worker/pages/compare/phrase.tsx'
import { summariesClause } from '../../worker/pages/search/search.tsx'
import { spokenWhen } from '../../worker/pages/search/spoken.tsx'
import { chainSentence } from '../../worker/pages/trade/trade.tsx'
import { mixedTexts, sameWords, sharedWords } from '../../worker/pages/trends/definition-check.tsx'
import { heldWords } from '../../worker/pages/trends/grown-note.tsx'
import { titleOf } from '../../worker/pages/trends/lead-figure.tsx'
import { recountedKey, recountedSince } from '../../worker/pages/trends/recounted.tsx'
import { beijing, moscow } from '../support/voice-labels.ts'

describe('every form of a generated sentence', () => {
  it('names statements by their voice', () => {
    const forms = [oneStatement, statementsOfVoice, theStatements, saidBy, issuedBy]
    expect(forms.map((form) => form('joint'))).toEqual([
      ...['joint statement', 'joint statements', 'the joint statements', 'jointly', 'issued jointly'],
    ])
    expect(forms.map((form) => form('moscow'))).toEqual([
      ...[
        `statement of ${moscow}`,
        `statements of ${moscow}`,
        `${moscow}’s statements`,
        moscow,
        `from ${moscow}`,
      ],
    ])
    expect(forms.map((form) => form('all'))).toEqual([
      ...['statement', 'statements of all voices', 'the statements', 'recorded', 'in all'],
    ])
  })

  it('counts statements by their voice, one or many', () => {
    expect([1, 0, 2160].map((n) => statementCount(n, 'joint'))).toEqual([
      ...['1 joint statement', '0 joint statements', '2,160 joint statements'],
    ])
    expect([1, 36].map((n) => statementCount(n, 'moscow'))).toEqual([
      ...[`1 statement of ${moscow}`, `36 statements of ${moscow}`],
    ])
    expect(ofStatements(1, 1, 'joint')).toBe('1 of 1 joint statement')
    expect(ofStatements('up to 2', 9, 'beijing')).toBe(`up to 2 of 9 statements of ${beijing}`)
  })

  it('says of which statements a view is, by its voices and series', () => {
    const every = ['joint', 'moscow', 'beijing'] as const
    const series = 'complete' as const
    expect(statementsChosen(275, { voices: every })).toBe('275 statements')
    expect(statementsChosen(275, { voices: ['all'] })).toBe('275 statements')
    expect(statementsChosen(1, { voices: every, series })).toBe('1 statement within complete series')
    expect(statementsChosen(36, { voices: ['joint'] })).toBe('36 joint statements')
    expect(statementsChosen(1, { voices: ['moscow'], series })).toBe(
      `1 statement of ${moscow} within complete series`,
    )
    expect(statementsChosen(19, { voices: ['joint', 'moscow'] })).toBe(
      `19 statements issued jointly and from ${moscow}`,
    )
  })

  it('tells years on end as a span', () => {
    expect(yearsListed([])).toBe('')
    expect(yearsListed([2011])).toBe('2011')
    expect(yearsListed([2011, 2012])).toBe('2011 and 2012')
    expect(yearsListed([2001, 2002, 2003, 2006, 2009, 2010])).toBe('2001–2003, 2006, 2009 and 2010')
  })

  it('says how the collection grew, voice by voice', () => {
    const [early, late] = [
      { from: 2001, to: 2008 },
      { from: 2017, to: 2024 },
    ]
    expect(
      heldWords([
        { voice: 'joint', early: { ...early, statements: 1 }, late: { ...late, statements: 23 } },
        { voice: 'moscow', early: { ...early, statements: 0 }, late: { ...late, statements: 1090 } },
      ]),
    ).toBe(
      `1 joint statement of 2001–2008 and 23 of 2017–2024; no statement of ${moscow} of 2001–2008 and 1,090 of 2017–2024`,
    )
    expect(
      heldWords([{ voice: 'all', early: { ...early, statements: 2 }, late: { ...late, statements: 9 } }]),
    ).toBe('2 statements of all voices of 2001–2008 and 9 of 2017–2024')
  })

  it('says since which release a number is another one, oldest first', () => {
    const rows = [
      { since: '2026.10', statements: 3 },
      { since: null, statements: 3 },
      { since: '2026.2', statements: 1 },
      { since: '2026.3', statements: 0 },
      { since: '2026.2', statements: 4 },
    ]
    expect(recountedSince(rows)).toEqual(['2026.2', '2026.10'])
    expect(recountedKey([])).toBe('')
    expect(recountedKey(['2026.2'])).toBe('* another number before release 2026.2')
    expect(recountedKey(recountedSince(rows))).toBe(
      '* another number before release 2026.2, ** before 2026.10',
    )
  })

  it('says what a sum was for a year', () => {
    expect(deadlineWords({ step: 'set', kind: null })).toBe('set')
    expect(deadlineWords({ step: 'met', kind: null })).toBe('declared met')
    expect(deadlineWords({ step: 'set', kind: 'forecast of one side' })).toBe('forecast of one side')
  })

  it('says when somebody speaks, once or over years', () => {
    expect(spokenWhen({ first: '2022-02-04', last: '2022-02-04', unsureDates: [] })).toBe(
      'on 4 February 2022',
    )
    expect(spokenWhen({ first: '2013-03-17', last: '2022-12-05', unsureDates: [] })).toBe(
      'from 17 March 2013 to 5 December 2022',
    )
  })

  it('says of how many statements only our summary has the words', () => {
    const own = 'only our summary has it, which may set the scene'
    expect(summariesClause(0, 4)).toBe('')
    expect(summariesClause(1, 1)).toBe(`; there ${own}`)
    expect(summariesClause(1, 4)).toBe(`; in 1 of them ${own}`)
    expect(summariesClause(4, 4)).toBe(`; in all of them ${own}`)
  })

  it('says what became of an agreed sum', () => {
    const deadline = {
      announced: '2011-06-16',
      kind: null,
      yearFrom: null,
      isVolumeComputed: false,
      volumeUsdBn: 9,
      isMet: false,
    }
    const chain: TradeChain = {
      ...{ id: 'x', label: 'x', note: null, amountUsdBn: 20, announcements: 1, reach: 'reached' },
      ...{ firstAnnounced: '2011-06-16', lastAnnounced: '2011-06-16', isReachedComputed: false },
      unsureDates: [],
      ...{ deadlines: [{ ...deadline, year: 2015, step: 'set' }], reachedYear: 2018, reachedUsdBn: 21 },
    }
    const told = (more: Partial<TradeChain>) => chainSentence({ ...chain, ...more }, [])
    const met = [{ ...deadline, year: 2015, step: 'set' as const, isMet: true }]
    const moved = [...chain.deadlines, { ...deadline, year: 2019, step: 'moved' as const }]
    expect(told({})).toBe(
      '20 billion dollars by 2015 was missed in 2015 (9) and was reached in 2018 (21), 3 years after the year first agreed.',
    )
    expect(told({ deadlines: met, reachedYear: 2014 })).toBe(
      '20 billion dollars by 2015 was reached in 2014 (21), 1 year before the year first agreed.',
    )
    expect(told({ deadlines: moved })).toBe(
      '20 billion dollars by 2015 was moved to 2019, was missed in 2015 (9) and was reached in 2018 (21), 3 years after the year first agreed.',
    )
    const late = { ...deadline, announced: '2016-02-01', year: 2019, step: 'moved' as const }
    const range = { ...late, yearFrom: 2018, year: 2022, announced: '2014-02-01' }
    expect(told({ deadlines: [...chain.deadlines, range, late] })).toBe(
      '20 billion dollars by 2015 was loosened to the years 2018 to 2022, was missed in 2015 (9), was moved to 2019 and was reached in 2018 (21), 3 years after the year first agreed.',
    )
    expect(told({ reach: 'not_reached', reachedYear: null })).toBe(
      '20 billion dollars by 2015 was missed in 2015 (9) and is not reached yet.',
    )
    for (const none of [{ reach: 'not_in_series' }, { note: 'an aim' }, { amountUsdBn: null }] as const)
      expect(told(none)).toBeUndefined()
    const forecast = [{ ...deadline, year: 2030, step: 'set' as const, kind: 'forecast of one side' }]
    expect(told({ deadlines: forecast })).toBeUndefined()
  })

  it('says whose words a set phrase was found in', () => {
    const own = 'in a key phrase or the title of a text that was issued'
    expect(wherever({ ownWords: 0, statements: 3 })).toBe('only in our words')
    expect(wherever({ ownWords: 1, statements: 1 })).toBe(own)
    expect(wherever({ ownWords: 3, statements: 3 })).toBe(`each time ${own}`)
    expect(wherever({ ownWords: 2, statements: 3 })).toBe(
      `in 2 of them ${own} and in the other only in our words`,
    )
    expect(wherever({ ownWords: 2, statements: 9 })).toBe(
      `in 2 of them ${own} and in the others only in our words`,
    )
  })

  it('writes a day and a month', () => {
    expect([onLongDay(sureDay('2022-02-04')), onLongDay(sureDay('2004-05'))]).toEqual([
      'on 4 February 2022',
      'in May 2004',
    ])
  })

  it('writes one and many', () => {
    expect([plural(1, 'month'), plural(2, 'month'), plural(0, 'remark of both', 'remarks of both')]).toEqual([
      '1 month',
      '2 months',
      '0 remarks of both',
    ])
    expect([theOthers(1), theOthers(9), wereNotRead(1), wereNotRead(2)]).toEqual([
      ...['the other one', 'the other 9', 'was not fully read on', 'were not fully read on'],
    ])
  })

  it('writes a count as it is read', () => {
    expect([0, 999, 2160, 1234567].map(grouped)).toEqual(['0', '999', '2,160', '1,234,567'])
  })

  it('says of how many rows a test had too little', () => {
    expect(tooFewWords(1, 1)).toBe('In the one row tested')
    expect(tooFewWords(4, 4)).toBe('In all 4 rows tested')
    expect(tooFewWords(2, 4)).toBe('In 2 of the 4 rows tested')
  })

  it('says where else in the series a frame stands', () => {
    expect(seenElsewhere({ change: 'new', otherDate: null, unsureDates: [] })).toBe(
      'recorded in no earlier one',
    )
    expect(seenElsewhere({ change: 'new', otherDate: '2015-05-08', unsureDates: [] })).toMatch(
      /^recorded before that .*8 May 2015$/,
    )
    expect(seenElsewhere({ change: 'dropped', otherDate: null, unsureDates: [] })).toBe(
      'recorded in no later one',
    )
    expect(seenElsewhere({ change: 'dropped', otherDate: '2015-05-08', unsureDates: [] })).toMatch(
      /^recorded next .*8 May 2015$/,
    )
  })

  it('says what a side’s numbers leave out as it may be another’s words, and nothing where none is', () => {
    const row = {
      voice: 'moscow' as const,
      ...{ earlierSharedTexts: 1, laterSharedTexts: 2, earlierSharedMentions: 4, laterSharedMentions: 5 },
    }
    expect(sharedWords([row])).toBe(
      'Not counted: 3 texts in which several sides speak, with 9 mentions (broad), as they may be another side’s words.',
    )
    expect(sharedWords([{ ...row, earlierSharedTexts: 0, laterSharedTexts: 0 }])).toBe('')
    expect(sharedWords([{ ...row, voice: 'joint' }])).toBe('')
    expect(sharedWords([])).toBe('')
  })

  it('calls definitions that count the same mentions one finding', () => {
    const [strict, broad] = [
      { earlierMentions: 3, laterMentions: 8 },
      { earlierMentions: 3, laterMentions: 9 },
    ]
    expect(sameWords([strict, strict, strict])).toBe(
      'All of them count the same mentions here, so that this is one finding.',
    )
    expect(sameWords([strict, strict, broad])).toBe('')
    expect(sameWords([strict])).toBe('')
    const none = { earlierMentions: 0, laterMentions: 0 }
    expect(sameWords([none, none])).toBe('')
  })

  it('says that texts of different kinds differ, and where they do not', () => {
    expect(mixedTexts()).toMatch(
      /^The texts of the two periods are those at hand.* Balanced: UN General Assembly/,
    )
  })

  it('says what a mark of a figure is', () => {
    expect(titleOf({ isOneLine: true })).toContain('the first use of each frame by each voice')
    expect(titleOf({ isOneLine: false })).toContain('one mark for each statement')
  })
})
