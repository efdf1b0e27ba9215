/** A loaded text as far as a pair of texts is chosen by it. */
interface Loaded {
  id: string
  statementId: string | null
  language: string
}

/** The language that two texts are best compared in is the one both have; among several the first of these. */
const preferred = ['en', 'ru', 'zh']

/**
 * The texts that two ids mean, each the id of a text or of a statement: two of one language if there are any, else
 * the first of each; undefined for an id without a text.
 */
export function textPair<Text extends Loaded>(
  choices: readonly Text[],
  a: string | undefined,
  b: string | undefined,
): { a: Text | undefined; b: Text | undefined } {
  const [ofA, ofB] = [textsOf(choices, a), textsOf(choices, b)]
  for (const one of ofA) {
    const other = ofB.find(({ language, id }) => language === one.language && id !== one.id)
    if (other) return { a: one, b: other }
  }
  return { a: ofA[0], b: ofB[0] }
}

function textsOf<Text extends Loaded>(choices: readonly Text[], asked: string | undefined): Text[] {
  const rank = ({ language }: Loaded) =>
    preferred.includes(language) ? preferred.indexOf(language) : preferred.length
  return choices
    .filter(({ id, statementId }) => id === asked || statementId === asked)
    .sort((x, y) => rank(x) - rank(y))
}
