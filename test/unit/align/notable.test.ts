import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { notableChanges } from '../../../schema/text/align/notable.ts'

function changes(a: string, b: string): string[] {
  const outcome = alignTexts([a], [b], { granularity: 'paragraph' })
  if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
  return notableChanges(outcome.rows).map(({ kind, removed, added }) => `${kind}: ${removed} > ${added}`)
}

describe('notableChanges(rows)', () => {
  const tail = 'and the gardeners keep the gates of the orchard open for every guest until the evening.'

  it.each([
    [
      'The seeds cost 200 billion in all, ',
      'The seeds cost 300 billion in all, ',
      ['figure: 200 billion > 300 billion'],
    ],
    [
      'The seeds cost 2 million in all, ',
      'The seeds cost 2 billion in all, ',
      ['figure: 2 million > 2 billion'],
    ],
    [
      'The share of barley is 5 percent, ',
      'The share of barley is 5.5 percent, ',
      ['figure: 5 percent > 5.5 percent'],
    ],
    ['On 3 May 2019 the gate was built, ', 'On 3 May 2021 the gate was built, ', ['figure: 2019 > 2021']],
    [
      'The seeds cost 500 рублей in all, ',
      'The seeds cost 500 долларов in all, ',
      ['figure: 500 рублей > 500 долларов'],
    ],
    [
      'The seeds cost 5 million euros in all, ',
      'The seeds cost 5 million dollars in all, ',
      ['figure: 5 million euros > 5 million dollars'],
    ],
    ['The garden has 50 m² of barley, ', 'The garden has 50 m³ of barley, ', ['figure: 50 m² > 50 m³']],
    ['The road has 50 km of poplars, ', 'The road has 50 miles of poplars, ', ['figure: 50 km > 50 miles']],
    ['花园的种子共值500亿元人民币，', '花园的种子共值500亿美元，', ['figure: 500亿元人民币 > 500亿美元']],
    ['花園的種子共值三億元，', '花園的種子共值四億元，', ['figure: 三億元 > 四億元']],
    ['About ½ of the barley is sold, ', 'About ¼ of the barley is sold, ', ['figure: ½ > ¼']],
    [
      'The seeds weigh 1 000 tonnes in all, ',
      'The seeds weigh 1 200 tonnes in all, ',
      ['figure: 1 000 tonnes > 1 200 tonnes'],
    ],
    ['On 3 May the gate was built by all, ', 'On May 3 the gate was built by all, ', []],
    ['It is agreed by two gardens, ', 'It is agreed by three gardens, ', ['figure: two > three']],
  ])('finds a changed figure with its unit: %s%s', (a, b, found) =>
    expect(changes(a + tail, b + tail)).toEqual(found),
  )

  it.each([
    ['The wall shall be moved, ', 'The wall shall not be moved, ', ['negation:  > not']],
    ['The wall will never be moved, ', 'The wall will be moved, ', ['negation: never > ']],
    ['Стена не будет перенесена летом, ', 'Стена будет перенесена летом, ', ['negation: не > ']],
    ['双方支持在花园里建造新的围墙，', '双方不支持在花园里建造新的围墙，', ['negation:  > 不']],
    ['双方不同意延长花园的围墙，', '双方同意延长花园的围墙，', ['negation: 不 > ']],
    ['双方在花园里有不同的围墙，', '双方在花园里有高的围墙，', []],
    [
      'The wall is acceptable to all of us, ',
      'The wall is unacceptable to all of us, ',
      ['negation: acceptable > unacceptable'],
    ],
    ['The rule is binding for all of us, ', 'The rule is non-binding for all of us, ', ['negation:  > non']],
    [
      'Стена приемлема для всех соседей, ',
      'Стена неприемлема для всех соседей, ',
      ['negation: приемлема > неприемлема'],
    ],
    ['The wall keeps the union of us all, ', 'The wall keeps the unit of us all, ', []],
    ['双方支持在花园里建造新的围墙，', '双方不断支持在花园里建造新的围墙，', []],
  ])('finds a negation that came or went: %s > %s', (a, b, found) =>
    expect(changes(a + tail, b + tail)).toEqual(found),
  )

  it.each([
    [
      'The letter went to Anna Reed in spring, ',
      'The letter went to Anna Moss in spring, ',
      ['name: Anna Reed > Anna Moss'],
    ],
    ['They wrote to the GUILD in spring, ', 'They wrote to the UNION in spring, ', ['name: GUILD > UNION']],
    ['In Reedham the letter was read, ', 'In Wexley the letter was read, ', ['name: Reedham > Wexley']],
    ['Gardeners wrote to the guild in spring, ', 'Farmers wrote to the guild in spring, ', []],
  ])('finds a changed name, and none in the capital that begins a sentence: %s', (a, b, found) =>
    expect(changes(a + tail, b + tail)).toEqual(found),
  )

  it('lists nothing of a web address', () =>
    expect(
      changes(
        `Read https://mill.example/2019/No_7.html now, ${tail}`,
        `Read https://mill.example/2021/No_8.html now, ${tail}`,
      ),
    ).toEqual([]))

  it('lists no number that a passage bears', () =>
    expect(changes('Chapter 7 Of the Weir and the Ferry', 'Chapter 9 Of the Weir and the Ferry')).toEqual([]))

  it('lists nothing of what both sides have, in whatever words around it', () =>
    expect(
      changes(`About 12 boats came to Reedham, ${tail}`, `Nearly 12 ships came to Reedham, ${tail}`),
    ).toEqual([]))

  it('lists nothing of passages that only one text has', () => {
    const outcome = alignTexts(
      [`Ten boats. ${tail}`],
      [`Ten boats. ${tail}`, 'In 1999 nobody saw 7 owls at Wexley.'],
    )
    expect(outcome.outcome === 'aligned' && notableChanges(outcome.rows)).toEqual([])
  })

  describe('of a sentence that moved', () => {
    const first = 'In 1987 Anna Reed did not sell 40 boats to the guild of the lower harbour.'
    const second = 'The gardeners keep the gates of the orchard open for every guest until the evening.'
    const third = 'Nobody of the valley remembers who built the arch over the stream behind the chapel.'

    it('lists nothing, whether it went to another place of its paragraph or to another paragraph', () => {
      expect(changes(`${first} ${second} ${third}`, `${second} ${third} ${first}`)).toEqual([])
      const outcome = alignTexts([`${second} ${first}`, third], [second, `${third} ${first}`])
      expect(outcome.outcome === 'aligned' && notableChanges(outcome.rows)).toEqual([])
    })

    it('lists what changed on its way, in the row to which it came', () => {
      const outcome = alignTexts(
        [`${second} ${first}`, third],
        [second, `${third} ${first.replace('40', '50').replace('did not sell', 'did sell')}`],
      )
      expect(outcome.outcome === 'aligned' && notableChanges(outcome.rows)).toEqual([
        { kind: 'figure', removed: '40', added: '50', row: 1 },
        { kind: 'negation', removed: 'not', added: '', row: 1 },
      ])
    })
  })
})
