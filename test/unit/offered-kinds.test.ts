import { expect, it } from 'vitest'
import { kindsOffered } from '../../schema/voice.ts'

it('offers joint kinds only where sides issue something as one text', () => {
  expect(kindsOffered(false)).toEqual(['speech', 'interview', 'press_remarks', 'article', 'readout'])
  expect(kindsOffered(true)).toContain('joint_statement')
})
