import { expect, it } from 'vitest'
import { originalTitleProblems } from '../../../schema/import/original-title.ts'
import { problemsOf } from './one-statement.ts'

const found = (statement: object) =>
  problemsOf(originalTitleProblems, statement).map((one) => one.replace('statements/a.yaml:3: ', ''))

const zh = 'http://office.example/zh'
const reprints = [{ url: 'http://paper.example/en', language: 'en' }]

it('asks what a text is called whose official pages are in other languages alone', () => {
  const refused =
    'is English, and the text is cited in zh alone; say in `originalTitle` what it is called there, or give the language alone where that is not known'
  expect(found({ officialUrls: { zh } })).toEqual([refused])
  expect(found({ officialUrls: { zh }, reprints })).toEqual([refused])
  expect(found({ reprints: [{ url: zh, language: 'zh' }] })).toEqual([refused])
})

it('takes a title, or a language alone, which says that the title is not known', () => {
  expect(found({ officialUrls: { zh }, originalTitle: { language: 'zh', title: '芦苇' } })).toEqual([])
  expect(found({ officialUrls: { zh }, originalTitle: { language: 'zh' } })).toEqual([])
})

it('asks nothing where a page of the text is English, or none is known', () => {
  expect(found({ officialUrls: { zh, en: 'http://office.example/en' } })).toEqual([])
  expect(found({ reprints: [...reprints, { url: zh, language: 'zh' }] })).toEqual([])
  expect(found({})).toEqual([])
})

it('refuses an original title that is English', () => {
  expect(found({ originalTitle: { language: 'en', title: 'Reeds' } })).toEqual([
    'must be another language than that of `title`',
  ])
})
