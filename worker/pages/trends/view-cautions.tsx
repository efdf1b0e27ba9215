import type { Figure } from '../../../schema/chart/figure.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import { Reliability } from '../../components/reliability.tsx'
import { silenceCaution } from '../../components/silence-caution.ts'

/** What must be known of a figure's codings and silences, on the page and wherever else it is shown. */
export function ViewCautions({ themes, figure }: { themes: readonly Theme[]; figure: Figure | undefined }) {
  const silence = silenceCaution(figure)
  return (
    <>
      {silence && <p class="counted">{silence}</p>}
      <Reliability themes={themes} />
    </>
  )
}
