import { isProse, isTime, isTitleLike, placeAndDay } from './header-line.ts'
import { kindOf } from './kind.ts'
import { withoutCapitals } from './person.ts'

/** What an authority or a state is called by. */
const authority =
  'Ministry|Embassy|Consulate(?:-General| General)?|Mission|Delegation|Government|Office|Department|Directorate|Secretariat|Chancellery|Cabinet|Bureau|Division|[Ss]ervice|(?:Press|Information) [Cc]ent(?:re|er)|[Ss]ection|Parliament|Council|Commission|Agency|Administration|Republic|Kingdom|Federation|Commonwealth|Emirate'
const capital = String.raw`\p{Lu}[\p{L}’'-]*`
const english = new RegExp(
  `^(?:The )?(?:${capital} ){0,4}(?:${authority})(?:,? (?:of|for|to|in|at|on|and|the|${capital})){0,12}$`,
  'u',
)
const russian =
  /^(?:Министерство|Посольство|Постоянное представительство|Генеральное консульство|Консульство|Правительство|Администрация|Пресс-(?:служба|центр|бюро|секретарь)|Информационный центр|Департамент|Управление|Канцелярия|Секретариат|Совет министров|Республика|Королевство|Представительство)(?: [\p{L}-]+){0,10}$/iu
const chinese =
  /^\p{Script=Han}{0,14}(?:外交部|新闻司|新闻办公室|大使馆|总领事馆|领事馆|代表团|办公厅|国务院|政府|共和国)$/u
const states =
  /\b(?:republic|kingdom|federation|government|ministry|people’s)\b.*\band\b.*\b(?:republic|kingdom|federation|government|ministry|people’s)\b/i
/** What a paper is called by, and no authority. */
const paper =
  /\b(?:report|review|concept|note|paper|strategy|law|decree|order|resolution|decision|letter|message|agreement|treaty|memorandum|protocol|programme|program|plan|day|annual|meeting|session|visit|history|role|work)\b/i
/** Telephones, addresses and numbers of papers. */
const contact =
  /^(?:tel(?:ephone)?|phone|fax|e-?mail|web(?:site)?|тел(?:ефон)?|факс|电话|传真|邮箱|地址)(?!\p{L}).{0,90}$|^\S+@\S+$|^\+?[\d ()/-]{7,}$|^\d{1,4}[a-z]?,? \p{Lu}.{0,60}(?:street|road|avenue|square|lane|st\.|ave\.).{0,40}$|^(?:our )?(?:ref(?:erence)?|no|nr|№)\.?\s?[:№]?\s?[\p{L}/-]{0,12}\d[\w/. -]*$/iu
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

/** Whether a line is nothing but who sends a text, or how to reach them. */
export function isLetterhead(line: string): boolean {
  if (line.length > 120) return false
  if (contact.test(line)) return true
  const inSmall = line === line.toUpperCase() ? withoutCapitals(line) : line
  const isNamed = english.test(inSmall) || russian.test(line) || chinese.test(line)
  return isNamed && kindOf(line) === null && !paper.test(line) && !states.test(line)
}

/** «Port Selmark» is the place of whoever writes, as likely as a title. */
function isShort(line: string): boolean {
  return line.split(' ').length < 3 && !/\p{Script=Han}/u.test(line) && kindOf(line) === null
}
