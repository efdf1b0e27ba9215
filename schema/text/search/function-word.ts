/** Words that stand in nearly every text and say nothing of what it is about: articles, negations, prepositions. */
const words = new Set(
  (
    'a an and are as at be by for from has have in is it its no not of on or that the their this to was were will with ' +
    'без был была были было в во для до его ее её за и из или их к как на не ни но о об от по при про с со так то что это 不 了 和 在 是 的'
  ).split(' '),
)

/** Whether a word is looked for only beside others. */
export function isFunctionWord(word: string): boolean {
  return words.has(word.toLowerCase())
}

const joining = new Set(['and', 'и'])

/** Whether a word sets two things beside each other and makes no phrase of them. */
export function isJoining(word: string): boolean {
  return joining.has(word.toLowerCase())
}
