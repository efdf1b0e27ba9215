import { extentOf } from './extent.ts'

/** How a page says that the rest is for those who pay or log in. */
const rest =
  /(?:this|the (?:full|rest of (?:the|this))) (?:article|content|story|text|page) is (?:for|(?:only |exclusively )?(?:available|reserved|accessible)(?: only| exclusively)? (?:to|for))(?: our)?(?: paying| premium| registered)? (?:subscribers|members|users|readers)|(?:subscribe|sign in|log in|register|sign up)(?: now| today)?(?: or (?:subscribe|sign in|log in|register))? to (?:continue|keep|read|unlock|see the (?:rest|full))|to (?:continue|keep) reading|already a (?:subscriber|member)\?|you(?:’|')?(?:ve| have) (?:reached|read) (?:your|all|the) .{0,30}(?:limit|free articles)|(?:полный текст|продолжение|материал|статья).{0,30}(?:доступ\p{L}+|только) .{0,20}подпис|чтобы (?:продолжить|читать дальше).{0,40}(?:подпи|войдите|зарегистр)|(?:订阅|登录|注册|付费)(?:后|即可|会员).{0,6}(?:继续)?阅读|(?:付费|会员)(?:专享|内容|可见)/iu
/** Behind it an article that goes on has so many letters. */
const leastBehind = 400

/** Whether a page breaks off where it asks for a subscription. A box in the middle of an article that goes on is none. */
export function isPaywalled(blocks: readonly string[]): boolean {
  const at = blocks.findLastIndex((block) => extentOf(block) <= 240 && rest.test(block))
  if (at < 0) return false
  return blocks.slice(at + 1).reduce((sum, block) => sum + extentOf(block), 0) < leastBehind
}
