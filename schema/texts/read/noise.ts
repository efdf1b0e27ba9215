import { sumOf } from '../../stats/sum.ts'
import { withoutClosing } from './closing.ts'
import { extentOf } from './extent.ts'
import { isProse, isTime, placeAndDay } from './header-line.ts'
import { isLetterhead } from './letterhead.ts'
import { peopleIn } from './person.ts'

/** Lines of a page's furniture, whole lines only: a statement that speaks of sharing or printing is left alone. */
const furniture =
  /^(?:print(?: version)?|imprimer|imprimir|imprimer cette page|stampa|drucken|seite drucken|drukuj|tisk|tisknout(?: stránku)?|ispis|ispiši|yazdır|εκτύπωση|друк|роздрукувати|штампа|인쇄(?:하기)?|印刷(?:する)?|طباعة|share(?: (?:this|on|to|with).{0,40})?|copy link|send to (?:a )?friend|suggest to a friend|back to (?:list|top)|(?:previous|next)(?: (?:page|article|post|story|debate|news|item|speech|statement))?|(?:предыдущ|следующ)\p{L}{2,3} (?:новость|статья|запись|страница|выступление|материал)|(?:이전|다음)\s?글.{0,80}|home|menu|search|subscribe|read more|read (?:the )?(?:original|full text)|view (?:the )?original|more|close|download|text version|photo gallery|photos?|video|audio|font size.*|large medium small|\[?\s*(?:print|close|大|中|小)\s*\]?|печать|версия для печати|распечатать|наверх|назад|вперёд|далее|подробнее|читать (?:полностью|далее)|закрыть|скачать|текстовая версия|подписаться|фото|видео|打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页)?|字体[:：]?.{0,8}|【?\s*(?:打印|关闭|纠错|大 ?中 ?小|推荐给朋友|分享)\s*】?|(?:查看|阅读)(?:原文|全文)|原文链接|扫一扫.{0,20}|推荐给朋友[:：]?|上一篇.*|下一篇.*|(?:home|главная|首页)(?: ?[>›»/] ?.{1,60})+|(?:the )?ministry of foreign affairs(?:,? (?:of )?(?:the )?(?:people.s republic of china|russian federation))?|press release|for immediate release|(?:no\.|nr\.|№)\s?[\d/-]{1,12}|пресс-релиз|新闻稿|president of russia|президент россии|the russian government|министерство иностранных дел российской федерации|中华人民共和国外交部|table of contents|contents:?|(?:содержание|оглавление):?|\[?(?:unofficial|provisional) translation(?: from \p{L}+)?\]?|неофициальный перевод(?: с \p{L}+)?|check(?:ed)? against delivery|as delivered|minutes|(?:verbatim|summary) record|transcript|стенограмма|протокол|embargo(?:ed)?(?: (?:until|till|for) [^\d]{2,60})?|(?:es gilt )?das gesprochene wort(?: gilt)?|seul le (?:texte )?prononcé fait foi|vale (?:el|lo) (?:texto )?pronunciado|fa fede il (?:testo|discorso) pronunciato|like this:?|loading(?:\.{3}|…)?|by (?:our|a) (?:own |staff |special )?(?:correspondents?|reporters?|staff)|от нашего корреспондента|реклама|advertisement|\d{1,4}-\d{2}-\d{2}-\d{4}|[A-Z]{1,2}(?:\/[A-Z]{1,5})?\/\d{1,4}(?:\/[A-Z]*\.?\d{1,5})?(?: \(\d{4}\))?|original\s?: ?(?:english|french|russian|spanish|chinese|arabic)(?:(?:,| and|\/)? ?(?:english|french|russian|spanish|chinese|arabic))*|(?:\p{L}+-)?\p{L}+(?:st|nd|rd|th) (?:\p{L}+ )?session(?: agenda items? .{1,20})?|agenda items? \d[\d (),a-z]{0,20}|related (?:news|articles|links|stories|content)|most (?:read|popular|viewed)|see also|read also|also in this section|смотрите также|читайте также|\d{1,3}(?:st|nd|rd|th) (?:plenary )?meeting|\d{2}-\d{5} ?\([A-Z]\)|column \d{1,4}|\d{1,2}:\d{2}:\d{2}|for information media[.,]? ?[-–—]?\s?not an official (?:record|document)|\d{1,3} min(?:utes?)?(?: read)?|(?:\d+ )?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|komentarz[ey]|komentari)(?: ?\(\d+\)| on this (?:article|page|story|post))?|leave a (?:comment|reply)|комментари(?:и|ев)(?:\s?[:(]\s?\d+\)?)?|offrir l[’']article|ajouter à vos sélections|첨부\s?파일|accept(?: all)?(?: cookies)?|sign in|log in|[•·]?\s*(?:(?:en|ru|fr|es|de|zh|ar)-[A-Z]{2}\d?\s*)+|<…>|<\.\.\.>|\.{3}|…)[!.]?$/iu

/** Headings after which only furniture follows. */
const tail =
  /^(?:(?:# ?){3,}|[-–—]{1,2} ?ends? ?[-–—]{1,2}|ends|end(?: \d{1,2}:\d{2} ?[ap]\.?m\.?(?: [a-z]{2,4})?)?|notes? (?:to|for) editors?:?|(?:for|media) (?:further|more|press) (?:information|enquir(?:y|ies)):?,? ?(?:please )?(?:contact.{0,120})?|[([（【](?:the )?(?:ends?(?: of (?:the )?(?:interview|speech|statement|transcript|text|message))?|concluded|конец(?: текста)?|fin|ende|fine|fim|完|끝)[)\]）】]|see also|related (?:news|articles|links|stories|content)|publication status|additional(?: materials)?|advanced settings|published in sections?:?.*|about the authors?:?|about the (?:writer|speaker)s?:?|об автор(?:е|ах)|про автор(?:а|ів)|à propos (?:de l[’']auteure?|des auteure?s)|sobre (?:el|la|los|o|a|os) autor[a-z]*|über (?:den autor|die autor(?:in|en|innen))|sull[’']autore|o autor(?:ze|ach|ovi|u|ima)|о аутор(?:у|има)|yazar hakkında|关于作者|作者简介|저자 소개|topics|persons|geography|read also|links:?|also in this section|copyright\s*[©(].*|смотрите также|материалы по теме|дополнительн(?:о|ые материалы)|статус материала|опубликован[оа]? в раздел.*|география|темы|лица|к списку|相关(?:新闻|链接|报道|阅读)[:：]?|延伸阅读[:：]?|责任编辑.{0,12}|[（(]?责(?:任)?编(?:辑)?[:：].{0,16}|版权所有.*|推荐阅读[:：]?|read (?:also|next):?|читайте также:?|\d+ comments?|comments|комментарии|评论|most (?:read|popular|viewed)|mehr zum thema|weitere artikel|(?:à )?lire aussi|ver también|leggi anche|latest news|последние новости|најновије вести|najnovije vesti|最新(?:消息|新闻)|[[【]?责任编辑.{0,16}[\]】]?|[（(]责编.{0,20}[)）]|[（(]?责任编辑.{0,16}[)）]?|编辑[:：].{0,16})$/i

/** Whether a line heads what stands below a text and is no part of it. */
export const isTail = (block: string): boolean => tail.test(block)

/** The line under a photograph, and the line of a reader's minutes and counters. */
const caption =
  /^[（(]?(?:photo|фото|photograph|image|图|图片|资料图)(?:\s?(?:by|credit|courtesy of|автор))?\s?[:：]\s?.{2,120}$|^(?=.{0,200}$).*(?:新华社|中新社|人民日报|央视|本报)?(?:记者|通讯员)\s?[^，。；]{1,16}摄(?:影报道)?\s?[)）。]?$|^(?=.{0,160}$).*新华社发(?:[（(].{1,12}摄[)）])?$|^(?=.{0,120}$).*\b(?:\d+ min(?:ute)?s? read|[\d,.]+ (?:views|reads|shares|просмотров))\b.*$|^(?:(?:количество |число )?просмотр(?:ов|ы)|views?|hits|downloads|조회(?:수)?|(?:浏览|阅读|点击)(?:次数|量|数))\s?[:：]?\s?[\d., ]+(?:次)?$|^(?=.{0,300}$)(?=.*(?:donat|subscri|become a member|contribution))(?=.*\bour (?:reporting|journalism|newsroom|coverage|website|newsletter|independent)).*$|^(?:reading time|temps de lecture|tiempo de lectura|tempo di lettura|lesezeit|время (?:чтения|на чтение))\s?:?.{0,24}$/iu

/** Pointers to other pages, with the page's name behind them. */
const pointer =
  /^(?:标签|标籤|关键词|关键字|tags?|keywords|теги|метки|мітки|ключевые слова|ключові слова|tagi|słowa kluczowe|oznake|ознаке|štítky|schlagw(?:örter|orte)|mots[- ]clés|étiquettes|etiquetas|palabras clave|palavras-chave|parole chiave|etiketler|címkék|ετικέτες|태그|タグ|الوسوم)\s?[:：].{0,160}$|^(?:附件|附件下载|첨부(?:\s?파일)?|attachments?|annex|приложени[ея]|вложени[ея])\s?[:：]?\s?.{0,120}\.(?:docx?|pdf|hwpx?|xlsx?|pptx?|zip|jpe?g|png)\b.{0,30}$|^(?:propos recueillis|entretien réalisé|das (?:gespräch|interview) führte[n]?|intervista (?:a cura )?d[ia]|entrevista realizada|беседовал[аи]?|интервью взял[аи]?)(?: par| por)?\s?:?\s.{2,100}$|^[^.!?:]{1,80}\.(?:docx?|pdf|hwpx?|xlsx?|pptx?|zip)(?:\s?\(.{1,24}\))?$|^read more (?:about|on) .{2,80}(?<![.!?])$|^(?:read (?:more|also|next)|see also|related|(?:à )?lire aussi|(?:lea|lee|leer|ver|vea) también|leggi anche|leia (?:também|mais)|lesen sie auch|mehr zum thema|читайте также|по теме|смотрите также|延伸阅读|相关阅读|更多阅读|点击查看)\s?[:：>»].{0,160}$|^(?:sign up|subscribe|follow us|join us|подпишитесь|подписывайтесь|关注我们|扫码关注).{0,140}$|^(?:this (?:web)?site|we|мы|сайт|本网站).{0,20}(?:uses?|используе[мт]|使用)\s?.{0,10}cookies?.{0,200}$/iu

/** What browsers print above and below each page when it is saved on paper: time and title, address, page of pages. */
const printed =
  /^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}(?: [AP]M)?\b.*$|^https?:\/\/\S+(?: \d{1,3}\/\d{1,3})?$|^\d{1,3}\/\d{1,3}$|^(?:page|стр(?:аница)?\.?) \d{1,3}(?: (?:of|из) \d{1,3})?$|^第\s?\d{1,3}\s?页.{0,10}$|^[-–—] ?\d{1,3} ?[-–—]$/i

/** The end of a Kremlin page copied as one run of words: places, topics, status, address. */
const runOnTail =
  /\s(?:Geography \p{Lu}.{0,200}? |Topics \p{Lu}.{0,200}? |Persons \p{Lu}.{0,200}? |География \p{Lu}.{0,200}? |Темы \p{Lu}.{0,200}? |Лица \p{Lu}.{0,200}? )*(?:Publication status Published in|Статус материала Опубликован)[\s\S]{0,400}$|\s{2,}(?:Смотрите также|See also)\s[\s\S]{0,400}$/u

/** The blocks without furniture and without what follows the last word of the statement. */
export function withoutFurniture(blocks: string[]): string[] {
  const kept: string[] = []
  const below = withoutMenu(blocks)
  for (const [n, block] of below.entries()) {
    // Such a heading early in the page may be one of the statement's own.
    if (isTail(block) && n > 0 && n >= below.length * 0.4 && isAtEnd(below, n)) break
    if (isFurniture(block) || (kept.length === 0 && isMenuLine(block))) continue
    const text = block.length > 300 ? block.replace(runOnTail, '').trim() : block
    if (text) kept.push(text)
  }
  return withoutClosing(kept)
}

/** So many paragraphs, or half as much as stands below a line, make a text that ends there. */
const fewestAbove = 3

/** Whether a text ends at a line: above the paragraphs «114 comments» leads to those, and ends nothing. */
function isAtEnd(blocks: readonly string[], at: number): boolean {
  const [above, below] = [blocks.slice(0, at), blocks.slice(at + 1)].map((part) => part.filter(isProse))
  const extent = (part: readonly string[] = []) => sumOf(part, extentOf)
  return (above?.length ?? 0) >= fewestAbove || extent(above) * 2 >= extent(below)
}

/** From so many short lines at the top, three of them no furniture, a text begins with the menu of its site. */
const fewestItems = 4

function withoutMenu(blocks: string[]): string[] {
  const from = Math.max(
    0,
    blocks.findIndex((block) => !isLetterhead(block)),
  )
  const end = blocks.findIndex((block, n) => n >= from && !isMenuItem(block))
  const own = blocks.slice(from, Math.max(0, end)).filter((block) => !isFurniture(block))
  // Fewer single words are enough; a short line in ideographs may be anything.
  const fewest = own.every((block) => /^[^\p{Lo}\s]+$/u.test(block)) ? fewestItems - 1 : fewestItems
  if (end < fewest || own.length < fewest - 1) return blocks
  // The last short line may be the title itself, unless a better one follows before the text begins.
  const ahead = blocks.slice(end, end + 4)
  const text = ahead.findIndex(isProse)
  const hasTitle = ahead
    .slice(0, text < 0 ? ahead.length : text)
    .some((line) => placeAndDay(line) === null && !isTime(line))
  return [...blocks.slice(0, from), ...blocks.slice(hasTitle ? end : end - 1)]
}

/** «Print | Share», «Home » Press » Speeches», «Harbour Gazette | News»: a line of a menu, or the site's address alone. */
export function isMenuLine(line: string): boolean {
  if (/^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,12}\/?$/i.test(line)) return true
  const parts = line.split(/\s*[|»›>•·]\s*/).filter((part) => part !== '')
  if (parts.length < 2 || parts.some((part) => peopleIn(part).length > 0 || !isMenuItem(part))) return false
  return parts.length > 2 || parts.some((part) => isFurniture(part) || siteWord.test(part))
}

/** «[Скачать PDF]», «Print this page», «Listen to this article»: what a page offers to do, on a line of its own. */
function isButton(line: string): boolean {
  const words = line.split(' ').length
  if (/^[[【][^[\]【】]{2,40}[\]】]$/u.test(line)) return true
  return line.length <= 40 && words <= 5 && words > 1 && offered.test(line) && !/[.!?:;]$/.test(line)
}

const offered =
  /^(?:(?:print|save|download|share|email|e-mail|listen to|read|open|view|skip to|go (?:back )?to|back to|return to|click|tap|add to|subscribe to) (?:(?:this|the|as|in|on|here|full|main|pdf|top|home|list|all|original|your|our|content|page|article|file|document|version|text|app|favou?rites|newsletter|bookmarks|menu|print|screen|a)(?: |$))+$|(?:скачать|распечатать|сохранить|открыть|слушать|читать|поделиться) (?:(?:pdf|файл|страницу|документ|как|в|на|статью|полностью|текст|этой|ссылкой|приложении)(?: |$))+$)/iu

/** What sites call their parts. */
const siteWord =
  /^(?:news|press|speeches|transcripts|events|documents|statements|media|about|contacts?|archive|новости|события|документы|выступления|新闻|首页|新闻稿|보도자료|뉴스|ニュース|報道発表)$/i

/** «News», «News - Harbour Gazette»: the part of a site that a page is in, and no title. */
export function isSitePart(text: string): boolean {
  return siteWord.test(text.split(/\s+[|•·–—-]\s+/)[0] ?? '')
}

function isMenuItem(block: string): boolean {
  const isShort = /\p{Script=Han}/u.test(block) ? block.length <= 8 : block.split(' ').length <= 3
  return (
    (isShort && !/[\d.,:;!?，。：；！？“”«»—–]/u.test(block) && peopleIn(block).length === 0) ||
    isFurniture(block)
  )
}

export function isFurniture(block: string): boolean {
  return (
    furniture.test(block.replace(/^[([（](.*)[)\]）]$/u, '$1')) ||
    [printed, caption, pointer, leader].some((pattern) => pattern.test(block)) ||
    isButton(block) ||
    isSharing(block)
  )
}

const sharing =
  /^(?:share|tweet|поделиться|поделитесь|поділити(?:ся)?|поширити|partage[rz]|teilen|comparti[rl]|comparte|condividi|(?:com)?partilh(?:ar?|e)|udostępnij|podijelite?|podelite?|подели(?:те)?|sdílet|megosztás|paylaş(?:ın)?|κοινοποίηση|شارك|مشاركة|공유(?:하기)?|シェア(?:する)?|分享(?:到|至)?(?:微信|微博|朋友圈|qq空间|qq)*|e-?mail|facebook\p{L}{0,3}|fb|twitter\p{L}{0,3}|telegram\p{L}{0,3}|vk|vkontakte|вконтакте|фейсбук\p{L}{0,2}|одноклассники|ok|whatsapp\p{L}{0,2}|viber|messenger|linkedin\p{L}{0,2}|reddit|pinterest|instagram\p{L}{0,2}|youtube|threads|bluesky|mastodon|wechat|weibo|qq|微信|微博|朋友圈|qq空间|فيسبوك|تويتر|페이스북|카카오톡|copy|link)$/iu
const besideSharing =
  /^(?:x|this|page|article|story|post|on|in|via|to|with|and|social|media|networks?|в|во|на|с|у|и|эту|статью|новость|социальных|соціальних|сетях|соцсетях|мережах|sur|les|réseaux|sociaux|cet(?:te)?|auf|bei|diesen?|artikel|beitrag|seite|en|redes|sociales|sociais|sociali|este|artículo|artigo|su|no|na|questo|articolo|ten|artykuł|ovaj|članak|овај|чланак|tento|článek|und|et|y|e|على|에)$/iu
/** «Share: Facebook | X | Telegram»: nothing but what pages offer to share them with. */
function isSharing(block: string): boolean {
  const words = block.length <= 160 ? block.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '') : []
  return (
    words.some((word) => sharing.test(word)) &&
    words.every((word) => sharing.test(word) || besideSharing.test(word)) &&
    !/[.!?。]$/.test(block)
  )
}

/** «Chapter 2 ........ 14»: a line of a table of contents. */
const leader = /(?:(?:\.\s?){5,}|(?:…\s?){2,}|(?:·\s?){5,})\s*[\divxlc]{1,5}$/i

export function isPrintedLine(line: string): boolean {
  // A number alone on its line is the sheet's.
  return printed.test(line.trim()) || /^\d{1,3}$/.test(line.trim())
}
