import { sourceKindLabels } from './words.ts'

/**
 * Links to pages, each with its publisher and the kind of page it is. A page of a host that nobody has classified is
 * named and not linked: nobody vouches for what it shows today.
 */
export function SourceLinks(props: {
  urls: readonly string[]
  publishers: readonly string[]
  kinds: readonly (keyof typeof sourceKindLabels)[]
}) {
  const { urls, publishers, kinds } = props
  return (
    <>
      {urls.map((url, index) => (
        <>
          {index > 0 && ', '}
          {kinds[index] === 'unknown' ? (
            <span class="unlinked">{url}</span>
          ) : (
            <a href={url} title={url}>
              {publishers[index] ?? new URL(url).hostname}
            </a>
          )}{' '}
          <span class="note">({sourceKindLabels[kinds[index] ?? 'unknown']})</span>
        </>
      ))}
    </>
  )
}
