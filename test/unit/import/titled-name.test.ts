import { expect, it } from 'vitest'
import { titledName } from '../../../schema/texts/read/person.ts'

it.each([
  ['Address by President Edric Hallow to the Harbour Assembly', 'Edric Hallow'],
  ['ADDRESS BY PRESIDENT EDRIC HALLOW TO THE HARBOUR ASSEMBLY', 'Edric Hallow'],
  ['Remarks by Foreign Minister Noa Verrin at the forum', 'Noa Verrin'],
  ['Statement by the Minister of Straits Ms. Noa Verrin at the meeting', 'Noa Verrin'],
  ['Statement by the Minister of Lamps', null],
  ['Statement by the President on lamps', null],
  ['Address to President Edric Hallow', null],
  ['林若海在春季理事会上的讲话', '林若海'],
  ['高层在春季理事会上的讲话', null],
  ['马方在春季理事会上的讲话', null],
])('whom the title «%s» names as speaking is %s', (title, name) => {
  expect(titledName(title)).toBe(name)
})
