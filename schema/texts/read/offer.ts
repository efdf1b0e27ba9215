import { letters, proseLetters } from './blocks.ts'
import type { PageElement } from './page-element.ts'

const ofSearch = /search|query|keyword|suche|recherche|поиск|搜索|^[qs]$/i
const ofMail = /e-?mail|newsletter|subscri|почт|邮/i
const named = (...names: string[]) =>
  names.flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`]).join(', ')
const asksForMoney = /(?<!\p{L})(?:donat|support|contribut|gift|пожертв|spende|don(?:s|nez)?(?!\p{L})|捐)/iu
const offersLetters =
  /(?<!\p{L})(?:subscribe|sign up|newsletter|inbox|mailing list|подпи(?:шитесь|саться|ска)|рассылк\p{L}|订阅|訂閱)/iu
/** How pages name the boxes in which they offer letters and ask for money, and what such a box says. */
const offers: readonly (readonly [boxes: string, words: RegExp])[] = [
  [named('newsletter', 'subscri', 'signup', 'sign-up'), offersLetters],
  [named('donat', 'fundrais', 'support-us', 'membership', 'contribute'), asksForMoney],
]
/** In letters: a box that asks for an address is shorter, and one that asks for anything else much shorter. */
const longestOffer = 600
const longestQuestion = 200
/** In paragraphs. */
const mostOffered = 2
/** In letters of sentences: with less beside it, a box is the text. */
const leastBeside = 30

/** Takes out the boxes in which a page asks its readers for something: beside a short article they are most of the page. */
export function withoutOffers(page: PageElement): void {
  for (const form of [...page.querySelectorAll('form')]) {
    const fields = [form, ...form.querySelectorAll('input, button')]
    const isOf = (what: RegExp) =>
      fields.some((one) =>
        ['name', 'id', 'placeholder', 'role', 'type'].some((key) => what.test(one.getAttribute(key) ?? '')),
      )
    const isOffer = isOf(ofMail) || offersLetters.test(form.textContent ?? '')
    if (!isOf(ofSearch)) widestBox(form, page, isOffer ? longestOffer : longestQuestion)?.remove()
  }
  for (const [boxes, words] of offers)
    for (const box of [...page.querySelectorAll(boxes)])
      if (words.test(box.textContent ?? '')) widestBox(box, page, longestOffer)?.remove()
}

/** The largest box around an element that may hold nothing else. */
function widestBox(inner: PageElement, page: PageElement, longest: number): PageElement | null {
  let found: PageElement | null = null
  for (let box = inner; box !== page && page.contains(box); box = box.parentNode as PageElement) {
    if (letters(box) > longest || !mayBeOffer(box, page)) break
    found = box
  }
  return found
}

/** A box with a title, with several paragraphs or with all that is said is the text. */
function mayBeOffer(box: PageElement, page: PageElement): boolean {
  return (
    !/^(?:article|main|td|body)$/i.test(box.tagName) &&
    box.querySelector('h1, article, main') === null &&
    [...box.querySelectorAll('p')].filter((one) => proseLetters(one) > 0).length <= mostOffered &&
    proseLetters(page) - proseLetters(box) >= leastBeside
  )
}
