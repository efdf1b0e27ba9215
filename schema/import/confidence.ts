import { uncertainDay } from '../uncertain-day.ts'
import type { TitleBasis } from '../vocabulary.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

const isUnconfirmedTitle: Record<TitleBasis, boolean> = {
  page: false,
  translation: false,
  description: true,
  unseen: true,
}
const onNoPage = /\bno page (seen|read|that was read) (gives|says|has)\b/i

/**
 * The word for how far pages confirm date, title and place, held against the notes: where they say that one of these stands
 * on no page it is not verified, and where it is not verified they say why, or the title is as no page has it.
 */
export function confidenceProblems({ statements }: Pick<DatasetFiles, 'statements'>): Problem[] {
  return statements.flatMap(({ file, value, lineOf }) => {
    const { confidence, titleBasis = 'page', notes = '' } = value
    const refuse = (reason: string) => [problem(file, lineOf(['confidence']), reason)]
    if (confidence === 'partly' && notes === '' && titleBasis === 'page')
      return refuse('is partly, and no notes say what no page confirms; say it there')
    if (confidence === 'verified' && isUnconfirmedTitle[titleBasis])
      return refuse(`is verified, and titleBasis is ${titleBasis}; say partly, or mend titleBasis`)
    const found = uncertainDay(notes) ?? onNoPage.exec(notes)?.[0]
    if (confidence !== 'verified' || found === undefined) return []
    return refuse(`is verified, and the notes say “${found}”; say partly, or mend the notes`)
  })
}
