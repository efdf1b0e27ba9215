import { hostOf } from '../../schema/host.ts'
import { plural } from '../../schema/plural.ts'
import { isLinked, isRefused } from '../../schema/refused-page.ts'
import { sourceKinds } from '../../schema/vocabulary.ts'
import { SourceLink } from './source-link.tsx'
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
 * classified is named and not linked: nobody vouches for what it shows. Of those whose host is refused today only the number is told.
 */
export function SourceLinks(props: {
  urls: readonly string[]
  publishers: readonly string[]
  kinds: readonly SourceKind[]
}) {
  const { urls, publishers, kinds } = props
  const refused = urls.filter(isRefused).length
  const pages = urls
    .map(
      (url, index): Page => ({
        url,
        publisher: publishers[index],
        kind: isLinked(url) ? (kinds[index] ?? 'unknown') : 'unknown',
      }),
    )
    .filter(({ url }) => !isRefused(url))
    .toSorted((a, b) => sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind))
  const strong = pages.filter(({ kind }) => reporting.includes(kind))
  const weak = pages.filter((page) => !strong.includes(page))
  return (
    <>
      {strong.length === 0 || weak.length === 0 ? (
        <List pages={pages} />
      ) : (
        <>
          <List pages={strong} />{' '}
          <details class="other-reports">
            <summary>{weak.length === 1 ? 'one other report' : `${weak.length} other reports`}</summary>
            <List pages={weak} />
          </details>
        </>
      )}
      {refused > 0 && (
        <span class="note">
          {pages.length > 0 && ' '}({plural(refused, 'page')} no longer relied on)
        </span>
      )}
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
          <span class="note">({sourceKindLabels[kind]})</span>
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
