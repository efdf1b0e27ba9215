/** @jsxImportSource #markup */
import { hostOf } from '../../schema/host.ts'
import { sourceKinds } from '../../schema/vocabulary.ts'
import { isLinked, isRefused, SourceLink } from './source-link.tsx'
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
 * classified, or that is refused today, is named and not linked: nobody vouches for what it shows.
 */
export function SourceLinks(props: {
  urls: readonly string[]
  publishers: readonly string[]
  kinds: readonly SourceKind[]
}) {
  const { urls, publishers, kinds } = props
  const pages = urls
    .map(
      (url, index): Page => ({
        url,
        publisher: publishers[index],
        kind: isLinked(url) ? (kinds[index] ?? 'unknown') : 'unknown',
      }),
    )
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
            <SourceLink url={url}>{withoutKind(publisher ?? hostOf(url), kind)}</SourceLink>
          )}{' '}
          <span class="note">({isRefused(url) ? 'no longer relied on' : sourceKindLabels[kind]})</span>
        </>
      ))}
    </>
  )
}

/** A publisher's name without the kind that its record put behind it and that stands there anyway. */
function withoutKind(publisher: string, kind: SourceKind): string {
  const said = ` (${sourceKindLabels[kind]})`
  return publisher.endsWith(said) ? publisher.slice(0, -said.length) : publisher
}
