const acts = [
  'name names named naming',
  'mention mentions mentioned mentioning',
  'refer refers referred referring reference references',
  'call calls called calling',
  'cite cites cited citing',
].flatMap((forms) => forms.split(' '))
const omissions = ['unnamed', 'unmentioned', 'omit', 'omits', 'omitted', 'omitting']
const presences = 'occur occurs occurred appear appears appeared'.split(' ')
const wordings = ['word', 'words', 'wording', 'language']
const [act, omission, presence, wording] = [acts, omissions, presences, wordings].map((words) =>
  words.join('|'),
)

/** Stands for quoted words, which say nothing of whether something is named. */
const quote = 'it'

/** Stands for what is looked for; no word of a text. */
const match = '_match_'

/** Whose words or deeds these are must be open: what somebody says of others, or asks of them, does name. */
const ownClause = String.raw`(?:^|,\s|\b(?:but|and|yet)\s)(?:(?!\b(?:that|which|who|says?|said|saying|tells?|told|calls?|calling|urges?|urged|asks?|asked|warns?|warned|blames?|accuses?|criticises?|criticised|wants?|demands?|promises?|pledges?|denies|denied|notes?|adds?|claims?|argues?|stresses|insists?|should|must|will|would|can|could)\b)[^,.;:!?])*?`
/** How closely what makes a denial must stand together. */
interface Closeness {
  /** Between two of its words, given what may stand there. */
  gap(own: string): string
  /** What is looked for, as the expression that is not used, and as a thing. */
  expression: string
  thing: string
}

/**
 * "does not name", "does not occur", "without mentioning", "no reference to", "no NATO wording", "names neither", "is
 * unnamed"; "avoids the word alliance", "declines to use the term", "did not take up an alliance".
 */
const denials = ({ gap, expression, thing }: Closeness) => {
  const [space, toUse] = [gap(String.raw`\s+`), gap(String.raw`\s+(?:using\s+)?`)]
  const avoided = String.raw`(?:use${space}${expression}|(?:speak\s+of|take\s+up)${thing})`
  return [
    String.raw`\b(?:not|never|without|nor|no|neither|avoids?|avoided|avoiding|short\s+of|\w+n[’']t)\b${gap(String.raw`(?:\s+[\w’'-]+){0,4}?\s+`)}(?:${act})\b`,
    String.raw`\b(?:not|never|nowhere|\w+n[’']t)${gap(String.raw`\s+(?:\w+\s+)?`)}(?:${presence})\b(?!\s+to\b)`,
    String.raw`\b(?:no|without)${gap(String.raw`(?:\s+[\w’'-]+){0,2}?\s+`)}(?:${wording})\b`,
    String.raw`\b(?:${act})${space}(?:neither|no|none|nothing|nobody)\b`,
    String.raw`\b(?:${omission})\b`,
    String.raw`\bavoid(?:s|ed)?${toUse}${expression}`,
    String.raw`\b(?:refuse[sd]?|decline[sd]?)${gap(String.raw`\s+to\s+`)}${avoided}`,
    String.raw`\b(?:do(?:es)?|did)(?:\s+not|n[’']t)${space}${avoided}`,
    String.raw`\bwithout${space}(?:using${space}${expression}|(?:speaking\s+of|taking\s+up)${thing})`,
    String.raw`${expression}${space}(?:is|are|was|were)\s+(?:not\s+used|avoided)`,
  ].join('|')
}
const expression = String.raw`(?:the|any)\s+(?:words?|terms?|phrase)\b`
const denial = new RegExp(
  `${ownClause}(?:${denials({
    gap: (own) => own,
    expression: String.raw`${expression}\s+${match}`,
    thing: String.raw`\s+(?:(?:an?|the|any)\s+)?${match}(?=\s*(?:[.,;:!?)]|$))`,
  })})`,
  'i',
)

/** The same wherever the match stands: between two words it, or a quotation, may be long. */
const anyDenial = new RegExp(denials({ gap: () => String.raw`\b[^]{0,200}?\b`, expression, thing: '' }), 'i')

/** Whether `isDenied` may be true of a match in the text: whoever looks for denials need not read a text of which it is not. */
export function mayDeny(text: string): boolean {
  return anyDenial.test(text)
}

/**
 * Whether our own words say that something is not named, in the sentence in which a match stands: then the match is no
 * word of the statement's, and no naming either.
 */
export function isDenied(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(0, start)
      .split(/(?<=[.;:!?])\s/)
      .at(-1) ?? ''
  const after = text.slice(end).split(/(?<=[.;:!?])\s/)[0] ?? ''
  const said = withoutQuotes(`${before}${match}${after}`)
  return denial.test(said)
}

/** What we say, without the words that we quote and those looked for: "the 'no limits' wording" denies nothing. */
function withoutQuotes(sentence: string): string {
  return sentence.replaceAll(/(?<![\p{L}\p{N}])['‘“"«][^'’”"»]*['’”"»](?![\p{L}\p{N}])/gu, (quoted) =>
    quoted.includes(match) ? match : quote,
  )
}
