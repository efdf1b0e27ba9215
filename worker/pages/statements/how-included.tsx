import { seriesList } from '#subject'
import { laneLabel } from '../../../schema/chart/look.ts'
import { oneStatement } from '../../../schema/chart/voice-words.ts'
import { listed } from '../../../schema/chart/wording.ts'
import type { Statement } from '../../../schema/contract/statement.ts'
import { voices, voicesOfAttribution } from '../../../schema/voice.ts'
import { methodPage } from '../../links.ts'

/** How a statement got into the dataset, and with whom it is counted; the former nothing of a release that tells no series apart. */
export function HowIncluded({
  data: { series, voice },
  sizes,
}: {
  data: Pick<Statement, 'series' | 'voice'>
  sizes: ReadonlyMap<string, number>
}) {
  const own = seriesList.find(({ id }) => id === series)
  return (
    <>
      {sizes.size > 0 && (
        <>
          <dt>Why it is here</dt>
          <dd>
            {own ? (
              <>
                It belongs to the series <a href={`${methodPage()}#inclusion`}>{own.label}</a>, of which the
                dataset holds every statement
              </>
            ) : (
              <>
                <a href={`${methodPage()}#inclusion`}>Collected</a>: found because it speaks of a theme
              </>
            )}
          </dd>
        </>
      )}
      {voices.length > 1 && (
        <>
          <dt>Counted as</dt>
          <dd>{countedAs(voice)}</dd>
        </>
      )}
    </>
  )
}

/** "one joint statement", "a statement of Moscow", "a statement of Moscow and of Beijing, never as a joint statement". */
function countedAs(voice: Statement['voice']): string {
  if (voice === 'joint') return `a ${oneStatement('joint')}, of no side alone`
  const sides = voicesOfAttribution.get(voice) ?? []
  const whose = `a statement ${listed(sides.map((side) => `of ${laneLabel(side)}`))}`
  return sides.length > 1
    ? `${whose}, each with its own passages; never as a ${oneStatement('joint')}, as no common text was issued`
    : `${whose}${voices.includes('joint') ? `, never as a ${oneStatement('joint')}` : ''}`
}
