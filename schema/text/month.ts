/**
 * Languages whose names of months are read. Arabic has three sets of its own, and Persian names the months of the common
 * calendar.
 */
const languages = (
  'en en-GB ru uk be bg kk sr sr-Latn mk hr cs pl fr es de pt it nl ro tr el he ' +
  'ar ar-LB ar-MA ar-DZ fa-u-ca-gregory'
).split(' ')

/**
 * Where the digits of a script begin: Arabic, Persian, of Hindi, and those of full width. It stands before the names are
 * read, which have digits where a runtime lacks their language.
 */
const zeros = [0x660, 0x6f0, 0x966, 0xff10]

type Length = 'long' | 'short'

/** The names of a month as Unicode's locale data has them, alone and within a date. */
function namesOf(month: number, length: Length, some: readonly string[]): string[] {
  return some.flatMap((language) =>
    [{}, { day: 'numeric', year: 'numeric' } as const].flatMap((rest) =>
      new Intl.DateTimeFormat(language, { ...rest, month: length, timeZone: 'UTC' })
        .formatToParts(Date.UTC(2023, month - 1, 21))
        .filter(({ type, value }) => type === 'month' && /\p{L}/u.test(value))
        .map(({ value }) => key(value)),
    ),
  )
}

const everyMonth = Array.from({ length: 12 }, (_, index) => index + 1)

/** The number of each name that means one month in every language that has it: listopad is two. */
const numbers = new Map<string, number>()
{
  const shared = new Set<string>()
  for (const month of everyMonth)
    for (const name of [...namesOf(month, 'long', languages), ...namesOf(month, 'short', languages)]) {
      if ((numbers.get(name) ?? month) !== month) shared.add(name)
      numbers.set(name, month)
    }
  for (const name of shared) numbers.delete(name)
}

const english = everyMonth.flatMap((month) =>
  (['long', 'short'] as const).flatMap((length) => namesOf(month, length, ['en', 'en-GB'])),
)

/** A month in English, the one language that puts it before the day. */
export const englishMonth = alternation(english)

/** Every name of a month, for a pattern that has a day before it. */
export const anyMonth = alternation([...numbers.keys()])

/** Names that say a month with nothing but a year beside them: outside English the short ones are other words too. */
export const plainMonth = alternation([
  ...everyMonth.flatMap((month) => namesOf(month, 'long', languages)),
  ...english,
])

/** The number of a month by one of its names, as plainLetters has it; 0 for what is none. */
export function monthNumber(name: string): number {
  return numbers.get(key(name)) ?? 0
}

function key(name: string): string {
  return plainLetters(name)
    .toLowerCase()
    .replace(/[.\p{M}]+$/u, '')
}

/** The text with digits of every script as 0 to 9, and letters without the marks that some leave out. Offsets hold. */
export function plainLetters(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.charCodeAt(0)
      const zero = zeros.find((first) => code >= first && code < first + 10)
      return zero === undefined ? digit : String(code - zero)
    })
    .replace(/[\u00c0-\u06ff\u1e00-\u1fff]/g, (letter) => letter.normalize('NFD').charAt(0))
}

function alternation(names: string[]): string {
  const some = [...new Set(names)].filter((name) => numbers.has(name))
  // The longer first: Sept is no Sep with a t behind it.
  const sorted = some.toSorted((a, b) => b.length - a.length).map((name) => name.replace(/\s+/g, '\\s+'))
  return String.raw`(?:${sorted.join('|')})\.?\p{M}?`
}
