import { describe, expect, it } from 'vitest'
import { chosenFramesFinding } from '../../../schema/chart/finding/chosen-frames.ts'
import { frameFinding } from '../../../schema/chart/finding/frame.ts'
import { outsideYears } from '../../../schema/chart/finding/outside-years.ts'
import { overviewFinding } from '../../../schema/chart/finding/overview.ts'
import { themeFinding } from '../../../schema/chart/finding/theme.ts'
import { themesFinding } from '../../../schema/chart/finding/themes.ts'
import { ofSeriesAlone, plain, seriesTold } from '../../../schema/chart/finding.ts'
import type { DrawnMark } from '../../../schema/contract/mark.ts'
import { beijing, jointLabel, moscow } from '../../support/voice-labels.ts'
import { mark, viewOf } from './mark-sample.ts'

const notRead = (row: DrawnMark) => ({ ...row, status: 'not_read' as const })
const ofReef = (...frames: string[]) => frames.map((frame) => ({ theme: 'reef', frame }))
const summaryOf = (rows: DrawnMark[]) => plain(themeFinding(rows, viewOf(rows)).summary)
const silent = (date: string) => mark(date, null, { status: 'silent' })

describe('themeFinding', () => {
  it('says when joint statements begin to name a theme, with what, and who did before', () => {
    const rows = [
      silent('2013-02-01'),
      mark('2013-05-01', null),
      mark('2014-05-01', 'hint', { namesTheme: false }),
      mark('2015-02-01', 'toll', { words: 'no toll', wordsBasis: 'as_reported' }),
      mark('2016-02-01', 'dredge'),
      mark('2016-03-01', 'dredge'),
      mark('2014-01-01', 'dredge', { voice: 'moscow' }),
    ]
    const { heading, summary, more } = themeFinding(rows, viewOf(rows))
    expect(plain(heading)).toBe(
      'In passages recorded on Reef, joint statements name it from 2015: first “TOLL”, then “DREDGE”',
    )
    expect(plain(summary)).toBe(
      `The first joint statement of 2013–2016 recorded under this theme as naming Reef is that of 1 Feb 2015 (“no toll”, as reported); of the 3 before it, 1 is recorded as silent, none as naming it. In this collection, “DREDGE” is recorded from ${moscow} in 2014, before a joint statement took it up in 2016.`,
    )
    expect(plain(more)).toBe(
      'This rests on statements collected one by one, not on a complete series: what looks like a change may come from what was collected.',
    )
    expect(heading[2]?.evidence ?? heading[1]?.evidence).toBeDefined()
    const { ground } = viewOf(rows)
    const unknown = themeFinding(rows, { ...viewOf(rows), ground: { ...ground, hasSeries: false } })
    expect(plain(unknown.more)).toBe(
      'Which statements belong to complete series is not recorded here: what looks like a change may come from what was collected.',
    )
  })

  it('tells of complete series what stands before a first naming, where a voice mostly has such', () => {
    const series = { series: 'summits' }
    const rows = ['2013-02-01', '2013-05-01', '2014-05-01'].map((date) => mark(date, null, series))
    const all = [...rows, mark('2015-02-01', 'toll', series), mark('2016-02-01', 'toll', series)]
    const { heading, summary } = themeFinding(all, viewOf(all))
    expect(plain(heading)).toBe('Passages on Reef in joint statements are recorded from 2015: “TOLL”')
    expect(plain(summary)).toBe(
      'The first joint statement of 2013–2016 recorded under this theme as speaking of Reef is that of 1 Feb 2015; none of the 3 of complete series before it has a counted passage on it.',
    )
    const collected = [...all, mark('2014-06-01', 'toll')].toSorted((a, b) => (a.date < b.date ? -1 : 1))
    const told = themeFinding(collected, viewOf(collected))
    expect(plain(told.heading)).toBe('Passages on Reef in joint statements are recorded from 2014: “TOLL”')
    expect(plain(told.summary)).toContain('is that of 1 Jun 2014; none of the 3 of complete series before it')
    expect(heading.flatMap((one) => one.evidence ?? [])).toEqual([
      'theme=reef&frame=toll&voice=joint&status=counted&from=2015&to=2016&series=complete',
    ])
  })

  it('says what stands outside the years that are collected throughout', () => {
    const rows = [mark('2011-02-01', 'toll'), mark('2015-02-01', 'toll')]
    const said = (from: number, to: number) =>
      plain(outsideYears({ ...viewOf(rows), years: { from, to } }, { first: 2013, last: 2016 }))
    expect(said(2013, 2016)).toBe('')
    expect(said(2001, 2016)).toBe(
      'From before 2013 the collection holds only single statements, chosen one by one.',
    )
    expect(said(2014, 2018)).toBe('From after 2016 the collection holds no statements.')
  })

  it('tells a change from what was collected where there is no more, and says so', () => {
    const rows = ['2013-02-01', '2014-02-01', '2015-02-01'].map((date) =>
      mark(date, 'toll', { voice: 'moscow' }),
    )
    const { summary } = themeFinding(rows, viewOf(rows))
    expect(plain(summary)).toContain(
      'This rests on statements collected one by one, not on a complete series: what looks like a change may come from what was collected.',
    )
  })

  it('never tells a frame of a single late statement as a change', () => {
    const early = ['2013-02-01', '2014-02-01', '2015-02-01', '2016-02-01'].map((date) => mark(date, 'toll'))
    const late = [mark('2016-03-01', 'dredge')]
    const headingOf = (rows: Parameters<typeof viewOf>[0]) => plain(themeFinding(rows, viewOf(rows)).heading)
    expect(headingOf([...early, ...late])).toBe(
      'Joint statements on Reef: “TOLL” in all 4 years, and one other frame',
    )
    expect(headingOf([...early, ...late, mark('2016-05-01', 'dredge')])).toBe(
      'Newly recorded in joint statements on Reef: “DREDGE” (2016)',
    )
  })

  it('heads with what is new after years without it, and with what years are without, before what is frequent', () => {
    const years = [2013, 2014, 2015, 2016, 2017, 2018]
    const of = (frame: string, ...own: number[]) => own.map((year) => mark(`${year}-02-01`, frame))
    const headingOf = (rows: DrawnMark[], earlier: DrawnMark[] = []) =>
      plain(themeFinding(rows, { ...viewOf(rows), years: { from: 2013, to: 2018 }, earlier }).heading)
    const usual = of('toll', ...years)
    const late = [...of('dredge', 2016, 2017), ...of('buoy', 2017, 2018), ...of('pilot', 2018, 2018)]
    expect(headingOf([...usual, ...late.slice(0, 2)])).toBe(
      'Newly recorded in joint statements on Reef: “DREDGE” (2016)',
    )
    expect(headingOf([...usual, ...late.slice(0, 4)])).toBe(
      'Newly recorded in joint statements on Reef: “DREDGE” (2016) and “BUOY” (2017)',
    )
    expect(headingOf([...usual, ...of('dredge', 2015, 2016)])).toMatch(
      /^Joint statements on Reef: “TOLL” in all/,
    )
    expect(headingOf([...usual, ...of('dredge', 2016, 2017)], of('dredge', 2001))).toMatch(
      /^Joint statements on Reef: “TOLL” in all 6 years/,
    )
    // One statement makes no news, but is new beside what several have, and counted with it.
    expect(headingOf([...usual, ...of('dredge', 2016, 2017), ...of('buoy', 2018)])).toBe(
      'Newly recorded in joint statements on Reef: “DREDGE” (2016) and “BUOY” (2018)',
    )
    expect(
      headingOf([...usual, ...of('dredge', 2016, 2017), ...of('buoy', 2018), ...of('pilot', 2017)]),
    ).toBe('Newly recorded in joint statements on Reef: “DREDGE” (2016), “BUOY” (2018) and one other')
    const gone = [...usual, ...of('quay', 2013, 2014, 2015)]
    expect(headingOf(gone)).toBe(
      'Joint statements on Reef: “QUAY” (one of 2 frames) in 2013–2015, not recorded in 2016–2018',
    )
    expect(headingOf([...gone, ...late.slice(0, 2)])).toBe(
      'Newly recorded in joint statements on Reef: “DREDGE” (2016); “QUAY” not recorded in 2016–2018',
    )
    // Where names are long, what is gone is told in fewer words, and goes before a second name.
    const long = [...gone, ...late.slice(0, 4)]
    const named = (themeLabel: string, names: Record<string, string>) =>
      plain(
        themeFinding(long, {
          ...viewOf(long),
          years: { from: 2013, to: 2018 },
          themeLabel: () => themeLabel,
          label: (_, frame) => names[frame] ?? frame,
        }).heading,
      )
    expect(named('Harbour tolls', { buoy: 'Buoys asked for without a sum', quay: 'Quay' })).toBe(
      'Harbour tolls, newly recorded jointly: “Buoys asked for without a sum” (2017) and one other; “Quay” not recorded in 2016–2018',
    )
  })

  it('tells with a naming of which row its heading is', () => {
    const silent = mark('2013-02-01', null, { status: 'silent' })
    const others = ['2013-05-01', '2014-02-01'].map((date) => mark(date, null))
    const rows = [silent, ...others, mark('2015-02-01', 'toll'), mark('2016-02-01', 'dredge')]
    const seriesOf = (own: DrawnMark[]) => seriesTold({ ...themeFinding(own, viewOf(own)), summary: [] })
    expect(seriesOf(rows)).toEqual(['reef.named', 'reef.toll'])
    // Without a silence there is no such row.
    expect(seriesOf(rows.slice(1))).not.toContain('reef.named')
  })

  it('heads with the frames of the first two ranks, as the summary does, and counts all others', () => {
    const years = [2013, 2014, 2015, 2016]
    const of = (frame: string, ...own: number[]) => own.map((year) => mark(`${year}-02-01`, frame))
    const told = (...rows: DrawnMark[]) => themeFinding(rows, viewOf(rows))
    const ranked = told(...of('toll', ...years), ...of('dredge', 2013, 2014, 2015), ...of('buoy', 2015, 2016))
    expect(plain(ranked.heading)).toBe(
      'Joint statements on Reef: “TOLL” in all 4 years, “DREDGE” in 2013–2015, and one other frame',
    )
    expect(plain(ranked.summary)).toContain('“TOLL” is recorded most often (4 of 4), then “DREDGE” (3).')
    const level = ['a', 'b', 'c', 'd'].flatMap((frame) => of(frame, 2013, 2014))
    expect(plain(told(...level, ...of('e', 2013)).heading)).toBe(
      'Joint statements on Reef: “A” in 2013 and 2014, and 4 other frames',
    )
  })

  it('says what is there from the start, and what is next, where a theme is never new', () => {
    const rows = [
      ...['2013-02-01', '2014-02-01', '2015-02-01', '2016-02-01'].map((date) => mark(date, 'toll')),
      mark('2015-02-01', 'dredge'),
      mark('2015-04-01', 'dredge'),
    ]
    const { heading, summary } = themeFinding(rows, viewOf(rows))
    expect(plain(heading)).toBe('Joint statements on Reef: “TOLL” in all 4 years and “DREDGE” in 2015')
    expect(plain(summary)).toBe(
      'In the joint statements “TOLL” is recorded most often (4 of 5), then “DREDGE” (2). This rests on statements collected one by one, not on a complete series: what looks like a change may come from what was collected.',
    )
  })

  it('says how many of those of which nothing is recorded were not read on the theme', () => {
    const series = { series: 'summits' }
    const [first, second, third] = ['2013-02-01', '2013-05-01', '2014-05-01'].map((date) =>
      mark(date, null, series),
    ) as [DrawnMark, DrawnMark, DrawnMark]
    const later = [mark('2015-02-01', 'toll', series), mark('2016-02-01', 'toll', series)]
    const told = (rows: DrawnMark[], ...unread: DrawnMark[]) =>
      summaryOf(rows.map((row) => (unread.includes(row) ? notRead(row) : row)))
    const open = [first, second, third, ...later]
    const start =
      'The first joint statement of 2013–2016 recorded under this theme as speaking of Reef is that of 1 Feb 2015; none of the 3 of complete series before it has a counted passage on it'
    expect(told(open, first)).toBe(`${start}, and 1 of them was not fully read on Reef.`)
    expect(told(open, first, third)).toBe(`${start}, and 2 of them were not fully read on Reef.`)
    expect(told(open, first, second, third)).toBe(`${start}, and none of them was fully read on Reef.`)
    const held = [silent('2013-01-01'), silent('2013-01-08')].map((row) => ({ ...row, ...series }))
    expect(told([...held, ...open], second, third)).toBe(
      'The first joint statement of 2013–2016 recorded under this theme as naming Reef is that of 1 Feb 2015; of the 5 of complete series before it, 2 are recorded as silent, none as naming it (2 not fully read).',
    )
    const ended = [mark('2013-02-01', 'toll'), mark('2013-03-01', 'toll'), mark('2016-01-01', null)]
    expect(told(ended, ...ended.slice(2))).toContain(
      ' In the joint statements of 2016 nothing is recorded under Reef, which is no proof of silence; 1 of them was not fully read on it.',
    )
  })

  it('tells a recorded silence where nothing is counted', () => {
    const rows = [
      silent('2013-02-01'),
      silent('2014-02-01'),
      mark('2014-05-01', null),
      mark('2015-05-01', null),
    ]
    const partly = rows.with(3, notRead(rows[3] as DrawnMark))
    expect(plain(themeFinding(rows, viewOf(rows)).heading)).toBe('Reef: no mention recorded in 2013–2016')
    expect(summaryOf(rows)).toBe(
      'The collection holds 4 statements in 2013–2016: 2 are recorded as silent; of the other 2 nothing is recorded, which is no proof of silence.',
    )
    expect(summaryOf(partly)).toBe(
      'The collection holds 4 statements in 2013–2016: 2 are recorded as silent; of the other 2 nothing is recorded, which is no proof of silence, and 1 of them was not fully read on Reef.',
    )
    const whole = rows.slice(0, 2)
    expect(plain(themeFinding(whole, viewOf(whole)).summary)).toBe(
      'The collection holds 2 statements in 2013–2016: 2 are recorded as silent.',
    )
    const ofOne = themeFinding(whole, { ...viewOf(whole), choice: { voices: ['joint'] } })
    expect(plain(ofOne.summary)).toBe(
      'The collection holds 2 joint statements in 2013–2016: 2 are recorded as silent.',
    )
    const frame = frameFinding(partly, { ...viewOf(partly), name: '“TOLL” (Reef)', frame: 'toll' })
    expect(plain(frame.heading)).toBe('“TOLL” (Reef): nothing recorded in 2013–2016')
    expect(plain(frame.summary)).toBe(
      'The collection holds 4 statements in 2013–2016: 2 are recorded as silent on Reef; in the other 2 the frame is not recorded, which is no proof of silence, and 1 of them was not fully read for it.',
    )
  })

  it('says that no statement names a theme before the frames that do not', () => {
    const hint = (date: string) => mark(date, 'hint', { namesTheme: false })
    const rows = [silent('2013-02-01'), silent('2014-02-01'), hint('2015-05-01')]
    const headingOf = (shown: DrawnMark[], years = { from: 2013, to: 2016 }) =>
      plain(themeFinding(shown, { ...viewOf(shown), years }).heading)
    expect(headingOf(rows)).toBe(
      'No joint statement in 2013–2016 is recorded under Reef as naming it (2 are recorded as silent): “HINT” in 2015',
    )
    expect(headingOf([hint('2015-05-01')], { from: 2015, to: 2015 })).toBe(
      'No joint statement in 2015 is recorded under Reef as naming it: “HINT”',
    )
    const ofMoscow = [silent('2013-02-01'), hint('2013-05-01')].map((row) => ({ ...row, voice: 'moscow' }))
    expect(headingOf(ofMoscow)).toBe(
      `No statement of ${moscow} in 2013–2016 is recorded under Reef as naming it (1 is recorded as silent): “HINT” in 2013`,
    )
    expect(headingOf([hint('2013-05-01'), mark('2013-06-01', 'toll')])).toMatch(/^Joint statements on Reef: /)
  })

  it('denies nothing of what the view leaves out', () => {
    const rows = [mark('2013-05-01', null, { voice: 'moscow' })]
    const view = { ...viewOf(rows), choice: { voices: ['moscow'], series: 'complete' as const } }
    const told = ofSeriesAlone(themeFinding(rows, view), '/?theme=reef')
    expect(plain(told.heading)).toBe(
      `Reef: nothing recorded in 2013–2016 in statements of ${moscow}, complete series only`,
    )
    expect(plain(told.summary)).toBe(
      `The complete series of the collection hold 1 statement of ${moscow} in 2013–2016; that nothing is recorded is no proof of silence. Only statements of complete series are counted here; the others are in the same view of all statements.`,
    )
    expect(told.summary.flat().find(({ href }) => href)?.href).toBe('/?theme=reef')
    expect(plain(themesFinding(rows, { ...view, themes: ['reef'] }).summary)).toBe(
      `Nothing is recorded in 2013–2016 in statements of ${moscow} within complete series.`,
    )
  })

  it('claims nothing where nothing is recorded', () => {
    const rows = [mark('2013-05-01', null)]
    const { heading, summary } = themeFinding(rows, viewOf(rows))
    expect(plain(heading)).toBe('Reef: nothing recorded in 2013–2016')
    expect(plain(summary)).toBe(
      'The collection holds 1 statement in 2013–2016; that nothing is recorded is no proof of silence.',
    )
  })

  describe('with passages that have no frame', () => {
    const bare = (date: string, rest: Partial<DrawnMark> = {}) =>
      mark(date, null, { status: 'recorded', namesTheme: true, passages: 1, ...rest })
    const none = (date: string, voice: string) => mark(date, null, { voice })
    const told = (rows: DrawnMark[], choice = viewOf(rows).choice) => {
      const { heading, summary } = themeFinding(rows, { ...viewOf(rows), unnamed: [], choice })
      return [plain(heading), plain(summary)]
    }

    it('takes the first of them for the first of the theme, and its years for those of the theme', () => {
      const [heading, summary] = told([
        ...['2013-01-01', '2013-02-01', '2013-03-01'].map((date) => none(date, 'moscow')),
        bare('2014-01-01', { voice: 'moscow', words: 'the reef' }),
        mark('2015-02-01', 'toll', { voice: 'moscow' }),
        mark('2016-02-01', 'toll', { voice: 'moscow' }),
      ])
      expect(heading).toBe(`${moscow}’s passages on Reef are recorded from 2014: “TOLL”`)
      expect(summary).toContain('speaking of Reef is that of 1 Jan 2014 (“the reef”')
      expect(summary).toContain('none of the 3 before it has a counted passage on it')
    })

    it('says of a voice that has no others how many of its statements have such', () => {
      const rows = [
        mark('2013-02-01', 'toll', { voice: 'moscow' }),
        mark('2014-02-01', 'toll', { voice: 'moscow' }),
        bare('2013-01-01', { voice: 'beijing' }),
        none('2014-01-01', 'beijing'),
      ]
      const [heading, summary] = told(rows, { ...viewOf(rows).choice, voices: ['moscow', 'beijing'] })
      expect(heading).toContain(`; ${beijing}: no frame recorded`)
      expect(summary).toContain(
        'of 2013–2016, 1 has counted passages on Reef, which have none of its frames.',
      )
      expect(summary).not.toContain('nothing')
    })

    it('heads with their years where nothing else is recorded', () => {
      const [heading, summary] = told([
        bare('2013-01-01', { voice: 'moscow' }),
        bare('2015-01-01', { voice: 'moscow' }),
        none('2016-01-01', 'moscow'),
      ])
      expect(heading).toBe(`${moscow}’s passages on Reef are recorded in 2013 and 2015`)
      expect(summary).toContain('2 have counted passages on Reef, which have none of its frames.')
    })
  })

  it('gives each clause the evidence of its rows and no more', () => {
    const rows = [
      mark('2013-02-01', 'toll'),
      mark('2016-02-01', 'toll'),
      mark('2015-02-01', 'dredge'),
      mark('2015-03-01', 'dredge'),
    ]
    const evidence = themeFinding(rows, viewOf(rows)).heading.flatMap((one) => one.evidence ?? [])
    expect(evidence).toEqual([
      'theme=reef&frame=toll&voice=joint&status=counted&from=2013&to=2016',
      'theme=reef&frame=dredge&voice=joint&status=counted&from=2015&to=2015',
    ])
  })
})

describe('what is recorded before the years of the view', () => {
  const earlier = [
    mark('2001-07-16', 'toll', { words: 'a toll', wordsBasis: 'official_text' }),
    mark('2011-06-16', 'dredge', { voice: 'moscow' }),
  ]

  it('is the first of a frame, and is told beside the years that are drawn', () => {
    const rows = [
      mark('2014-02-01', 'toll', { voice: 'moscow' }),
      mark('2015-02-01', 'toll'),
      mark('2016-02-01', 'toll'),
    ]
    const view = { ...viewOf(rows), earlier: earlier.slice(0, 1), name: '“TOLL” (Reef)', frame: 'toll' }
    const { heading, summary, more } = frameFinding(rows, view)
    expect(plain(heading)).toBe(
      `“TOLL” (Reef): jointly on 16 Jul 2001 and in 2015 and 2016, ${moscow} on 1 Feb 2014`,
    )
    expect(plain(summary)).toBe(
      `In 2013–2016 recorded in 2 of 2 statements issued jointly and 1 of 1 statement from ${moscow}. First in this collection: ${jointLabel}, 16 Jul 2001; in the words “a toll”.`,
    )
    expect(plain(more)).toBe('')
  })

  it('is told of a voice that does not use the frame in the years drawn', () => {
    const rows = [mark('2014-02-01', 'toll', { voice: 'moscow' })]
    const view = { ...viewOf(rows), earlier: earlier.slice(0, 1), name: '“TOLL” (Reef)', frame: 'toll' }
    expect(plain(frameFinding(rows, view).heading)).toBe(
      `“TOLL” (Reef): jointly on 16 Jul 2001, ${moscow} on 1 Feb 2014`,
    )
  })

  it('leaves a theme no late beginning, and its frames no sole year', () => {
    const before = ['2013-02-01', '2013-03-01', '2013-04-01'].map((date) => mark(date, null))
    const rows = [...before, mark('2015-02-01', 'toll'), mark('2016-02-01', 'toll')]
    expect(plain(themeFinding(rows, viewOf(rows)).heading)).toBe(
      'Passages on Reef in joint statements are recorded from 2015: “TOLL”',
    )
    const view = { ...viewOf(rows), earlier: earlier.slice(0, 1) }
    expect(plain(themeFinding(rows, view).heading)).toBe(
      'Joint statements on Reef: “TOLL” in 2015 and 2016 (also in 2001)',
    )
  })

  it('is before all that took a frame up later', () => {
    const rows = [
      mark('2013-03-01', 'toll', { voice: 'moscow' }),
      mark('2014-02-01', 'toll'),
      mark('2015-02-01', 'toll'),
    ]
    expect(plain(themeFinding(rows, viewOf(rows)).summary)).toContain('before a joint statement took it up')
    const view = { ...viewOf(rows), earlier: earlier.slice(0, 1) }
    expect(plain(themeFinding(rows, view).summary)).not.toContain('took it up')
  })

  const framesPage = (frames: readonly { frame: string }[]) => `/?${frames.map(({ frame }) => frame)}`
  const overview = (rows: readonly DrawnMark[], more: object = {}) => {
    const finding = overviewFinding(rows, { ...viewOf(rows), isOfCore: false, framesPage, ...more })
    return { said: `${plain(finding.heading)}. ${plain(finding.summary)}`.trim(), ...finding }
  }

  it('parts the frames of the first page, each number with its frames', () => {
    const rows = [
      mark('2014-02-01', 'toll', { voice: 'moscow' }),
      mark('2015-02-01', 'toll'),
      mark('2014-02-01', 'dredge'),
      mark('2016-02-01', 'pilot', { voice: 'moscow' }),
    ]
    expect(overview(rows).said).toBe(
      'Of 3 frames recorded in 2013–2016, 1 is first recorded from one side and only later in a joint statement. Of the others, 1 is in a joint statement first or at once and 1 in no joint statement. First means first in this collection.',
    )
    const { said, heading, summary } = overview(rows, { earlier, withEarlier: '/?from=2001' })
    expect(said).toBe(
      'Of 3 frames recorded in 2013–2016, 1 is first recorded from one side and only later in a joint statement. Of the others, 1 is in a joint statement first or at once and 1 in no joint statement. Counted since 2001, these numbers are the same.',
    )
    expect([...heading, ...summary.flat()].flatMap(({ text, href }) => (href ? [[text, href]] : []))).toEqual(
      [
        ['3 frames', '/?toll,dredge,pilot'],
        ['1', '/?toll'],
        ['1', '/?dredge'],
        ['1', '/?pilot'],
        ['since 2001', '/?from=2001'],
      ],
    )
  })

  it('says of which themes it counts frames where there are others', () => {
    const rows = [mark('2014-02-01', 'toll', { voice: 'moscow' }), mark('2015-02-01', 'toll')]
    expect(overview(rows, { isOfCore: true, themes: ['reef'] }).said).toContain(
      'Of 1 frame recorded in 2013–2016 on the core theme, 1 is',
    )
    expect(overview(rows, { isOfCore: true, themes: ['reef', 'port'] }).said).toContain(
      'Of 1 frame recorded in 2013–2016 on the 2 core themes, 1 is',
    )
    const alone = [mark('2015-02-01', 'toll')]
    expect(overview(alone, { isOfCore: true, themes: ['reef', 'port'] }).said).toBe(
      '1 frame recorded in 1 joint statement, 2013–2016 on the 2 core themes.',
    )
  })

  it('counts themes where each is drawn whole', () => {
    const rows = [mark('2014-02-01', 'any', { voice: 'moscow' }), mark('2015-02-01', 'any')]
    expect(overview(rows).said).toContain('Of 1 theme recorded in 2013–2016')
  })

  it('tells no order of voices where one voice alone has statements', () => {
    const rows = [mark('2015-02-01', 'toll'), mark('2016-02-01', 'dredge'), mark('2016-03-01', null)]
    expect(overview(rows).said).toBe('2 frames recorded in 3 joint statements, 2013–2016.')
    const side = [mark('2015-02-01', 'toll', { voice: 'moscow' })]
    expect(overview(side).said).toBe(`1 frame recorded in 1 statement of ${moscow}, 2013–2016.`)
  })
})

describe('frameFinding', () => {
  it('tells each voice with its first use, oldest first', () => {
    const rows = [
      mark('2015-02-01', 'toll'),
      mark('2014-02-01', 'toll', { voice: 'moscow', words: 'a toll', wordsBasis: 'official_text' }),
      mark('2016-02-01', 'toll', { voice: 'moscow' }),
      mark('2016-05-01', null, { voice: 'moscow' }),
    ]
    const { heading, summary } = frameFinding(rows, { ...viewOf(rows), name: '“TOLL” (Reef)', frame: 'toll' })
    expect(plain(heading)).toBe(`“TOLL” (Reef): ${moscow} in 2014 and 2016, jointly on 1 Feb 2015`)
    expect(plain(summary)).toBe(
      `Recorded in 2 of 3 statements from ${moscow} and 1 of 1 statement issued jointly. First in this collection: ${moscow}, 1 Feb 2014; in the words “a toll”.`,
    )
  })

  it('names all who are first on one day, and quotes none of them', () => {
    const rows = [
      mark('2014-02-01', 'toll', { words: 'a toll', wordsBasis: 'official_text' }),
      mark('2014-02-01', 'toll', { voice: 'moscow', words: 'toll', wordsBasis: 'official_text' }),
    ]
    const { summary } = frameFinding(rows, { ...viewOf(rows), name: '“TOLL” (Reef)', frame: 'toll' })
    expect(plain(summary)).toContain(`First in this collection: ${jointLabel} and ${moscow}, 1 Feb 2014.`)
  })

  it('tells no order between a day and the month that it lies in', () => {
    const rows = [mark('2014-02', 'toll'), mark('2014-02-03', 'toll', { voice: 'moscow' })]
    const { summary } = frameFinding(rows, { ...viewOf(rows), name: '“TOLL” (Reef)', frame: 'toll' })
    expect(plain(summary)).toContain(
      `First in this collection: ${jointLabel}, Feb 2014 and ${moscow}, 3 Feb 2014.`,
    )
  })

  it('quotes only the words of the statement whose date it tells', () => {
    const rows = [
      mark('2014-02-01', 'toll', { voice: 'moscow' }),
      mark('2016-02-01', 'toll', { voice: 'moscow', words: 'a toll', wordsBasis: 'official_text' }),
    ]
    const { summary } = frameFinding(rows, { ...viewOf(rows), name: '“TOLL” (Reef)', frame: 'toll' })
    expect(plain(summary)).toBe(
      `Recorded in 2 of 2 statements from ${moscow}. First in this collection: ${moscow}, 1 Feb 2014.`,
    )
  })
})

describe('themeFinding', () => {
  it('tells frames of as many statements together, and no order among them', () => {
    const rows = [
      ...['2013-02-01', '2014-02-01'].map((date) => mark(date, 'toll')),
      ...['2013-03-01', '2014-03-01'].map((date) => mark(date, 'dredge')),
      mark('2015-03-01', 'hint'),
    ]
    expect(plain(themeFinding(rows, viewOf(rows)).summary)).toContain(
      'In the joint statements “TOLL” and “DREDGE” are recorded most often (2 of 5 each).',
    )
  })

  it('has a side say what the others said only after every joint text, of a series or not', () => {
    const rows = [
      mark('2013-02-01', 'dredge'),
      ...['2014-02-01', '2015-02-01', '2016-02-01'].map((date) => mark(date, 'toll', { series: 'summits' })),
      ...['2015-03-01', '2016-03-01'].map((date) => mark(date, 'dredge', { series: 'summits' })),
      mark('2014-03-01', 'dredge', { voice: 'moscow' }),
    ]
    const text = plain(themeFinding(rows, viewOf(rows)).summary)
    expect(text).not.toContain('took it up')
    expect(text).toContain(
      `Apart from joint statements, “DREDGE” is recorded from ${moscow} (1 of 1 collected)`,
    )
  })

  it('names in a heading every voice that was chosen, where that is not all', () => {
    const rows = [
      ...['2013-03-01', '2014-03-01'].map((date) => mark(date, 'toll', { voice: 'moscow' })),
      mark('2015-04-01', 'dredge', { voice: 'moscow' }),
      ...['2014-05-01', '2015-05-01'].map((date) => mark(date, 'dredge', { voice: 'beijing' })),
      mark('2016-05-01', 'hint', { voice: 'beijing' }),
    ]
    const choice = { voices: ['moscow', 'beijing'] }
    const view = { ...viewOf(rows), choice }
    expect(plain(themeFinding(rows, view).heading)).toBe(
      `${moscow} on Reef: “TOLL” in 2013 and 2014, and one other frame; ${beijing}: most often “DREDGE”`,
    )
    const ofMoscow = rows.filter(({ voice }) => voice === 'moscow')
    expect(plain(themeFinding(ofMoscow, { ...viewOf(ofMoscow), choice }).heading)).toContain(
      `; ${beijing}: nothing recorded`,
    )
    const tolls = rows.filter(({ frame }) => frame === 'toll')
    expect(
      plain(frameFinding(tolls, { ...viewOf(tolls), choice, name: 'Toll', frame: 'toll' }).heading),
    ).toBe(`Toll: ${moscow} in 2013 and 2014; ${beijing}: nothing recorded`)
    const chosen = ofReef('toll', 'dredge')
    expect(plain(chosenFramesFinding(rows, { ...view, chosen }).heading)).toContain(
      `, ${moscow} and ${beijing}`,
    )
    expect(plain(themesFinding([], { ...view, themes: ['reef', 'lagoon'] }).heading)).toContain(
      `, ${moscow} and ${beijing}`,
    )
  })

  it('compares the frames of each side and not the sides', () => {
    const rows = [
      mark('2013-02-01', 'hint'),
      ...['2014-03-01', '2015-03-01'].map((date) => mark(date, 'toll', { voice: 'moscow' })),
      mark('2015-04-01', 'dredge', { voice: 'moscow' }),
      ...['2014-05-01', '2015-05-01'].flatMap((date) => [
        mark(date, 'dredge', { voice: 'beijing' }),
        mark(date, 'toll', { voice: 'beijing' }),
      ]),
      mark('2016-05-01', 'hint', { voice: 'beijing' }),
    ]
    expect(plain(themeFinding(rows, viewOf(rows)).summary)).toContain(
      `Apart from joint statements, ${moscow}’s most frequently recorded frame is “TOLL” (2 of 3 collected); ${beijing}’s are “TOLL” and “DREDGE” (2 of 3 collected each).`,
    )
  })

  it('heads with the years that have a record, and leaves beginnings, ends and gaps unsaid', () => {
    const before = ['2013-02-01', '2013-03-01', '2013-04-01'].map((date) => mark(date, null))
    const headingOf = (...years: number[]) => {
      const rows = [...before, ...years.map((year) => mark(`${year}-02-01`, 'toll'))]
      return plain(themeFinding(rows, { ...viewOf(rows), years: { from: 2013, to: 2022 } }).heading)
    }
    const said = (when: string) => `Passages on Reef in joint statements are recorded ${when}: “TOLL”`
    expect(headingOf(2015, 2016, 2017, 2018)).toBe(said('in 2015–2018'))
    expect(headingOf(2020, 2021, 2022)).toBe(said('from 2020'))
    expect(headingOf(2014, 2017, 2019)).toBe(said('in 2014, 2017 and 2019'))
    expect(headingOf(2014, 2016, 2018, 2020)).toBe(said('in 4 years of 2014–2020'))
    expect(headingOf(2015)).toBe('On 1 Feb 2015 a joint statement takes up Reef: “TOLL”')
  })

  it('says of years after the last record that nothing recorded is no proof of silence, unless silence is', () => {
    const summaryOf = (rows: Parameters<typeof viewOf>[0]) =>
      plain(themeFinding(rows, { ...viewOf(rows), years: { from: 2013, to: 2019 } }).summary)
    const own = ['2013-02-01', '2014-02-01', '2015-02-01'].map((date) => mark(date, 'toll'))
    expect(summaryOf([...own, mark('2018-02-01', null), mark('2019-02-01', null)])).toContain(
      ' In the joint statements of 2018 and 2019 nothing is recorded under Reef, which is no proof of silence.',
    )
    expect(summaryOf([...own, silent('2018-02-01'), silent('2019-02-01')])).not.toContain('proof of silence')
  })

  it('says under the heading how many of the statements of its years name the theme, and how many were not read', () => {
    const before = ['2013-02-01', '2013-03-01', '2013-04-01'].map((date) => mark(date, null))
    const told = (...rows: DrawnMark[]) => {
      const all = [...before, ...rows]
      const { summary, more } = themeFinding(all, { ...viewOf(all), years: { from: 2013, to: 2019 } })
      return `${plain(summary)} ${plain(more)}`
    }
    const used = [mark('2015-02-01', 'toll'), mark('2017-02-01', 'toll')]
    expect(told(...used, mark('2016-03-01', null))).not.toContain('Of the ')
    expect(told(...used, mark('2017-03-01', null))).toContain(
      'Of the 3 joint statements of 2015 and 2017, 2 are recorded under this theme as speaking of Reef.',
    )
    expect(told(...used, notRead(mark('2017-03-01', null)), mark('2017-04-01', null))).toContain(
      'Of the 4 joint statements of 2015 and 2017, 2 are recorded under this theme as speaking of Reef; 1 was not fully read on it.',
    )
  })

  it('tells what is there from the first year of the view by how many years have it', () => {
    const headingOf = (...years: number[]) => {
      const spoken = [2013, 2014, 2015, 2016, 2017, 2018].map((year) => mark(`${year}-01-01`, null))
      const rows = [...spoken, ...years.map((year) => mark(`${year}-02-01`, 'toll'))]
      const view = { ...viewOf(rows), years: { from: 2013, to: 2018 } }
      expect(plain(frameFinding(rows, { ...view, name: 'Toll', frame: 'toll' }).heading)).toContain(
        plain(themeFinding(rows, view).heading).replace(/^.*“TOLL” /, ''),
      )
      return plain(themeFinding(rows, view).heading)
    }
    expect(headingOf(2013, 2014, 2016, 2018)).toBe('Joint statements on Reef: “TOLL” in 4 of 6 years')
    expect(headingOf(2013, 2014, 2015, 2016, 2017, 2018)).toContain('“TOLL” in all 6 years')
    expect(headingOf(2014, 2015, 2016, 2018)).toContain(
      'Joint statements on Reef: “TOLL” in 2014–2016 and 2018',
    )
  })

  it('counts years out of those with a statement of the voice, where some have none', () => {
    const spoken = [2013, 2014, 2016, 2018, 2020].map((year) => mark(`${year}-01-01`, null))
    const others = [2015, 2017].map((year) => mark(`${year}-01-01`, 'toll', { voice: 'moscow' }))
    const headingOf = (...years: number[]) => {
      const rows = [...spoken, ...others, ...years.map((year) => mark(`${year}-02-01`, 'toll'))]
      return plain(themeFinding(rows, { ...viewOf(rows), years: { from: 2013, to: 2020 } }).heading)
    }
    const said = (when: string) => `Joint statements on Reef: “TOLL” in ${when}`
    expect(headingOf(2013, 2014, 2020)).toBe(said('2013, 2014 and 2020'))
    expect(headingOf(2013, 2016, 2018, 2020)).toBe(said('4 of the 5 years with a joint statement'))
    expect(headingOf(2013, 2014, 2016, 2018, 2020)).toBe(said('all 5 years with a joint statement'))
  })

  it('names of a year all frames of as many statements, and says how many more there are', () => {
    const headingOf = (...frames: string[]) => {
      const rows = frames.map((frame, index) => mark(`2016-02-${String(10 + index)}`, frame))
      return plain(themeFinding(rows, { ...viewOf(rows), years: { from: 2016, to: 2016 } }).heading)
    }
    const year = 'Joint statements on Reef in 2016: '
    expect(headingOf('toll')).toBe(`${year}“TOLL”`)
    expect(headingOf('toll', 'dredge', 'pilot')).toBe(`${year}“TOLL”, “DREDGE” and “PILOT”`)
    expect(headingOf('toll', 'dredge', 'pilot', 'buoy', 'quay')).toBe(
      `${year}“TOLL”, “DREDGE”, “PILOT” and 2 other frames`,
    )
    expect(headingOf('toll', 'toll', 'dredge', 'pilot')).toBe(`${year}“TOLL” and 2 other frames`)
    expect(headingOf('toll', 'toll', 'toll', 'dredge', 'dredge', 'pilot', 'pilot', 'buoy')).toBe(
      `${year}“TOLL”, “DREDGE”, “PILOT” and one other frame`,
    )
    expect(headingOf('toll', 'toll', 'dredge', 'dredge', 'pilot')).toBe(
      `${year}“TOLL”, “DREDGE” and one other frame`,
    )
  })

  it('counts behind the years of a voice the frames that it does not name', () => {
    const before = ['2013-02-01', '2013-03-01', '2013-04-01'].map((date) => mark(date, null))
    const usual = ['2014-02-01', '2016-02-01'].map((date) => mark(date, 'toll'))
    const headingOf = (...rows: DrawnMark[]) =>
      plain(themeFinding([...before, ...rows], viewOf([...before, ...rows])).heading)
    const said = 'Passages on Reef in joint statements are recorded in'
    expect(headingOf(...usual)).toBe(`${said} 2014 and 2016: “TOLL”`)
    // The only passage of 2015 is of another frame.
    expect(headingOf(...usual, mark('2015-02-01', 'dredge'))).toBe(
      'Passages on Reef in joint statements are recorded from 2014: “TOLL” and one other',
    )
    expect(headingOf(...usual, mark('2014-03-01', 'dredge'), mark('2014-03-01', 'pilot'))).toBe(
      `${said} 2014 and 2016: “TOLL”, “DREDGE” and “PILOT”`,
    )
  })

  it('counts a text of several voices once, and says so where rows count it for each', () => {
    const rows = [
      mark('2013-05-01', null, { voice: 'moscow' }),
      mark('2013-05-01', null, { voice: 'beijing' }),
    ]
    const view = viewOf(rows)
    const ground = { ...view.ground, statements: 1 }
    expect(plain(themeFinding(rows, { ...view, ground }).summary)).toContain(
      'holds 1 statement in 2013–2016 (a text of several voices counts once);',
    )
    expect(summaryOf(rows)).not.toContain('counts once')
  })

  it('gives no share without how many of its statements were not read on the theme', () => {
    const ofSeries = (row: DrawnMark) => ({ ...row, series: 'summits' })
    const before = ['2013-02-01', '2013-03-01', '2013-04-01'].map((date) => mark(date, null))
    const rows = [
      ...before,
      mark('2015-02-01', 'toll', { namesTheme: true }),
      mark('2015-03-01', 'hint', { namesTheme: false }),
      mark('2016-02-01', 'toll'),
      notRead(mark('2016-03-01', null)),
      notRead(mark('2016-04-01', null)),
    ].map(ofSeries)
    expect(plain(themeFinding(rows, viewOf(rows)).heading)).toBe(
      'In passages recorded on Reef, joint statements name it from 2015: “TOLL”',
    )
    const early = [mark('2013-02-01', 'toll'), ...rows.slice(3)]
    expect(plain(themeFinding(early, viewOf(early)).summary)).toContain(
      '(3 of 6, 1 of the 3 collected one by one; 2 of the 6 not fully read for it)',
    )
    const frame = { ...viewOf(early), name: 'TOLL', frame: 'toll' }
    const toll = early.filter((row) => row.frame !== 'hint')
    expect(plain(frameFinding(toll, { ...frame, ...viewOf(toll) }).summary)).toContain(
      'Recorded in 3 of 5 statements issued jointly (2 of the 5 not fully read for it).',
    )
    const chosen = { ...viewOf(early), chosen: ofReef('toll', 'hint') }
    expect(plain(chosenFramesFinding(early, chosen).summary)).toBe(
      'Of 6 statements (2 of the 6 not fully read for a frame of Reef), “TOLL” is recorded in 3 and “HINT” in 1.',
    )
  })

  it('calls the day unsure on which a joint statement took up what another said', () => {
    const summaryOf = (day: string, unsure: Partial<DrawnMark>) => {
      const rows = [
        mark(day, 'toll', { voice: 'moscow' }),
        mark('2015-05-08', 'toll', unsure),
        mark('2018-05-01', 'toll'),
      ]
      return plain(themeFinding(rows, viewOf(rows)).summary)
    }
    expect(summaryOf('2015-04-01', { dayBasis: 'unseen' })).toContain(
      'took it up on 8 May 2015 (date uncertain).',
    )
    expect(summaryOf('2015-05-07', { dayBasis: 'one_of', otherDay: '2015-05-09' })).toContain(
      'on 7 May 2015 and jointly on 8 or 9 May 2015.',
    )
  })

  it('tells of days close together as of such, not of one text that takes up what another said', () => {
    const summaryOf = (...firsts: [date: string, voice?: 'moscow' | 'beijing'][]) => {
      const rows = firsts
        .map(([date, voice = 'joint']) => mark(date, 'toll', { voice: voice as 'moscow' }))
        .concat(mark('2018-05-01', 'toll'))
      const [, told] = /(In this collection.*?\.)/.exec(plain(themeFinding(rows, viewOf(rows)).summary)) ?? []
      return told
    }
    expect(summaryOf(['2015-05-07', 'moscow'], ['2015-05-08'])).toBe(
      `In this collection, “TOLL” is recorded from ${moscow} on 7 May 2015 and jointly the next day.`,
    )
    expect(summaryOf(['2014-03-05', 'moscow'], ['2015-04-08', 'beijing'], ['2015-05-08'])).toBe(
      `In this collection, “TOLL” is recorded from ${moscow} on 5 Mar 2014, from ${beijing} on 8 Apr 2015 and jointly on 8 May 2015.`,
    )
    expect(summaryOf(['2015-04-07', 'moscow'], ['2015-05-09'])).toBe(
      `In this collection, “TOLL” is recorded from ${moscow} on 7 Apr 2015, before a joint statement took it up on 9 May 2015.`,
    )
    expect(summaryOf(['2015-04', 'moscow'], ['2015-05-01'])).toBe(
      `In this collection, “TOLL” is recorded from ${moscow} in Apr 2015 and jointly on 1 May 2015.`,
    )
  })

  it('says of how many frames that a side had first it tells the newest', () => {
    const toldWith = (earlier: DrawnMark[], ...alike: string[]) => {
      const frames = ['toll', ...alike]
      const rows = [
        ...frames.map((frame) => mark('2013-02-01', frame, { voice: 'moscow' as const })),
        mark('2013-03-01', 'quay'),
        mark('2013-04-01', 'quay', { voice: 'moscow' }),
        ...frames.map((frame) => mark('2014-02-01', frame)),
        mark('2015-02-01', 'toll'),
      ]
      const { summary } = themeFinding(rows, { ...viewOf(rows), earlier })
      return plain(summary).match(/[^.]* took it up in 2014\./)?.[0]
    }
    const told = (...alike: string[]) => toldWith([], ...alike)
    const rest = `“TOLL” is recorded from ${moscow} in 2013, before a joint statement took it up in 2014.`
    expect(told()?.trim()).toBe(`In this collection, ${rest}`)
    const of = (n: number) => `Of ${n} frames first recorded from one side`
    expect(told('dredge')?.trim()).toBe(`${of(2)} in 2013–2016, ${rest}`)
    expect(told('dredge', 'pilot', 'buoy')?.trim()).toBe(`${of(4)} in 2013–2016, ${rest}`)
    // What a joint statement had before the view no side had first.
    expect(toldWith([mark('2011-02-01', 'buoy')], 'dredge', 'pilot', 'buoy')?.trim()).toBe(
      `${of(3)} since 2011, ${rest}`,
    )
  })

  it('leaves nothing out of an order unsaid, neither before what it names nor between', () => {
    const before = ['2013-02-01', '2013-03-01', '2013-04-01'].map((date) => mark(date, null))
    const rows = [
      ...before,
      ...['toll', 'dredge', 'pilot'].map((frame) => mark('2014-02-01', frame)),
      ...['toll', 'dredge'].map((frame) => mark('2014-03-01', frame)),
      mark('2015-02-01', 'buoy'),
      mark('2016-02-01', 'quay'),
      mark('2016-03-01', 'quay'),
    ]
    expect(plain(themeFinding(rows, viewOf(rows)).heading)).toBe(
      'Passages on Reef in joint statements are recorded from 2014: first “TOLL”, “DREDGE” and one other, then “QUAY” and one other',
    )
  })

  it('says of a clause beside complete series that it rests on collected statements', () => {
    const series = { series: 'summits' }
    const rows = [
      mark('2013-02-01', null, series),
      mark('2013-03-01', 'toll', { voice: 'moscow' }),
      mark('2014-02-01', 'toll', series),
      mark('2015-02-01', 'toll', series),
      mark('2016-02-01', 'toll', series),
    ]
    expect(plain(themeFinding(rows, viewOf(rows)).summary)).toBe(
      `In the joint statements “TOLL” is recorded (3 of 4). In this collection, “TOLL” is recorded from ${moscow} in 2013 (a collected statement), before a joint statement took it up in 2014.`,
    )
  })
})

describe('chosenFramesFinding', () => {
  it('says of some frames how often each is recorded, and of the theme nothing', () => {
    const rows = [
      silent('2013-02-01'),
      mark('2014-02-01', 'toll'),
      mark('2015-02-01', 'toll', { voice: 'moscow' }),
      mark('2016-02-01', 'dredge'),
    ]
    const told = (...frames: string[]) => {
      const { heading, summary } = chosenFramesFinding(rows, { ...viewOf(rows), chosen: ofReef(...frames) })
      return `${plain(heading)} | ${plain(summary)}`
    }
    expect(told('toll', 'dredge')).toBe(
      '“TOLL” and “DREDGE” (Reef), 2013–2016 | Of 4 statements, “TOLL” is recorded in 2 and “DREDGE” in 1.',
    )
    expect(told('dredge', 'quay')).toBe(
      '“DREDGE” and “QUAY” (Reef), 2013–2016 | Of 4 statements, “DREDGE” is recorded in 1 and “QUAY” in none.',
    )
    expect(told('quay', 'buoy')).toBe(
      '“QUAY” and “BUOY” (Reef), 2013–2016 | None of these frames is recorded in 2013–2016.',
    )
    expect(told('toll', 'dredge', 'quay', 'buoy', 'pilot')).toContain('5 frames of Reef, 2013–2016 |')
    expect(told('quay')).toBe('“QUAY” (Reef), 2013–2016 | This frame is not recorded in 2013–2016.')
  })

  it('says of frames of several themes what holds of the frames, and how many were not fully read on those of each theme', () => {
    const rows = [
      mark('2013-02-01', 'toll'),
      mark('2014-02-01', 'toll', { theme: 'port' }),
      notRead(mark('2015-02-01', null)),
      notRead(mark('2015-02-01', null, { theme: 'port' })),
      notRead(mark('2016-02-01', null, { theme: 'port' })),
    ]
    const view = { ...viewOf(rows), themeLabel: (theme: string) => (theme === 'reef' ? 'Reef' : 'Port') }
    const chosen = [...ofReef('toll', 'dredge'), { theme: 'port', frame: 'toll' }]
    const { heading, summary } = chosenFramesFinding(rows, { ...view, chosen })
    expect(plain(heading)).toBe('“TOLL” and “DREDGE” (Reef) and “TOLL” (Port), 2013–2016')
    expect(plain(summary)).toBe(
      'Of 4 statements (1 of the 4 not fully read for a frame of Reef, 2 of the 4 not fully read for “TOLL”), ' +
        '“TOLL” is recorded in 1, “DREDGE” in none and “TOLL” in 1.',
    )
  })
})
