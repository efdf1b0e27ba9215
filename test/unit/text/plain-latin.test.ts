import { expect, it } from 'vitest'
import { inPlainLatin } from '../../../schema/text/plain-latin.ts'

it.each([
  ['Außenministerin Größe', 'aussenministerin grosse'],
  ['Président', 'president'],
  ['Łódź', 'lodz'],
  ['Işık İzmir', 'isik izmir'],
  ['Øre, Æsk, Đorđe', 'ore, aesk, dorde'],
])('inPlainLatin(%s) is %s', (text, plain) => expect(inPlainLatin(text)).toBe(plain))
