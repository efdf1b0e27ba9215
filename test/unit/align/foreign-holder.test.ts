import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  ['园丁协会总理巴德韦杰夫出席集市。', '园丁协会总理米舒别科夫出席集市。', ['name: 巴德韦杰夫 > 米舒别科夫']],
  ['协会总统扎帕罗夫于5月种树。', '协会总统纳比耶夫于5月种树。', ['name: 扎帕罗夫 > 纳比耶夫']],
  [
    '协会总理巴希尼扬同王强外长种树。',
    '协会总理萨尔基扬同秦刚外长种树。',
    ['name: 巴希尼扬 > 萨尔基扬', 'name: 王强 > 秦刚'],
  ],
  ['协会总统普京特别强调种树。', '协会总统巴德韦杰夫特别强调种树。', ['name: 普京 > 巴德韦杰夫']],
  ['协会总统呼日勒苏赫出席集市。', '协会总统别克捷诺夫出席集市。', ['name: 呼日勒苏赫 > 别克捷诺夫']],
  ['园丁代表达成协议。', '园丁代表签了协议。', []],
])(
  'a transliterated name behind an office is told whole, and for the one of the same office: %s',
  (a, b, found) => expect(changes(a, b)).toEqual(found),
)
