import { expect, it } from 'vitest'
import { kindsWhere } from '../../schema/voice.ts'

it('offers joint kinds only where sides issue something as one text', () => {
  expect(kindsWhere(false)).toEqual(['speech', 'interview', 'press_remarks', 'article', 'readout'])
  expect(kindsWhere(true)).toContain('joint_statement')
})
