import { describe, expect, it } from 'vitest'
import { notableChanges } from '../../../schema/text/align/notable.ts'
import { readSources } from '../../../schema/text/align/source.ts'
import { rowsOfPasted } from '../../support/pasted.ts'

const lines = (...own: string[]) => own.join('\n')
const isSame = (a: string, b: string) => rowsOfPasted(a, b).every(({ change }) => change === 'kept')

describe('a table laid out by spaces', () => {
  it.each([
    [
      'a figure under another head',
      lines('Town      Looms   Hens', 'Reed      40      7', 'Moss              9'),
      lines('Town      Looms   Hens', 'Reed      40      7', 'Moss      9'),
    ],
    [
      'the vote of two members',
      lines('Member      Yes   No', 'Holt        x', 'Lind              x'),
      lines('Member      Yes   No', 'Holt              x', 'Lind        x'),
    ],
    ['a mark without a label', lines('Ja        Nein', '  X'), lines('Ja        Nein', '            X')],
    [
      'a column without a label at its head',
      lines('            2031   2032', 'Кони          8', 'Куры                 8'),
      lines('            2031   2032', 'Кони                 8', 'Куры          8'),
    ],
    [
      'a table of Chinese names between paragraphs',
      lines('表决结果如下：', '', '姓名    赞成    反对', '林      √', '高              √', '', '会议结束。'),
      lines('表决结果如下：', '', '姓名    赞成    反对', '林              √', '高      √', '', '会议结束。'),
    ],
    [
      'the year of a death',
      lines('Nom       Née    Morte', 'Aline     1900', 'Berthe           1950'),
      lines('Nom       Née    Morte', 'Aline     1900', 'Berthe    1950'),
    ],
    [
      'a table with a rule under its heads',
      lines('Mill      Open   Shut', '---------------------', 'North     x', 'South     x'),
      lines('Mill      Open   Shut', '---------------------', 'North     x', 'South            x'),
    ],
  ])('is told apart by the column of a value: %s', (_, a, b) => {
    expect(isSame(a, b)).toBe(false)
    expect(isSame(b, a)).toBe(false)
  })

  it('names the figure that moved', () =>
    expect(
      notableChanges(
        rowsOfPasted(
          lines('Town      Looms   Hens', 'Reed      40      7', 'Moss              9'),
          lines('Town      Looms   Hens', 'Reed      40      7', 'Moss      9'),
        ),
      ).map(({ added, isMoved }) => [added, isMoved]),
    ).toEqual([['9', true]]))

  it.each([
    [
      'the columns are wider',
      lines('Town   Looms   Hens', 'Reed   40      7', 'Moss           9'),
      lines('Town        Looms      Hens', 'Reed        40         7', 'Moss                   9'),
    ],
    [
      'tabs part the cells',
      lines('Town   Looms   Hens', 'Reed   40      7', 'Moss           9'),
      lines('Town\tLooms\tHens', 'Reed\t40\t7', 'Moss\t\t9'),
    ],
    [
      'every cell is filled',
      lines('Town   Looms   Hens', 'Reed   40      7'),
      lines('Town Looms Hens', 'Reed 40 7'),
    ],
    [
      'prose is brought to one width',
      lines(
        'The  weaver by   the  gate makes linen for',
        'the whole   town and  takes  no coin  from',
        'a widow.',
      ),
      'The weaver by the gate makes linen for the whole town and takes no coin from a widow.',
    ],
    [
      'two spaces part sentences',
      lines('The mill is old.  It grinds', 'rye.  Hens stay.'),
      'The mill is old. It grinds rye. Hens stay.',
    ],
    [
      'the lines of an item hang',
      lines('1.   The mill grinds rye for the', '     town.', '2.   Hens stay.'),
      lines('1. The mill grinds rye', '   for the town.', '2. Hens stay.'),
    ],
    [
      'words alone hang under a term',
      lines('Mill      a house that grinds', '          rye', 'Weir      a low dam'),
      lines('Mill   a house that', '       grinds rye', 'Weir   a low dam'),
    ],
    [
      'a paragraph is indented',
      lines('    The mill grinds  rye for', 'the whole town.'),
      'The mill grinds rye for the whole town.',
    ],
  ])('is the same where %s', (_, a, b) => {
    expect(isSame(a, b)).toBe(true)
    expect(isSame(b, a)).toBe(true)
  })

  it('keeps every place of the pasted text', () => {
    const text = lines(
      'Town      Looms   Hens',
      'Reed      40      7',
      'Moss              9',
      '',
      'Hens stay.',
    )
    const { paragraphs, starts } = readSources({ a: text, b: text }).a
    paragraphs.forEach((own, at) => {
      const start = starts[at] ?? 0
      expect(text.slice(start, start + own.length)).toBe(own.replaceAll('\t', ' '))
    })
  })
})
