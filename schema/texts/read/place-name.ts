/** Words with which a text says that it was issued; a place may stand behind them. */
const issuing =
  /^(?:as\s+)?(?:delivered|adopted|issued|given|made|done|held|convened|signed|released|dated|approved|concluded|presented|executed|embargoed|совершено|подписано|принято|составлено|опубликовано|fait|geschehen|hecho)(?:\s+(?:on|at|in|until|à|am|zu|в|во))*(?=\s|$)/iu
const joining =
  /^(?:on|at|in|of|the|le|la|les|den|der|am|im|du|el|a|à|from|until|by|d\.|dated|dnia|dne|dňa|в|во|на|от|于|於)$/iu
/** What papers are called, by which no place is. */
const paper =
  /(?:^|\s)(?:press|release|statement|speech|remarks|address|transcript|announcement|communiqu[eé]|news|notice|report|letter|message|bulletin|document|date|day|last|updated|meeting|session|agreement|treaty|resolution|anniversary|заявление|речь|выступление|пресс-релиз|сообщение|письмо|дата|встреча|заседание)(?=\s|$)/iu

/** A meeting of people, which has a place and is none. */
const body =
  /(?<!\p{L})(?:council|committee|assembly|commission|parliament|senate|congress|conference|summit|forum|board|совет|комитет|ассамблея|комиссия|парламент|конференция|форум)(?!\p{L})/iu

/** Whether words name a meeting: «Halden Council». */
export function isMeeting(words: string): boolean {
  return body.test(words)
}

/**
 * The place that a line names beside its day, null for words that are no name: «Port Selmark» of «Given at Port Selmark
 * on», nothing of «Delivered on» or «Press release».
 */
export function placeName(words: string): string | null {
  const said = words.replace(issuing, '').trim().split(/\s+/)
  while (said.length > 0 && joining.test(said[0] ?? '')) said.shift()
  while (said.length > 0 && joining.test(said.at(-1) ?? '')) said.pop()
  const name = said.join(' ').replace(/^[于於]/u, '')
  return /^[\p{Lu}\p{Lo}]/u.test(name) && /\p{L}/u.test(name) && !paper.test(name) && !isMeeting(name)
    ? name
    : null
}

/** Whether words beside a day say no more than that something was issued: «Delivered on», «As delivered». */
export function isIssuing(words: string): boolean {
  return issuing.test(words)
}
