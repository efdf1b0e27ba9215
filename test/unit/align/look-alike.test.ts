import { expect, it } from 'vitest'
import { differInScriptOnly } from '../../../schema/text/align/look-alike.ts'

it.each([
  ['The dаm holds.', 'The dam holds.', true],
  ['Take 5 mg of salt.', 'Take 5 μg of salt.', false],
  ['Take 5 MG of salt.', 'Take 5 ΜG of salt.', true],
  ['Take 5 mg of salt.', 'Take 5 µg of salt.', false],
])('letters of another script are told, a millionth is none of them: %s, %s', (a, b, isSame) => {
  expect(differInScriptOnly(a, b)).toBe(isSame)
})
