import type { Sides } from './sides.ts'

/** What stands before a figure and makes a bound of it, words of one meaning together. */
const BOUNDS = [
  'at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum|не менее|не меньше|не ниже|как минимум|минимум|至少|最少|不少于|不低于|不少於|不低於|mindestens|au moins|al menos|por lo menos|como mínimo|no menos de|pelo menos|ao menos|no mínimo|não menos de|almeno|non meno di|co najmniej|przynajmniej|nie mniej niż|щонайменше|принаймні|не менше|не менш як|على الأقل|ما لا يقل عن|en az|pas moins de|du moins',
  'more than|over|above|exceeding|in excess of|upwards of|более|больше|свыше|выше|超过|超過|多于|多於|高于|逾|mehr als|über|plus de|más de|mais de|più di|oltre|ponad|więcej niż|powyżej|понад|більше|більш як|أكثر من|ما يزيد على|ما يزيد عن',
  'at most|no more than|not more than|not exceeding|up to|a maximum of|maximum|не более|не больше|не свыше|не выше|максимум|至多|最多|不超过|不超過|不多于|不高于|höchstens|bis zu|au plus|como máximo|a lo sumo|no más de|no máximo|não mais de|al massimo|non più di|najwyżej|co najwyżej|nie więcej niż|щонайбільше|не більше|كحد أقصى|ما لا يزيد على|en fazla|en çok|pas plus de',
  'less than|fewer than|under|below|менее|меньше|ниже|不足|不到|少于|少於|低于|低於|weniger als|unter|moins de|menos de|meno di|mniej niż|poniżej|менш як|أقل من',
  'about|around|approximately|roughly|circa|около|примерно|приблизительно|порядка|大约|大約|约|約|etwa|rund|ungefähr|environ|nearly|almost|close to|почти|将近|近|fast|beinahe|presque|alrededor de|cerca de|aproximadamente|około|blisko|niemal|близько|приблизно|майже|حوالي|نحو|قرابة|yaklaşık|casi|quase|quasi|près de|à peu près',
  'exactly|precisely|ровно|точно|恰好|正好|genau|exactement|exactamente|exatamente|esattamente|dokładnie|рівно|tam',
  'only|just|merely|лишь|только|всего|仅|只|nur|seulement|sólo|solo|solamente|únicamente|só|apenas|somente|soltanto|tylko|zaledwie|лише|тільки|فقط|yalnızca|sadece',
]
/** Which half of the day, and which side of the first year; before the figure, and behind it. */
const SIDES: readonly (readonly [before: string, behind: RegExp])[] = [
  ['上午|早上|清晨|凌晨|早晨|午前|오전', /^\s?(?:час(?:а|ов)?\s)?(?:утра|ночи)(?!\p{L})/u],
  ['下午|晚上|傍晚|午后|午後|오후', /^\s?(?:час(?:а|ов)?\s)?(?:вечера|дня)(?!\p{L})/u],
  [
    '公元前|西元前|紀元前|纪元前|기원전',
    /^\s?(?:B\.?C\.?(?:E\.?)?(?!\p{L})|(?:г(?:од[ау]?|\.)\s)?до н(?:\.|ашей)\s?э(?:\.|ры)|v\. ?Chr\.|av\. ?J)/u,
  ],
  [
    '公元|西元|서기',
    /^\s?(?:(?:A\.?D\.?|C\.?E\.?)(?!\p{L})|(?:г(?:од[ау]?|\.)\s)?н(?:\.|ашей)\s?э(?:\.|ры)|n\. ?Chr\.|ap\. ?J)/u,
  ],
]
/** Before a sum or a year these say as much: by 5 percent, to 5 percent; by 2030, after 2030. */
const DIRECTIONS = [
  'by|no later than|not later than|к|не позднее|не позже|不晚于|不迟于',
  'to|до',
  'from|since|no earlier than|not earlier than|от|с|не ранее|не раньше|自|从|seit|ab|depuis|dès',
  'before|prior to|vor|avant|antes de|prima di|antes do|antes da|przed',
  'after|following|после|nach|après|después de|depois de|dopo|po',
  "until|till|bis|jusqu[’']à|hasta|até|fino a",
  'within|в течение|innerhalb',
  'in|on|at|for|в|на|за|im|am|für|en|pour',
]
const NEUTRAL = BOUNDS.length + DIRECTIONS.length - 1
const HAN = /^\p{sc=Han}/u

/** Above all meanings of `AFTER`. */
const SIDE = NEUTRAL + 10

const WORDS: ReadonlyMap<string, number> = new Map(
  [
    ...[...BOUNDS, ...DIRECTIONS].map((words, meaning) => [words, meaning] as const),
    ...SIDES.map(([words], side) => [words, SIDE + side] as const),
  ].flatMap(([words, meaning]) => words.split('|').map((word): [string, number] => [word, meaning])),
)
const spaced = [...WORDS.keys()].filter((word) => !HAN.test(word)).join('|')
const joined = [...WORDS.keys()].filter((word) => HAN.test(word)).join('|')
const BEFORE = new RegExp(`(?:(?<!\\p{L})(?:${spaced})[\\s\\u00A0]+(?:the\\s)?|(?:${joined}))$`, 'iu')
const AFTER: readonly RegExp[] = [
  /^\s?(?:or|and) (?:more|over|above|older)|^ и (?:более|больше|выше|старше)|^\p{sc=Han}?(?:及?以上|之上)/iu,
  /^\s?or (?:less|fewer|under|below|younger)|^ и (?:менее|меньше|ниже|младше)|^\p{sc=Han}?(?:及?以下|之下|以内|以內)/iu,
  /^(?:以前|之前|前)/u,
  /^(?:以后|以後|之后|之後|后|後)/u,
]
const BEHIND: readonly (readonly [meaning: number, RegExp])[] = [
  ...AFTER.map((pattern, place) => [NEUTRAL + 1 + place, pattern] as const),
  ...SIDES.map(([, pattern], side) => [SIDE + side, pattern] as const),
]
/** In characters; no limit is longer. */
const LONGEST = 20

/** Where a figure stands in its text. */
interface Place {
  start: number
  end: number
}

interface Limit {
  /** The limit and its figure. */
  text: string
  /** Equal for words of one meaning. */
  meaning: number
  /** The word that stands before. */
  after: string
}

/** One figure of both sides whose limit became another, came or went: at least 5, at most 5; by 2030, after 2030. */
export function otherLimits(
  text: Sides<string>,
  one: Place,
  other: Place,
): { removed: string; added: string } | undefined {
  const aroundIn = (own: string, { start, end }: Place) =>
    own.slice(Math.max(0, start - LONGEST), start) + own.slice(end, end + LONGEST)
  if (aroundIn(text.a, one) === aroundIn(text.b, other)) return undefined
  const [before, after] = [limitOf(text.a, one), limitOf(text.b, other)]
  if (before.meaning === after.meaning) return undefined
  const isBound = ({ meaning }: Limit) => meaning >= 0 && (meaning < BOUNDS.length || meaning > NEUTRAL)
  const isOnBoth = before.meaning >= 0 && after.meaning >= 0
  const isInserted = before.after === after.after && (isBound(before) || isBound(after))
  return isOnBoth || isInserted ? { removed: before.text, added: after.text } : undefined
}

const keyOf = (word: string) => word.trim().toLowerCase().replace(/\s+/g, ' ').replace(/ the$/, '')

/** Whether words before a figure are its limit and nothing else: no less than. */
export const isLimit = (words: string) => WORDS.has(keyOf(words))

function limitOf(text: string, { start, end }: Place): Limit {
  const before = text.slice(Math.max(0, start - LONGEST), start)
  const wordAt = (at: number) =>
    /[\p{L}\p{N}]+\P{L}*$/u.exec(text.slice(0, at).slice(-LONGEST))?.[0].trim() ?? ''
  const next = text.slice(end, end + LONGEST)
  for (const [meaning, pattern] of BEHIND) {
    const [own] = pattern.exec(next) ?? []
    if (own !== undefined) return { text: text.slice(start, end + own.length), meaning, after: wordAt(start) }
  }
  const [word] = BEFORE.exec(before) ?? []
  if (word === undefined) return { text: text.slice(start, end), meaning: -1, after: wordAt(start) }
  const at = start - word.length
  return { text: text.slice(at, end), meaning: WORDS.get(keyOf(word)) ?? -1, after: wordAt(at) }
}
