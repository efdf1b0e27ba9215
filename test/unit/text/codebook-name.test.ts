import { describe, expect, it } from 'vitest'
import { calledSo, framesOfFirst, nameStems } from '../../../schema/text/search/codebook-name.ts'

const frame = (id: string, namesTheme = true) => ({ id, label: `Frame ${id}`, namesTheme })
const themes = [
  { id: 'moon', label: 'Moon', frames: [frame('mined'), frame('shared')] },
  { id: 'reef', label: 'Reef', frames: [frame('toll'), frame('hint', false)] },
]
const framesUnder = (name: string) => calledSo(new Set([nameStems(name)]), themes).map(framesOfFirst)

describe('framesOfFirst', () => {
  it('is every passage of a theme that all its frames name, whether it has a frame or none', () => {
    expect(framesUnder('Moon')).toEqual([undefined])
  })

  it('is the frames that name it of a theme that has others, and of a frame itself', () => {
    expect(framesUnder('Reef')).toEqual([['toll']])
    expect(framesUnder('Frame mined')).toEqual([['mined']])
  })
})
