import { describe, expect, it } from 'vitest'
import { withoutClosing } from '../../../schema/texts/read/closing.ts'
import { read } from './sample.ts'

const last = 'The keepers will meet again when the oil has come, and they will count the lamps.'

describe('withoutClosing(blocks)', () => {
  it.each([
    'Publication status: Published in sections: Lamps, Notes',
    'Topics: Lamps, Tides',
    'Source: Harbour Agency',
    'Лица: Ада Берег',
    '来源：海州社',
    '相关新闻：海州港开放',
    '【打印】【关闭】',
    '(Harbour Agency)',
    '© 2009 Harbour Authority. All rights reserved.',
    'Copyright Harbour Office. お問い合わせ',
    'Translated from the Russian by the lamp office.',
    'Traduit du russe par le bureau des lampes',
    'Bu haber 14.08.2003 tarihinde arşivlenmiştir.',
    'This page was archived on 3 May 2011.',
  ])('takes “%s” for no part of a text', (line) => {
    expect(withoutClosing([last, line])).toEqual([last])
    expect(withoutClosing([last, line, 'Text version: harbour.example/d/20'])).toEqual([last])
  })

  it.each([
    'Ada Kell: Thank you all',
    'Question: And the oil',
    'For the Government of Halden: A. Kell',
    'First: Peace upon the sea',
    'One thing is sure: The oil will come.',
    '(Applause.)',
    'Long live the lamps',
    'Annex: List of lamps.',
  ])('leaves “%s” to the text', (line) => {
    expect(withoutClosing([last, line])).toEqual([last, line])
  })

  it('leaves the last lines of a list, and an answer behind a question', () => {
    const list = ['Monday: Arrival', 'Tuesday: Talks']
    expect(withoutClosing(list)).toEqual(list)
    const answered = ['Who pays for the oil of the lamps?', 'Nobody: Halden']
    expect(withoutClosing(answered)).toEqual(answered)
    const labelled = [`Kell: ${last}`, `Marsh: ${last}`, 'Kell: Good']
    expect(withoutClosing(labelled)).toEqual(labelled)
  })
})

it('gives nobody what stands below the last turn', async () => {
  const asked = 'When will the oil come to the harbour, and who has paid for it?'
  const turns = [`Question: ${asked}`, `Ada Kell: ${last}`]
  const text = ['Talks on lamps', '4 May 2011', ...turns, 'Topics: Lamps, Tides', '(Harbour Agency)']
  expect((await read('talks.txt', text.join('\n\n'))).paragraphs).toEqual([
    { speaker: 'Question', text: asked },
    { speaker: 'Ada Kell', text: last },
  ])
})
