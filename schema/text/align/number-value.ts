/** Words for one number, apart by spaces; the place of a row is its value, or stands before it. */
const ONES = [
  'zero null zéro cero ноль',
  'one ein eins un une uno una один одна одно',
  'two zwei zwo deux dos два две двух двум двумя',
  'three drei trois tres три трёх трех трём трем тремя',
  'four vier quatre cuatro четыре четырёх четырех четырём четырем',
  'five fünf cinq cinco пять пяти пятью',
  'six sechs seis шесть шести шестью',
  'seven sieben sept siete семь семи семью',
  'eight acht huit ocho восемь восьми',
  'nine neun neuf nueve девять девяти девятью',
  'ten zehn dix diez десять десяти десятью',
  'eleven elf onze once одиннадцать одиннадцати',
  'twelve zwölf douze doce двенадцать двенадцати',
  'thirteen dreizehn treize trece тринадцать тринадцати',
  'fourteen vierzehn quatorze catorce четырнадцать четырнадцати',
  'fifteen fünfzehn quinze quince пятнадцать пятнадцати',
  'sixteen sechzehn seize dieciséis шестнадцать шестнадцати',
  'seventeen siebzehn diecisiete семнадцать семнадцати',
  'eighteen achtzehn dieciocho восемнадцать восемнадцати',
  'nineteen neunzehn diecinueve девятнадцать девятнадцати',
]
const TENS = [
  'twenty zwanzig vingt vingts veinte двадцать двадцати',
  'thirty dreißig dreissig trente treinta тридцать тридцати',
  'forty vierzig quarante cuarenta сорок сорока',
  'fifty fünfzig cinquante cincuenta пятьдесят пятидесяти',
  'sixty sechzig soixante sesenta шестьдесят шестидесяти',
  'seventy siebzig septante setenta семьдесят семидесяти',
  'eighty achtzig huitante ochenta восемьдесят восьмидесяти',
  'ninety neunzig nonante noventa девяносто девяноста',
]
const HUNDRED = new Set(['hundred', 'hundert', 'cent', 'cents', 'cien', 'ciento', 'сто', 'ста'])
const JOINTS = new Set(['and', 'et', 'y'])
const GERMAN_JOINT = /^(\p{L}+?)und(\p{L}+ig)$/u

const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.flatMap((row, value) => row.split(' ').map((word): [string, number] => [word, value])),
  ...TENS.flatMap((row, at) => row.split(' ').map((word): [string, number] => [word, 20 + 10 * at])),
])

/** The value of twenty, vierundzwanzig; undefined of other words. */
function valueOfWord(word: string): number | undefined {
  const [, one = '', ten = ''] = GERMAN_JOINT.exec(word) ?? []
  const [ones, tens] = [VALUES.get(one), VALUES.get(ten)]
  return ones !== undefined && tens !== undefined ? ones + tens : VALUES.get(word)
}

/**
 * A figure in small letters with the words that it begins with in digits, in English, German, French, Spanish and
 * Russian below a thousand: twenty-five percent is 25percent. Others, and ordinals, stay as they are.
 */
export function withWordsInDigits(figure: string): string {
  const words = figure.split(/[ \u00A0-]+/)
  let [sum, room, at] = [0, Number.POSITIVE_INFINITY, 0]
  for (; at < words.length; at++) {
    const word = words[at] ?? ''
    const value = valueOfWord(word)
    if (at > 0 && JOINTS.has(word)) continue
    if (HUNDRED.has(word)) {
      // Two hundred, not twenty hundred.
      if (sum > 9) return figure
      ;[sum, room] = [Math.max(sum, 1) * 100, 100]
    } else if (value === 20 && sum % 100 === 4) {
      // Quatre-vingts.
      ;[sum, room] = [sum + 76, 20]
    } else if (value === undefined) break
    else if (value >= room) return figure
    else [sum, room] = [sum + value, roomAfter(value)]
  }
  return at === 0 ? figure : `${sum}${words.slice(at).join(' ')}`
}

/** Below what the next word must be: thirty-nine, in French soixante-dix-neuf. */
function roomAfter(value: number): number {
  if (value === 60) return 20
  return value >= 10 && value % 10 === 0 ? 10 : 0
}
