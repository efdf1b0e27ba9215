import { expect, it } from 'vitest'
import { languageName } from '../../schema/language-name.ts'

it('calls a language by its name, and one that nobody told unknown', () => {
  expect(['de', 'zh-Hant', 'und', 'und-Latn'].map(languageName)).toEqual([
    'German',
    'Traditional Chinese',
    'unknown language',
    'unknown language',
  ])
})
