/** What makes a figure another one though its digits stay. */
const UNITS = [
  'hundred|thousand|million|billion|trillion|per ?cent|percentage points?|basis points?|bn|trn|tn|mln|m',
  // In "5. K. Reed" the letter is a name.
  String.raw`(?<=\p{Nd})k`,
  String.raw`тыс\p{L}*|млн|млрд|трлн|миллион\p{L}*|миллиард\p{L}*|триллион\p{L}*|процент\p{L}*`,
  'dollars?|euros?|pounds?|r(?:o)?ubles?|yuan|renminbi|RMB|CNY|USD|EUR|RUB|GBP',
  String.raw`руб\p{L}*|долл\p{L}*|евро|юан\p{L}*`,
  'degrees?|(?:kilo|centi|milli)?met(?:er|re)s?|km|cm|mm|miles?|hectares?|ha|kg|kilograms?|tonn?es?|tons?|barrels?|(?:kilo|mega|giga|tera)watts?(?:-hours?)?|[kMGT]Wh?|[CFС]',
  String.raw`градус\p{L}*|километр\p{L}*|метр\p{L}*|км|гектар\p{L}*|кг|тонн\p{L}*|баррел\p{L}*`,
].join('|')
const UNIT = String.raw`(?:${UNITS})(?:[²³]|(?![\p{L}\p{N}'’]))`
const HAN_UNIT =
  '(?:[千万萬亿億兆]*(?:美元|欧元|日元|元人民币|人民币|元|卢布|公里|公顷|公斤|千克|吨|桶|摄氏度|度|米|个百分点)?)'
const HAN_DIGITS = '一二三四五六七八九十百千万萬亿億零〇两兩'
/** What is counted one by one in Chinese. Without it a lone numeral is mostly part of another word. */
const HAN_COUNTERS =
  '(?:小时|分钟|个|個|名|位|人|年|月|日|天|周|届|屆|次|项|項|条|條|款|章|节|節|点|點|倍|成|岁|歲|艘|架|座|种|種|家|场|場|轮|輪|期|号|號|份|元)'
const FRACTION = String.raw`[\u00BC-\u00BE\u2150-\u215E\u2189]`
/** Numbers that are one character: Ⅳ, ①, ❷, ㈢. */
const SINGLE = String.raw`[\u2160-\u2188]+|[\u2460-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289]`

const TENS = '(?:twen|thir|for|fif|six|seven|eigh|nine)'
const ENGLISH = [
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen',
  `${TENS}ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|halves|quarters?`,
  'first|seconds?|(?:thir|four|fif|six|seven|eigh|nin|ten|eleven|twelf)ths?|thirds?|eighths?',
  'twice|thrice|(?:doubl|tripl|quadrupl|quintupl|halv)(?:e[sd]?|ing)|(?:two|three|four|five|ten)fold|(?:uni|bi|tri|quadri)lateral(?:ly)?',
  `(?:thir|four|fif|six|seven|eigh|nine)teenth|${TENS}tieth|hundredth|thousandth`,
].join('|')
const ORDINAL_ENDING = '(?:ый|ой|ая|ое|ые|ого|ому|ым|ом|ую|ых|ыми)'
const RUSSIAN = [
  'один|одн(?:а|о|ого|ой|ому|им|ом|у)|дв(?:а|е|ух|ум|умя|ое)|тр(?:и|[её]х|[её]м|емя|ое)|четыр(?:е|[её]х|[её]м|ьмя)|четверо|пятеро',
  '(?:пят|шест|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат|тридцат)(?:ь|и|ью)',
  'сем(?:ь|и|ью)|восемь|восьми|сорока?|(?:пять|шесть|семь|восемь)десят|(?:пяти|шести|семи|восьми)десяти|девяност[оа]',
  'ст[оа]|двести|двухсот|триста|тр[её]хсот|четыреста|четыр[её]хсот|(?:пять|шесть|семь|восемь|девять)сот|(?:пяти|шести|семи|восьми|девяти)сот',
  'тысяч(?:а|и|у|е|ей|ам|ами|ах)?|миллион\\p{L}*|миллиард\\p{L}*|полтора|полторы|полутора|половин(?:а|ы|е|у|ой)|четверт(?:ь|и|ью)|трет(?:ь|и)|дюжин\\p{L}{0,3}',
  `(?:перв|втор|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат|тридцат|сороков|сот)${ORDINAL_ENDING}`,
  'дважды|трижды|вдвое|втрое|вчетверо|впятеро|удво(?:и|ен|я)\\p{L}*|утро(?:и|ен)\\p{L}*|(?:одно|дву|тр[её]х|четыр[её]х)сторонн\\p{L}+',
  'трет(?:ий|ьи|ья|ье|ью|ьего|ьему|ьим|ьем|ьей|ьих|ьими)',
].join('|')
const WORD = `(?:${ENGLISH}|${RUSSIAN})`

export const FIGURE = new RegExp(
  [
    String.raw`(?:[<>≤≥≈~±]\s*)?(?:(?<![\p{L}\p{N}])[-−+]\s*)?(?:\p{Sc}\s*)?(?:\p{Nd}{1,3}(?:[ \u00A0\u202F]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)(?:[.,:/'’‐‑‒–-]\p{Nd}+)*\p{No}*(?:(?:st|nd|rd|th|-?(?:й|я|го|му|м|х))(?!\p{L}))?(?:\s*(?:[%‰]|°(?:\s?[CFС](?!\p{L}))?|\p{Sc}))?(?:\s*(?:${UNIT})){0,2}${HAN_UNIT}`,
    `第[${HAN_DIGITS}]+${HAN_COUNTERS}?`,
    `百分之[${HAN_DIGITS}点]+`,
    `[${HAN_DIGITS}]+分之[${HAN_DIGITS}]+`,
    `[${HAN_DIGITS}]{2,}${HAN_UNIT}`,
    '翻[一两兩三四]?番|[单單双雙三四][边邊]',
    `[${HAN_DIGITS}半](?:${HAN_COUNTERS})|一半|半数`,
    String.raw`${FRACTION}(?:\s*${UNIT})?`,
    SINGLE,
    String.raw`(?<!\p{L}|\p{L}-)${WORD}(?:(?:[- \u00A0]|\s+and\s+)${WORD})*(?!\p{L})(?:\s*(?:${UNIT})){0,2}`,
  ].join('|'),
  'giu',
)

/** Up to 39, where a numeral is no other word; a single letter is one only beside another numeral. */
export const ROMAN =
  /(?<![\p{L}\p{N}.'’-])(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})(?![\p{L}\p{N}'’])/gu

/** Said of much that is not counted: one of us, at first, a second, 一个. */
const WEAK =
  /^(?:one|first|seconds?|thirds?|half|halves|quarters?|один|одн\p{L}+|перв\p{L}+|втор\p{L}+|половин\p{L}|четверт\p{L}+|трет\p{L}+|(?:uni|bi|tri|quadri)lateral(?:ly)?|\p{L}+сторонн\p{L}+|.[边邊]|[IVX]|[一半]\p{sc=Han}+|半数)$/iu

/** Whether a figure tells a change only where another figure takes its place. */
export const isWeakFigure = (figure: string) => WEAK.test(figure)

const DIGIT_FIRST = /^\p{Nd}/u
const NAMING_LETTER = /[\p{Lu}\u2080-\u209C]$/u

/** Whether its digits belong to a name, as in H2O, G20 and CO₂. */
export const isInName = (figure: string, before: string) =>
  DIGIT_FIRST.test(figure) && NAMING_LETTER.test(before)

/** A name without the numbers in it: Article IV, Chapter FOUR. */
export const withoutFigures = (name: string) =>
  name
    .replace(FIGURE, (figure, at: number) => (isInName(figure, name.slice(0, at)) ? figure : ''))
    .replace(ROMAN, '')
    .trim()

/** Whether a text is one figure and nothing else. */
export function isFigure(text: string): boolean {
  const bare = text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
  const [first, second] = bare.match(FIGURE) ?? bare.match(ROMAN) ?? []
  return second === undefined && first === bare && bare !== ''
}

/** A number whose unit follows: 5. million people. */
export const STARTS_WITH_UNIT = new RegExp(String.raw`^\s*(?:${UNIT}|[%‰°])`, 'iu')
