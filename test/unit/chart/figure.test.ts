import { describe, expect, it } from 'vitest'
import { type Figure, timelineFigure } from '../../../schema/chart/figure.ts'
import { textWidth, widest } from '../../../schema/chart/lines.ts'
import { markKey, signKey } from '../../../schema/chart/mark-key.ts'
import { placed } from '../../../schema/chart/place.ts'
import { isNoteBehind } from '../../../schema/chart/place-row.ts'
import { figureSizes } from '../../../schema/chart/placed.ts'
import type { DrawnMark } from '../../../schema/contract/mark.ts'
import { voices } from '../../../schema/voice.ts'
import { beijing, jointLabel, moscow } from '../../support/voice-labels.ts'
import { mark, viewOf } from './mark-sample.ts'

const rows = [
  mark('2013-03-01', null, { status: 'silent' }),
  mark('2013-09-01', 'hint', { namesTheme: false }),
  mark('2015-01-01', 'toll', { words: 'no toll', wordsBasis: 'official_text', series: 'summits' }),
  mark('2016-07-02', 'dredge'),
  mark('2014-06-01', 'dredge', { voice: 'moscow' }),
  mark('2014-09-01', null, { voice: 'moscow' }),
]

describe('words beside a first', () => {
  it.each([
    ['official_text', '1 Jun 2014 “no toll”'],
    ['reprint', '1 Jun 2014 “no toll”, in a reprint'],
    ['translation', '1 Jun 2014 “no toll”, in translation'],
    ['as_reported', '1 Jun 2014 “no toll”, as reported'],
  ] as const)('have their standing: %s', (wordsBasis, told) => {
    const rows = [mark('2014-06-01', 'toll', { words: 'no toll', wordsBasis })]
    const [{ rows: places } = { rows: [] }] = placed(timelineFigure(rows, viewOf(rows)), 'wide').columns
    expect(places.flatMap(({ words }) => words.map(({ text }) => text))).toContain(told)
  })
})

describe('timelineFigure', () => {
  const figure = timelineFigure(rows, viewOf(rows))

  it('puts the namings first and then the frames in the order of their first appearance', () => {
    expect(figure.rows.map(({ id, note }) => `${id}: ${note}`)).toEqual([
      'reef.named: jointly first 2015',
      'reef.hint: first 2013, jointly',
      `reef.dredge: first 2014, ${moscow}`,
      'reef.toll: first 2015, jointly',
    ])
  })

  it('rings no mark where the first of the row lies before the years drawn, and tells that first', () => {
    const earlier = [mark('2001-07-16', 'toll'), mark('2011-02-01', 'hint', { namesTheme: false })]
    const later = timelineFigure(rows, { ...viewOf(rows), earlier })
    expect(later.rows.map(({ id, note }) => `${id}: ${note}`)).toEqual([
      'reef.named: jointly first 2001',
      'reef.toll: first 2001, jointly',
      'reef.hint: first 2011, jointly',
      `reef.dredge: first 2014, ${moscow}`,
    ])
    expect(later.rows.map(({ marks }) => marks.filter(({ isFirst }) => isFirst).length)).toEqual([0, 0, 0, 1])
  })

  it('never counts a frame that does not name the theme as naming it, nor in its evidence', () => {
    const [naming] = figure.rows
    expect(naming?.marks.map(({ key, look }) => `${key} ${look}`)).toEqual([
      '2013-03-01-joint silent',
      '2015-01-01-joint full',
      '2016-07-02-joint hollow',
    ])
    expect(naming?.counts).toEqual([2, null])
    expect(naming?.marks[1]?.evidence).toBe(
      'theme=reef&frame=toll,dredge&voice=joint&statement=2015-01-01-joint&status=counted',
    )
  })

  it('draws silences with each frame that names the theme where no row of namings has them, and with no other', () => {
    const silent = [mark('2013-03-01', null, { status: 'silent' }), mark('2015-01-01', 'toll')]
    const looks = (asked: string, hasNaming = false) => {
      const own = asked === 'toll' ? silent : silent.slice(0, 1)
      const view = { ...viewOf(own), hasNaming, asked: [{ theme: 'reef', frame: asked }] }
      return timelineFigure(own, view).rows.map(({ kind, counts, marks }) =>
        [kind, counts[0], ...marks.map(({ look }) => look)].join(' '),
      )
    }
    expect(looks('toll')).toEqual(['frame 1 silent hollow'])
    expect(looks('any')).toEqual(['frame 0 silent'])
    expect(looks('hint')).toEqual(['frame 0'])
    expect(looks('toll', true)).toEqual(['naming 1 silent hollow', 'frame 1 hollow'])
  })

  const linesOf = (own: readonly DrawnMark[]) =>
    placed(timelineFigure(own, viewOf(own)), 'wide').columns[0].rows.map(({ lines }) =>
      lines.flatMap(({ lanes }) => lanes),
    )

  it('has a line in every row for each voice that spoke, so that it is seen which never did', () => {
    const silent = [
      mark('2013-03-01', null, { status: 'silent' }),
      mark('2013-05-01', null, { voice: 'moscow' }),
    ]
    expect(linesOf(silent)).toEqual([[0, 1]])
    const toll = mark('2015-01-01', 'toll')
    const unheard = mark('2015-02-01', null, { voice: 'moscow' })
    const dredge = mark('2015-03-01', 'dredge', { voice: 'moscow' })
    expect(linesOf([toll, unheard])).toEqual([[0, 1]])
    expect(linesOf([toll, unheard, dredge])).toEqual([
      [0, 1],
      [0, 1],
    ])
    // Who said nothing at all has no line.
    expect(linesOf([toll])).toEqual([[0]])
  })

  it('tells the first joint use of a row where another voice was earlier', () => {
    const own = [
      mark('2014-06-01', 'toll', { voice: 'moscow', words: 'no toll', wordsBasis: 'official_text' }),
      mark('2015-06-01', 'toll', { words: 'no toll on the reef', wordsBasis: 'official_text' }),
      mark('2015-09-01', 'toll'),
    ]
    const [row] = timelineFigure(own, { ...viewOf(own), hasNaming: false }).rows
    expect(row?.first).toMatchObject({ date: '1 Jun 2014', isOfCollection: true })
    expect(row?.firstJoint).toMatchObject({
      ...{ date: '1 Jun 2015', words: { text: 'no toll on the reef', standing: '' } },
      ...{ isOfCollection: false, isOfVoices: true },
    })
    for (const size of figureSizes) {
      const [place] = placed(timelineFigure(own, { ...viewOf(own), hasNaming: false }), size).columns[0].rows
      expect(place?.words.map(({ text }) => text).join(' '), size).toContain('jointly 1 Jun 2015 “no toll')
    }
    const joint = own.slice(1)
    expect(timelineFigure(joint, { ...viewOf(joint), hasNaming: false }).rows[0]?.firstJoint).toBeNull()
  })

  it('draws no mark as collected where no series is recorded', () => {
    const view = viewOf(rows)
    const unknown = timelineFigure(rows, { ...view, ground: { ...view.ground, hasSeries: false } })
    expect(unknown.rows[0]?.marks.map(({ look }) => look)).toEqual(['silent', 'full', 'full'])
  })

  it('tells of a silence how many texts of its year there are', () => {
    expect(figure.rows[0]?.marks[0]?.text).toBe(
      `${jointLabel}, 1 Mar 2013: recorded as silent on Reef; one of 2 texts of 2013`,
    )
  })

  it('tells voice, date, frame and words of a mark', () => {
    const toll = figure.rows.find(({ id }) => id === 'reef.toll')
    expect(toll?.marks.map(({ text }) => text)).toEqual([
      `${jointLabel}, 1 Jan 2015: TOLL: “no toll”; the first of its row in this collection`,
    ])
  })

  it('tells of a frame without words of its own those of the passage, as such', () => {
    const words = {
      words: 'no toll',
      wordsBasis: 'as_reported',
      frameWords: null,
      namingWords: null,
    } as const
    const own = [mark('2015-01-01', 'toll', words)]
    const told = timelineFigure(own, { ...viewOf(own), hasNaming: false })
    expect(told.rows[0]?.marks[0]?.text).toBe(
      `${jointLabel}, 1 Jan 2015: TOLL, in a passage with the words “no toll” (as reported); the first of its row in this collection`,
    )
    expect(told.rows[0]?.first?.words).toBeNull()
  })

  it('has a tick for every statement and its number for every year and voice', () => {
    expect(figure.ticks).toHaveLength(6)
    expect(figure.strip.map(({ lane, year, n }) => `${lane} ${year} ${n}`)).toEqual([
      '0 2013 2',
      '0 2014 0',
      '0 2015 1',
      '0 2016 1',
      '1 2013 0',
      '1 2014 2',
      '1 2015 0',
      '1 2016 0',
    ])
  })

  it('keeps a row for a frame that was asked for and has no mark', () => {
    const asked = timelineFigure(rows, { ...viewOf(rows), asked: [{ theme: 'reef', frame: 'wharf' }] })
    expect(asked.rows.at(-1)).toMatchObject({ id: 'reef.wharf', note: 'nothing recorded', marks: [] })
  })

  it('counts months, quarters or years where single statements would not fit', () => {
    const many = Array.from({ length: 1200 }, (_, index) =>
      mark(`201${3 + (index % 4)}-0${1 + (index % 9)}-${String(1 + (index % 28)).padStart(2, '0')}`, 'toll', {
        statementId: `s${index}`,
      }),
    )
    const dense = timelineFigure(many, { ...viewOf(many), hasNaming: false })
    expect(dense.unit).toBe('month')
    expect(dense.rows[0]?.marks.reduce((sum, { statements }) => sum + statements, 0)).toBe(1200)
    const [first] = dense.rows[0]?.marks ?? []
    expect(first?.text).toBe(
      `${jointLabel}, January 2013: 34 statements: TOLL; the first of its row in this collection`,
    )
    expect(first?.evidence).toBe(
      'theme=reef&frame=toll&voice=joint&status=counted&from=2013-01-01&to=2013-01-31',
    )
  })

  it('says of a first use that it is the first in this collection, or in the years drawn', () => {
    const firsts = timelineFigure(rows, { ...viewOf(rows), hasNaming: false, isFirstsOnly: true })
    const dredge = firsts.rows.find(({ id }) => id === 'reef.dredge')
    expect(dredge?.marks.map(({ text }) => text)).toEqual([
      `${moscow}, 1 Jun 2014: first use of “DREDGE” by any voice in this collection`,
      `${jointLabel}, 2 Jul 2016: first use of “DREDGE” by this voice in this collection`,
    ])
    const toll = firsts.rows.find(({ id }) => id === 'reef.toll')
    expect(toll?.marks.map(({ text }) => text)).toEqual([
      `${jointLabel}, 1 Jan 2015: first use of “TOLL” by any voice in this collection: “no toll”`,
    ])
    const earlier = [mark('2011-02-01', 'toll')]
    const later = timelineFigure(rows, { ...viewOf(rows), earlier, hasNaming: false, isFirstsOnly: true })
    expect(later.rows.find(({ id }) => id === 'reef.toll')?.marks.map(({ text }) => text)).toEqual([
      `${jointLabel}, 1 Jan 2015: first use of “TOLL” by this voice in this collection from 2013: “no toll”`,
    ])
  })

  it('rings no mark of the voices drawn where another was earlier, and tells who was first', () => {
    const own = [mark('2015-01-01', 'toll')]
    const others = [mark('2014-06-01', 'toll', { voice: 'beijing' })]
    const one = timelineFigure(own, { ...viewOf(own), others, hasNaming: false })
    expect(one.rows[0]?.note).toBe(`first 2014, ${beijing}`)
    expect(one.rows[0]?.marks.map(({ text, isFirst }) => [text, isFirst])).toEqual([
      [`${jointLabel}, 1 Jan 2015: TOLL`, false],
    ])
    const told = placed(one, 'wide').columns[0].rows[0]?.words.map(({ text }) => text)
    expect(told?.join(' ')).toBe('jointly from 1 Jan 2015')
    const named = timelineFigure([...own, mark('2013-01-01', null, { status: 'silent' })], {
      ...viewOf(own),
      others,
    })
    expect(named.rows[0]?.note).toBe('jointly first 2015')
    expect(named.rows[0]?.marks.some(({ isFirst }) => isFirst)).toBe(false)
    const namedWords = placed(named, 'wide').columns[0].rows[0]?.words.map(({ text }) => text)
    expect(namedWords?.join(' ')).toBe('jointly from 1 Jan 2015')
    expect(named.rows[0]?.marks.at(-1)?.text).toBe(
      `${jointLabel}, 1 Jan 2015: Reef named; the first joint statement to do so in this collection`,
    )
  })

  it('says of complete series that its firsts and counts are of these alone', () => {
    const view = { ...viewOf(rows), choice: { voices, series: 'complete' as const } }
    const silent = [mark('2014-02-01', null, { status: 'silent' }), mark('2015-01-01', 'toll')]
    const firsts = { ...view, hasNaming: false, isFirstsOnly: true }
    const forms = [
      timelineFigure(rows, view),
      timelineFigure(silent, { ...view, ground: viewOf(silent).ground }),
      timelineFigure(rows, firsts),
    ]
    for (const size of [...figureSizes, 'card'] as const) {
      for (const figure of forms) {
        const { columns, small } = placed(figure, size)
        for (const { plot, width, strip, caption } of columns) {
          const isTitledAbove = size === 'narrow' && !figure.isOneLine
          for (const { text } of strip.titles) {
            expect(textWidth(text, small)).toBeLessThanOrEqual(isTitledAbove ? width : plot.left)
          }
          expect(textWidth(caption?.text ?? '', small)).toBeLessThanOrEqual(width)
        }
        const said = [
          ...columns.flatMap(({ strip, caption }) => [
            ...strip.titles.map(({ text }) => text),
            caption?.text ?? '',
          ]),
          ...figure.rows.flatMap(({ marks }) => marks.map(({ text }) => text)),
          ...markKey(figure).map(({ text }) => text),
        ]
        expect(said.join('\n')).not.toMatch(/in (this|the) collection|All statements/)
      }
    }
    const [ofStatements, ofSilences, ofFirsts] = forms
    expect(markKey(ofStatements as Figure).map(({ text }) => text)).toContain(
      'ringed: the first of its row in the complete series of this collection',
    )
    expect(ofSilences?.rows.flatMap(({ marks }) => marks.map(({ text }) => text))).toContain(
      `${jointLabel}, 1 Feb 2014: recorded as silent on Reef; its only text of the year within complete series`,
    )
    expect(ofFirsts?.rows.flatMap(({ marks }) => marks.map(({ text }) => text))).toContain(
      `${jointLabel}, 2 Jul 2016: first use of “DREDGE” by this voice in the complete series of this collection`,
    )
    expect(markKey(ofFirsts as Figure).map(({ text }) => text)).toContain(
      'numbers at the right count all statements of these years within complete series',
    )
  })

  it('explains no tick where none is drawn: of a view without rows', () => {
    const silent = [mark('2014-02-01', null), mark('2015-02-01', null, { status: 'not_read' })]
    const empty = timelineFigure(silent, { ...viewOf(silent), hasNaming: false })
    expect(empty.ticks.length).toBeGreaterThan(0)
    expect(markKey(empty)).toEqual([])
    const beside = [...silent, mark('2016-02-01', 'toll')]
    const figure = timelineFigure(beside, { ...viewOf(beside), hasNaming: false })
    expect(markKey(figure).map(({ sign }) => sign)).toEqual(expect.arrayContaining(['tick', 'broken']))
    // A key of one line says it as well.
    expect(signKey(figure).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['none of this recorded', 'not fully read on this']),
    )
  })

  it('rings every voice of the first day, and cuts no name from a note', () => {
    const first = [
      mark('2014-06-01', 'toll', { words: 'no toll', wordsBasis: 'as_reported' }),
      mark('2014-06-01', 'toll', { voice: 'moscow' }),
      mark('2015-06-01', 'toll', { voice: 'moscow' }),
      mark('2015-06-01', 'toll', { voice: 'moscow', statementId: 'second' }),
      mark('2015-06-01', 'toll', { voice: 'moscow', statementId: 'third' }),
    ]
    const both = timelineFigure(first, { ...viewOf(first), hasNaming: false })
    expect(both.rows[0]?.marks.map(({ key, isFirst }) => `${key} ${isFirst}`)).toEqual([
      '2014-06-01-joint true',
      '2014-06-01-moscow true',
      '2015-06-01-moscow false',
      'second false',
      'third false',
    ])
    expect(placed(both, 'wide').columns[0].caption?.text).toBe('First in this collection')
    const noteOf = (note: string) =>
      placed({ ...both, rows: both.rows.map((row) => ({ ...row, note })) }, 'wide').columns[0].rows[0]?.note
        ?.text
    expect(noteOf(`first 2014, ${moscow}`)).toBe(`first 2014, ${moscow}`)
    expect(noteOf(`first 2014, jointly, ${moscow} and ${beijing}`)).toBe('first 2014')
    const late = { ...both, years: { from: 2001, to: 2016 } }
    expect(placed(late, 'wide').columns[0].rows[0]?.words.map(({ text }) => text)).toEqual([
      '1 Jun 2014 “no toll”, as reported',
    ])
  })

  it.each(['wide', 'medium', 'card', 'narrow'] as const)(
    'dates no mark as the first whose row is older, and always notes that older first: %s',
    (size) => {
      const late = [
        mark('2015-10-22', 'toll', { words: 'no toll', wordsBasis: 'official_text' }),
        mark('2015-11-01', 'dredge', { words: 'no dredge', wordsBasis: 'official_text' }),
      ]
      const earlier = [mark('2001-07-16', 'toll')]
      const view = { ...viewOf(late), earlier, years: { from: 2001, to: 2016 }, hasNaming: false }
      const [{ rows: places }] = placed(timelineFigure(late, view), size).columns
      const told = (frame: string) => {
        const place = places.find(({ row }) => row.id === `reef.${frame}`)
        return { words: place?.words.map(({ text }) => text).join(' '), note: place?.note?.text }
      }
      expect(told('toll')).toEqual({
        words: 'in these years from 22 Oct 2015 “no toll”',
        note: 'first 2001, jointly',
      })
      expect(told('dredge').words).toBe('1 Nov 2015 “no dredge”')
      const [row] = places
      expect(row?.note?.y).toBeLessThanOrEqual(row?.bottom ?? 0)
    },
  )

  it('leaves “in these years” away nowhere where the row is older, however little room there is', () => {
    const crowd = Array.from({ length: 40 }, (_, index) =>
      mark(`20${13 + (index % 4)}-0${1 + (index % 9)}-11`, 'toll', { statementId: `one ${index}` }),
    ).toSorted((a, b) => (a.date < b.date ? -1 : 1))
    const view = { ...viewOf(crowd), earlier: [mark('2001-07-16', 'toll')], hasNaming: false }
    for (const size of ['wide', 'medium', 'card', 'narrow'] as const) {
      for (const years of [view.years, { from: 2013, to: 2013 }]) {
        const own = crowd.filter(({ date }) => Number(date.slice(0, 4)) <= years.to)
        const figure = timelineFigure(own, { ...view, ...viewOf(own), ...{ earlier: view.earlier, years } })
        for (const { words } of placed(figure, size).columns[0].rows) {
          const told = words.map(({ text }) => text).join(' ')
          if (told !== '') expect(told).toMatch(/^in (these years|2013) from /)
        }
      }
    }
  })

  it('has a note on a phone behind the title only where the widest usual letters have room', () => {
    for (let letters = 4; letters < 24; letters++) {
      const rows = [mark('2014-06-01', 'toll'), mark('2015-06-01', 'toll', { voice: 'moscow' })]
      const label = () => 'Toll of the reef and of all'.slice(0, letters)
      const figure = timelineFigure(rows, {
        ...viewOf(rows),
        hasNaming: false,
        label,
        earlier: [mark('2001-07-16', 'toll')],
      })
      const [place] = placed(figure, 'narrow').columns[0].rows
      if (!place?.note || !isNoteBehind(place)) continue
      expect((place.note.x + textWidth(place.note.text, 13)) * widest).toBeLessThanOrEqual(300)
    }
  })

  it('says of a naming that it is only the first of the years drawn', () => {
    const late = [mark('2013-03-01', null, { status: 'silent' }), mark('2015-10-22', 'toll')]
    const figure = timelineFigure(late, { ...viewOf(late), earlier: [mark('2001-07-16', 'toll')] })
    for (const size of figureSizes) {
      const [row] = placed(figure, size).columns[0].rows
      expect(row?.row.kind).toBe('naming')
      expect(row?.words.map(({ text }) => text).join(' ')).toBe('in these years from 22 Oct 2015')
    }
    // A phone has a note where the words at the mark are not of the first, and a caption where it has a note.
    const [{ caption, rows: places }] = placed(figure, 'narrow').columns
    expect(caption?.text).toBe('First in this collection')
    expect(places[0]?.note?.text).toBe('first 2001, jointly')
    const told = timelineFigure(late, viewOf(late))
    expect(placed(told, 'narrow').columns[0].caption).toBeNull()
    expect(placed(told, 'narrow').columns[0].rows.map(({ note }) => note)).toEqual([null, null])
    const ofOneYear = placed({ ...figure, years: { from: 2015, to: 2015 } }, 'narrow').columns[0].rows[0]
    expect(ofOneYear?.words.map(({ text }) => text).join(' ')).toBe('in 2015 from 22 Oct')
  })

  it('is empty and not broken without rows', () => {
    expect(timelineFigure([], viewOf([])).rows).toEqual([])
    expect(placed(timelineFigure([], viewOf([])), 'narrow').columns[0].marks).toEqual([])
  })
})

describe('placed', () => {
  it('names the voices of the counts over them; on a phone behind the title, never among the years', () => {
    const rows = ['2014-05-01', '2015-05-02'].map((date) => mark(date, 'toll'))
    const figure = timelineFigure(rows, { ...viewOf(rows), hasNaming: false })
    for (const size of figureSizes) {
      const { columns } = placed(figure, size)
      const [{ countHeads, rows: places, plot, width }] = columns
      if (size === 'narrow') {
        expect(countHeads).toEqual([])
        for (const { counts, behind, titleBottom, lines } of places) {
          expect(counts).toEqual([])
          expect(behind).toEqual([expect.objectContaining({ lane: 0, text: '● 2' })])
          expect(titleBottom ?? 0).toBeLessThanOrEqual(lines[0]?.top ?? 0)
        }
        continue
      }
      expect(countHeads.map(({ lane }) => lane)).toEqual(figure.voices.map((_, lane) => lane))
      for (const { counts } of places) {
        expect(counts.map(({ x }) => x)).toEqual(countHeads.map(({ x }) => x))
        for (const { x } of counts) expect(x).toBeLessThan(width)
      }
      for (const { y } of countHeads) expect(y).toBeLessThan(plot.top)
    }
  })

  it('has the counts of a long name on a phone in a line under it, still over the years', () => {
    const rows = ['2014-05-01', '2015-05-02'].map((date) => mark(date, 'toll'))
    const label = () => 'Tolls at each lower harbour of a sea'
    const figure = timelineFigure(rows, { ...viewOf(rows), label, hasNaming: false })
    const [row] = placed(figure, 'narrow').columns[0].rows
    expect(row?.behind).toEqual([])
    expect(row?.counts.map(({ text, x }) => `${text} ${x}`)).toEqual(['● 2 0'])
    for (const { y } of row?.counts ?? []) expect(y).toBeLessThan(row?.titleBottom ?? 0)
  })

  it('counts every statement under the years: where years have no room they are added up, and it is said', () => {
    const rows = Array.from({ length: 24 }, (_, index) => mark(`${2001 + index}-05-02`, 'toll'))
    const from = (year: number): Figure => {
      const years = { from: year, to: 2024 }
      const figure = timelineFigure(rows, { ...viewOf(rows), years, hasNaming: false })
      return { ...figure, strip: figure.strip.map((one) => ({ ...one, n: one.n + 12 })) }
    }
    const [all, uneven] = [from(2001), from(2002)]
    for (const size of figureSizes) {
      for (const figure of [all, uneven, { ...all, isOneLine: true }]) {
        for (const { strip, years, width } of placed(figure, size).columns) {
          const told = strip.cells.reduce((sum, { text }) => sum + (text === '–' ? 0 : Number(text)), 0)
          expect(told).toBe(figure.strip.reduce((sum, { n }) => sum + n, 0))
          const of = figure.years.to + 1 - figure.years.from
          const cells = strip.cells.filter(({ lane }) => lane === 0).length
          const title = strip.titles.map(({ text }) => text).join(' ')
          if (cells < of) expect(title).toContain(`${Math.ceil(of / cells)} years each`)
          else expect(title).not.toContain('each')
          expect(years.length).toBeGreaterThan(0)
          expect(width).toBeGreaterThan(0)
        }
      }
    }
    const [{ strip, years, plot, width }] = placed(uneven, 'narrow').columns
    expect(strip.titles.map(({ text }) => text)).toEqual(['In the collection, up to 2 years each'])
    const last = years.at(-1)
    const end = plot.left + (((last?.value ?? 0) - 2002) / 23) * (plot.right - plot.left)
    expect(end + textWidth(last?.label ?? '', 13) / 2).toBeLessThanOrEqual(width)
  })

  it('says under the months of a single year of what its numbers are', () => {
    const rows = [mark('2015-05-02', 'toll')]
    const figure = timelineFigure(rows, {
      ...viewOf(rows),
      years: { from: 2015, to: 2015 },
      hasNaming: false,
    })
    const [{ strip, years }] = placed(figure, 'narrow').columns
    expect(years.map(({ label }) => label)).toEqual(['2015', 'Apr', 'Jul', 'Oct'])
    for (const { text } of strip.cells) expect(text).toMatch(/^(\d+|–) in 2015$/)
  })

  it.each(['wide', 'medium', 'narrow'] as const)(
    'stacks marks that would overlap and moves none in time: %s',
    (size) => {
      const close = ['2014-05-01', '2014-05-02', '2014-05-03'].map((date) => mark(date, 'toll'))
      const figure = timelineFigure(close, { ...viewOf(close), hasNaming: false })
      const [{ marks, plot }] = placed(figure, size).columns
      const px = (x: number) => plot.left + ((x - 2013) / 4) * (plot.right - plot.left)
      expect(marks.map((one) => one.px)).toEqual(marks.map(({ x }) => px(x)))
      for (const [index, one] of marks.entries()) {
        for (const other of marks.slice(index + 1)) {
          expect(Math.hypot(one.px - other.px, one.py - other.py)).toBeGreaterThanOrEqual(one.r + other.r)
        }
      }
    },
  )

  it('keeps every mark within its row and the plot', () => {
    const [{ rows: places, marks }] = placed(timelineFigure(rows, viewOf(rows)), 'narrow').columns
    for (const one of marks) {
      const row = places.find((place) => one.mark.name.startsWith(`${place.row.id}.`))
      expect(one.py - one.r).toBeGreaterThanOrEqual(row?.top ?? Number.NaN)
      expect(one.py + one.r).toBeLessThanOrEqual(row?.bottom ?? Number.NaN)
    }
  })

  it('sets themes of one-line rows in two columns, about as high as each other, that share axis and years', () => {
    const themes = ['reef', 'kelp', 'sand', 'tide'].flatMap((theme, index) =>
      Array.from({ length: index + 2 }, (_, n) => mark(`201${3 + (n % 4)}-02-01`, `f${n}`, { theme })),
    )
    const figure = timelineFigure(themes, { ...viewOf(themes), hasNaming: false, isFirstsOnly: true })
    const { columns, width } = placed(figure, 'wide')
    const heads = columns.map(({ rows: own }) =>
      own.filter(({ row }) => row.kind === 'head').map(({ row }) => row.id),
    )
    expect(heads).toEqual([
      ['reef', 'kelp'],
      ['sand', 'tide'],
    ])
    const [one, other] = columns
    expect(other?.plot.bottom).toBe(one.plot.bottom)
    expect((other?.plot.right ?? 0) - (other?.plot.left ?? 0)).toBeCloseTo(one.plot.right - one.plot.left)
    expect((other?.left ?? 0) + (other?.width ?? 0)).toBe(width)
    expect(one.left + one.width).toBeLessThan(other?.left ?? 0)
    expect(columns.map(({ caption }) => caption?.text)).toEqual([
      'First recorded in 2013–2016',
      'First recorded in 2013–2016',
    ])
    expect(columns.flatMap(({ marks }) => marks)).toHaveLength(14)
    const lines = columns.flatMap(({ marks }) => marks.map(({ line }) => line))
    expect(new Set(lines).size).toBe(14)
    expect(placed(figure, 'narrow').columns).toHaveLength(1)
  })

  it('keeps counts of thousands apart, and marks of first uses as large as others', () => {
    const themes = ['reef', 'kelp'].flatMap((theme) => [
      mark('2013-02-01', 'toll', { theme, n: 4400 }),
      mark('2014-02-01', 'toll', { theme, voice: 'moscow', n: 2300 }),
    ])
    const view = viewOf(themes)
    const strip = { ...view.ground, spoken: view.ground.spoken.map((one) => ({ ...one, statements: 4400 })) }
    const figure = timelineFigure(themes, { ...view, ground: strip, hasNaming: false, isFirstsOnly: true })
    for (const size of figureSizes.filter((one) => one !== 'narrow')) {
      const { columns, small } = placed(figure, size)
      for (const { row, counts } of columns.flatMap((column) => column.rows)) {
        if (row.kind === 'head') continue
        expect(counts.map(({ text }) => text)).toEqual(['4400', '2300'])
        const [joint, moscow] = counts
        const half = ({ text }: { text: string }) => (text.length * small * 0.62) / 2
        if (joint && moscow) expect(joint.x + half(joint)).toBeLessThan(moscow.x - half(moscow))
      }
      expect(new Set(columns.flatMap(({ marks }) => marks.map(({ r }) => r))).size).toBe(1)
    }
  })

  const longWords =
    'Extraordinarily comprehensive intergovernmental responsibilities notwithstanding unprecedented circumstances regarding transcontinental infrastructure development cooperation'

  it('sets a long label in lines: three beside its marks, the last cut; whole above them on a phone', () => {
    const figure = timelineFigure(rows, { ...viewOf(rows), label: () => longWords })
    const labelIn = (size: 'wide' | 'narrow') => placed(figure, size).columns[0].rows[1]?.label
    expect(labelIn('wide')).toMatchObject({
      lines: ['Extraordinarily', 'comprehensive', 'intergovernmental…'],
      full: longWords,
    })
    expect(labelIn('narrow')?.lines).toEqual([
      'Extraordinarily comprehensive',
      'intergovernmental responsibilities',
      'notwithstanding unprecedented',
      'circumstances regarding',
      'transcontinental infrastructure',
      'development cooperation',
    ])
  })

  it.each(figureSizes)('has the words of a first naming whole, in lines above its marks: %s', (size) => {
    const first = mark('2015-06-01', 'toll', {
      words: 'resolutely oppose the further enlargement of the league of harbours',
      wordsBasis: 'as_reported',
    })
    const silent = mark('2013-03-01', null, { status: 'silent' })
    const [row] = placed(timelineFigure([silent, first], viewOf([silent, first])), size).columns[0].rows
    expect(row?.words.map(({ text }) => text).join(' ')).toBe(
      '1 Jun 2015 “resolutely oppose the further enlargement of the league of harbours”, as reported',
    )
    const ends = row?.words.map(({ y }) => y) ?? []
    expect(ends).toEqual(ends.toSorted((a, b) => a - b))
    expect(ends.at(-1)).toBeLessThan(row?.lines[0]?.top ?? 0)
    const below = (row?.label.y ?? 0) + (size === 'narrow' ? 8 : 0)
    if (size === 'narrow') expect(ends[0]).toBeGreaterThan(below)
  })

  it('lets no words among the marks of a phone stand in the label over them', () => {
    const rows = [mark('2013-06-01', 'toll'), mark('2016-11-01', 'toll')]
    const earlier = [mark('2011-06-01', 'toll')]
    const view = { ...viewOf(rows), hasNaming: false, label: () => 'Toll in general', earlier }
    const figure = timelineFigure(rows, view)
    const [row] = placed(figure, 'narrow').columns[0].rows
    // Beside the first mark, in the lane.
    expect(row?.words.map(({ text }) => text)).toEqual(['in these years from 1 Jun 2013'])
    for (const { y } of row?.words ?? [])
      expect(y - 13 * 0.75).toBeGreaterThan((row?.label.y ?? 0) + 13 * 0.2)
  })

  describe.each([
    ['twelve long words', longWords],
    ['Chinese', '反对在亚太地区建立封闭排他的集团和阵营对抗，并反对任何形式的扩张'],
    ['Russian', 'Недопустимость дальнейшего расширения военно-политических союзов'],
    ['one word without an end', 'Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichen'],
  ])('with four voices over twenty years and labels and words of %s', (_, name) => {
    const voices = ['joint', 'moscow', 'beijing', 'all'] as const
    const many = Array.from({ length: 240 }, (_, index) =>
      mark(`${2004 + (index % 20)}-0${1 + (index % 9)}-1${index % 7}`, `f${index % 5}`, {
        voice: voices[index % 4] ?? 'joint',
        statementId: `s${index}`,
        words: name,
        wordsBasis: 'official_text',
      }),
    )
    const hard = {
      ...viewOf(many),
      voices: [...voices],
      years: { from: 2004, to: 2023 },
      hasNaming: false,
      label: () => name,
      themeLabel: () => name,
    }
    const forms = [timelineFigure(many, hard), timelineFigure(many, { ...hard, isFirstsOnly: true })]

    it.each(figureSizes)('everything lies in its place: %s', (size) => {
      for (const figure of forms) {
        const { columns, font, small, width } = placed(figure, size)
        for (const { plot, rows: places, marks, years, strip, width: own } of columns) {
          for (const { label, top, bottom, row } of places) {
            const isBeside = size !== 'narrow' || figure.isOneLine
            for (const line of label.lines)
              expect(textWidth(line, font), line).toBeLessThanOrEqual(
                isBeside && row.kind !== 'head' ? plot.left : own,
              )
            expect(label.y + (label.lines.length - 1) * (font + 1)).toBeLessThanOrEqual(bottom)
            expect(label.y - font).toBeGreaterThanOrEqual(top - 2)
          }
          for (const words of places.flatMap((place) => place.words)) {
            const wide = textWidth(words.text, small)
            const start = words.x - { start: 0, middle: wide / 2, end: wide }[words.anchor]
            expect(start, words.text).toBeGreaterThanOrEqual(0)
            expect(start + wide, words.text).toBeLessThanOrEqual(own)
          }
          for (const one of marks) {
            const place = places.find(
              ({ row }) => row.kind !== 'head' && one.mark.name.startsWith(`${row.id}.`),
            )
            expect(one.py - one.r).toBeGreaterThanOrEqual(place?.top ?? Number.NaN)
            expect(one.py + one.r).toBeLessThanOrEqual(place?.bottom ?? Number.NaN)
            expect(one.px).toBeGreaterThanOrEqual(plot.left)
            expect(one.px).toBeLessThanOrEqual(plot.right)
          }
          expect(years.length).toBeGreaterThan(0)
          const cells = strip.cells.filter(({ lane }) => lane === 0)
          const apart = cells.slice(1).map(({ x }, index) => x - (cells[index]?.x ?? 0))
          expect(Math.min(...apart)).toBeGreaterThan(small * 0.62)
          expect(plot.right).toBeLessThanOrEqual(width)
        }
      }
    })
  })

  it('breaks the tick of a statement that was not fully read on any theme of the figure', () => {
    const rows = [
      mark('2013-02-01', 'toll'),
      mark('2014-02-01', null, { status: 'not_read' }),
      mark('2015-02-01', null),
    ]
    const broken = (themes: string[]) =>
      timelineFigure(rows, { ...viewOf(rows), themes }).ticks.map(({ isUnread }) => isUnread)
    expect(broken(['reef'])).toEqual([false, true, false])
    expect(broken(['reef', 'salt'])).toEqual([false, false, false])
    // Two of a month that are told by the first of them, and two of which one was read.
    const told = [
      { ...mark('2014-02-01', null, { status: 'not_read' }), n: 2 },
      { ...mark('2015-02-01', null, { status: 'not_read' }), n: 1 },
    ]
    const days = ['2014-02-01', '2014-02-09', '2015-02-01', '2015-02-09'].map((date) => mark(date, null))
    const { ground } = viewOf(days)
    expect(timelineFigure(told, { ...viewOf(days), ground }).ticks.map(({ isUnread }) => isUnread)).toEqual([
      true,
      false,
    ])
  })
})

describe('a statement of which only the month or the year is known', () => {
  const dated = (date: string) => mark(date, 'toll', { statementId: `${date}-text` })
  const figureOf = (rows: readonly DrawnMark[]) => timelineFigure(rows, viewOf(rows))
  const marksOf = (figure: Figure) => figure.rows.find(({ id }) => id === 'reef.toll')?.marks ?? []

  it('has a mark with the time in which its day lies, and the key says what the line means', () => {
    const figure = figureOf([dated('2013'), dated('2014-03'), dated('2015-05-06')])
    const spans = marksOf(figure).map(({ within }) => within && within.to - within.from)
    expect(spans).toEqual([1, expect.closeTo(1 / 12), null])
    expect(marksOf(figure)[0]?.within?.from).toBe(2013)
    expect(markKey(figure).some(({ sign }) => sign === 'span')).toBe(true)
    expect(markKey(figureOf([dated('2015-05-06')])).some(({ sign }) => sign === 'span')).toBe(false)
  })

  it('is told in no month that nobody knows, where many statements are told together', () => {
    const days = Array.from({ length: 12 }, (_, n) => `2014-03-${String(n + 10)}`)
    const told = (more: readonly string[]) =>
      figureOf([...more, ...days].map((date) => mark(date, 'toll', { statementId: date, n: 2 }))).unit
    expect(told([])).toBe('month')
    expect(told(['2014-02'])).toBe('month')
    expect(told(['2013'])).toBe('year')
  })
})
