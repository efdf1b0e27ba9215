/** What the list of changes is looked through for, and in which languages, as the page says it. */
export const listed = [
  'Figures: digits in every language with their unit and currency; numbers in words in English, Russian, Chinese, German, French, Spanish, Italian, Portuguese, Serbian, Arabic and Hebrew.',
  'Names: by their capitals in every script that has capitals, at the start of a sentence only where they are known as names; in German, where every noun has one, only names of several words, of countries and in capitals; in Chinese names of countries, and of people beside an office, a form of address or a verb; in Japanese, Arabic and Hebrew only names of countries.',
  'A name in another case is no changed name: Путин, Путиным. This holds for Russian, Ukrainian, Serbian, Croatian, Polish, Czech, Slovak, the German genitive and Turkish endings behind an apostrophe. Chinese, Japanese, Arabic and Hebrew have no capital letters: changed names of cities are not listed there.',
  'Negations: in English, Russian, Chinese, Japanese, German, French, Spanish, Italian, Portuguese, Serbian, Arabic and Hebrew; the commonest in Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Romanian, Hungarian, Greek, Turkish, Vietnamese, Indonesian, Hindi and Korean. “Not only … but” denies nothing. In Turkish a verb with -ma- or -me- is listed where the other text has the same verb without it.',
  'Figures are compared by value and unit, dates by day, month and year: five thousand and 5,000, $5bn and $5 billion, 3 May 2019 and May 3, 2019 are listed as written differently, and as no change.',
  'In Hebrew a word written with more vowel letters counts as another word. In other languages these changes are shown in the texts, and are missing from the list.',
]
