import { expect, it } from 'vitest'
import { withHeadings } from '../../../schema/texts/read/heading.ts'

const block = (text: string, level = 0) => ({ text, level, isLink: false, hasLink: false, isNote: false })

it('sets each heading above its own paragraph where the same words stand several times', () => {
  const page = [
    block('We share the lamps.'),
    block('The oil', 2),
    block('Applause.'),
    block('We share the nets.'),
    block('The sea', 2),
    block('Applause.'),
    block('We thank you.'),
  ]
  const article = page.filter(({ level }) => level === 0).map(({ text }) => text)
  expect(withHeadings(article, page)).toEqual(page.map(({ text }) => text))
})
