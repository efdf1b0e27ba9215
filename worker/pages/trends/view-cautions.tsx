import type { Figure } from '../../../schema/chart/figure.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import { Reliability } from '../../components/reliability.tsx'

/** What must be known of a figure's codings and silences, on the page and wherever else it is shown. */
export function ViewCautions({ themes, figure }: { themes: readonly Theme[]; figure: Figure | undefined }) {
  return (
    <>
      {figure?.rows.some(({ marks }) => marks.some(({ look }) => look === 'silent')) && (
        <p class="counted">
          A recorded silence may rest on a published text analysis and not on our own reading; its passage
          says which.
        </p>
      )}
      <Reliability themes={themes} />
    </>
  )
}
