import { describe, expect, it } from 'vitest'
import { definitionVerdict, type Finding, ratioText } from '../../../schema/chart/definition-wording.ts'
import { duration } from '../../../schema/chart/duration.ts'
import { timelineFigure } from '../../../schema/chart/figure.ts'
import { frameFinding } from '../../../schema/chart/finding/frame.ts'
import { overviewFinding } from '../../../schema/chart/finding/overview.ts'
import { themeFinding } from '../../../schema/chart/finding/theme.ts'
import { themesFinding } from '../../../schema/chart/finding/themes.ts'
import { type FindingView, plain } from '../../../schema/chart/finding.ts'
import { percentText, pointText } from '../../../schema/chart/point-text.ts'
import { unreadAmong } from '../../../schema/chart/share.ts'
import { issuedBy, theStatements, voiceWithin } from '../../../schema/chart/voice-words.ts'
import { shownSentences, type Wording } from '../../../schema/chart/wording.ts'
import type { DrawnMark } from '../../../schema/contract/mark.ts'
import { voices } from '../../../schema/voice.ts'
import { jointLabel, moscow } from '../../support/voice-labels.ts'
import { mark, viewOf } from './mark-sample.ts'
import { row } from './sample.ts'

const notRead = (one: DrawnMark) => ({ ...one, status: 'not_read' as const })
const silent = (date: string) => mark(date, null, { status: 'silent' })
const complete = { series: 'leaders' }

describe('the heading of a frame with uses before the years drawn', () => {
  const headingOf = (own: readonly string[], before: readonly string[], more: Partial<FindingView> = {}) => {
    const rows = own.map((date) => mark(date, 'toll'))
    const earlier = before.map((date) => mark(date, 'toll'))
    return plain(
      frameFinding(rows, { ...viewOf(rows), ...more, earlier, name: 'Toll', frame: 'toll' }).heading,
    )
  }

  it('says one, two or many times before, and how it goes on', () => {
    expect(headingOf(['2014-02-01'], ['2001-03-01'])).toBe('Toll: jointly on 1 Mar 2001 and on 1 Feb 2014')
    expect(headingOf(['2014-02-01'], ['2001-03-01', '2002-03-01'])).toBe(
      'Toll: jointly in 2001 and 2002, then on 1 Feb 2014',
    )
    expect(headingOf(['2014-02-01'], ['2001-03-01', '2002-03-01', '2003-03-01'])).toBe(
      'Toll: jointly before 2013 and on 1 Feb 2014',
    )
    expect(headingOf([], ['2001-03-01', '2001-05-01'])).toBe('Toll: jointly in 2001')
  })

  it('says where it never ceased that all years of the view have it', () => {
    const since = ['2013-02-01', '2014-02-01', '2015-02-01', '2016-02-01']
    expect(headingOf(since, ['2001-03-01', '2002-03-01', '2003-03-01'])).toBe(
      'Toll: jointly before 2013 and in all 4 years',
    )
  })
})

describe('the finding of several themes', () => {
  const view = (rows: readonly DrawnMark[]) => ({
    ...viewOf(rows),
    themes: ['reef', 'port'],
    themeLabel: (theme: string) => (theme === 'reef' ? 'Reef' : 'Port'),
  })
  const told = (rows: readonly DrawnMark[], more: Partial<FindingView> = {}) =>
    said(themesFinding(rows, { ...view(rows), ...more }))
  const said = ({ heading, summary }: ReturnType<typeof themesFinding>) =>
    [plain(heading), plain(summary)].filter(Boolean).join(' | ')

  it('counts each, and says how many were not fully read on which', () => {
    const rows = [
      mark('2013-02-01', 'toll'),
      notRead(mark('2014-02-01', null)),
      notRead(mark('2015-02-01', null)),
      notRead(mark('2015-02-01', null, { theme: 'port' })),
    ]
    expect(told(rows)).toBe(
      'Reef in 1 and Port in 0 of 3 statements, 2013–2016 | Of the 3, 2 were not fully read on Reef and 1 not on Port.',
    )
    expect(told(rows.slice(0, 2))).toBe(
      'Reef in 1 and Port in 0 of 2 statements, 2013–2016 | Of the 2, 1 was not fully read on Reef.',
    )
  })

  it('heads a view with its numbers, or with the theme of most statements where they are many', () => {
    const rows = [
      mark('2013-02-01', 'any'),
      mark('2014-02-01', 'any'),
      mark('2014-02-01', 'any', { theme: 'port' }),
    ]
    const heading = (more: Partial<FindingView> = {}) =>
      plain(themesFinding(rows, { ...view(rows), ...more }).heading)
    expect(heading()).toBe('Reef in 2 and Port in 1 of 2 statements, 2013–2016')
    const long = (theme: string) =>
      `${theme === 'reef' ? 'Reef' : 'Port'} ${'and what stands beside it '.repeat(3)}`
    expect(heading({ themeLabel: long })).toBe(
      `Of 2 themes, ${long('reef')} is recorded most often: in 2 of 2 statements, 2013–2016`,
    )
  })

  it('names the voice or voices that a view is of', () => {
    const rows = [mark('2013-02-01', 'toll'), mark('2014-02-01', 'toll')]
    expect(told(rows, { choice: { voices: ['joint'] } })).toBe(
      'Reef in 2 and Port in 0 of 2 joint statements, 2013–2016',
    )
    expect(told(rows.slice(1), { choice: { voices: ['joint'], series: 'complete' } })).toBe(
      'Reef in 1 and Port in 0 of 1 joint statement, 2013–2016',
    )
    expect(told(rows, { choice: { voices: ['joint', 'moscow'] } })).toBe(
      `Reef in 2 and Port in 0 of 2 statements issued jointly and from ${moscow}, 2013–2016`,
    )
  })

  it('says that nothing is counted, and what is known all the same', () => {
    expect(told([])).toBe('Reef and Port, 2013–2016 | Nothing is recorded in 2013–2016.')
    expect(told([], { choice: { voices: ['moscow'] } })).toBe(
      `Reef and Port, 2013–2016, ${moscow} | Nothing is recorded in 2013–2016 in statements of ${moscow}.`,
    )
    expect(told([silent('2013-02-01'), silent('2014-02-01')], { choice: { voices: ['joint'] } })).toBe(
      `Reef and Port, 2013–2016, ${voiceWithin('joint')} | Of 2 joint statements none has a counted passage in 2013–2016. Recorded as silent: 2 on Reef.`,
    )
    expect(told([notRead(mark('2013-02-01', null))])).toBe(
      'Reef and Port, 2013–2016 | Of 1 statement none has a counted passage in 2013–2016. It was not fully read on Reef.',
    )
  })
})

describe('the finding of the first page', () => {
  const told = (rows: readonly DrawnMark[], more: Partial<FindingView> = {}) => {
    const { heading, summary } = overviewFinding(rows, {
      ...viewOf(rows),
      isOfCore: false,
      framesPage: () => '/',
      ...more,
    })
    return `${plain(heading)}. ${plain(summary)}`.trim()
  }
  const toll = mark('2014-02-01', 'toll', { voice: 'moscow' })

  it('tells no order where no joint statement has one', () => {
    expect(told([toll, mark('2015-02-01', null)])).toBe('1 frame recorded in 2013–2016.')
  })

  it('writes one frame as one', () => {
    const rows = [toll, mark('2015-02-01', 'toll')]
    expect(told(rows)).toBe(
      'Of 1 frame recorded in 2013–2016, 1 is first recorded from one side and only later in a joint statement. First means first in this collection.',
    )
  })

  it('says how many of the joint statements were not fully read, by theme', () => {
    const basisOf = (rows: readonly DrawnMark[], more: Partial<FindingView> = {}) =>
      overviewFinding(rows, { ...viewOf(rows), isOfCore: false, framesPage: () => '/', ...more }).basis
    const unread = (date: string, theme: string) => notRead(mark(date, null, { theme }))
    const rows = [
      ...[toll, mark('2015-02-01', 'toll'), mark('2015-02-01', 'quay', { theme: 'port' })],
      ...['2015-03-01', '2015-04-01'].map((date) => unread(date, 'reef')),
      unread('2015-04-01', 'port'),
      notRead(mark('2015-04-02', null, { voice: 'moscow' })),
    ]
    const themes = ['reef', 'port']
    expect(told(rows, { themes })).toContain(
      'First means first in this collection; by theme, 1 or 2 of the 3 joint statements were not fully read on it.',
    )
    expect(basisOf(rows, { themes })).toBe(
      'by theme, 1 or 2 of the 3 joint statements were not fully read on it',
    )
    expect(basisOf(rows, { themes: ['reef'] })).toBe(
      '2 of the 3 joint statements were not fully read on Reef',
    )
    expect(basisOf(rows.slice(0, 3), { themes })).toBeUndefined()
    const earlier = [mark('2001-02-01', 'toll')]
    expect(basisOf(rows.slice(0, 2), { earlier })).toBe('counted since 2001, these 1 are 0')
  })

  it('says that what is recorded before changes nothing', () => {
    const rows = [toll, mark('2015-02-01', 'toll')]
    const earlier = [mark('2001-02-01', 'toll', { voice: 'moscow' })]
    expect(told(rows, { earlier })).toContain(
      'Of 1 frame recorded in 2013–2016, 1 is first recorded from one side and only later in a joint statement. Counted since 2001, these numbers are the same.',
    )
  })
})

describe('the heading of a theme', () => {
  const headingOf = (rows: readonly DrawnMark[]) => plain(themeFinding(rows, viewOf(rows)).heading)
  const before = ['2013-02-01', '2013-03-01', '2013-04-01']

  it('says of a single statement that it names the theme, or speaks of it', () => {
    const of = (ground: (date: string) => DrawnMark) => [
      ...before.map(ground),
      mark('2014-02-01', 'toll', complete),
      ...['2015-02-01', '2016-02-01'].map(ground),
    ]
    const quiet = (date: string) => ({ ...silent(date), ...complete })
    expect(headingOf(of(quiet))).toBe('On 1 Feb 2014 a joint statement names Reef: “TOLL”')
    const unknown = (date: string) => mark(date, null, complete)
    expect(headingOf(of(unknown))).toBe('On 1 Feb 2014 a joint statement takes up Reef: “TOLL”')
  })
})

describe('what is shown of one frame, voice by voice', () => {
  const wording: Wording = {
    ...{ measure: 'share', choice: { voices }, years: { from: 2020, to: 2023 } },
    label: (_theme, frame) => frame,
  }
  const shown = (rows: Parameters<typeof shownSentences>[0], more: Partial<Wording> = {}) =>
    shownSentences(rows, { ...wording, ...more })

  it('says where there is no statement, and where none was read', () => {
    const moscows = row({ year: 2020, voice: 'moscow', statements: 2 })
    expect(shown([row({ year: 2020 }), moscows])).toEqual([
      'The joint statements: the collection holds none in 2020–2023.',
      `${moscow}’s statements: not recorded in 2020–2023 (0 of 2 statements).`,
    ])
    expect(shown([row({ year: 2020, statements: 3, notRead: 3 })])).toEqual([
      'The joint statements: none of 3 in 2020–2023 was fully read for the frame.',
    ])
  })

  it('counts silences, one or many, and calls all voices together so', () => {
    expect(shown([row({ year: 2020, voice: 'all', statements: 3, silences: 1 })])).toEqual([
      'All voices together: not recorded in 2020–2023 (0 of 3 statements); 1 silence on the theme is recorded.',
    ])
    expect(shown([row({ year: 2020, statements: 3, silences: 2, notRead: 1 })])).toEqual([
      'The joint statements: not recorded in 2020–2023 (0 of 3 statements); 2 silences on the theme are recorded; 1 of the 3 not fully read for it.',
    ])
  })

  it('gives a share that several years have as a share', () => {
    const rows = [
      row({ year: 2020, statements: 4, statementsWithFrame: 2, share: 0.5, passages: 2 }),
      row({ year: 2021, statements: 2, statementsWithFrame: 1, share: 0.5, passages: 1 }),
      row({ year: 2022, statements: 4, statementsWithFrame: 1, share: 0.25, passages: 1 }),
    ]
    expect(shown(rows)[0]).toContain('the largest share is that of 2020 and 2021 (50 %)')
  })

  it('speaks of one statement as one', () => {
    const rows = ['a', 'b'].map((theme, index) =>
      row({ theme, frame: 'any', year: 2020, statements: 1, statementsWithFrame: 1 - index }),
    )
    expect(shown(rows, { label: (theme) => theme })[0]).toBe(
      'Of these 2 themes, recorded most often: a in 1 of 1 joint statement.',
    )
  })

  it('names voices and series of what came only in the later half', () => {
    const rows = [
      row({ frame: 'a', year: 2020, statements: 2, statementsWithFrame: 1, passages: 1 }),
      row({ frame: 'b', year: 2022, statements: 2, statementsWithFrame: 1, passages: 1 }),
    ]
    expect(shown(rows, { choice: { voices: ['joint'], series: 'complete' } })).toContain(
      'In 2020–2023 recorded only after 2021, in joint statements within complete series: “b” (first in 2022).',
    )
  })
})

describe('short forms', () => {
  it('writes a stretch of time as exactly as is of use', () => {
    expect([1, 42, 365, 1680].map(duration)).toEqual(['1 day', '42 days', '12 months', '4.6 years'])
  })

  it('writes little as more than nothing', () => {
    expect([0, 0.004, 0.125, 1].map(percentText)).toEqual(['0 %', '0.4 %', '13 %', '100 %'])
  })

  it('says of a point since when it is another number', () => {
    const given = row({
      year: 2022,
      voice: 'beijing',
      statements: 8,
      statementsWithFrame: 1,
      since: '2026.2',
    })
    expect(pointText(given, 'share')).toMatch(
      /1 of 8 statements \(13 %\); another number before release 2026\.2$/,
    )
    expect(pointText(row({ year: 2022, since: '2026.2' }), 'share')).toMatch(/no statement$/)
  })

  it('says how many were not read, and nothing where all were', () => {
    expect(unreadAmong(0, 4, 'theme')).toBe('')
    expect(unreadAmong(1, 4, 'theme')).toBe('1 of the 4 not fully read on it')
    expect(unreadAmong(4, 4, 'theme', 'Reef')).toBe('not fully read on Reef')
    expect(unreadAmong([2, 2], 4, 'frame')).toBe('2 of the 4 not fully read for them')
    expect(unreadAmong([1, 3], 4, 'frame')).toBe('up to 3 of the 4 not fully read for them')
    expect(unreadAmong([3, 4], 4, 'frame', 'a frame of Reef')).toBe(
      'up to 4 of the 4 not fully read for a frame of Reef',
    )
  })

  it('names all voices together', () => {
    expect([issuedBy('all'), theStatements('all')]).toEqual(['in all', 'the statements'])
  })
})

describe('a verdict of definitions', () => {
  const found = (
    definition: Finding['definition'],
    direction: Finding['direction'],
    ratio: number | null = 1,
  ): Finding => ({
    ...{ definition, direction, ratio, earlierFrom: 2013, earlierTo: 2018, earlierTexts: 6 },
    ...{ laterFrom: 2019, laterTo: 2024, laterTexts: 7 },
  })

  it('says what is there, what may be chance and what no text names', () => {
    expect(definitionVerdict([])).toBe('Nothing is measured.')
    expect(
      definitionVerdict([
        found('strict', 'unnamed'),
        found('standard', 'unclear'),
        found('broad', 'rise', 3),
      ]),
    ).toBe(
      'The rise is there only under the broad definition; under the standard definition it may be chance and under the strict definition no text names it.',
    )
    expect(
      definitionVerdict([
        found('strict', 'unclear', 2),
        found('standard', 'unclear', 0.5),
        found('broad', 'unnamed'),
      ]),
    ).toBe(
      'No change that could be told from chance under the strict and standard definitions; under the broad definition no text names it.',
    )
    expect(definitionVerdict([found('strict', 'too_few'), found('broad', 'rise')])).toBe(
      'Too few texts to tell: 6 texts of 2013–2018, 7 of 2019–2024.',
    )
  })

  it('gives a ratio with its bounds, or that there is none', () => {
    expect(ratioText({ ratio: 3.4, low: 1.6, high: null })).toBe('3.4 times (1.60 to no bound)')
    expect(ratioText({ ratio: null, low: 1.3, high: null })).toBe('from none; at least 1.30 times')
    expect(ratioText({ ratio: null, low: 0.5, high: null })).toBe('from none')
    expect(ratioText({ ratio: 1, low: null, high: null })).toBe('–')
  })
})

describe('a mark that stands for several statements', () => {
  /** One statement of every month of so many years. */
  const monthly = (years: number, rest: Partial<DrawnMark> = {}) =>
    Array.from({ length: 12 * years }, (_, index) => {
      const month = String(1 + (index % 12)).padStart(2, '0')
      return mark(`${2000 + Math.floor(index / 12)}-${month}-15`, rest.status ? null : 'toll', {
        n: 2,
        ...rest,
      })
    })
  const textsOf = (rows: readonly DrawnMark[], years: number) =>
    timelineFigure(rows, {
      ...viewOf(rows),
      years: { from: 2000, to: 1999 + years },
    }).rows.flatMap(({ marks }) => marks.map(({ text }) => text))

  it('names its month, quarter or year, and counts silences', () => {
    expect(textsOf(monthly(4), 4)).toContain(`${jointLabel}, May 2001: 2 statements: TOLL`)
    expect(textsOf(monthly(30), 30)).toContain(`${jointLabel}, quarter 2 of 2001: 6 statements: TOLL`)
    expect(textsOf(monthly(120), 120)).toContain(`${jointLabel}, 2001: 24 statements: TOLL`)
    expect(textsOf([...monthly(4, { status: 'silent' }), mark('2001-01-01', 'toll')], 4)).toContain(
      `${jointLabel}, May 2001: 2 recorded silences on Reef`,
    )
  })
})
