import { sourceKindLabels } from './words.ts'

/** Links to pages, each with its publisher and the kind of page it is. */
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
          <a href={url} title={url}>
            {publishers[index] ?? new URL(url).hostname}
          </a>{' '}
          <span class="note">({sourceKindLabels[kinds[index] ?? 'unknown']})</span>
        </>
      ))}
    </>
  )
}
