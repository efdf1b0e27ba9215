import { describe, expect, it } from 'vitest'
import { rowsOfPasted } from '../../support/pasted.ts'

const changes = (a: string, b: string) => rowsOfPasted(a, b).map(({ change }) => change)

describe('lines that were wrapped elsewhere', () => {
  it.each([
    [
      'a numbered list with hanging lines',
      '1. The keepers pay their dues before the first of\n   May in each year.\n2. The miller opens the weir at least once in a\n   year.',
      '1. The keepers pay their dues before the\n   first of May in each year.\n2. The miller opens the weir at least\n   once in a year.',
    ],
    [
      'a numbered list whose lines begin at the margin',
      '(a) keepers pay their dues before\nthe first of May;\n(b) the miller opens the weir once\na year.',
      '(a) keepers pay their dues\nbefore the first of May;\n(b) the miller opens\nthe weir once a year.',
    ],
    [
      'a list of bullets in Russian',
      '- Сторожа платят взносы до первого\n  мая каждого года.\n- Мельник открывает плотину один раз\n  в год.',
      '- Сторожа платят взносы до\n  первого мая каждого года.\n- Мельник открывает плотину\n  один раз в год.',
    ],
    [
      'a list in Chinese',
      '一、看守人每年五月以前\n付清全部会费。\n二、磨坊主每年至少打开\n水坝一次。',
      '一、看守人每年五月\n以前付清全部会费。\n二、磨坊主每年至\n少打开水坝一次。',
    ],
    [
      'two lines without a hyphen',
      'The lease of the mill ends on the\nday of the last signature.',
      'The lease of the mill ends\non the day of the last signature.',
    ],
    [
      'two lines against one',
      'The lease of the mill ends on the\nday of the last signature.',
      'The lease of the mill ends on the day of the last signature.',
    ],
    [
      'a compound with several hyphens',
      'The state-of-\nthe-art mill was opened by the guild\nin spring.',
      'The state-of-the-art mill was opened by the guild in spring.',
    ],
  ])('are the same text: %s', (_, a, b) => {
    expect(new Set(changes(a, b))).toEqual(new Set(['kept']))
    expect(new Set(changes(b, a))).toEqual(new Set(['kept']))
  })

  it.each([
    [
      '各行会的首领在磨坊门口商定了来年的规矩。\n磨坊带动河谷发展园丁种植的各项事业。\n园丁种植果树的收成归全村所有。',
      '各行会的首领在磨坊门口商定了来年的规矩。\n磨坊带动河谷发展园丁种植的各项事业。\n渡船的主人愿意同水坝看守人共同发展。\n园丁种植果树的收成归全村所有。',
    ],
    [
      'The guild met.\nIn spring the weir of the old mill the keepers mend is dry.\nThe keepers mend nets.',
      'The guild met.\nIn spring the weir of the old mill the keepers mend is dry.\nNobody may fish by the old mill.\nThe keepers mend nets.',
    ],
  ])('are none where a new line and its neighbour make three words of another place: %j', (a, b) =>
    expect(changes(a, b)).toEqual(['kept', 'kept', 'new', 'kept']),
  )

  it('tell a changed word as the one change', () => {
    const a =
      '1. The keepers pay 500 crowns before the first of\n   May in each year.\n2. The miller opens the weir.'
    const b =
      '1. The keepers pay 600 crowns before the\n   first of May in each year.\n2. The miller opens the weir.'
    expect(changes(a, b)).toEqual(['reworded', 'kept'])
  })

  it('stay apart where both texts end them', () => {
    expect(
      changes(
        'Reeds are green\nOwls are grey\nBells are loud',
        'Reeds are green\nOwls are brown\nBells are loud',
      ),
    ).toEqual(['kept', 'reworded', 'kept'])
  })

  it('are paragraphs of their own after an empty line, though a sentence went over from one to the other', () => {
    const [one, two, three] = [
      'The mill was built above the weir by two sisters.',
      'Nobody knows who laid the stones of the lower path.',
      'In autumn the boats bring barley from the far shore.',
    ]
    expect(changes(`${one} ${two}\n\n${three}`, `${one}\n\n${two} ${three}`)).toEqual([
      'reworded',
      'reworded',
    ])
  })
})

describe('a sentence that a page cut', () => {
  const bell = 'The keeper of the gate rings a bell in the evening before he goes home.'

  it.each([
    [
      'at another place in either text',
      `The guild of the lower harbour repeats\n\nPage 4 of 12\n\nits promise to mend the weir and the path.\n\n${bell}`,
      `The guild of the lower harbour repeats its promise to mend\n\nPage 5 of 14\n\nthe weir and the path.\n\n${bell}`,
      ['kept', 'renumbered', 'kept'],
    ],
    [
      'in one text alone',
      `The guild of the lower harbour repeats\n\nGuild of the Harbour\n\n4/12\n\nits promise to mend the weir.\n\n${bell}`,
      `The guild of the lower harbour repeats its promise to mend the weir.\n\n${bell}`,
      ['kept', 'dropped', 'dropped', 'kept'],
    ],
    [
      'in a word',
      `The guild of the lower harbour repeats its undertak-\n\n17\n\ning to mend the weir.\n\n${bell}`,
      `The guild of the lower harbour repeats its undertaking to mend the weir.\n\n${bell}`,
      ['kept', 'dropped', 'kept'],
    ],
    [
      'in a Russian word',
      `Гильдия нижней гавани повторяет своё обяза-\n\n17\n\nтельство чинить плотину.\n\n${bell}`,
      `Гильдия нижней гавани повторяет своё обязательство чинить плотину.\n\n${bell}`,
      ['kept', 'dropped', 'kept'],
    ],
  ])('is one passage: %s', (_, a, b, expected) => expect(changes(a, b)).toEqual(expected))

  it('names both of its paragraphs, and leaves the footer to itself', () => {
    const [row] = rowsOfPasted(
      `The guild of the lower harbour repeats\n\n- 4 -\n\nits promise to mend the weir.\n\n${bell}`,
      `The guild of the lower harbour repeats its promise to mend the weir.\n\n${bell}`,
    )
    expect(row?.a.map(({ paragraph }) => paragraph)).toEqual([0, 2])
    expect(row?.pieces.map(({ a }) => a).join('')).toBe(
      'The guild of the lower harbour repeats\nits promise to mend the weir.',
    )
  })
})
