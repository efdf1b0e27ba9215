import type { TitleBasis } from '../vocabulary.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

const isUnconfirmedTitle: Record<TitleBasis, boolean> = {
  page: false,
  translation: false,
  description: true,
  unseen: true,
}
const unconfirmed = /\bno page (seen|read|that was read) (gives|says|has)\b/i

/**
 * The word for how far pages confirm date, title and place, held against what the record says of each: where one of these
 * stands on no page it is not verified, where it is not verified the record says why, and without any page it is unverified.
 */
export function confidenceProblems({ statements }: Pick<DatasetFiles, 'statements'>): Problem[] {
  return statements.flatMap(({ file, value, lineOf }) => {
    const { confidence, titleBasis = 'page', dayBasis, notes = '', unverified } = value
    const refuse = (reason: string) => [problem(file, lineOf(['confidence']), reason)]
    if (unverified !== undefined && confidence !== 'unverified')
      return refuse(
        `is ${confidence}, and \`unverified\` says that no page confirms the record; say unverified`,
      )
    if (unverified === undefined && confidence === 'unverified')
      return refuse('is unverified, and `unverified` does not say what the record rests on; say it there')
    if (confidence === 'partly' && notes === '' && titleBasis === 'page' && dayBasis === undefined)
      return refuse('is partly, and no notes say what no page confirms; say it there')
    if (confidence !== 'verified') return []
    if (isUnconfirmedTitle[titleBasis])
      return refuse(`is verified, and titleBasis is ${titleBasis}; say partly, or mend titleBasis`)
    if (dayBasis !== undefined)
      return refuse(`is verified, and dayBasis is ${dayBasis}; say partly, or mend dayBasis`)
    const [found] = unconfirmed.exec(notes) ?? []
    if (found === undefined) return []
    return refuse(`is verified, and the notes say “${found}”; say partly, or mend the notes`)
  })
}
