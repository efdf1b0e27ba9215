import { isProse, isTime, isTitleLike, placeAndDay } from './header-line.ts'
import { kindOf } from './kind.ts'
import { withoutCapitals } from './person.ts'

/** What an authority or a state is called by. */
const authority =
  'Ministry|Embassy|Consulate(?:-General| General)?|Mission|Delegation|Government|[Oo]ffice|Department|Directorate|Secretariat|Chancellery|Cabinet|Bureau|Division|[Ss]ervice|(?:Press|Information) [Cc]ent(?:re|er)|[Ss]ection|Parliament|Assembly|Council|Commission|Agency|Administration|Nations|League|Union|Organi[sz]ation|Board|Authority|Republic|Kingdom|Federation|Commonwealth|Emirate'
const capital = String.raw`\p{Lu}[\p{L}’'-]*`
const english = new RegExp(
  `^(?:The )?(?:${capital} ){0,4}(?:${authority})(?:,? (?:of|for|to|in|at|on|and|the|${capital})){0,12}$`,
  'u',
)
const russian =
  /^(?:Министерство|Посольство|Постоянное представительство|Генеральное консульство|Консульство|Правительство|Администрация|Пресс-(?:служба|центр|бюро|секретарь)|Информационный центр|Департамент|Управление|Канцелярия|Секретариат|Совет министров|Республика|Королевство|Представительство)(?: [\p{L}-]+){0,10}$/iu
/** The first word of such a name in other languages. */
const others =
  /^(?:r[ée]publi(?:que|ca)|república|repubblica|republi[kc]a?|република|republik|königreich|royaume|reino|regno|królestwo|kraljevina|краљевина|королівство|minist(?:ère|erio|ério|ero|erstwo|erstvo|arstvo|erium)|министарство|міністерство|bundesministerium|gouvernement|gobierno|governo|rząd|vlada|влада|уряд|ambassade|embajada|embaixada|ambasciata|ambasada|botschaft|consulat|consulado|consolato|gabinete?|gabinetto|kancelaria|kancelář|kabinet(?:t)?|bureau|oficina|ufficio|service de (?:presse|la communication)|pressestelle|presse- und|présidence|presidenci?a|presidência|urząd|úřad|посольство|секретаріат|прес-служба|služba)(?![\p{L}-])[\p{L}\p{M}\s,.'’-]*$|^(?:[\p{L}]+ ){1,4}(?:bakanlığı|başkanlığı|büyükelçiliği|cumhuriyeti)$|^\p{Script=Hangul}[\p{Script=Hangul} ]{1,14}(?:부|청|처|실|대사관)$/iu
const chinese =
  /^\p{Script=Han}{0,14}(?:外交部|新闻司|新闻办公室|大使馆|总领事馆|领事馆|代表团|办公厅|国务院|政府|共和国)$/u
const states =
  /\b(?:republic|kingdom|federation|government|ministry|people’s)\b.*\band\b.*\b(?:republic|kingdom|federation|government|ministry|people’s)\b/i
/** What a paper is called by, and no authority. */
const paper =
  /\b(?:report|review|concept|note|paper|strategy|law|decree|order|resolution|decision|letter|message|agreement|treaty|memorandum|protocol|programme|program|plan|day|annual|meeting|session|visit|history|role|work)\b/i
/** How to reach whoever writes: a line with a telephone or an address of mail in it, or with that of a house. */
const contact =
  /(?<!\p{L})(?:tel(?:ephone)?|phone|fax|тел(?:ефон)?|факс|电话|傳真|传真)[.:：]{0,2}\s?\+?[\d(][\d ()/-]{4,}|(?:^|\s)[\w.+-]+@[\w.-]+\.\p{L}{2,}(?!\p{L})|^(?:e-?mail|web(?:site)?|邮箱|地址|住所|주소|(?:address|adresse?|adresa|dirección|endereço|indirizzo|адреса?)(?=\s?[:：]))(?!\p{L})|^(?:\+|\(\d)[\d ()/-]{6,}$|^\d{1,4}[a-z]?,? \p{Lu}.{0,60}(?:street|road|avenue|square|lane|st\.|ave\.).{0,60}$|^\d{1,4}(?: ?bis)?,? (?:rue|avenue|boulevard|place|quai|allée)\s.{2,80}$|^(?:calle|avenida|avda\.|plaza|rua|praça|via|viale|piazza|ul\.|ulica|улица|ул\.|вул\.)\s[^.!?]{2,60}?,?\s\d{1,4}\b[^.!?]{0,60}$|^\p{Lu}\p{L}+(?:straße|platz|allee|gasse) \d{1,4}\b[^.!?]{0,60}$/iu
/** «Ref. No. 114/n, of 3 February 2009»: the number of a paper, and the day on which it was filed. */
const reference =
  /^(?:(?:our |your )?ref(?:erence)?\b.{0,12}?|(?:no|nr)\.?|№|исх\.?\s?№?)\s?[:№]?\s?[\p{L}/-]{0,12}\d[\w/.-]*(?:,?\s(?:of|dated|on|от|vom|du)\s.{4,30})?$/iu
/** A title stands no farther below. */
const farthest = 4

/**
 * How many lines at the top are a letterhead: who sends the text, and where to reach them. None where no title stands
 * below, which is what they are taken for then.
 */
export function letterheadLines(blocks: readonly string[]): number {
  const end = blocks.findIndex((line) => !isLetterhead(line))
  if (end < 1) return 0
  const ahead = blocks.slice(end, end + farthest)
  const text = ahead.findIndex((line) => isProse(line))
  const head = text < 0 ? ahead : ahead.slice(0, text)
  const hasTitle = head.some(
    (line) => isTitleLike(line) && !isShort(line) && placeAndDay(line) === null && !isTime(line),
  )
  return hasTitle && blocks.length > end + head.length ? end : 0
}

/** Longer, it says more than that. */
const longest = 120

/** Whether a line says how to reach whoever sends a text, or under what number they filed it. */
export function isContact(line: string): boolean {
  return line.length <= longest && (contact.test(line) || reference.test(line))
}

/** Whether a line is nothing but who sends a text, or how to reach them. */
export function isLetterhead(line: string): boolean {
  if (isContact(line)) return true
  if (line.length > longest) return false
  const inSmall = line === line.toUpperCase() ? withoutCapitals(line) : line
  const isNamed =
    [english, others].some((one) => one.test(inSmall)) || russian.test(line) || chinese.test(line)
  return isNamed && kindOf(line) === null && !paper.test(line) && !states.test(line)
}

/** «Port Selmark» is the place of whoever writes, as likely as a title. */
function isShort(line: string): boolean {
  return line.split(' ').length < 3 && !/\p{Script=Han}/u.test(line) && kindOf(line) === null
}
