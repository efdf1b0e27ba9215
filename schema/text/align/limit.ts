import { otherSide, type Side, type Sides } from './sides.ts'

/** What stands before a figure and makes a bound of it, words of one meaning together. */
const BOUNDS = {
  atLeast:
    'at least|a minimum of|minimum|au minimum|как минимум|минимум|至少|最少|mindestens|au moins|al menos|por lo menos|como mínimo|pelo menos|ao menos|no mínimo|almeno|co najmniej|przynajmniej|щонайменше|принаймні|على الأقل|ما لا يقل عن|en az|du moins|legalább|vähintään',
  more: 'more than|over|above|exceed|exceeds|exceeded|exceeding|in excess of|upwards of|greater than|higher than|longer than|larger than|превышает|превышают|превысит|превысят|превышать|превысить|превышал|превышало|превышала|превышали|дольше|excède|excéder|dépasse|dépasser|supérieur à|supérieure à|excede de|exceder de|superior a|superiore a|länger als|höher als|более|больше|свыше|выше|超过|超過|多于|多於|高于|高於|大于|大於|逾|超|mehr als|über|plus de|más de|mais de|più di|oltre|ponad|więcej niż|powyżej|понад|більше|більш як|أكثر من|ما يزيد على|ما يزيد عن|több mint|enemmän kuin|yli',
  atMost:
    'at most|up to|a maximum of|maximum|au maximum|على الأكثر|maximal|максимум|至多|最多|höchstens|bis zu|au plus|como máximo|a lo sumo|no máximo|al massimo|najwyżej|co najwyżej|щонайбільше|كحد أقصى|ما لا يزيد على|不超|en fazla|en çok|legfeljebb|enintään',
  less: 'less than|fewer than|under|below|lower than|shorter than|smaller than|менее|меньше|ниже|不足|不到|少于|少於|低于|低於|小于|小於|weniger als|kürzer als|inférieur à|inférieure à|inferior a|inferiore a|unter|moins de|menos de|meno di|mniej niż|poniżej|менше|менш як|أقل من|kevesebb mint|vähemmän kuin|alle',
  about:
    'about|around|approximately|roughly|circa|около|примерно|приблизительно|порядка|大约|大約|约|約|etwa|rund|ungefähr|environ|nearly|almost|close to|почти|将近|近|fast|beinahe|presque|alrededor de|cerca de|aproximadamente|około|blisko|niemal|близько|приблизно|майже|حوالي|نحو|قرابة|yaklaşık|casi|quase|quasi|près de|à peu près|körülbelül|mintegy|noin',
  exactly:
    'exactly|precisely|ровно|точно|恰好|正好|genau|exactement|exactamente|exatamente|esattamente|dokładnie|рівно|tam|pontosan|tasan',
  only: 'only|just|merely|лишь|только|всего|仅|只|nur|seulement|sólo|solo|solamente|únicamente|só|apenas|somente|soltanto|tylko|zaledwie|лише|тільки|فقط|yalnızca|sadece|csak|vain',
} as const
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
/** Before a sum or a date these say as much: by 5 percent, to 5 percent; by 2030, after 2030. */
const DIRECTIONS = {
  by: 'by|к',
  atLatest:
    'on or before|at the latest on|at the latest by|at the latest|spätestens|au plus tard|a más tardar|al più tardi|o mais tardar|najpóźniej|viimeistään|legkésőbb|最迟|最遲|最晚',
  to: 'to',
  from: 'from|since|от|с|自|从|seit|ab|depuis|dès',
  atEarliest:
    'at the earliest|frühestens|au plus tôt|al più presto|najwcześniej|aikaisintaan|legkorábban|最早',
  before:
    'before|prior to|earlier than|vor|avant|antes de|antes del|prima di|antes do|antes da|przed|ранее|раньше|раніше|早于|早於|früher als|plus tôt que|más temprano que|mais cedo que|prima del|wcześniej niż|aiemmin kuin|korábban mint',
  after:
    'after|following|later than|после|nach|après|después de|después del|depois de|dopo|po|позднее|позже|пізніше|晚于|晚於|迟于|遲於|später als|plus tard que|más tarde del|más tarde de|más tarde que|mais tarde que|più tardi del|później niż|myöhemmin kuin|később mint',
  until: "until|till|до|bis|jusqu'à|jusqu’à|hasta|até|fino a",
  within: 'within|в течение|innerhalb',
  at: 'in|on|at|for|в|на|за|im|am|für|en|pour',
} as const
/** Where these came or went, with nothing in their place, as much is said as before: 5 May, on 5 May. */
const SAYS_LITTLE: ReadonlySet<Meaning> = new Set(['by', 'to', 'from', 'until', 'at'])
/** What says the opposite of these, and so does a negation before them: no less than, не позднее, 不晚于. */
const DENIED: Readonly<Record<string, Meaning>> = {
  more: 'atMost',
  less: 'atLeast',
  after: 'atLatest',
  before: 'atEarliest',
}
/** In the languages whose words of comparison are above. */
const NOT = 'not?|never|не|nicht|pas|não|non|nie|nem|ei|niet|inte|ikke'
const HAN_NOT =
  '(?:[绝絕决決从從并並]?不(?:可以|应该|應該|允许|允許|[得能可应應准许許宜会會])?|[绝絕决決从從并並]?未(?:能|曾)?|[并並]?[没沒]有?|[无無]法)'
/** A negation anywhere before a limit in its clause, which may deny it: shall not be sent later than 5 May. */
const DENIES_LATER = new RegExp(
  String.raw`(?:(?<!\p{L})(?:${NOT}|cannot|none|nunca|jamais|ne|нельзя|\p{L}+n['’]t)(?!\p{L})|(?<!\p{L})n['’]|[不未没沒勿无無])[^,;:.!?，；：。！？\n]*$`,
  'iu',
)
/** What may be said by these as well: up to 5, until 5. */
const MAY_BE: Readonly<Record<string, readonly Meaning[]>> = { until: ['until', 'atMost', 'by'] }
const HAN = /^\p{sc=Han}/u

type Meaning = keyof typeof BOUNDS | keyof typeof DIRECTIONS | 'orMore' | 'orLess' | `side ${number}`

const entriesOf = <T extends object>(words: T) => Object.entries(words) as [keyof T & Meaning, string][]
const WORDS: ReadonlyMap<string, Meaning> = new Map(
  [
    ...entriesOf(BOUNDS),
    ...entriesOf(DIRECTIONS),
    ...SIDES.map(([words], side): [Meaning, string] => [`side ${side}`, words]),
  ].flatMap(([meaning, words]) => words.split('|').map((word): [string, Meaning] => [word, meaning])),
)
const spaced = [...WORDS.keys()].filter((word) => !HAN.test(word)).join('|')
const joined = [...WORDS.keys()].filter((word) => HAN.test(word)).join('|')
const ARTICLE = '(?:the|an?|le|el|un|une|una|am|dem|den)'
const BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:(?:${NOT})\\s+)?(?:${spaced})[\\s\\u00A0]+(?:${ARTICLE}\\s)?|(?:${HAN_NOT})?(?:${joined}))$`,
  'iu',
)
/** Behind a figure and what it counts, where no other figure follows: 3 % au plus, 30 days at most. */
const boundBehind = (words: string) =>
  new RegExp(
    String.raw`^\.?(?:\s\p{L}+)?\s(?:${words
      .split('|')
      .filter((word) => !HAN.test(word))
      .join('|')})(?!\p{L}|\s\P{L}?\p{N})`,
    'iu',
  )
const BEHIND: readonly (readonly [meaning: Meaning, RegExp])[] = [
  ['atLeast', boundBehind(BOUNDS.atLeast)],
  ['atMost', boundBehind(BOUNDS.atMost)],
  ['atLatest', boundBehind(DIRECTIONS.atLatest)],
  ['atEarliest', boundBehind(DIRECTIONS.atEarliest)],
  [
    'orMore',
    /^(?:\s\p{L}+)?\s?(?:or|and|oder|ou|o) (?:more|over|above|older|later|mehr|plus|más|più|mais)(?!\p{L})|^(?: \p{L}+)? и(?:ли)? (?:более|больше|выше|старше)|^\p{sc=Han}?(?:及?以上|之上)|^を下回ら(?:ない|ず)/iu,
  ],
  [
    'orLess',
    /^(?:\s\p{L}+)?\s?(?:or|oder|ou|o) (?:less|fewer|under|below|younger|earlier|weniger|moins|menos|meno)(?!\p{L})|^(?: \p{L}+)? и(?:ли)? (?:менее|меньше|ниже|младше)|^\p{sc=Han}?(?:及?以下|之下|以内|以內)|^を(?:超え|上回ら)(?:ない|ず)/iu,
  ],
  ['more', /^を(?:超える|上回る)/u],
  ['less', /^(?:未満|を下回る)/u],
  ['within', /^[内內](?![\p{sc=Han}]?[容部外])/u],
  ['before', /^(?:以前|之前|前)/u],
  ['after', /^(?:以后|以後|之后|之後|后|後)/u],
  ...SIDES.map(([, pattern], side): [Meaning, RegExp] => [`side ${side}`, pattern]),
]
/** In characters; no limit is longer. */
const LONGEST = 48

/** Where a figure stands in its text. */
interface Place {
  start: number
  end: number
}

interface Limit {
  /** The limit and its figure. */
  text: string
  /** Undefined where nothing limits the figure. */
  meaning: Meaning | undefined
  /** What it may say: where a negation stands farther off, the opposite too. */
  meanings: readonly (Meaning | undefined)[]
  /** The word that stands before. */
  after: string
}

/** One figure of both sides whose limit became another, came or went: at least 5, at most 5; by 2030, after 2030. */
export function otherLimits(
  text: Sides<string>,
  one: Place,
  other: Place,
  mayBeInserted = true,
): { removed: string; added: string } | undefined {
  const aroundIn = (own: string, { start, end }: Place) =>
    own.slice(Math.max(0, start - LONGEST), start) + own.slice(end, end + LONGEST)
  if (aroundIn(text.a, one) === aroundIn(text.b, other)) return undefined
  const [before, after] = [limitOf(text.a, one), limitOf(text.b, other)]
  if (before.meanings.some((own) => after.meanings.includes(own))) return undefined
  const isBound = ({ meaning }: Limit) => meaning !== undefined && !SAYS_LITTLE.has(meaning)
  const isOnBoth = before.meaning !== undefined && after.meaning !== undefined
  const isInserted = mayBeInserted && before.after === after.after && (isBound(before) || isBound(after))
  return isOnBoth || isInserted ? { removed: before.text, added: after.text } : undefined
}

/** Not later than 5 May is by 5 May; 5 or more is at least 5. */
const PLAIN: Readonly<Record<string, Meaning>> = {
  ...{ atLatest: 'by', atEarliest: 'from', orMore: 'atLeast', orLess: 'atMost' },
}
const plainOf = (meaning: Meaning | undefined) => PLAIN[meaning ?? ''] ?? meaning

const ARTICLE_BEHIND = new RegExp(` ${ARTICLE}$`)
const LAST_ARTICLE = new RegExp(`(?<!\\p{L})${ARTICLE}\\s$`, 'iu')
const DENIAL = new RegExp(`^(?:(?:${NOT}) |${HAN_NOT})`, 'u')

function meaningOf(words: string): Meaning | undefined {
  const own = words.trim().toLowerCase().replace(/\s+/g, ' ')
  const bare = own.replace(ARTICLE_BEHIND, '')
  const meaning = WORDS.get(own) ?? WORDS.get(bare)
  const denied = DENIAL.exec(bare)?.[0]
  if (meaning !== undefined || denied === undefined) return meaning
  return DENIED[WORDS.get(bare.slice(denied.length)) ?? '']
}

/** Whether words before a figure are its limit and nothing else: no less than. */
export const isLimit = (words: string) => meaningOf(words) !== undefined

/** Where the limit ends that stands behind a figure; where the figure does, if none does. */
export function endOfLimit(text: string, { end }: Place): number {
  const next = text.slice(end, end + LONGEST)
  return end + Math.max(0, ...BEHIND.map(([, pattern]) => pattern.exec(next)?.[0].length ?? 0))
}

function limitOf(text: string, { start, end }: Place): Limit {
  const before = text.slice(Math.max(0, start - LONGEST), start)
  const wordAt = (at: number) =>
    /[\p{L}\p{N}]+\P{L}*$/u.exec(text.slice(0, at).slice(-LONGEST))?.[0].trim() ?? ''
  const next = text.slice(end, end + LONGEST)
  for (const [meaning, pattern] of BEHIND) {
    const [own] = pattern.exec(next) ?? []
    if (own !== undefined)
      return {
        text: text.slice(start, end + own.length),
        meaning,
        meanings: [plainOf(meaning)],
        after: wordAt(start),
      }
  }
  const [word] = BEFORE.exec(before) ?? []
  if (word === undefined) {
    const article = LAST_ARTICLE.exec(before)?.[0].length ?? 0
    return {
      text: text.slice(start, end),
      meaning: undefined,
      meanings: [undefined],
      after: wordAt(start - article),
    }
  }
  const at = start - word.length
  const meaning = meaningOf(word)
  const opposite = DENIED[meaning ?? '']
  const mayBeDenied =
    opposite !== undefined && DENIES_LATER.test(text.slice(Math.max(0, at - LONGEST_CLAUSE), at))
  return {
    text: text.slice(at, end),
    meaning,
    meanings: [...(MAY_BE[meaning ?? ''] ?? [plainOf(meaning)]), ...(mayBeDenied ? [plainOf(opposite)] : [])],
    after: wordAt(at),
  }
}
/** In characters. */
const LONGEST_CLAUSE = 80

const CLAUSE_END = /[,;:.!?，；：。！？\n]/u
/** They deny that it is more, less, later or earlier. */
const DENYING: ReadonlySet<Meaning | undefined> = new Set([...Object.values(DENIED).map(plainOf)])

interface Figure extends Place {
  key: string
}

/**
 * Whether a negation that one text alone has stands beside a figure of which the limit in the other denies as much: at
 * most 5 days, not longer than 5 days.
 */
export function isOfLimit(
  text: Sides<string>,
  side: Side,
  negation: Place,
  figures: Sides<readonly Figure[]>,
): boolean {
  const other = otherSide(side)
  const isBeside = ({ start, end }: Place) =>
    !CLAUSE_END.test(text[side].slice(Math.min(negation.end, end), Math.max(negation.start, start)))
  const denies = (of: Side, own: Place) => DENYING.has(plainOf(limitOf(text[of], own).meaning))
  return figures[side].some(
    (own) =>
      isBeside(own) &&
      !denies(side, own) &&
      figures[other].some((one) => one.key === own.key && denies(other, one)),
  )
}
