/** Lines of a page's furniture, whole lines only: a statement that speaks of sharing or printing is left alone. */
const furniture =
  /^(?:print(?: version)?|share(?: (?:this|on|to|with).{0,40})?|e-?mail|tweet|facebook|twitter|telegram|vkontakte|whatsapp|wechat|weibo|copy link|send to (?:a )?friend|suggest to a friend|back to (?:list|top)|(?:previous|next)(?: (?:page|article))?|home|menu|search|subscribe|read more|read (?:the )?(?:original|full text)|view (?:the )?original|more|close|download|text version|photo gallery|photos?|video|audio|font size.*|large medium small|\[?\s*(?:print|close|大|中|小)\s*\]?|печать|версия для печати|поделиться|распечатать|наверх|назад|вперёд|далее|подробнее|читать (?:полностью|далее)|закрыть|скачать|текстовая версия|подписаться|фото|видео|打印(?:本页)?|分享(?:到|至)?.{0,12}|关闭(?:窗口|本页)?|返回(?:顶部|首页)?|字体[:：]?.{0,8}|【?\s*(?:打印|关闭|纠错|大 ?中 ?小|推荐给朋友|分享)\s*】?|(?:查看|阅读)(?:原文|全文)|原文链接|扫一扫.{0,20}|推荐给朋友[:：]?|上一篇.*|下一篇.*|(?:home|главная|首页)(?: ?[>›»/] ?.{1,60})+|(?:the )?ministry of foreign affairs(?:,? (?:of )?(?:the )?(?:people.s republic of china|russian federation))?|[•·]?\s*(?:(?:en|ru|fr|es|de|zh|ar)-[A-Z]{2}\d?\s*)+|<…>|<\.\.\.>|\.{3}|…)$/i

/** Headings after which only furniture follows. */
const tail =
  /^(?:see also|related (?:news|articles|links|stories|content)|publication status|additional materials|advanced settings|published in sections?:?.*|topics|persons|geography|read also|links:?|also in this section|copyright\s*[©(].*|смотрите также|материалы по теме|дополнительные материалы|статус материала|опубликован[оа]? в раздел.*|география|темы|лица|к списку|相关(?:新闻|链接|报道|阅读)[:：]?|延伸阅读[:：]?|责任编辑.{0,12}|[（(]?责(?:任)?编(?:辑)?[:：].{0,16}|版权所有.*|推荐阅读[:：]?)$/i

/** What browsers print above and below each page when it is saved on paper: time and title, address, page of pages. */
const printed =
  /^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}(?: [AP]M)?\b.*$|^https?:\/\/\S+(?: \d{1,3}\/\d{1,3})?$|^\d{1,3}\/\d{1,3}$/

/** The end of a Kremlin page copied as one run of words: places, topics, status, address. */
const runOnTail =
  /\s(?:Geography \p{Lu}.{0,200}? |Topics \p{Lu}.{0,200}? |Persons \p{Lu}.{0,200}? |География \p{Lu}.{0,200}? |Темы \p{Lu}.{0,200}? |Лица \p{Lu}.{0,200}? )*(?:Publication status Published in|Статус материала Опубликован)[\s\S]{0,400}$|\s{2,}(?:Смотрите также|See also)\s[\s\S]{0,400}$/u

/** The blocks without furniture and without what follows the last word of the statement. */
export function withoutFurniture(blocks: string[]): string[] {
  const kept: string[] = []
  for (const [n, block] of blocks.entries()) {
    // Such a heading early in the page may be one of the statement's own.
    if (tail.test(block) && n > 0 && n >= blocks.length * 0.4) break
    if (furniture.test(block) || printed.test(block)) continue
    const text = block.length > 300 ? block.replace(runOnTail, '').trim() : block
    if (text) kept.push(text)
  }
  return kept
}

export function isPrintedLine(line: string): boolean {
  return printed.test(line.trim())
}
