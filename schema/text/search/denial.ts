import { isFunctionWord } from './function-word.ts'
import type { Occurrence } from './occurrence.ts'
import type { QueryTerm } from './query.ts'

const acts = [
  'name names named naming',
  'mention mentions mentioned mentioning',
  'refer refers referred referring reference references',
  'call calls called calling',
  'cite cites cited citing',
].flatMap((forms) => forms.split(' '))
const omissions = 'omits? omitting leaves?_out leaving_out do(?:es)?_without drops?_the_words?'
  .split(' ')
  .map((form) => form.replaceAll('_', String.raw`\s+`))
const absences = [
  'omitted',
  String.raw`left\s+out(?!\s+of)`,
  String.raw`(?:is|are|was|were|goes|go|stays?|remains?|left)\s+(?:unnamed|unmentioned)`,
]
const presences = 'occur occurs occurred appear appears appeared'.split(' ')
const wordings =
  'word words wording language claim claims claimed formula formulas term label reference mention'.split(' ')
const hints = 'claim claims word words talk hint wording language trace'.split(' ')
const [act, omission, absence, presence, wording, hint] = [
  acts,
  omissions,
  absences,
  presences,
  wordings,
  hints,
].map((words) => words.join('|'))

/** Stands for quoted words, which say nothing of whether something is named. */
const quote = 'it'

/** Stands for what is looked for; no word of a text. */
const match = '_match_'

/** Whose words or deeds these are must be open: what somebody says of others, or asks of them, does name. */
const ownClause = String.raw`(?:^|,\s|\b(?:but|and|yet)\s)(?:(?!\b(?:that|which|who|says?|said|saying|tells?|told|calls?|calling|urges?|urged|asks?|asked|warns?|warned|blames?|accuses?|criticises?|criticised|wants?|demands?|promises?|pledges?|denies|denied|notes?|adds?|claims?|argues?|stresses|insists?|should|must|will|would|can|could)\b)[^,.;:!?])*?`

/** What is looked for, alone or within a compound: non-alliance. */
const found = String.raw`(?<![\w’'])(?:[\w’']+-)*${match}(?:-[\w’']+)*`
/** Words up to what is looked for that leave it what is named: "names no pact, nor a league", but not "names no pact in the league". */
const upToFound = String.raw`(?:\s+(?!(?:and|but|yet|in|by|at|on|as|with|for|from|according|while|when)\b)[\w’'-]+(?:,(?=\s+(?:n?or)\b))?){0,7}?\s+${found}`
const fromFound = String.raw`${found}(?:\s+(?!(?:but|yet|which|who|that|without)\b)[\w’'-]+){0,6}?\s+`
const no = String.raw`\b(?:not|never|without|nor|no|neither|avoids?|avoided|avoiding|short\s+of|\w+n[’']t)\b`
const expression = String.raw`(?:the|any)\s+(?:words?|terms?|phrase)\b`
const asExpression = String.raw`\s+${expression}\s+${match}`
const asThing = String.raw`\s+(?:(?:an?|the|any)\s+)?${match}(?=\s*(?:[.,;:!?)]|$))`
const avoided = String.raw`(?:use${asExpression}|(?:speak\s+of|take\s+up)${asThing})`

/**
 * Only what is itself left unnamed is denied, as the object of the denial or its subject: in "speaks of trade without naming a
 * sum" it is the sum. A claim to or on something is no naming.
 */
const denial = new RegExp(
  `${ownClause}(?:${[
    // "does not name", "without mentioning", "no reference to", "no word of", "names neither"
    String.raw`${no}(?:\s+[\w’'-]+){0,4}?\s+(?:${act})\b${upToFound}`,
    String.raw`\b(?:no|without)(?:\s+[\w’'-]+){0,1}?\s+(?:${hint})\s+(?:of|about)${upToFound}`,
    String.raw`\b(?:${act})\s+(?:neither|no|none|nothing|nobody)\b${upToFound}`,
    String.raw`\b(?:${omission})${upToFound}`,
    String.raw`\bunnamed\s+${found}`,
    // "is not named", "does not occur", "is unnamed"
    String.raw`${fromFound}(?:not|never)(?:\s+[\w’'-]+){0,3}?\s+(?:${act})\b`,
    String.raw`${fromFound}(?:not|never|nowhere|\w+n[’']t)\s+(?:\w+\s+)?(?:${presence})\b(?!\s+to\b)`,
    String.raw`${fromFound}(?:${absence})\b`,
    // "no alliance wording", "no explicit non-alliance formula", "no alliance claimed"
    String.raw`\b(?:no|without)\s+(?:[\w’'-]+\s+){0,3}?${found}\s+(?:[\w’'-]+\s+)?(?:${wording})\b(?!\s+(?:on|to|against|between)\b)`,
    // "avoids the word", "declines to use the term", "did not take up an alliance"
    String.raw`\bavoid(?:s|ed)?(?:\s+using)?${asExpression}`,
    String.raw`\b(?:refuse[sd]?|decline[sd]?)\s+to\s+${avoided}`,
    String.raw`\b(?:do(?:es)?|did)(?:\s+not|n[’']t)\s+${avoided}`,
    String.raw`\bwithout\s+(?:using${asExpression}|(?:speaking\s+of|taking\s+up)${asThing})`,
    String.raw`${expression}\s+${match}\s+(?:is|are|was|were)\s+(?:not\s+used|avoided)`,
  ].join('|')})`,
  'i',
)

/** Two lists of words; every denial has one of each. */
const denying = new RegExp(
  String.raw`${no}|\b(?:nowhere|none|nothing|nobody|refuse[sd]?|decline[sd]?|unnamed|${omission}|${absence})\b`,
  'i',
)
const telling = new RegExp(
  String.raw`\b(?:${act}|${omission}|${absence}|${presence}|${wording}|${hint}|unnamed|use|used|using|speak(?:ing)?\s+of|tak(?:e|ing)\s+up|terms?|phrase)\b`,
  'i',
)

/**
 * Whether `isDenied` may be true of a match in the text: whoever looks for denials need not read a text of which it is not.
 * What is looked for may have stops of its own, so that the text is asked as a whole.
 */
export function mayDeny(text: string): boolean {
  return denying.test(text) && telling.test(text)
}

/** A single capital with its stop, as in U.S.: it ends no sentence. */
const initial = String.raw`\b\p{Lu}\.`
const initials = new RegExp(initial, 'gu')
const sentenceEnd = new RegExp(String.raw`(?<=[.;:!?])(?<!${initial})\s`, 'u')

function sentences(text: string): string[] {
  return text.split(sentenceEnd)
}

/**
 * Whether our own words say that something is not named, in the sentence in which a match stands: then the match is no
 * word of the statement's, and no naming either.
 */
export function isDenied(text: string, start: number, end: number): boolean {
  const before = sentences(text.slice(0, start)).at(-1) ?? ''
  const after = sentences(text.slice(end))[0] ?? ''
  const said = withoutQuotes(`${before}${match}${after}`).replaceAll(initials, (one) => one.slice(0, -1))
  return denial.test(said)
}

/**
 * Whether each place that the query finds in words of ours is no naming. Several words are not named where one of them is
 * denied wherever it stands: in "no tariffs; no word of limits" there are no "no limits".
 */
export function deniedPlaces(
  text: string,
  found: readonly Occurrence[],
  query: readonly QueryTerm[],
): boolean[] {
  const mayBe = mayDeny(text)
  const denied = found.map(({ start, end }) => mayBe && isDenied(text, start, end))
  if (!denied.includes(true)) return denied
  const isSmall = ({ term }: Occurrence) => isFunctionWord(query[term]?.source ?? '')
  const isEachSmall = found.every(isSmall)
  const named = new Set(found.flatMap(({ term }, index) => (denied[index] ? [] : term)))
  const isWhole = found.some((one) => !named.has(one.term) && (isEachSmall || !isSmall(one)))
  return isWhole ? found.map(() => true) : denied
}

/** What we say, without the words that we quote and those looked for: "the 'no limits' wording" denies nothing. */
function withoutQuotes(sentence: string): string {
  return sentence.replaceAll(/(?<![\p{L}\p{N}])['‘“"«][^'’”"»]*['’”"»](?![\p{L}\p{N}])/gu, (quoted) =>
    quoted.includes(match) ? match : quote,
  )
}
