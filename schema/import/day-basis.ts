import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { sentencesOf } from './sentences.ts'

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

/** Words with which a page is said to give a day, and those that say that it errs. */
const dating = /\b(?:dates?|dated|released?|issued|stamped)\b/i
const erring = /\b(?:wrongly|misdates)\b/i
const dayAndMonth = new RegExp(`\\b(\\d{1,2}) (${months})\\b`, 'g')

/** Where a day is not sure `dayBasis` says so, which pages, files and references tell on; prose does not. */
export function dayBasisProblems({ statements }: Pick<DatasetFiles, 'statements'>): Problem[] {
  return statements.flatMap(({ file, value, lineOf }) => {
    const { notes, summary, unverified, date, dayBasis } = value
    return Object.entries({ notes, summary, unverified }).flatMap(([field, prose = '']) =>
      sentencesOf(prose).flatMap((sentence) => {
        const refuse = (reason: string) => [problem(file, lineOf([field]), `“${sentence}” ${reason}`)]
        if (ofDay.test(sentence) && doubt.test(sentence))
          return refuse('says that the day is not sure; say it in dayBasis alone')
        const other =
          dayBasis === undefined && !erring.test(sentence) ? otherDayIn(sentence, date) : undefined
        if (other === undefined) return []
        return refuse(
          `gives ${other} beside ${date}; say one_of and otherDay, or which page is wrong (“wrongly”)`,
        )
      }),
    )
  })
}

/** A day of the same month, near that of the record, on which the sentence has a page dated or released. */
function otherDayIn(sentence: string, date: string): string | undefined {
  if (!dating.test(sentence)) return undefined
  const [, month, day] = date.split('-').map(Number)
  return [...sentence.matchAll(dayAndMonth)]
    .filter(([, , name = '']) => months.split('|').indexOf(name) + 1 === month)
    .find(([, own]) => isNear(Number(own) - Number(day)))?.[0]
}

/** Another day of the same week: of what is further off a note tells something else. */
const isNear = (days: number) => days !== 0 && Math.abs(days) < 7
