import { sumOf } from '../../stats/sum.ts'
import { extentOf } from './extent.ts'
import type { PageDocument, PageElement } from './page-element.ts'

/** How a page says that the rest is for those who pay or log in. */
const rest =
  /(?:this|the (?:full|rest of (?:the|this))) (?:article|content|story|text|page) is (?:for|(?:only |exclusively )?(?:available|reserved|accessible)(?: only| exclusively)? (?:to|for))(?: our)?(?: paying| premium| registered)? (?:subscribers|members|users|readers)|(?:subscribe|sign in|log in|register|sign up)(?: now| today)?(?: or (?:subscribe|sign in|log in|register))? to (?:continue|keep|read|unlock|see the (?:rest|full))|to (?:continue|keep) reading|already a (?:subscriber|member)\?|you(?:’|')?(?:ve| have) (?:reached|read) (?:your|all|the) .{0,30}(?:limit|free articles)|(?:полный текст|продолжение|материал|статья).{0,30}(?:доступ\p{L}+|только) .{0,20}подпис|чтобы (?:продолжить|читать дальше).{0,40}(?:подпи|войдите|зарегистр)|(?:订阅|登录|注册|付费)(?:后|即可|会员).{0,6}(?:继续)?阅读|(?:付费|会员)(?:专享|内容|可见)/iu
/** A box that asks does so in its first words. */
const opening = 160
/** Behind it an article that goes on has so many letters. */
const leastBehind = 400
/** What the page shows to everybody before it asks is shorter, or breaks off. */
const shortestWhole = 600
const fewestParagraphs = 3
const ended = /[.!?。！？…؟۔]["”’»)\]]*$/u

/** What to say of a text beside which its page asks. */
export const asksToSubscribe = 'its page asks for a subscription; see whether the text is whole'

/** Takes the boxes out that ask for a subscription; whether there was one. */
export function withoutDesk(document: PageDocument): boolean {
  const boxes = [...document.querySelectorAll('section, div, aside, form, dialog')].filter(asks)
  const removed: PageElement[] = []
  for (const box of boxes) {
    if (removed.some((one) => one.contains(box))) continue
    // A box around the whole page opens with the box that asks.
    const isOuter = boxes.some((other) => other !== box && box.contains(other))
    if (isOuter && lettersOf(document.body) - lettersOf(box) < shortestWhole) continue
    box.remove()
    removed.push(box)
  }
  return removed.length > 0
}

function lettersOf(element: PageElement): number {
  return extentOf(element.textContent?.replace(/\s+/g, '') ?? '')
}

/** Whether words say that the rest of a text is for those who pay. */
export function asksForRest(words: string | null): boolean {
  return rest.test(words ?? '')
}

/** A box with its text opens otherwise: with the title, or with the text. */
function asks(box: PageElement): boolean {
  const words = box.textContent?.trim().replace(/\s+/g, ' ') ?? ''
  return rest.test(words.slice(0, opening)) && box.querySelector('article, main, h1') === null
}

/**
 * Whether a page breaks off where it asks for a subscription. Above a box that asks, three whole paragraphs may be the
 * article; a line that asks in the middle of an article that goes on is none.
 */
export function isPaywalled(blocks: readonly string[], hasDesk: boolean): boolean {
  const length = (some: readonly string[]) => sumOf(some, extentOf)
  const at = blocks.findLastIndex((block) => extentOf(block) <= 240 && rest.test(block))
  if (at >= 0) return length(blocks.slice(at + 1)) < leastBehind
  if (!hasDesk) return false
  const paragraphs = blocks.filter((block) => ended.test(block))
  const last = blocks.at(-1) ?? ''
  return (
    paragraphs.length < fewestParagraphs ||
    length(paragraphs) < shortestWhole ||
    !ended.test(last) ||
    /(?:…|\.\.\.)["”’»)\]]*$/.test(last)
  )
}
