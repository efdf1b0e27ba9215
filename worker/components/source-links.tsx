import { hostOf } from '../../schema/host.ts'
import { sourceKinds } from '../../schema/vocabulary.ts'
import { sourceKindLabels } from './words.ts'

type SourceKind = keyof typeof sourceKindLabels

interface Page {
  url: string
  publisher: string | undefined
  kind: SourceKind
}

/** Pages of these kinds report or publish themselves; all others are folded where there is one of these. */
const reporting: readonly SourceKind[] = ['official', 'news_agency', 'press', 'research']

/**
 * Links to pages, the best first, each with its publisher and the kind of page it is. A page of a host that nobody has
 * classified is named and not linked: nobody vouches for what it shows today.
 */
export function SourceLinks(props: {
  urls: readonly string[]
  publishers: readonly string[]
  kinds: readonly SourceKind[]
}) {
  const { urls, publishers, kinds } = props
  const pages = urls
    .map((url, index): Page => ({ url, publisher: publishers[index], kind: kinds[index] ?? 'unknown' }))
    .toSorted((a, b) => sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind))
  const strong = pages.filter(({ kind }) => reporting.includes(kind))
  const weak = pages.filter((page) => !strong.includes(page))
  if (strong.length === 0 || weak.length === 0) return <List pages={pages} />
  return (
    <>
      <List pages={strong} />{' '}
      <details class="other-reports">
        <summary>{weak.length === 1 ? 'one other report' : `${weak.length} other reports`}</summary>
        <List pages={weak} />
      </details>
    </>
  )
}

function List({ pages }: { pages: readonly Page[] }) {
  return (
    <>
      {pages.map(({ url, publisher, kind }, index) => (
        <>
          {index > 0 && ', '}
          {kind === 'unknown' ? (
            <span class="unlinked">{url}</span>
          ) : (
            <a href={url} title={url}>
              {publisher ?? hostOf(url)}
            </a>
          )}{' '}
          <span class="note">({sourceKindLabels[kind]})</span>
        </>
      ))}
    </>
  )
}
