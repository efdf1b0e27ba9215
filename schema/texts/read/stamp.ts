import { dateStandingIn, datesIn, hasShortYear } from '../../text/date.ts'
import type { DayClaim } from './day.ts'
import { type FieldDay, fieldDay } from './field-day.ts'
import { hour } from './hour.ts'

/** When a page says that it was put out, and when it was last changed. */
interface Stamp {
  published: FieldDay | null
  changed: FieldDay | null
}

/** How pages of the usual languages say that they were put out, and that they were changed. */
const published = anyOf(
  'distr(?:\\.|ibution)\\s?: ?(?:general|limited|restricted)|publication date|date of publication|(?:first |originally )?(?:published|posted)|put online',
  'дата публикации|опубликован[оа]?|размещен[оа]?|опубліковано',
  '(?:date de publication|publiée?|mise? en ligne)',
  '(?:veröffentlicht|erschienen|eingestellt|veröffentlichungsdatum)',
  '(?:gepubliceerd|geplaatst|publicera[dt]|offentliggjort|zveřejněno|vydáno|yayınlandı|yayın(?:lanma)? tarihi)',
  '(?:fecha de publicación|publicad[oa]|data di pubblicazione|pubblicat[oa]|data de publicação|opublikowano)',
  '작성일?|등록일?|게시일?|(?:기사)?입력|掲載日|公開日|تاريخ النشر',
  '(?:发|發)[表布佈](?:时间|時間|日期)?|(?:刊登|公布|公佈)(?:时间|時間|日期)',
)
const changed = anyOf(
  '(?:(?:this )?(?:page|document|site) )?(?:was )?(?:last )?(?:updated?|modified|revised|reviewed|changed|edited)',
  'последнее (?:обновление|изменение)|обновлен[оа]?|изменен[оа]?|оновлено',
  '(?:dernière )?(?:mise? à jour|modification|modifiée?)|(?:zuletzt )?(?:aktualisiert|geändert)|stand(?=:|\\s\\d)',
  '(?:bijgewerkt|gewijzigd|uppdatera[dt]|opdateret|aktualizováno|(?:son )?güncelle(?:me|ndi)|(?:최종)?수정|업데이트)',
  '(?:última )?(?:actualización|modificación|actualizad[oa]|modificad[oa]|atualizad[oa]|atualização)',
  '(?:ultimo aggiornamento|aggiornat[oa]|zaktualizowano)',
  '(?:最后|最後|最近)?(?:更新|修改)(?:时间|時間|日期|于|於)?',
)

/** How programs and people say that they came by a copy, which is no day of the text. */
const copied = anyOf(
  '(?:printed|downloaded|retrieved|accessed|saved|copied|archived|scanned|exported)(?: from \\S+)?',
  'распечатано|скачано|загружено|сохранено|(?:打印|下载|访问|轉載|转载)(?:时间|時間|日期)?|abgerufen|gedruckt|consultée?|imprimée?',
)

function anyOf(...words: string[]): string {
  return `(?:${words.join('|')})`
}

/** A label, and the date behind it up to the next one. */
const labelled = new RegExp(
  String.raw`(?<!\p{L})(?:(${published})|(${changed})|${copied})(?: (?:on|at|le|am|el|il|em|a|dnia))?\s*[:：,，]?\s*((?:(?!${published}|${changed}|${copied}).)*)`,
  'giu',
)
/** What a stamp says of the day of what it stands on. */
export function stampDays(stamp: Stamp | null): DayClaim[] {
  return [
    ...(stamp?.published ? [{ by: 'published' as const, ...stamp.published }] : []),
    ...(stamp?.changed ? [{ by: 'changed' as const, ...stamp.changed }] : []),
  ]
}

/** What else stands on such a line: buttons and bars. */
const button = /^(?:back|top|up|home|print|contacts?|webmaster|назад|наверх|печать|返回|打印)$/i
const longest = 160

/**
 * What a line says that is nothing but a stamp («Updated: 3 March 2021 | Published: 2 February 2019», «Back Last updated:
 * 01-Feb-2003»); null for a line that says something else. A day without a label beside that of a change is the text's own.
 */
export function stampOf(line: string): Stamp | null {
  if (line.length > longest) return null
  const parts = [...line.matchAll(labelled)]
  const first = parts[0]?.index ?? -1
  if (first < 0) return null
  const before = line.slice(0, first)
  const isBare = before.split(/[\s|·•»›>-]+/).every((word) => word === '' || button.test(word))
  const own = isBare ? null : dayAlone(before)
  if (!isBare && own === null) return null
  const found = parts.map(([, put, change, said = '']) => ({
    is: put !== undefined ? 'published' : change !== undefined ? 'changed' : 'copied',
    day: dayAtStart(withoutButtons(said)),
    other: put === undefined ? dayAlone(said.slice(endOfDay(said))) : null,
  }))
  if (found.some(({ day }) => day === null)) return null
  const of = (asked: string) => found.find(({ is }) => is === asked)?.day ?? null
  const alone = own ?? found.find(({ other }) => other !== null)?.other ?? null
  return {
    published: of('published') ?? (alone === null ? null : { date: alone, problem: null }),
    changed: of('changed'),
  }
}

/** «02/03/2001. Webmaster» without what else stands on such a line. */
function withoutButtons(said: string): string {
  const [, before = said, behind = ''] = said.match(/^(.*\d[^\p{L}]*?)[\s.|·•;,—–-]+(\p{L}+)[\s.]*$/u) ?? []
  return (button.test(behind) ? before : said).replace(/[\s|·•;,—–-]+$/u, '').trim()
}

/** The day that words say which say nothing else. */
function dayAlone(words: string): string | null {
  const said = words.replace(/^[\s|·•;,()—–-]+|[\s|·•;,()—–-]+$/gu, '').replace(hourBehind, '')
  const [day] = datesIn(said)
  return day?.at === 0 && day.length === said.length ? day.date : null
}

function endOfDay(words: string): number {
  const [day] = datesIn(words)
  return day ? day.at + day.length : words.length
}

/** In so many last lines stands what belongs to the page alone, and in so many letters of one copied as a single line. */
const lastLines = 5
const lastLetters = 600
const publishedWithin = new RegExp(String.raw`(?<!\p{L})${published}\s*[:：]\s*(.{6,40})`, 'iu')

/** The paragraphs without the stamps below them, and what the first of these says, or the end of a page in one line. */
export function withoutStamps(blocks: readonly string[]): { body: string[]; stamp: Stamp | null } {
  const from = Math.max(1, blocks.length - lastLines)
  const stamps = new Map(
    blocks.flatMap((block, n) => {
      const stamp = n < from ? null : stampOf(block)
      return stamp ? [[n, stamp] as const] : []
    }),
  )
  const [stamp = endOf(blocks.at(-1) ?? '')] = stamps.values()
  return { body: blocks.filter((_, n) => !stamps.has(n)), stamp }
}

function endOf(block: string): Stamp | null {
  const said = block.slice(-lastLetters).match(publishedWithin)?.[1]
  const day = said === undefined ? null : dayAtStart(said)
  return day && { published: day, changed: null }
}

const hourBehind = new RegExp(String.raw`,?\s*${hour}\.?$`, 'iu')
const dayStart =
  /^(?:\p{L}{2,12}\.?,? )?(?:\p{L}{3,12}\.? )?\d|^\p{Script=Han}{2,4}\s*[\d元〇零一二三四五六七八九十百]/u

/** The date with which words begin, an hour or a name behind it or not; null where they begin otherwise. */
function dayAtStart(said: string): FieldDay | null {
  if (said.length > 90 || !dayStart.test(said)) return null
  const field = said.replace(hourBehind, '').replace(/\.$/, '').trim()
  const whole = fieldDay(field)
  if (whole.date !== null || hasShortYear(field)) return whole
  const standing = dateStandingIn(said)
  return standing && standing.at <= 14 ? { date: standing.date, problem: null } : null
}
