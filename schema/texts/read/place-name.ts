/** Words with which a text says that it was issued; a place may stand behind them. */
const issuing =
  /^(?:as\s+)?(?:delivered|adopted|issued|given|made|done|held|convened|signed|released|dated|approved|concluded|presented|executed|embargoed|recorded|broadcast|published|совершено|подписано|принято|составлено|опубликовано|fait|geschehen|hecho|gehalten|prononcée?|pronunciad[oa]|произнес[её]н[аоы]?)(?:\s+(?:on|at|in|until|à|am|zu|en|в|во))*(?=\s|$)/iu
const joining =
  /^(?:on|at|in|the|le|la|les|den|der|am|im|el|a|à|en|d\.|dnia|dne|dňa|в|во|на|于|於|في|بتاريخ)$/iu
/** What stands before such a word has a day, and is no place: «Sitting of 3 June», «Заявление от 3 июня». */
const ofThing = /^(?:of|from|until|dated|du|de|del|dal|vom|от|від)$/iu
/** Behind these the name of a place is inflected, and nobody knows how it is called: «V Ostrově dne». */
const inflecting = /^(?:v|ve|w|we|u|у)\s/iu
/** What papers are called, by which no place is. */
const paper =
  /(?:^|\s)(?:press|release|statement|speech|remarks|address|transcript|announcement|communiqu[eé]|news|notice|report|letter|message|bulletin|bolet[ií]n|document|date|day|last|updated|meeting|session|sitting|record|hansard|edition|issue|volume|number|lecture|interview|broadcast|downloads?|agreement|treaty|resolution|anniversary|заявление|речь|выступление|пресс-релиз|сообщение|письмо|дата|встреча|заседание|выпуск|номер)(?=\s|$)|日期|时间|時間|日時|날짜|تاريخ/iu

/** How the names of offices and papers end in Chinese and Japanese. */
const ofOffice = /\p{Script=Han}[部局社院室号報报网]$/u

/** A meeting of people, which has a place and is none. */
const body =
  /(?<!\p{L})(?:council|committee|assembly|commission|parliament|senate|congress|conference|summit|forum|board|совет|комитет|ассамблея|комиссия|парламент|конференция|форум)(?!\p{L})/iu
/** A word of a name, or one that stands within a name. */
const word = String.raw`(?:[\p{Lu}\p{Lo}][\p{L}\p{M}’'.-]*|of|the|de|del|la|las|los|le|les|du|des|da|do|dos|di|der|am|an|im|sur|upon|and|y|и|на|al|el|г\.|пос\.|с\.)`
const name = new RegExp(String.raw`^${word}(?:,?\s${word}){0,5}$`, 'u')

/** Whether words name a meeting: «Halden Council». */
export function isMeeting(words: string): boolean {
  return body.test(words)
}

/**
 * The place that a line names beside its day, null for words that are no name: «Port Selmark» of «Given at Port Selmark
 * on», nothing of «Delivered on», «Press release» or «Edition 14».
 */
export function placeName(words: string): string | null {
  if (inflecting.test(words)) return null
  const said = withoutIssuing(words).split(/\s+/)
  while (said.length > 0 && joining.test(said[0] ?? '')) said.shift()
  while (said.length > 0 && joining.test(said.at(-1) ?? '')) said.pop()
  if (ofThing.test(said.at(-1) ?? '')) return null
  const place = said.join(' ').replace(/^(?:[于於]|г\.\s)/u, '')
  const isName = name.test(place) && /^[\p{Lu}\p{Lo}гпс]/u.test(place)
  return isName && !paper.test(place) && !isMeeting(place) && !ofOffice.test(place) ? place : null
}

/** Words without those that say that something was issued. */
export function withoutIssuing(words: string): string {
  return words.replace(issuing, '').trim()
}

/** Whether words beside a day say no more than that something was issued: «Delivered on», «As delivered». */
export function isIssuing(words: string): boolean {
  return issuing.test(words)
}

/** Whether words say that something is there: «in Port Selmark». */
export function isLocated(words: string): boolean {
  return /^(?:in|at|à|en|em|в|во|于|於|在)(?:\s|(?=\p{Script=Han}))/iu.test(words)
}
