import { describe, expect, it } from 'vitest'
import type { Passage } from '../../../schema/contract/statement.ts'
import { passageTitle } from '../../../worker/pages/statements/passage-title.ts'

const long = 'Will create conditions to raise the trade of lamps to 100 billion dollars'
const gists = ['Calls the fog a shared one.', `${long} before 2015.`, `${long} before 2020.`]
const passages = gists.map((gist, index) => passage({ id: `fog#${index + 1}`, gist }))
const statement = { title: 'Joint Statement on Lamps', passageList: passages, uncounted: null }
const theme = { label: 'Trade targets' }

function passage(members: Partial<Passage>): Passage {
  return { date: '2011-06-16', theme: 'trade', status: 'counted', ...members } as Passage
}

const titles = (list: readonly Passage[]) =>
  list.map((one) => passageTitle(one, theme, { ...statement, passageList: [...list] }))

describe('the title of a passage', () => {
  it('is its theme, its day and its gist without the point at its end', () => {
    expect(titles(passages.slice(0, 1))).toEqual(['Trade targets, 16 June 2011: Calls the fog a shared one'])
  })

  it('says that a record is in no number, whose words may stand in another', () => {
    const own = { ...statement, uncounted: 'Another record is of the same event' }
    expect(passageTitle(passage({ gist: gists[0] ?? '' }), theme, own)).toBe(
      'Trade targets, 16 June 2011, in no number: Calls the fog a shared one',
    )
  })

  it('has of a long gist the whole words that fit', () => {
    expect(titles(passages.slice(0, 2))).toEqual([
      'Trade targets, 16 June 2011: Calls the fog a shared one',
      'Trade targets, 16 June 2011: Will create conditions to raise the…',
    ])
  })

  it('has the whole gist where another passage of the statement and theme begins so too', () => {
    expect(titles(passages.slice(1))).toEqual([
      `Trade targets, 16 June 2011: ${long} before 2015`,
      `Trade targets, 16 June 2011: ${long} before 2020`,
    ])
  })

  it('names the statement of a silence, because gists of silences are alike', () => {
    expect(titles([passage({ id: 'fog#9', status: 'silent', gist: 'No mention of lamps.' })])).toEqual([
      'Trade targets, 16 June 2011, recorded as silent: Joint Statement on Lamps',
    ])
  })

  it('cuts no number and leaves words of a gist however long the theme is called', () => {
    const [of] = titles([passage({ id: 'fog#1', gist: `${'By 2024 the lamps of the shore, and'} ${long}` })])
    expect(of).toBe('Trade targets, 16 June 2011: By 2024 the lamps of the shore, and Will…')
    const label = 'A theme whose name alone is as long as any title is shown, and longer than that'
    expect(
      passageTitle(passage({ id: 'fog#1', gist: long }), { label }, { ...statement, passageList: [] }),
    ).toBe(`${label}, 16 June 2011: Will create conditions…`)
  })
})
