import { describe, expect, it } from 'vitest'
import { deniedThemes } from '../../../schema/stats/denied-theme.ts'

const themes = [
  { id: 'tea', label: 'Tea' },
  { id: 'salt', label: 'Salt' },
]
const note = { theme: 'tea', status: 'context', gist: 'The word tea does not occur in it.' }
const whole = { heldInPart: null }

describe('deniedThemes(statement, themes)', () => {
  it('is the themes that a context note says the whole text does not name', () => {
    expect(deniedThemes({ ...whole, passageList: [note] }, themes)).toEqual(['tea'])
  })

  it('is none of a text that was read in part', () => {
    expect(deniedThemes({ heldInPart: { read: 'Its end.' }, passageList: [note] }, themes)).toEqual([])
  })

  it('is none that has a counted passage or a recorded silence', () => {
    for (const status of ['counted', 'silent']) {
      const other = { theme: 'tea', status, gist: 'Something else.' }
      expect(deniedThemes({ ...whole, passageList: [note, other] }, themes)).toEqual([])
    }
  })

  it('is none of which the note speaks otherwise, or only under another theme', () => {
    const praise = { theme: 'tea', status: 'context', gist: 'Reporters add that tea was praised.' }
    const astray = { ...note, theme: 'salt' }
    expect(deniedThemes({ ...whole, passageList: [praise, astray] }, themes)).toEqual([])
  })
})
