import { sumOf } from '../../stats/sum.ts'
import { letters, proseLetters } from './blocks.ts'
import type { PageElement } from './page-element.ts'
import { asksForRest } from './paywall.ts'

const ofSearch = /search|query|keyword|suche|recherche|поиск|搜索|^[qs]$/i
const ofMail = /e-?mail|newsletter|subscri|почт|邮/i
const named = (...names: string[]) =>
  names.flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`]).join(', ')
const asksForMoney = /(?<!\p{L})(?:donat|support|contribut|gift|пожертв|spende|don(?:s|nez)?(?!\p{L})|捐)/iu
const offersLetters =
  /(?<!\p{L})(?:subscribe|sign up|newsletter|inbox|mailing list|подпи(?:шитесь|саться|ска)|рассылк\p{L}|订阅|訂閱)/iu
/** How pages name the boxes in which they offer letters and ask for money, or what they ask in, and what such a box says. */
const offers: readonly (readonly [boxes: string, words: RegExp])[] = [
  [named('newsletter', 'subscri', 'signup', 'sign-up'), offersLetters],
  [named('donat', 'fundrais', 'support-us', 'membership', 'contribute'), asksForMoney],
  [':is(div, section, aside, dialog):has(button)', /(?<!\p{L})(?:cookies?|куки)(?!\p{L})/iu],
]
/** How a sentence begins that offers a subscription, letters or a membership, whatever the box around it is called. */
const opening =
  /(?:^|[.!?。！？]["”»]?\s*)(?:subscribe (?:to|now|today|for)|sign up (?:for|to receive|now|today)|become a (?:paying )?(?:member|subscriber|supporter)|support (?:our|independent) (?:work|journalism|reporting|newsroom)|already a (?:member|subscriber)\?|mit einem abo(?:nnement)?\s|jetzt (?:\S+ ){0,4}(?:abonnieren|testen)|abonnieren sie|sie haben (?:schon|bereits) ein abo|abonnez-vous|inscrivez-vous (?:à|pour recevoir)|déjà abonnée?|soutenez (?:notre|un journalisme|une presse)|suscr[ií]b(?:ase|ete|a\s?se)|¿?ya es suscriptor|apoye (?:nuestro|el) periodismo|assine (?:a|o|já|agora)\s|inscreva-se (?:n|para receber)|já é assinante|abb[oò]nati|iscriviti (?:alla|per ricevere)|sei già abbonat|zaprenumeruj|subskrybuj|zapisz się (?:na|do)|masz już (?:konto|prenumeratę|subskrypcję)|(?:подпишитесь|подписывайтесь) на|оформите подписку|поддержите (?:нашу|работу|независим)|уже подписаны\?|(?:підпишіться|підписуйтеся?) на|оформіть передплату|підтримайте (?:нашу|роботу|незалежн)|(?:订阅|訂閱)(?:本|我们|我們|《)|已经是订阅用户|关注我们的)/iu
/** How pages name the box in front of what is only for subscribers, and a word for that in a paragraph of it. */
const desks = named('paywall', 'regwall', 'subscri', 'suscri', 'abonn', 'newsletter')
const ofSubscription =
  /(?<!\p{L})(?:subscri(?:be|ption)|newsletter|suscri(?:b[aeiío]|pci|pto)|bolet[ií]n|abonn|abbon|assin(?:e|ante|atura)(?!\p{L}{3})|prenumer|subskry|подпи(?:ш(?:ис|ит)|ск|счик|сывай|саны\?)|рассылк|передплат|订阅|訂閱)/iu
/** In letters: a box that asks for an address is shorter, and one that asks for anything else much shorter. */
const longestOffer = 600
const longestQuestion = 200
/** In paragraphs. */
const mostOffered = 2
/** In letters of sentences: with less beside it, a box is the text. */
const leastBeside = 30

/** Takes out the boxes, named so, most of whose paragraphs offer a subscription; whether there was one. */
export function withoutSubscription(page: PageElement): boolean {
  const boxes = [...page.querySelectorAll(desks)].filter((box) => {
    const paragraphs = [...box.querySelectorAll('p')]
    const offering = paragraphs.filter((one) => ofSubscription.test(one.textContent ?? ''))
    return offering.length * 2 > paragraphs.length && isBeside(box, page, paragraphLetters)
  })
  for (const box of boxes) box.remove()
  return boxes.length > 0
}

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
  for (const one of [...page.querySelectorAll('p, li, h2, h3, h4, h5, h6')]) {
    const box = opening.test(one.textContent?.trim() ?? '') ? widestBox(one, page, longestOffer) : null
    // Where a text breaks off, such a line tells.
    if (!asksForRest(box?.textContent ?? null)) box?.remove()
  }
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

/** A box with several paragraphs is the text. */
function mayBeOffer(box: PageElement, page: PageElement): boolean {
  return (
    [...box.querySelectorAll('p')].filter((one) => proseLetters(one) > 0).length <= mostOffered &&
    isBeside(box, page)
  )
}

/** A box with a title or with all that is said is the text. */
function isBeside(box: PageElement, page: PageElement, lettersOf = proseLetters): boolean {
  return (
    !/^(?:article|main|td|body)$/i.test(box.tagName) &&
    box.querySelector('h1, article, main') === null &&
    lettersOf(page) - lettersOf(box) >= leastBeside
  )
}

function paragraphLetters(element: PageElement): number {
  return sumOf(element.querySelectorAll('p'), letters)
}
