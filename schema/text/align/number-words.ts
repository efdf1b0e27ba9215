/** Numbers in words, as sources of expressions that pass over case. No platform spells them out. */

/**
 * A letter of one alphabet, for the endings of words: `\p{L}`, which has several hundred ranges, stood in one expression
 * a hundred times, which took longer to compile than all texts to read.
 */
export const CYRILLIC_LETTER = String.raw`[\u0400-\u0481\u048A-\u052F]`
export const LATIN_LETTER = String.raw`[A-Za-z\u00AA\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]`

const TENS = '(?:twen|thir|for|fif|six|seven|eigh|nine)'
const ENGLISH = [
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen',
  `${TENS}ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|halves|quarters?`,
  'first|seconds?|(?:thir|four|fif|six|seven|eigh|nin|ten|eleven|twelf)ths?|thirds?|eighths?',
  'once|twice|thrice|(?:doubl|tripl|quadrupl|quintupl|halv)(?:e[sd]?|ing)|(?:two|three|four|five|ten)fold|(?:uni|bi|tri|quadri)lateral(?:ly)?',
  `(?:thir|four|fif|six|seven|eigh|nine)teenth|${TENS}tieth|hundredth|thousandth`,
].join('|')

/** The first part of a word: двухлетний, пятидневный. */
const RUSSIAN_PART =
  '(?:одно|дву|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцати|двадцати|тридцати|сорока|пятидесяти|сто|полутора)'
const ORDINAL_ENDING = '(?:ый|ой|ая|ое|ые|ого|ому|ым|ом|ую|ых|ыми)'
const RUSSIAN = [
  'один|одн(?:а|о|ого|ой|ому|им|ом|у)|дв(?:а|е|ух|ум|умя|ое)|тр(?:и|[её]х|[её]м|емя|ое)|четыр(?:е|[её]х|[её]м|ьмя)|четверо|пятеро',
  '(?:пят|шест|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат|тридцат)(?:ь|и|ью)',
  'сем(?:ь|и|ью)|восемь|восьми|сорока?|(?:пять|шесть|семь|восемь)десят|(?:пяти|шести|семи|восьми)десяти|(?:пять|шесть|семь|восьмь|восемь)юдесятью|девяност[оа]',
  'ст[оа]|двести|двухсот|триста|тр[её]хсот|четыреста|четыр[её]хсот|(?:пять|шесть|семь|восемь|девять)сот|(?:пяти|шести|семи|восьми|девяти)сот|(?:двум|тр[её]м|четыр[её]м|пяти|шести|семи|восьми|девяти)стам|(?:двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти)стах|(?:двумя|тремя|четырьмя|пятью|шестью|семью|восьмью|девятью)стами|полтораста|полутораста',
  `тысяч(?:а|и|у|е|ей|ам|ами|ах)?|миллион${CYRILLIC_LETTER}*|миллиард${CYRILLIC_LETTER}*|полтора|полторы|полутора|половин(?:а|ы|е|у|ой)|четверт(?:ь|и|ью)|трет(?:ь|и)|пол(?:у?миллиард|у?миллион|у?тысяч|у?сотн|дюжин|час[аоу]?(?!т)|года?|век[аоу]?|процент)${CYRILLIC_LETTER}{0,4}|дюжин${CYRILLIC_LETTER}{0,3}`,
  `(?:перв|втор|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат|тридцат|сороков|сот)${ORDINAL_ENDING}`,
  `однажды|дважды|трижды|вдвое|втрое|вчетверо|впятеро|удво(?:и|ен|я)${CYRILLIC_LETTER}*|утро(?:и|ен)${CYRILLIC_LETTER}*|${RUSSIAN_PART}(?:сторонн|лет(?:н|и|к)|годичн|месячн|недельн|дневн|суточн|часов|минутн|процентн|кратн|этажн|томн|мильн|миллионн|миллиардн|тысячн)${CYRILLIC_LETTER}+`,
  'трет(?:ий|ьи|ья|ье|ью|ьего|ьему|ьим|ьем|ьей|ьих|ьими)',
].join('|')

const GERMAN_PART =
  '(?:zwei|zwo|drei(?:ß|ss)ig|drei|vier|fünf|sechs|sech(?=zehn|zig)|sieben|sieb(?=zehn|zig)|acht|neun|zehn|elf|zwölf|zwanzig|(?<=vier|fünf|sech|sieb|acht|neun)zig|hundert|tausend|ein(?=und|hundert|tausend))'
const GERMAN_WORD = `(?:${GERMAN_PART}(?:und(?=${GERMAN_PART}))?)+`
const GERMAN = [
  'eine?r?(?=\\s(?:Million|Milliarde|Billion)(?!\\p{L}))',
  // Siebenjährige, zweieinhalb, Viertelmilliarde; tried before their first part.
  `(?:ein|${GERMAN_WORD})(?:(?:jähr|monat|täg|stünd|wöch|minüt|seit|köpf|prozent|stell|teil|mal|stuf)ig|jährlich|fach)(?:e[mnrs]?)?`,
  `(?:${GERMAN_WORD}einhalb|anderthalb)(?:fach|jährig)?(?:e[mnrs]?)?|(?:halb|drittel|(?:drei)?viertel)(?:million(?:en)?|milliarden?|jahre?s?|stunden?)|halbe[mnrs]?`,
  GERMAN_WORD,
  '(?:zwei|viert|fünft|sechst|siebt|neunt|zehnt|elft|zwölft)e[mnrs]?|zweite[mnrs]?|dritte[mnrs]?|zwanzigste[mnrs]?',
  `null|eins|million(?:en)?|milliarden?|billionen|dutzend|hälfte|viertel|drittel|verdoppel${LATIN_LETTER}+|verdreifach${LATIN_LETTER}+|(?:ein|zwei|drei)mal`,
].join('|')

const FRENCH = [
  'une?(?=\\s(?:million|milliard)(?!\\p{L}))',
  '(?:vingt|trente|quarante|cinquante|soixante)[- ]et[- ](?:une?|onze)|(?:huit|diz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?',
  'zéro|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|nonante|cents?|mille|milliers?|milliards?|douzaines?',
  '(?:deux|trois|quatr|cinqu|six|sept|huit|neuv|dix|onz|douz|treiz|quatorz|quinz|seiz|vingt|trent|cent|mill)ièmes?',
  'moitié|demi(?:es?|s)?|tiers|quarts?|(?:doubl|tripl|quadrupl)(?:e[rs]?|ée?s?|era|eront|ent|ant)|premi(?:er|ère)s?|secondes?',
].join('|')

const SERBIAN_CYRILLIC = `две|двије|двају|четири|пет|шест|седам|осам|девет|десет|(?:један|два|три|четр|пет|шес|седам|осам|девет)наест|(?:два|три|четр|пе|шез|седам|осам|деве)десет|двеста|двјеста|(?:три|четири|пет|шест|седам|осам|девет)сто|стотин${CYRILLIC_LETTER}+|хиљад${CYRILLIC_LETTER}+|милион${CYRILLIC_LETTER}*|милијард${CYRILLIC_LETTER}*|половин${CYRILLIC_LETTER}|пола|четврт(?:ин${CYRILLIC_LETTER})?|(?:трећ|пет|десет)ин${CYRILLIC_LETTER}|(?:прв|друг|трећ|четврт|пет|шест|седм|осм|девет|десет|(?:једа|два|три|четр|пет|шес|седам|осам|девет)наест|двадесет|тридесет)(?:[иаоеу]|[ео](?:га?|м[еу]?)|ој|их|има?)`
const SERBIAN_LATIN = `dva|dve|dvije|tri|četiri|pet|šest|sedam|osam|devet|deset|(?:jeda|dva|tri|četr|pet|šes|sedam|osam|devet)naest|(?:dva|tri|četr|pe|šez|sedam|osam|deve)deset|sto|dv(?:e|je)sta|trista|(?:četiri|pet|šest|sedam|osam|devet)sto|stotin${LATIN_LETTER}+|hiljad${LATIN_LETTER}+|milion${LATIN_LETTER}*|milijard${LATIN_LETTER}*|polovin${LATIN_LETTER}|pola|četvrt(?:in${LATIN_LETTER})?|(?:treć|pet|deset)in${LATIN_LETTER}|(?:prv|drug|treć|četvrt|pet|šest|sedm|osm|devet|deset|(?:jeda|dva|tri|četr|pet|šes|sedam|osam|devet)naest|dvadeset|trideset)(?:[iaoeu]|[eo](?:ga?|m[eu]?)|oj|ih|ima?)`

const ARABIC =
  '[وفبل]?(?:ال)?(?:اثن(?:ان|ين|ا|ي|تان|تين)|ثلاثة?|[أا]ربعة?|خمسة?|ستة?|سبعة?|ثماني?ة?|تسعة?|عشرة?|(?:عشر|ثلاث|[أا]ربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)|مئة|مائة|مئت(?:ان|ين)|مائت(?:ان|ين)|(?:ثلاث|[أا]ربع|خمس|ست|سبع|ثمان|تسع)م(?:ئ|ائ)ة|[أا]لف|[أا]لفان|[أا]لفين|آلاف|مليون|مليونان|ملايين|مليار|مليارات|نصف|ثلث|ربع|(?:مر|سن|ساع|دقيق)ت(?:ان|ين)|(?:عام|شهر|يوم|[أا]سبوع|قرن|عقد)(?:ان|ين))'

const ARABIC_ORDINAL =
  '[وفبل]?ال(?:[أا]ول[ىي]?|ثاني?ة?|ثالثة?|رابعة?|خامسة?|سادسة?|سابعة?|ثامنة?|تاسعة?|عاشرة?)'

const HEBREW = [
  'שלוש[הת]?|ארבע[הת]?|חמש|חמישה|חמשת|שש|שישה|ששת|שבע[הת]?|שמונ[הת]|תשע[הת]?|עשר[הת]?|שני(?:ים)?|שתי(?:ים)?',
  'עשרים|שלושים|ארבעים|חמישים|שישים|שבעים|שמונים|תשעים|מאה|מאתיים|מאות|אלף|אלפיים|אלפי(?:ם)?|שנתיים|חודשיים|שבועיים|יומיים|שעתיים|מיליו(?:ן|ני)|מיליארדי?',
  'פעמיים|חצי|מחצית|רבע|שליש|ראשונה?|שניי?ה|(?:שליש|רביע|חמיש|שיש|שביע|שמינ|תשיע|עשיר)ית?',
].join('|')

const SPANISH = [
  'un(?=\\s[mb]illón(?!\\p{L}))',
  `dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|trece|catorce|quince|dieci${LATIN_LETTER}+|veinte|veinti${LATIN_LETTER}+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa`,
  'ciento|(?:dos|tres|cuatro|seis|sete|ocho|nove)?cient[oa]s|quinient[oa]s|mil|miles|mitad|tercios?|dobles?|triples?|docenas?',
  '(?:segund|cuart|quint|sext|séptim|octav|noven|décim)[oa]s?|(?:prim|terc)er[oa]?s?',
].join('|')

/** Duecento, tremilacinquecento, ventisei. */
const ITALIAN_PART =
  '(?:un[oa]?|due|tr[eé]|quattro|cinque|sei|sette|otto|nove|dieci|venti?|(?:trent|quarant|cinquant|sessant|settant|ottant|novant)a?|cento|mila|mille)'
const ITALIAN_COMPOUND = `${ITALIAN_PART}*(?:cento|mila|mille)${ITALIAN_PART}*|(?:venti?|(?:trent|quarant|cinquant|sessant|settant|ottant|novant)a?)${ITALIAN_PART}`
const ITALIAN = [
  'un(?=\\s(?:milione|miliardo)(?!\\p{L}))',
  ITALIAN_COMPOUND,
  'due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|(?:tre|quattor|quin|se)dici|dicia(?:ssette|nnove)|diciotto|venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta|milioni|miliard[io]|metà|doppi[oa]',
].join('|')
const PORTUGUESE =
  'um(?=\\s(?:milhão|bilhão)(?!\\p{L}))|dois|duas|três|quatro|sete|oito|nove|dez|vinte|trinta|quarenta|cinquenta|sessenta|oitenta|(?:duz|trez|quinh)ent[oa]s|milhões|milhão|bilhões|bilhão|metade|terço|dobro'

const POLISH =
  'dwa|dwie|dwóch|trzy|trzech|cztery|czterech|pięć|pięciu|sześć|sześciu|siedem|siedmiu|osiem|ośmiu|dziewięć|dziewięciu|dziesięć|dziesięciu|(?:jede|dwa|trzy|czter|pięt|szes|siedem|osiem|dziewięt)naście|dwadzieścia|trzydzieści|czterdzieści|(?:pięć|sześć|siedem|osiem|dziewięć)dziesiąt|dwieście|trzysta|czterysta|(?:pięć|sześć|siedem|osiem|dziewięć)set'
const TURKISH =
  'iki|üç|dört|beş|altı|yedi|sekiz|dokuz|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz(?=\\s\\p{L})'
const UKRAINIAN =
  "чотири|чотирьох|п['’ʼ]ят(?:ь|и|ьох)|шість|шести|сім|вісім|дев['’ʼ]ять|десять|(?:оди|два|три|чотир|п['’ʼ]ят|шіст|сім|вісім|дев['’ʼ]ят)надцять|двадцять|тридцять|(?:п['’ʼ]ят|шіст|сім|вісім)десят|дев['’ʼ]яносто|двісті|(?:п['’ʼ]ят|шіст|сім|вісім|дев['’ʼ]ят)сот|чотириста"

const BY_ALPHABET: readonly (readonly [letter: string, words: readonly string[]])[] = [
  [LATIN_LETTER, [ENGLISH, GERMAN, FRENCH, SERBIAN_LATIN, SPANISH, ITALIAN, PORTUGUESE, POLISH, TURKISH]],
  [CYRILLIC_LETTER, [RUSSIAN, SERBIAN_CYRILLIC, UKRAINIAN]],
  [String.raw`[\u0590-\u05FF]`, [`[והבלכמש]{0,2}(?:${HEBREW})`]],
  [String.raw`[\u0600-\u06FF]`, [ARABIC, ARABIC_ORDINAL]],
]

/**
 * A number word of any of these languages: the few that another one has for something else are weak figures. Each word
 * of a text is tried with those of its own alphabet.
 */
export const NUMBER_WORD = `(?:${BY_ALPHABET.map(([letter, words]) => `(?=${letter})(?:${words.join('|')})`).join('|')})`

/** What joins two of them to one number. */
export const NUMBER_JOINT = String.raw`(?:[- \u00A0]|\s+and\s+a\s+(?=half|quarter)|\s+and\s+|(?<=nta)\s+y\s+|[- ]et[- ]|\s+и\s+(?=хиљад|милион)|\s+و(?=\p{sc=Arabic}))`

/** Number words that are something else in another language, by their own: an elf, a pet, un livre neuf, друга. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
  de: `halbe[mnrs]?|elf|acht|null|billionen|viert${LATIN_LETTER}+`,
  fr: 'demi(?:es?|s)?|neuf|sept|cents?|dix|quarts?|tiers|mille',
  es: 'dos|mil|segund[oa]s?|primer[oa]?s?|cuart[oa]s?|quint[oa]s?',
  it: 'mille|due|sei|nove|tre|otto',
  pt: 'mil|dez|nove|segund[oa]s?',
  sr: `pola|пола|prv${LATIN_LETTER}+|drug${LATIN_LETTER}+|(?:pet|osm)(?:[iaoeu]|[eo](?:ga?|m[eu]?)|oj|ih|ima?)|прв${CYRILLIC_LETTER}+|друг${CYRILLIC_LETTER}+|pet|tri|sto`,
  he: '[והבלכמש]{0,2}(?:שבע|שני|שתי|שניי?ה|ראשונה?|רבע|עשר)',
  ar: '[وفبل]?ال(?:[أا]ول[ىي]?|ثاني?ة?)|[وفبل]?(?:ال)?(?:ست|[أا]لف|عشر|خمس|سبع|نصف|ثلث|ربع)',
}
export const AMBIGUOUS_WORDS = Object.values(AMBIGUOUS).join('|')
const WHOLE = Object.entries(AMBIGUOUS).map(([language, words]) => ({
  language,
  pattern: new RegExp(`^(?:${words})$`, 'iu'),
}))

/** Whether a word is a number in other languages alone than that of the text, where this is known. */
export function isOtherWord(word: string, language: string | undefined): boolean {
  if (language === undefined) return false
  const own = WHOLE.filter(({ pattern }) => pattern.test(word))
  return own.length > 0 && own.every((one) => one.language !== language)
}
