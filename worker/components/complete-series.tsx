import { seriesList } from '#subject'
import { Choice } from './choice.tsx'
import { WhereRecorded } from './unrecorded.tsx'

/** The choice of complete series alone, where a corpus has any and the release that is shown records them. */
export function CompleteSeries({ label, chosen }: { label: string; chosen: string | undefined }) {
  if (seriesList.length === 0) return null
  return (
    <WhereRecorded field="series">
      <Choice
        name="series"
        label="Statements"
        values={['complete']}
        labels={{ complete: label }}
        chosen={chosen}
      />
    </WhereRecorded>
  )
}
