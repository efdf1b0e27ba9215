import { serbianInLatin } from './serbian.ts'

/** How numbers are said in one language. */
interface Numerals {
  /** The numbers from 0 on, apart by spaces, the forms of each by strokes. */
  ones: string
  /** Twenty, thirty and so on. */
  tens?: string
  /** One hundred, two hundred and so on, where they are words of their own. */
  hundreds?: string
  /** By what the number before is multiplied. */
  times: Readonly<Record<string, number>>
  /** What joins two words of one number. */
  joints?: string
  /** Fifth and so on, as `ones`. */
  ordinals?: string
  /** Twentieth and so on. */
  ordinalTens?: string
  /** Halves, thirds, quarters and so on, as `ones`. */
  parts?: string
  /** Without a joint between them. */
  areOnesFirst?: true
  /** One and a half. */
  oneAndHalf?: string
}

const [HUNDRED, THOUSAND, MILLION, BILLION, TRILLION] = [100, 1e3, 1e6, 1e9, 1e12]

const BY_LANGUAGE: Readonly<Record<string, Numerals>> = {
  en: {
    ones: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    times: {
      hundred: HUNDRED,
      dozen: 12,
      thousand: THOUSAND,
      million: MILLION,
      billion: BILLION,
      trillion: TRILLION,
    },
    joints: 'and a',
    parts:
      '- - half|halves third|thirds quarter|quarters fifth|fifths sixth|sixths seventh|sevenths eighth|eighths ninth|ninths tenth|tenths',
    ordinals:
      '- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    ordinalTens: 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
  },
  de: {
    ones: 'null ein|eins|eine zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
    times: {
      hundert: HUNDRED,
      dutzend: 12,
      tausend: THOUSAND,
      ...{ million: MILLION, millionen: MILLION, milliarde: BILLION, milliarden: BILLION, billion: TRILLION },
      billionen: TRILLION,
    },
    joints: 'und',
    parts: '- - - drittel viertel fünftel sechstel siebtel achtel neuntel zehntel',
    oneAndHalf: 'anderthalb|eineinhalb',
  },
  fr: {
    ones: 'zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    tens: 'vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante',
    times: {
      ...{ cent: HUNDRED, cents: HUNDRED, mille: THOUSAND, million: MILLION, millions: MILLION },
      ...{ milliard: BILLION, milliards: BILLION },
    },
    joints: 'et',
    parts: '- - - tiers quart|quarts cinquième|cinquièmes',
  },
  es: {
    ones: 'cero un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    hundreds:
      'cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas',
    times: { mil: THOUSAND, millón: MILLION, millones: MILLION, billón: TRILLION, billones: TRILLION },
    joints: 'y',
    parts: '- - - tercio|tercios cuarto|cuartos quinto|quintos',
  },
  it: {
    ones: 'zero un|uno|una due tre|tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    times: {
      ...{ cento: HUNDRED, mille: THOUSAND, mila: THOUSAND, milione: MILLION, milioni: MILLION },
      ...{ miliardo: BILLION, miliardi: BILLION },
    },
    joints: 'e',
  },
  pt: {
    ones: 'zero um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze quatorze|catorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    hundreds:
      'cem|cento duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas quinhentos|quinhentas seiscentos|seiscentas setecentos|setecentas oitocentos|oitocentas novecentos|novecentas',
    times: { mil: THOUSAND, milhão: MILLION, milhões: MILLION, bilhão: BILLION, bilhões: BILLION },
    joints: 'e',
  },
  ru: {
    ones: 'ноль|нуля один|одна|одно|одного|одной|одну|одному|одним два|две|двух|двум|двумя три|трёх|трех|трём|трем|тремя четыре|четырёх|четырех|четырём|четырем|четырьмя пять|пяти|пятью шесть|шести|шестью семь|семи|семью восемь|восьми|восемью девять|девяти|девятью десять|десяти|десятью одиннадцать|одиннадцати двенадцать|двенадцати тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати шестнадцать|шестнадцати семнадцать|семнадцати восемнадцать|восемнадцати девятнадцать|девятнадцати',
    tens: 'двадцать|двадцати|двадцатью тридцать|тридцати|тридцатью сорок|сорока пятьдесят|пятидесяти шестьдесят|шестидесяти семьдесят|семидесяти восемьдесят|восьмидесяти девяносто|девяноста',
    hundreds:
      'сто|ста двести|двухсот триста|трёхсот|трехсот четыреста|четырёхсот|четырехсот пятьсот|пятисот шестьсот|шестисот семьсот|семисот восемьсот|восьмисот девятьсот|девятисот',
    times: {
      ...{ тысяча: THOUSAND, тысячи: THOUSAND, тысяч: THOUSAND, тысячу: THOUSAND, тысячам: THOUSAND },
      ...{ миллион: MILLION, миллиона: MILLION, миллионов: MILLION, миллионам: MILLION },
      ...{ миллиард: BILLION, миллиарда: BILLION, миллиардов: BILLION, миллиардам: BILLION },
      ...{ триллион: TRILLION, триллиона: TRILLION, триллионов: TRILLION },
    },
    parts: '- - - треть|трети|третей четверть|четверти|четвертей',
    oneAndHalf: 'полтора|полторы|полутора',
    ordinals:
      '- перв втор трет четвёрт|четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат',
    ordinalTens: 'двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност',
  },
  sr: {
    ones: 'nula jedan|jedna|jedno dva|dve|dvije tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest',
    tens: 'dvadeset trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset',
    hundreds:
      'sto dvesta|dvjesta|dvesto|dvjesto trista|tristo četiristo petsto šeststo|šesto sedamsto osamsto devetsto',
    times: {
      ...{ hiljada: THOUSAND, hiljade: THOUSAND, hiljadu: THOUSAND, milion: MILLION, miliona: MILLION },
      ...{ milioni: MILLION, milijarda: BILLION, milijarde: BILLION, milijardi: BILLION },
    },
    joints: 'i',
  },
  pl: {
    ones: 'zero jeden dwa|dwie|dwóch trzy|trzech cztery|czterech pięć|pięciu sześć|sześciu siedem|siedmiu osiem|ośmiu dziewięć|dziewięciu dziesięć|dziesięciu jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście',
    tens: 'dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
    hundreds: 'sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset',
    times: {},
  },
  tr: {
    ones: 'sıfır bir iki üç dört beş altı yedi sekiz dokuz',
    tens: 'yirmi otuz kırk elli altmış yetmiş seksen doksan',
    times: { yüz: HUNDRED },
  },
  uk: {
    ones: "нуль один два|дві три чотири|чотирьох п'ять|п'яти|п'ятьох шість|шести сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять",
    tens: "двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто",
    hundreds: "сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот",
    times: {},
  },
  he: {
    ones: 'אפס אחד|אחת שניים|שתיים|שני|שתי שלוש|שלושה ארבע|ארבעה חמש|חמישה|חמיש שש|שישה|שיש שבע|שבעה שמונה|שמונ תשע|תשעה עשר|עשרה',
    tens: 'עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים',
    hundreds: 'מאה|מא מאתיים',
    times: {
      מאות: HUNDRED,
      מאו: HUNDRED,
      אלף: THOUSAND,
      אלפים: THOUSAND,
      אלפי: THOUSAND,
      מיליון: MILLION,
      מיליארד: BILLION,
    },
  },
  ar: {
    areOnesFirst: true,
    ones: 'صفر واحد اثنان|اثنين|اثنا|اثني ثلاث أربع|اربع خمس ست سبع ثماني|ثمان تسع عشر',
    tens: 'عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين',
    hundreds:
      'مائ|مئ مائتان|مائتين|مئتان|مئتين ثلاثمائ|ثلاثمئ أربعمائ|أربعمئ خمسمائ|خمسمئ ستمائ|ستمئ سبعمائ|سبعمئ ثمانمائ|ثمانمئ تسعمائ|تسعمئ',
    times: {
      ألف: THOUSAND,
      آلاف: THOUSAND,
      الف: THOUSAND,
      مليون: MILLION,
      ملايين: MILLION,
      مليار: BILLION,
      مليارات: BILLION,
    },
  },
}

type Sense = { value: number } | { times: number } | { part: number } | 'joint'

const plain = new Map<string, ReadonlyMap<string, Sense>>()

function sensesIn(language: string): ReadonlyMap<string, Sense> {
  const known = plain.get(language)
  if (known) return known
  const found = new Map<string, Sense>()
  const numerals = BY_LANGUAGE[language]
  if (!numerals) return found
  const addAll = (list: string | undefined, senseAt: (place: number) => Sense) => {
    for (const [place, forms] of (list ?? '').split(' ').entries())
      for (const form of forms.split('|')) if (form !== '' && form !== '-') found.set(form, senseAt(place))
  }
  const add = (list: string | undefined, valueAt: (place: number) => number) =>
    addAll(list, (place) => ({ value: valueAt(place) }))
  addAll(numerals.parts, (part) => ({ part }))
  add(numerals.oneAndHalf, () => 1.5)
  add(numerals.ones, (place) => place)
  add(numerals.tens, (place) => 20 + 10 * place)
  add(numerals.hundreds, (place) => 100 + 100 * place)
  for (const [word, times] of Object.entries(numerals.times)) found.set(word, { times })
  for (const joint of numerals.joints?.split(' ') ?? []) found.set(joint, 'joint')
  plain.set(language, found)
  return found
}

/** In these a number is written as one word: fünfhundertdreiundzwanzig, duemilacinquecento, veintiséis. */
const COMPOUNDING: ReadonlySet<string> = new Set(['de', 'it', 'es'])
/** As such a part is written beside another one. */
const SHORTENED: Readonly<Record<string, string>> = {
  ...{ veinti: 'veinte', trent: 'trenta', vent: 'venti', quarant: 'quaranta', cinquant: 'cinquanta' },
  ...{ sessant: 'sessanta', settant: 'settanta', ottant: 'ottanta', novant: 'novanta' },
  ...{ dós: 'dos', trés: 'tres', séis: 'seis' },
}

function sensesOf(word: string, language: string): readonly Sense[] | undefined {
  const senses = sensesIn(language)
  const whole = senses.get(word)
  if (whole) return [whole]
  if (language === 'ru' && word.startsWith('пол')) {
    // Полмиллиона.
    const half = senses.get(word.slice('пол'.length))
    return half && half !== 'joint' && 'times' in half ? [{ value: 0.5 }, half] : undefined
  }
  return COMPOUNDING.has(language) ? partsOf(word, senses) : undefined
}

function partsOf(word: string, senses: ReadonlyMap<string, Sense>): Sense[] | undefined {
  if (word === '') return []
  for (let length = word.length; length > 1; length--) {
    const part = word.slice(0, length)
    const own = senses.get(part) ?? senses.get(SHORTENED[part] ?? '')
    const rest = own && partsOf(word.slice(length), senses)
    if (rest) return [own, ...rest]
  }
  return undefined
}

/** Adds up the words of a number; each must be smaller than what the one before leaves room for. */
class Sum {
  #whole = 0
  #part = 0
  #room = Number.POSITIVE_INFINITY
  #isEmpty = true
  #last = Number.POSITIVE_INFINITY
  readonly #areOnesFirst: boolean
  isJoined = false

  constructor(areOnesFirst: boolean) {
    this.#areOnesFirst = areOnesFirst
  }

  get value(): number | undefined {
    return this.#isEmpty ? undefined : this.#whole + this.#part
  }

  /** Undefined where the word cannot go on with the number. */
  add(sense: Exclude<Sense, 'joint'>): true | undefined {
    if ('times' in sense) return this.#multiply(sense.times)
    if ('part' in sense) return this.#addPart(sense.part)
    const { value } = sense
    const own = this.#part % 100
    if (value === 20 && own === 4 && !this.isJoined) {
      // Quatre-vingts.
      this.#part += 76
      this.#room = 20
    } else if (
      (this.isJoined || this.#areOnesFirst) &&
      own > 0 &&
      own < 10 &&
      value >= 20 &&
      value < 100 &&
      value % 10 === 0
    ) {
      // Dreiundzwanzig, خمسة وعشرون.
      this.#part += value
      this.#room = 0
    } else if (value >= this.#room) return undefined
    else {
      this.#part += value
      this.#room = roomAfter(value)
    }
    this.#isEmpty = false
    return true
  }

  /** Two thirds, two and a half. */
  #addPart(part: number): true | undefined {
    if (this.#isEmpty || this.#part === 0) return undefined
    this.#part = this.isJoined ? this.#part + 1 / part : this.#part / part
    this.#room = 0
    return true
  }

  #multiply(times: number): true | undefined {
    if (times <= 100) {
      // Nineteen hundred, not twenty hundred.
      if (times === 100 && this.#part > 9 && (this.#part % 10 === 0 || this.#part > 99)) return undefined
      this.#part = Math.max(this.#part, 1) * times
      this.#room = 100
    } else if (times < this.#last) {
      this.#whole += (this.#part === 0 ? 1 : this.#part) * times
      this.#part = 0
      this.#room = Number.POSITIVE_INFINITY
      this.#last = times
    } else {
      // Dos mil millones.
      this.#whole = (this.#whole + this.#part) * times
      this.#part = 0
      this.#room = Number.POSITIVE_INFINITY
    }
    this.#isEmpty = false
    return true
  }
}

/** Below what the next word must be: thirty-nine, in French soixante-dix-neuf. */
function roomAfter(value: number): number {
  if (value === 60) return 20
  if (value >= 100) return value % 100 === 0 ? 100 : 0
  return value >= 10 && value % 10 === 0 ? 10 : 0
}

/** A number that some words say, and what follows them. */
export interface SaidNumber {
  value: number
  isOrdinal: boolean
  rest: string
}

const LANGUAGES = Object.keys(BY_LANGUAGE)

/**
 * The value of the words in small letters that a figure begins with, in the language of its text, or else in any
 * of these: twenty-five percent is 25. Undefined of other words, and of thousands alone, which are no number.
 */
export function saidNumber(figure: string, language: string | undefined): SaidNumber | undefined {
  if (/^(?:hundreds|thousands|(?:m|b|tr)illions|dozens)(?!\p{L})/u.test(figure)) return undefined
  const first = language !== undefined && BY_LANGUAGE[language] ? [language] : []
  for (const one of new Set([...first, ...LANGUAGES])) {
    const found = saidIn(figure, one)
    if (found) return found
  }
  return undefined
}

function saidIn(figure: string, language: string): SaidNumber | undefined {
  const words = (
    language === 'sr' ? serbianInLatin(figure) : figure.replace(/(?<=[вп])[’ʼ](?=я)/gu, "'")
  ).split(/[ \u00A0-]+/)
  const sum = new Sum(BY_LANGUAGE[language]?.areOnesFirst ?? false)
  let at = 0
  for (; at < words.length; at++) {
    const word = words[at] ?? ''
    const ordinal = ordinalOf(word, language)
    // Twenty-first, but two thirds.
    const before = sum.value ?? 0
    if (ordinal !== undefined && before % (ordinal < 10 ? 10 : 100) === 0)
      return { value: before + ordinal, isOrdinal: true, rest: words.slice(at + 1).join(' ') }
    const senses = sensesOf(word, language)
    if (!senses) break
    if (senses[0] === 'joint' && at === 0) return undefined
    for (const sense of senses) {
      if (sense === 'joint') sum.isJoined = true
      else {
        if (!sum.add(sense)) return undefined
        sum.isJoined = false
      }
    }
  }
  return sum.value === undefined
    ? undefined
    : { value: sum.value, isOrdinal: false, rest: words.slice(at).join(' ') }
}

const RUSSIAN_ENDING =
  /(?:ый|ой|ий|ая|ья|ое|ье|ые|ьи|ого|ьего|ому|ьему|ым|ьим|ом|ьем|ую|ью|ых|ьих|ыми|ьими|ей)$/u

function ordinalOf(word: string, language: string): number | undefined {
  const { ordinals = '', ordinalTens = '' } = BY_LANGUAGE[language] ?? {}
  const bare = language === 'ru' ? word.replace(RUSSIAN_ENDING, '') : word
  if (language === 'ru' && bare === word) return undefined
  const placeIn = (list: string) => list.split(' ').findIndex((forms) => forms.split('|').includes(bare))
  const [place, tens] = [placeIn(ordinals), placeIn(ordinalTens)]
  if (place > 0 && bare !== '') return place
  return tens >= 0 && bare !== '' ? 20 + 10 * tens : undefined
}
