/** What stands without an article though it is no name: goods, and what has no plural. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'barley wheat rye oats corn maize rice flour soy soya hay straw bread butter cheese milk cream meat beef pork fish fruit sugar salt pepper tea coffee cocoa wine beer honey water',
    'oil gas petrol diesel fuel coal steel iron copper silver tin zinc aluminium aluminum nickel uranium lithium timber lumber paper cotton wool silk leather rubber plastic glass cement sand gravel hemp flax tobacco',
    'ice snow rain wind fire smoke dust soil air light heat energy electricity money cash credit debt trade commerce industry business work labour labor traffic transport food clothing furniture equipment machinery hardware software news data advice research science music peace war crime violence hunger health growth wealth',
    'gerste weizen roggen hafer mais reis mehl zucker salz kaffee tee wein bier milch öl erdöl erdgas kohle stahl eisen kupfer holz papier wolle baumwolle wasser',
    'orge blé seigle avoine maïs riz farine sucre sel café thé vin bière lait pétrole charbon acier fer cuivre bois papier laine coton eau',
    'ячмень пшеница рожь овёс овес кукуруза рис мука зерно сахар соль чай кофе вино пиво молоко нефть газ уголь сталь железо медь древесина бумага хлопок шерсть вода',
  ].flatMap((words) => words.split(' ')),
)
const ABSTRACT = /(?:\p{L}{2}[ts]ion|\p{L}{4}ment|\p{L}{2}ness|\p{L}{2}ity|\p{L}{2}ship|\p{L}{3}ism|ology)$/u

/** Whether a word is one that opens a sentence, or stands in a form, without an article: Barley, Inflation. */
export function isMassNoun(word: string): boolean {
  const small = word.toLowerCase()
  return WORDS.has(small) || ABSTRACT.test(small)
}
