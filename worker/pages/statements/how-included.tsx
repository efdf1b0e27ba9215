import { seriesList } from '#subject'
import { methodPage } from '../../links.ts'

/** How a statement got into the dataset; nothing of a release that tells no series apart. */
export function HowIncluded({
  series,
  sizes,
}: {
  series: string | null
  sizes: ReadonlyMap<string, number>
}) {
  if (sizes.size === 0) return null
  const own = seriesList.find(({ id }) => id === series)
  return (
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
  )
}
