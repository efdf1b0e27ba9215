import { describe, expect, it } from 'vitest'
import type { Figure } from '../../schema/chart/figure.ts'
import type { GroupRow } from '../../schema/contract/groups.ts'
import { Card } from '../../worker/components/chart/card.tsx'
import { CardRow } from '../../worker/pages/compare/groups-card.tsx'
import { drawableFigure } from '../../worker/pages/trends/card.tsx'
import { UndrawnNames } from '../../worker/pages/trends/take-along.tsx'

const headed = (heading: string) =>
  String(Card({ heading, gist: 'Speech of 4 May 2020', release: undefined, children: () => null }))

describe('a picture of words whose signs its fonts lack', () => {
  it('says what the page is in place of its heading', () => {
    expect(headed('산호초에 대한 연설')).toContain('Speech of 4 May 2020')
    expect(headed('산호초에 대한 연설')).not.toMatch(/\p{Script=Hangul}/u)
    expect(headed('Речь о рифе')).toContain('Речь о рифе')
  })

  it('is told beside the files where names are such words', () => {
    const told = (label: string) =>
      String(
        UndrawnNames({
          view: { themes: [{ label: 'Reef', frames: [{ label }] }] },
        } as unknown as Parameters<typeof UndrawnNames>[0]),
      )
    expect(told('무료')).toContain('stands by its id')
    expect(told('Без платы')).toBe('null')
  })

  it('has the id of a frame in place of its name, and the date of a first without the words', () => {
    const first = {
      x: 2020.3,
      lane: 0,
      date: '4 May 2020',
      words: { text: '무료', standing: '' },
      isOfCollection: true,
    }
    const row = { kind: 'frame', note: '처음', href: null, marks: [], counts: [], about: '' }
    const rows = [
      { ...row, id: 'reef.no_toll', label: '무료', first },
      {
        ...row,
        id: 'reef.pilot',
        label: 'Pilot',
        note: 'first 2020',
        first: { ...first, words: { text: 'a pilot', standing: '' } },
      },
    ]
    const events = [
      { x: 2020, label: '산호초' },
      { x: 2021, label: 'Reef opens' },
    ]
    const drawn = drawableFigure({ rows, events } as unknown as Figure)
    expect(drawn.events.map(({ label }) => label)).toEqual(['Reef opens'])
    const told = drawn.rows
    expect(told.map(({ label }) => label)).toEqual(['no toll', 'Pilot'])
    expect(told.map((one) => one.first?.words?.text)).toEqual([undefined, 'a pilot'])
    expect(told.map((one) => one.first?.date)).toEqual(['4 May 2020', '4 May 2020'])
    expect(told.map(({ note }) => note)).toEqual(['', 'first 2020'])
  })
})

describe('a picture of two groups', () => {
  const told = (label: string) =>
    String(
      CardRow({
        room: { x: 0, y: 0, width: 1104, height: 400 },
        ink: (name) => name,
        row: { shareA: null, shareB: null, hitsA: 0, hitsB: 0, ofA: 3, ofB: 4 } as GroupRow,
        y: 0,
        label,
      }),
    )

  it('ends a name that its two lines cannot hold with an ellipsis', () => {
    const long =
      'Reefs and shoals: tolls that are asked for at every harbour along the whole of the southern coast'
    expect(told(long)).toContain('…</tspan>')
    expect(told('Reefs and shoals: tolls at every harbour of the coast')).not.toContain('…')
  })
})
