import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { areOneInVowelSigns } from '../../../schema/text/align/fold.ts'
import { changes } from './told-changes.ts'

describe('notableChanges(rows) of a text with vowel signs and one without', () => {
  it.each([
    ['لم يفتح البستاني باب الحديقة.', 'لَمْ يَفتَحِ البُستانيُّ بابَ الحَديقَةِ.', []],
    ['زرع البستاني خمسة آلاف شجرة.', 'زَرَعَ البُستانيُّ خَمسَةَ آلافِ شَجَرَةٍ.', []],
    ['وصل ضيوف من مصر والسودان.', 'وَصَلَ ضُيوفٌ مِن مِصرَ وَالسُّودانِ.', []],
    ['הגנן לא סגר שער. אין ורד.', 'הַגַּנָּן לֹא סָגַר שַׁעַר. אֵין וֶרֶד.', []],
  ])('tells nothing of the signs: %s', (a, b, found) => {
    expect(changes(a, b)).toEqual(found)
    expect(changes(b, a)).toEqual(found)
  })

  it.each([
    [
      'لم يفتح البستاني باب الحديقة. زرع 12 شجرة.',
      'لَمْ يَفتَحِ البُستانيُّ بابَ الحَديقَةِ. زَرَعَ 13 شَجَرَةً.',
      ['figure: 12 > 13'],
    ],
    ['הגנן לא סגר את השער.', 'הַגַּנָּן סָגַר אֶת הַשַּׁעַר.', ['negation: לא > ']],
    ['وصل ضيوف من مصر اليوم.', 'وَصَلَ ضُيوفٌ مِن لُبنانَ اليَومَ.', ['name: مصر > لبنان']],
  ])('tells what else changed: %s', (a, b, found) => expect(changes(a, b)).toEqual(found))
})

function struck(a: string, b: string) {
  const outcome = alignTexts([a], [b])
  if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
  const pieces = outcome.rows.flatMap((row) => row.pieces).filter(({ kind }) => kind !== 'kept')
  return { words: pieces.map((one) => (one.a + one.b).trim()), carried: outcome.carriedOver.shareOfA }
}

describe('alignTexts(a, b) of a text with vowel signs and one without', () => {
  it.each([
    ['فَتَحَ البُستانيُّ بابَ الحَديقَةِ.', 'فتح البستاني باب المدرسة.', ['الحَديقَةِ', 'المدرسة']],
    ['فَتَحَ البُستانيُّ بابَ الحَديقَةِ.', 'فتح البستانيّ الحديقة.', ['بابَ']],
    ['הַגַּנָּן סָגַר אֶת הַשַּׁעַר.', 'הגנן פתח את השער.', ['סָגַר', 'פתח']],
  ])('strikes what else changed alone: %s', (a, b, words) => {
    expect(struck(a, b).words).toEqual(words)
    expect(struck(b, a).words.toSorted()).toEqual(words.toSorted())
  })

  it('has every word in common where only vowel signs differ, and strikes these', () => {
    const { words, carried } = struck('הַגַּנָּן סָגַר.', 'הגנן סגר.')
    expect(carried).toBe(1)
    expect(words).not.toEqual([])
  })
})

describe('areOneInVowelSigns(one, other)', () => {
  it.each([
    ['بابَ', 'باب', true],
    ['وَقِّعَ', 'وقّع', true],
    ['كَتَبَ', 'كُتِبَ', false],
    ['رأس', 'راس', false],
    ['סָגַר', 'סגר', true],
    ['סָגַר', 'פָּתַח', false],
  ])('%s, %s: %s', (one, other, areOne) => {
    expect(areOneInVowelSigns(one, other)).toBe(areOne)
    expect(areOneInVowelSigns(other, one)).toBe(areOne)
  })
})
