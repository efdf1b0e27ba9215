import { describe, expect, it } from 'vitest'
import { type FirstUse, timelineFigure } from '../../../schema/chart/figure.ts'
import { aboutHeightIn, heightsIn, placed } from '../../../schema/chart/place.ts'
import { figureSizes } from '../../../schema/chart/placed.ts'
import { common, framesOf, recordedBefore, shown, tables, themeIds, unnamed } from './dataset-view.ts'

const throughout = { from: 2013, to: 2024 }
const voices = ['joint', 'moscow', 'beijing'] as const
const events = tables.events.filter((_, index) => index % 5 === 0)

function figureOf(themes: readonly string[], isFirstsOnly: boolean, years = throughout) {
  const asked = { voices: [...voices], years, isOfSeries: false }
  const { rows, ground } = shown(themes, framesOf, asked)
  return timelineFigure(rows, {
    ...{ ...common, years, voices, themes, ground, choice: { series: undefined }, isFirstsOnly },
    earlier: themes.flatMap((theme) => recordedBefore(theme, framesOf(theme), asked)),
    ...{ asked: [], hasNaming: !isFirstsOnly, href: () => null, events, others: [] },
    naming: (theme) => framesOf(theme).filter((frame) => !unnamed.includes(frame)),
  })
}

/** Whether a text tells of a use, in one of the forms of its date. */
const isToldIn = (text: string, { date, briefly }: FirstUse) =>
  [date, ...briefly].some((form) => text.includes(form))

const themes = themeIds.map((theme) => ({ name: theme, own: [theme], isFirstsOnly: false }))
const overview = {
  name: 'the overview',
  own: ['alliance', 'nato', 'asia_pacific', 'trade'],
  isFirstsOnly: true,
}

describe('the first use of each row', () => {
  it.each([...themes, overview])(
    'has its date, and the first joint one, too: $name',
    ({ own, isFirstsOnly }) => {
      const figure = figureOf(own, isFirstsOnly)
      expect(figure.rows.length).toBeGreaterThan(0)
      for (const isClose of [false, true]) {
        for (const size of figureSizes) {
          const rows = placed({ ...figure, isClose }, size).columns.flatMap((column) => column.rows)
          const silent = rows.flatMap(({ row, words }) => {
            const text = words.map((line) => line.text).join(' ')
            const uses = [row.first, isFirstsOnly ? null : row.firstJoint]
            return uses.some((use) => use && !isToldIn(text, use))
              ? `${size} ${isClose}: ${row.id} “${text}”`
              : []
          })
          expect(silent).toEqual([])
        }
      }
    },
  )

  it('stands before a semicolon where one label tells the joint one, too, and reads otherwise than that', () => {
    const labels = themeIds.flatMap((theme) =>
      [throughout, { from: 2013, to: 2015 }].flatMap((years) =>
        figureSizes.flatMap((size) =>
          placed(figureOf([theme], false, years), size).columns.flatMap(({ rows }) =>
            rows.map(({ words }) => words.map(({ text }) => text).join(' ')),
          ),
        ),
      ),
    )
    const both = labels.flatMap((text) => {
      const [, own, joint] =
        /^(?:.* )?(?:from )?([^;“]*\d{4}); jointly (?:from )?([^“]*\d{4})/.exec(text) ?? []
      return own && joint ? [{ own, joint }] : []
    })
    expect(both.length).toBeGreaterThan(5)
    expect(both.filter(({ own, joint }) => own === joint)).toEqual([])
    expect(labels.filter((text) => /, jointly/.test(text))).toEqual([])
  })

  it.each([...themes, overview])(
    'leaves a figure no higher than is reckoned: $name',
    ({ own, isFirstsOnly }) => {
      for (const years of [throughout, { from: 2016, to: 2020 }, { from: 2022, to: 2022 }]) {
        const figure = figureOf(own, isFirstsOnly, years)
        for (const size of figureSizes) {
          const { width, height } = placed(figure, size)
          expect(aboutHeightIn(figure, size, width)).toBeGreaterThanOrEqual(height)
        }
      }
    },
  )

  it.each([...themes, overview])(
    'leaves no row lower than the least that is counted for it: $name',
    ({ own, isFirstsOnly }) => {
      const whole = figureOf(own, isFirstsOnly)
      const lower = [false, true].flatMap((isClose) =>
        figureSizes.flatMap((size) => {
          const figure = { ...whole, isClose }
          const heights = heightsIn(figure, size)
          if (!heights) return []
          expect(heights.least.aroundRows()).toBeLessThanOrEqual(heights.own.aroundRows())
          return figure.rows.flatMap((row) =>
            heights.own.ofRow(row) < heights.least.ofRow(row) ? `${size} ${isClose}: ${row.id}` : [],
          )
        }),
      )
      expect(lower).toEqual([])
    },
  )
})
