import type { DatasetFiles } from './files.ts'
import type { Holding } from './holding.ts'
import { type Problem, problem } from './problem.ts'

/** Words that tell where something begins or ends. */
const bound =
  /\b(first|earliest|last|latest|never|(none|not|no) .*before|(from|since|until|as late as) (\p{L}+ )?(\d+ \p{L}+ )?\d{4})\b/iu
/** Words that leave room for what the collection does not hold. */
const open = /\b(recorded|in this collection)\b/i

/**
 * A first or last day rests on a complete series, or the claim says that it is the collection's: what was collected because
 * it speaks of a theme tells nothing of what came before or after it. Of a series it says how many of the statements beyond that
 * day were not fully read on the theme.
 */
export function claimProblems({ subject }: Pick<DatasetFiles, 'subject'>): Problem[] {
  const claims = subject.value.findings.flatMap(({ id, claim, holds = [] }, f) =>
    unboundedSentences(claim, holds).map((sentence) =>
      problem(
        subject.file,
        subject.lineOf(['findings', f, 'claim']),
        `finding ${id}: “${sentence}” tells a beginning or an end that rests on no complete series; say “in this collection” or “recorded”, or name the series in \`holds\``,
      ),
    ),
  )
  const untold = subject.value.findings.flatMap(({ id, claim, holds = [] }, f) => {
    const asked = holds
      .flatMap(limitsOf)
      .filter(({ words, said }) => !sentencesOf(claim).some((one) => one.includes(words) && said.test(one)))
      .map(({ words, why }) => `finding ${id}: say that “${words}” ${why}`)
    return [...new Set(asked)].map((reason) =>
      problem(subject.file, subject.lineOf(['findings', f, 'claim']), reason),
    )
  })
  return [...claims, ...untold]
}

/** What limits the silence of a series: which of its statements, what a claim says of them, and what is asked of its editor. */
function limitsOf({ beyond }: Holding): { words: string; said: RegExp; why: string }[] {
  const { statements = 0, notRead = 0, byAnalysis = 0 } = beyond ?? {}
  const [unread, fully] = notRead === statements ? ['none', 'was'] : [notRead, 'were not']
  const limits = [
    {
      count: notRead,
      words: `${unread} of the ${statements}`,
      said: /\bfully read\b/,
      why: `${fully} fully read on it; a series that was not read whole is silent on less`,
    },
    {
      count: byAnalysis,
      words: `${byAnalysis} of the ${statements}`,
      said: /\bpublished analysis alone\b/,
      why: 'rest on a published analysis alone; nobody here read them whole',
    },
  ]
  return limits.filter(({ count }) => count > 0)
}

const sentencesOf = (claim: string) => claim.split(/(?<=[.;])\s+/)

/** Sentences with such a word and nothing that says of what; those of a claim all of whose days are of complete series may have it. */
function unboundedSentences(claim: string, holds: readonly Holding[]): string[] {
  const isOpen = holds.some(
    ({ first, last, days, series, panel }) =>
      series === undefined && panel === undefined && [first, last, days].some((day) => day !== undefined),
  )
  if (!isOpen && holds.length > 0) return []
  return sentencesOf(claim).filter((sentence) => bound.test(sentence) && !open.test(sentence))
}
