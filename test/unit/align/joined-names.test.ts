import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  'Consent of the Lender or the Guarantor is required for the mill.',
  'The Bank of Wexley or the Treasury may grant relief.',
  'The Board of Directors or Audit Committee may act.',
  'Approval of Lender or Guarantor is needed.',
])('no name changed where "or" became "and": %s', (before) => {
  const after = before.replace(' or ', ' and ')
  expect(changes(before, after)).toEqual([])
  expect(changes(after, before)).toEqual([])
})

it('a ministry of two matters that got another one is a changed name', () =>
  expect(
    changes(
      'The Ministry of Mills and Weirs agreed to it.',
      'The Ministry of Mills and Barley agreed to it.',
    ),
  ).toEqual(['name: Ministry of Mills and Weirs > Ministry of Mills and Barley']))

it('a country of two words beside another one is one name in each form', () =>
  expect(changes('The Republic of Korea and Japan signed.', 'South Korea and Japan signed.')).toEqual([]))
