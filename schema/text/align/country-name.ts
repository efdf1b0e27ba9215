import { once, oncePer } from '../../once.ts'
import { countriesIn } from '../countries.ts'
import { expression } from '../expression.ts'
import { commonStart } from './common-start.ts'
import { withoutInnerSigns } from './inner-sign.ts'

/** Languages in which the name of a country has a capital. */
const LANGUAGES = { Latin: ['en', 'de', 'fr', 'es', 'sr-Latn'], Cyrillic: ['ru', 'sr'] }

/**
 * Names that neither the platform nor the rule of official names below has: short ones, those of two states that share
 * a name, and those whose adjective is of another stem.
 */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  AE: 'UAE|VAE|EAU',
  BY: 'Белоруссия',
  CD: 'DRC|RDC|Democratic Republic of the Congo|Democratic Republic of Congo|Demokratische Republik Kongo|République démocratique du Congo|Демократическая Республика Конго',
  CG: 'Republic of the Congo|Republik Kongo|République du Congo|República del Congo|Республика Конго',
  CH: 'Swiss Confederation|Schweizerische Eidgenossenschaft|Confédération suisse',
  CI: 'Ivory Coast',
  CN: 'PRC|КНР|RPC',
  CZ: 'Чешская Республика|République tchèque',
  DD: 'German Democratic Republic|Deutsche Demokratische Republik|Германская Демократическая Республика|GDR|DDR|ГДР',
  EU: 'EU|ЕС|Евросоюз',
  FR: 'French Republic',
  GB: 'Great Britain|Britain|United Kingdom of Great Britain and Northern Ireland|Vereinigtes Königreich Großbritannien und Nordirland|Großbritannien|Grande-Bretagne|Соединенное Королевство|Соединенное Королевство Великобритании и Северной Ирландии',
  GR: 'Hellenic Republic|Греческая Республика',
  KP: 'DPRK|RPDC|Democratic People’s Republic of Korea|Demokratische Volksrepublik Korea|République populaire démocratique de Corée|República Popular Democrática de Corea|Корейская Народно-Демократическая Республика|Северная Корея',
  KR: 'ROK|Republic of Korea|Republik Korea|République de Corée|República de Corea|Корейская Республика|Южная Корея',
  LA: 'Lao People’s Democratic Republic',
  MM: 'Burma|Birma',
  MX: 'United Mexican States|Estados Unidos Mexicanos|Мексиканские Соединенные Штаты',
  RU: 'РФ',
  TR: 'Turkey|Türkei|Турецкая Республика',
  TW: 'ROC|Republic of China|Republik China|République de Chine|República de China|Китайская Республика',
  US: 'US|USA|United States of America|Vereinigte Staaten von Amerika|États-Unis d’Amérique|Estados Unidos de América|Соединенные Штаты Америки',
  VN: 'Viet Nam|Socialist Republic of Viet Nam',
  ZA: 'ЮАР|RSA',
}

/** What a state is in its official name, and what stands beside it there. */
const FORM =
  /^(?:r[eé]p[uú]bli(?:c|k|que|ca)|(?:volks|bundes)republik|kingdom|königreichs?|royaume|reino|states?|état|estado|f[eéö]d[eé]ra(?:tion|cion|ción|)|föderation|federación|con[fv]ed[eé]ra(?:tion|ción)|eidgenossenschaft|commonwealth|principality|principauté|fürstentums?|duchy|sultanate|emirate|республик|королевств|федераци|конфедераци|государств|княжеств|султанат|эмират)$/u
const BESIDE_FORM =
  /^(?:people's|democratic|islamic|federal|federative|socialist|arab|bolivariana?|plurinational|hashemite|oriental|grand|union|of|the|populaire|démocratique|islamique|fédérale|socialiste|arabe|d[eu]|des|la|d|l|popular|democrática|islámica|socialista|árabe|del|(?:demokratisch|islamisch|sozialistisch|arabisch|föderativ)e[nrs]?|народн|народно|демократическ|исламск|арабск|социалистическ|федеративн|федеральн|кооперативн|о)$/u

const RUSSIAN_ENDING =
  /(?:ами|ями|ого|его|ому|ему|ыми|ими|[ое]й|[оы]ю|ею|[оеаяы]м|[ая]х|[еоыи]е|(?<=[кнжшщчц])ая|яя|[ыи]х|[ыи]й|[ую]ю|[аеиоуыэюяьй]|(?<=штат|нидерланд|эмират)ов)$/u
const SHORT_WORD = expression(String.raw`^\p{sc=Latin}\p{Ll}{1,2}$`, 'u')
const IN_CAPITALS = /^\p{Lu}{2,}$/u
/** In letters of the word without its ending. */
const SHORTEST_STEM = 3

/** A word so that its cases are one: Россией, России. */
function stemOf(word: string): string {
  const small = word.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'")
  if (!/^[а-я]+$/.test(small) || IN_CAPITALS.test(word)) return small
  const stem = small.replace(RUSSIAN_ENDING, '')
  return stem.length < SHORTEST_STEM ? small : stem
}

const wordsOf = (name: string) =>
  name
    .replaceAll('.', '')
    .split(/[\s\u00A0-]+|(?<=(?<!\p{L})[dDlL])['’]/u)
    .filter((word) => word !== '')
const keyOf = (name: string) => wordsOf(name).map(stemOf).join(' ').replace(/^the /, '')

/** Each alphabet apart: the platform takes long to name all countries, and most texts need one. */
type Alphabet = keyof typeof LANGUAGES
export const alphabetOf = (name: string): Alphabet => (/[\u0400-\u052F]/.test(name) ? 'Cyrillic' : 'Latin')

const knownCodes = oncePer((alphabet: Alphabet): ReadonlyMap<string, string> => {
  const serbian = alphabet === 'Latin' ? 'sr-Latn' : 'sr'
  return new Map([
    ...[...countriesIn(serbian)].flatMap(([name, code]) =>
      serbianCases(name).map((one): [string, string] => [keyOf(one), code]),
    ),
    ...LANGUAGES[alphabet].flatMap((language) =>
      (['long', 'short'] as const).flatMap((style) =>
        [...countriesIn(language, style)].map(([name, code]): [string, string] => [keyOf(name), code]),
      ),
    ),
    ...Object.entries(OTHER_NAMES).flatMap(([code, names]) =>
      names
        .split('|')
        .filter((name) => alphabetOf(name) === alphabet)
        .map((name): [string, string] => [keyOf(name), code]),
    ),
  ])
})

/** Srbije, Hrvatskoj, Iranom, Severne Koreje. */
function serbianCases(name: string): string[] {
  const [ofA, other] = /^[a-z]/iu.test(name)
    ? [
        ['e', 'i', 'u', 'om', 'oj'],
        ['a', 'u', 'om', 'em'],
      ]
    : [
        ['е', 'и', 'у', 'ом', 'ој'],
        ['а', 'у', 'ом', 'ем'],
      ]
  if (/(?<!\p{L})\p{L}+[^aа\p{L}]/u.test(name)) return []
  return /[aа]$/u.test(name)
    ? ofA.map((ending) => name.replace(/[aа](?!\p{L})/gu, ending))
    : other.map((ending) => name + ending)
}

/** Letters. A shorter name begins other words as well. */
const SHORTEST_ROOT = 4
/** An adjective may lack the last letters of a longer name: Portugal, Portuguese; Франция, французский. */
const WHOLE_ROOT = 5
const MAY_LACK = 2

/** Names of one word without their endings, with which an adjective begins: russi, кита. */
const rootsIn = oncePer((alphabet: Alphabet) =>
  [...knownCodes(alphabet)]
    .filter(([name]) => /^\p{L}+$/u.test(name))
    .map(([name, code]) => [name.replace(/(?:stan|land|[aeioy])$/, ''), code] as const)
    .filter(([root]) => root.length >= SHORTEST_ROOT),
)

function codeOfAdjective(word: string): string | undefined {
  const own = word
    .normalize('NFD')
    .replace(/(?<=\p{sc=Latin})\p{M}/gu, '')
    .normalize('NFC')
  const found = new Map<string, number>()
  for (const [root, code] of rootsIn(alphabetOf(word))) {
    const common = commonStart(root, own)
    const least = root.length <= WHOLE_ROOT ? root.length : Math.max(SHORTEST_ROOT, root.length - MAY_LACK)
    if (common >= least) found.set(code, Math.max(common, found.get(code) ?? 0))
  }
  const [first, second] = [...found].sort((one, two) => two[1] - one[1])
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}

function codeOf(name: string): string | undefined {
  // "Us" and "Un" are no states.
  if (SHORT_WORD().test(name)) return undefined
  const known = knownCodes(alphabetOf(name))
  const key = keyOf(name)
  const whole = known.get(key) ?? known.get(key.replace(/s$/, ''))
  if (whole !== undefined) return whole
  const stems = key.split(' ')
  if (!stems.some((stem) => FORM.test(stem))) return undefined
  const own = stems.filter((stem) => !FORM.test(stem) && !BESIDE_FORM.test(stem))
  const [only] = own
  return (
    known.get(own.join(' ')) ?? (own.length === 1 && only !== undefined ? codeOfAdjective(only) : undefined)
  )
}

/**
 * A name as it is compared: that of a country, alone or at the end of a longer name, by its code. A reader of a list of
 * changed names asks whether another country is meant: Russia, Russian Federation, России and Российская Федерация are
 * the same, and so are China and People's Republic of China, which is not Republic of China. In which words the country
 * is named, the passage shows. CO₂ and CO2 are one name too.
 */
export function nameKey(name: string): string {
  const { at, code } = countryAtEnd(name) ?? {}
  if (code === undefined) return withoutInnerSigns(name.replace(AFTER_TITLE(), ''))
  return `${name.slice(0, at)}${code}`.replace(/ (?:of|the|de|du|der|des)(?= )/gu, '')
}

/** What is shortened before a name: Mr. Smith, Mr Smith. */
export const SHORT_TITLE = '(?:Mrs?|Ms|Messrs|Dr|Prof|Gen|Sen|Gov|Hon)'
const AFTER_TITLE = once(() => new RegExp(String.raw`(?<=(?<!\p{L})${SHORT_TITLE})\.`, 'gu'))

const lastWordsIn = oncePer(
  (alphabet: Alphabet) =>
    new Set([...knownCodes(alphabet).keys()].map((key) => key.slice(key.lastIndexOf(' ') + 1))),
)

/** Spares most names. */
function mayEndWithCountry(name: string): boolean {
  const known = lastWordsIn(alphabetOf(name))
  const last = stemOf(wordsOf(name).at(-1) ?? '')
  return known.has(last) || known.has(last.replace(/s$/, '')) || FORM.test(last) || BESIDE_FORM.test(last)
}

interface CountryAtEnd {
  at: number
  code: string
}
/** Names of which it is kept. */
const MOST_NAMES = 20_000

/** Where the name of a country begins that a longer name ends with, and its code. */
export const countryAtEnd = oncePer(
  (name: string) => (mayEndWithCountry(name) ? countryAtEndOf(name) : undefined),
  MOST_NAMES,
)

function countryAtEndOf(name: string): CountryAtEnd | undefined {
  for (const { index: at } of name.matchAll(/(?<=^(?:[DdLl]['’])?|[ \u00A0](?:[dl]['’])?)\p{L}/gu)) {
    const code = codeOf(name.slice(at))
    if (code !== undefined) return { at, code }
  }
  return undefined
}
