import type { Theme } from '../../../schema/contract/codebook.ts'
import { Reliability } from '../../components/reliability.tsx'
import { type Drawn, silenceCaution } from '../../components/silence-caution.ts'

/** What must be known of a view's codings and of the silences drawn, on the page and wherever else it is shown. */
export function ViewCautions({ themes, drawn }: { themes: readonly Theme[]; drawn: Drawn }) {
  const silence = silenceCaution(drawn)
  return (
    <>
      {silence && <p class="counted">{silence}</p>}
      <Reliability themes={themes} />
    </>
  )
}
