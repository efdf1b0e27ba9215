import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** Months by their capital: “may” is none. */
const ofDay = new RegExp(`\\b(?:[Dd]ays?|[Dd]ate[sd]?|[Yy]ear|${months})\\b`)
/** Words with which an editor doubts: of a title or a place they say nothing of the day. */
const doubt = new RegExp(
  [
    String.raw`\b(?:seen|found) on no page\b`,
    String.raw`\bno page (?:that was )?(?:seen |read )?(?:gives|has|says|names)\b`,
    String.raw`\b(?:has|gives|names) no(?:ne| day| date| year)\b`,
    String.raw`\b(?:inferred|assumed|estimated?|approximate|guess(?:ed)?|uncertain|unsure|unclear|not (?:certain|sure|known)|general knowledge)\b`,
    String.raw`\b\d{1,2} or \d{1,2} (?:${months})\b`,
  ].join('|'),
  'i',
)

/** That a day is not sure stands in `dayBasis`, from which pages, files and references say it, and not in prose. */
export function dayBasisProblems({ statements }: Pick<DatasetFiles, 'statements'>): Problem[] {
  return statements.flatMap(({ file, value, lineOf }) => {
    const { notes, summary, unverified } = value
    return Object.entries({ notes, summary, unverified }).flatMap(([field, prose = '']) =>
      prose
        .split(/(?<=[.;])\s/)
        .filter((sentence) => ofDay.test(sentence) && doubt.test(sentence))
        .map((sentence) =>
          problem(
            file,
            lineOf([field]),
            `“${sentence}” says that the day is not sure; say it in dayBasis alone`,
          ),
        ),
    )
  })
}
