import { extentOf } from './extent.ts'

/** Titles and first lines of pages that stand in for one that was not given out, in the three languages. */
const absent =
  /^\W{0,3}(?:(?:error\s*)?404\b|(?:the )?(?:page|file|document) (?:you (?:requested|are looking for) )?(?:was |is |has been |could )?(?:not (?:be )?found|not available|removed|does(?:n.t| not) exist)|not found\b|(?:error\s*)?(?:403|410|500|502|503|504)\b|access denied|forbidden\b|bad gateway|service (?:temporarily )?unavailable|(?:страница|документ) не найден|ошибка 404|доступ (?:запрещ|ограничен)|(?:页面|您(?:访问|查找)的页面|文件)(?:不存在|未找到|没有找到|找不到)|找不到(?:页面|该页|网页)|抱歉.{0,6}(?:页面|网页))/i

const challenge =
  /^(?:just a moment|attention required|are you (?:a )?(?:human|robot)|checking your browser|please (?:enable|turn on) javascript|проверка браузера|подтвердите, что вы не робот|安全验证|请输入验证码)/i

/** What a page is called that asks who one is, or that answers a search. */
const door =
  /^(?:(?:please )?(?:sign|log) ?in(?: to .{1,40})?|login|authori[sz]ation required|вход(?: в систему)?|авторизация|(?:用户)?登录)$/i
const results =
  /^(?:search results?|results of (?:the|your) search|результаты поиска|поиск по сайту|搜索结果|检索结果)\b/i

/** Why a page is no statement but an error or a check of the visitor, or null when it reads like one. */
export function errorPage(title: string | null, blocks: string[]): string | null {
  const extent = extentOf(blocks.join(' '))
  const said = [title ?? '', ...blocks.slice(0, 4)].map((line) => line.trim())
  // A long page that happens to be titled so is a text about it.
  if (extent < 2500 && said.some((line) => absent.test(line)))
    return 'this is an error page ("not found"), not a statement'
  if (extent < 2500 && said.some((line) => challenge.test(line)))
    return 'this is a check of the visitor, not a statement'
  if (extent < 2500 && door.test(said[0] ?? '')) return 'this is a page to log in at, not a statement'
  if (results.test(said[0] ?? '')) return 'this is a list of search results, not a statement'
  return null
}
