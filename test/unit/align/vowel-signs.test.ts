import { describe, expect, it } from 'vitest'
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
