import { once } from '../../once.ts'
import { formsOf } from './forms.ts'

/** Words that say how much or how many without a number, by language. */
const WORDS: readonly string[] = [
  'all|every|each|most|some|many|several|few|both|whole|entire',
  'все(,х,м,ми,й,го)|вс(ё,я,ю)|весь|каждый|каждая|многие|многих|некоторые|некоторых|большинство|большинства|часть|части|несколько',
  'alle(,n,r,s,m)|sämtliche(,n,r)|jede(,r,s,m,n)|ganze(,n,r,s)|gesamte(,n,r,s)|einige(,n,r)|manche(,n,r)|viele(,n,r)|mehrere(,n,r)|meisten',
  'tout(,e,es)|tous|chaque|plupart|plusieurs|quelques|certain(s,es)|ensemble|majorité',
  'tod(o,a,os,as)|cada|varios|varias|algun(os,as)|much(os,as)|mayoría|totalidad',
  'tutt(o,a,i,e)|ogni|alcun(i,e)|molt(i,e)|maggioranza|diversi|diverse',
  'vári(os,as)|muit(os,as)|algum(as)|alguns|maioria',
  'wszyscy|wszystk(ie,ich,im)|cał(y,a,e,ego,ej)|każd(y,a,e)|niektór(zy,e,ych)|większość|większości|część|części',
  'усі|всі|усіх|всіх|весь|увесь|кожен|деякі|багато|більшість|більшості|частина|частини',
  'sve|svi|svih|svaki|svaka|neki|neke|mnogi|većina|većine|deo|све|сви|свих|сваки|неки|неке|многи|већина|већине|део',
  'alle(,n)|hele|ieder(,e)|sommige|veel|meeste|alla|hela|många|några|flesta|samtliga',
  'bütün|tüm|her|bazı|birçok|çoğu|tamamı',
  'جميع|كل|معظم|بعض|كافة|كامل',
  'כל|רוב|חלק|כלל',
]
const HAN =
  '全体|全體|全部|所有|大部分|大多数|大多數|多数|多數|少数|少數|部分|一些|每个|每個|全て|すべて|ほとんど|모든|대부분|일부'

const words = once((): ReadonlySet<string> => new Set(WORDS.flatMap(formsOf)))
const EASTERN = new RegExp(HAN, 'u')
const WORD = /[\p{L}\p{M}]+/gu
/** With an article, and "of" behind it; in a longer stretch the word may belong to something else. */
const MOST_WORDS = 4
const LONGEST_EASTERN = 6

/** The word of a short stretch that says how much without a number: all of the, the whole. */
export function quantityIn(stretch: string): string | undefined {
  const own = stretch.trim()
  const eastern = own.length <= LONGEST_EASTERN ? EASTERN.exec(own)?.[0] : undefined
  if (eastern !== undefined) return eastern
  const found: string[] = own.match(WORD) ?? []
  return found.length > MOST_WORDS ? undefined : found.find((word) => words().has(word.toLowerCase()))
}
