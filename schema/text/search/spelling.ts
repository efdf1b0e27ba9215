/** Beginnings of words that British spelling writes with -our, -re or -ce, and American with -or, -er or -se. */
const our =
  'arbour|ardour|armour|behaviour|candour|clamour|colour|demeanour|endeavour|favour|fervour|flavour|glamour|harbour|honour|humour|labour|neighbour|odour|parlour|rancour|rigour|rumour|savour|splendour|valour|vapour|vigour'
const re = 'calibre|centre|fibre|litre|lustre|meagre|metre|kilometre|manoeuvre|sabre|sombre|spectre|theatre'
const ce = 'defence|offence|pretence|licence'

/** Each British beginning with the American one. */
const beginnings: readonly (readonly [british: string, american: string])[] = [
  ...our.split('|').map((word) => [word, word.replace(/our$/, 'or')] as const),
  ...re.split('|').map((word) => [word, word.replace('oeu', 'eu').replace(/re$/, 'er')] as const),
  ...ce.split('|').map((word) => [word, word.replace(/ce$/, 'se')] as const),
  ['grey', 'gray'],
  ['programme', 'program'],
  ['rouble', 'ruble'],
]

/** Before a z or an s that has one spelling alone: prize and rise, promise, exercise, advertise, analysis. */
const oneSpelling =
  /^(?:[a-z]{0,3}|[a-z]*w|(?:ap|com|enter|re|sur)pr|sunr|(?:com)?prom|prem|exerc|exorc|circumc|prec|conc|(?:super|impro|tele)v|advert|desp|disgu|franch|merchand|expert|parad|chast|treat|torto|porpo|turquo|appra|mala|caps|downs|overs)$/

/** What stands behind such a beginning and leaves it the same word. */
const endings = /^(?:s|d|ed|ers?|ing|ly|al|able|ably|hood|less|ful|ites?)?$/

/**
 * A word in its other English spelling, and none where it has one alone: centre and center, rouble and ruble. Of a compound the
 * last part is spelled otherwise: re-organise.
 */
export function otherSpellings(word: string): string[] {
  const at = word.lastIndexOf('-') + 1
  return otherSpellingsOfPart(word.slice(at).toLowerCase()).map(
    (other) => word.slice(0, at).toLowerCase() + other,
  )
}

function otherSpellingsOfPart(small: string): string[] {
  if (!/^[a-z]+$/.test(small)) return []
  const [, before = '', sign = '', end = ''] =
    /^([a-z]+)i([sz])(e|es|ed|er|ers|ing|ation|ations|ational)$/.exec(small) ?? []
  if (before && !oneSpelling.test(before)) return [`${before}i${sign === 's' ? 'z' : 's'}${end}`]
  for (const pair of beginnings) {
    const at = pair.findIndex((beginning) => small.startsWith(beginning))
    const [own = '', other = ''] = at === 0 ? pair : [pair[1], pair[0]]
    const rest = small.slice(own.length)
    if (at >= 0 && endings.test(rest))
      return [other + (at === 0 && own.endsWith('re') && rest === 'd' ? 'ed' : rest)]
  }
  return []
}
