/** The year before the first one of each era, in which papers of Taiwan and Japan count. */
const BEFORE: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
}

/** The names of the eras, as the alternatives of an expression. */
export const ERA = Object.keys(BEFORE).join('|')

/** The year that is called so in an era, in figures or 元 for the first one: 2019 for 令和 and 1. */
export const yearOfEra = (era: string, year: string) =>
  String((BEFORE[era] ?? Number.NaN) + (year === '元' ? 1 : Number(year)))
