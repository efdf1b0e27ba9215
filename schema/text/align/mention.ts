export const mentionKinds = ['figure', 'name', 'negation'] as const
export type MentionKind = (typeof mentionKinds)[number]

/** A figure, name or negation in a text, and where it stands. */
export interface Mention {
  kind: MentionKind
  text: string
  start: number
  end: number
}

const ADDRESS = /(?:https?:\/\/|www\.)\S+/giu
/** What makes a figure another one though its digits stay. */
const UNITS = [
  'hundred|thousand|million|billion|trillion|per ?cent|percentage points?|basis points?|bn|mln|m',
  String.raw`тыс\p{L}*|млн|млрд|трлн|миллион\p{L}*|миллиард\p{L}*|триллион\p{L}*|процент\p{L}*`,
  'dollars?|euros?|pounds?|r(?:o)?ubles?|yuan|renminbi|RMB|CNY|USD|EUR|RUB|GBP',
  String.raw`руб\p{L}*|долл\p{L}*|евро|юан\p{L}*`,
  'degrees?|(?:kilo|centi|milli)?met(?:er|re)s?|km|cm|mm|miles?|hectares?|ha|kg|kilograms?|tonn?es?|tons?|barrels?|(?:kilo|mega|giga|tera)watts?(?:-hours?)?|[kMGT]Wh?',
  String.raw`градус\p{L}*|километр\p{L}*|метр\p{L}*|км|гектар\p{L}*|кг|тонн\p{L}*|баррел\p{L}*`,
].join('|')
const UNIT = String.raw`(?:${UNITS})(?:[²³]|(?![\p{L}\p{N}]))`
const HAN_UNIT =
  '(?:[千万萬亿億兆]*(?:美元|欧元|日元|元人民币|人民币|元|卢布|公里|公顷|公斤|千克|吨|桶|摄氏度|度|米|个百分点)?)'
const HAN_DIGITS = '一二三四五六七八九十百千万萬亿億零〇两兩'
const FRACTION = String.raw`[\u00BC-\u00BE\u2150-\u215E\u2189]`
const FIGURE = new RegExp(
  [
    String.raw`(?:[<>≤≥≈~±]\s*)?(?:(?<![\p{L}\p{N}])[-−+]\s*)?(?:\p{Sc}\s*)?(?:\p{Nd}{1,3}(?:[ \u00A0\u202F]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)(?:[.,:/'’]\p{Nd}+)*\p{No}*(?:\s*(?:[%‰°]|\p{Sc}))?(?:\s*(?:${UNIT})){0,2}${HAN_UNIT}`,
    `百分之[${HAN_DIGITS}点]+`,
    `[${HAN_DIGITS}]{2,}${HAN_UNIT}`,
    String.raw`${FRACTION}(?:\s*${UNIT})?`,
    String.raw`(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|дв(?:а|е|ух|ум|умя)|тр(?:и|[её]х|[её]м|емя)|четыр(?:е|[её]х|[её]м|ьмя)|пят(?:ь|и|ью)|шест(?:ь|и|ью)|сем(?:ь|и|ью)|восемь|восьми|девят(?:ь|и|ью)|десят(?:ь|и|ью))(?![\p{L}-])`,
  ].join('|'),
  'giu',
)
const NEGATION =
  /(?<![\p{L}\p{N}])(?:not|no|never|nor|neither|non|none|nothing|nobody|nowhere|without|cannot|не|ни|нет|нельзя|никогда|никто|ничто|ничего|никак(?:ой|ая|ое|ие|их)|без)(?![\p{L}\p{N}])|\p{L}+n['’]t(?!\p{L})|不(?![断仅但过]|同(?!意))|没有?|(?<!除)非(?![常洲])|无(?![论])|未(?!来)|勿/giu
/** Capitals, with the small words that stand inside a name. */
const NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}'’-]*(?:[ \u00A0](?:(?:of|the|and|de|da|von|van|и|по)[ \u00A0])*\p{Lu}[\p{L}\p{M}\p{N}'’-]*)*/gu
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}-]+$/u
const SENTENCE_START = /(?:^|[.!?…:;。！？"“«(\n]["”»’)\]]*)\s*(?:\(?[\p{L}\p{N}]{1,3}[.)]\s+)?["“«(]?$/u

/** What a text speaks of, but for what stands in a web address; `known` are names that a sentence may open with. */
export function mentionsIn(text: string, known: ReadonlySet<string>): Mention[] {
  const addresses = [...text.matchAll(ADDRESS)].map(
    ({ 0: { length }, index }) => [index, index + length] as const,
  )
  return [
    ...foundBy(FIGURE, text, 'figure'),
    ...namesIn(text, known),
    ...foundBy(NEGATION, text, 'negation'),
  ].filter(({ start }) => !addresses.some(([from, to]) => start >= from && start < to))
}

const foundBy = (pattern: RegExp, text: string, kind: MentionKind): Mention[] =>
  [...text.matchAll(pattern)].map((match) => ({
    kind,
    text: match[0].replace(/\s+/g, ' ').trim(),
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }))

/** Small words that open a sentence with a capital and belong to no name after them. */
const OPENING =
  /^(?:the|an?|in|on|at|by|for|from|to|of|with|as|and|but|under|after|before|since|during|this|that|these|those|our|their|both|all|в|на|со?|по|из|об?|к|от|до|за|для|при|и|но)[ \u00A0]/iu

/** A capital at the start of a sentence makes no name, unless the word has one elsewhere. */
function namesIn(text: string, known: ReadonlySet<string>): Mention[] {
  return foundBy(NAME, text, 'name').flatMap((found) => {
    const { text: name, start, end } = found
    if (!isSentenceStart(text, start)) return [found]
    const opening = OPENING.exec(name)?.[0].length ?? 0
    if (opening > 0)
      return [{ kind: 'name' as const, text: name.slice(opening), start: start + opening, end }]
    return /[ -]\p{Lu}/u.test(name) || ACRONYM.test(name) || known.has(name) ? [found] : []
  })
}

const isSentenceStart = (text: string, at: number) =>
  SENTENCE_START.test(text.slice(Math.max(0, at - 12), at))

/** Names that stand elsewhere than at the start of a sentence. */
export function knownNames(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const text of texts)
    for (const { text: name, start } of foundBy(NAME, text, 'name'))
      if (!isSentenceStart(text, start)) names.add(name)
  return names
}
