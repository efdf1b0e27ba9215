import type { SearchFacets } from '../../schema/contract/search.ts'
import { voices } from '../../schema/voice.ts'
import { type Query, searchPage } from '../links.ts'
import { fieldLabels, kindLabels, languageLabels, voiceLabels } from './words.ts'

/** Counts of what is found, each a link that chooses its value or, where it is chosen, lets go of it. */
export function Facets(props: { facets: SearchFacets; query: Query; themeLabels: Record<string, string> }) {
  const { facets, query, themeLabels } = props
  return (
    <aside class="facets" aria-label="Counts and filters">
      <YearFacet facets={facets} query={query} />
      <Facet name="voice" heading="Voice" counts={facets.voice} labels={voiceLabels} query={query} />
      <Facet name="in" heading="Where" counts={facets.foundIn} labels={fieldLabels} query={query} />
      <Facet
        name="language"
        heading="Language"
        counts={facets.language}
        labels={languageLabels}
        query={query}
      />
      <Facet name="kind" heading="Kind" counts={facets.kind} labels={kindLabels} query={query} />
      <Facet
        name="theme"
        heading="Theme of the passage"
        counts={facets.theme}
        labels={themeLabels}
        query={query}
      />
    </aside>
  )
}

function Facet(props: {
  name: string
  heading: string
  counts: SearchFacets['voice']
  labels: Record<string, string>
  query: Query
}) {
  const { name, heading, counts, labels, query } = props
  if (counts.length === 0) return null
  const chosen = (query[name] ?? []) as readonly string[]
  return (
    <details open>
      <summary>{heading}</summary>
      <ul>
        {counts.map(({ value, count }) => (
          <li>
            {/* Remarks of several sides count for each of them and are no choice of their own. */}
            {name === 'voice' && !voices.includes(value) ? (
              labels[value]
            ) : (
              <a
                href={searchPage({ ...query, [name]: chosen.includes(value) ? undefined : value })}
                aria-current={chosen.includes(value) ? 'true' : undefined}
              >
                {labels[value] ?? value}
              </a>
            )}{' '}
            <span class="number">{count}</span>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && <a href={searchPage({ ...query, [name]: undefined })}>All</a>}
    </details>
  )
}

function YearFacet({ facets, query }: { facets: SearchFacets; query: Query }) {
  const most = Math.max(...facets.year.map(({ count }) => count), 1)
  const isChosen = query.from !== undefined || query.to !== undefined
  return (
    <details open>
      <summary>Year</summary>
      <ul>
        {facets.year.map(({ value, count }) => (
          <li>
            <a href={searchPage({ ...query, from: value, to: value })}>{value}</a>{' '}
            <meter min={0} max={most} value={count}>
              {count}
            </meter>{' '}
            <span class="number">{count}</span>
          </li>
        ))}
      </ul>
      {isChosen && <a href={searchPage({ ...query, from: undefined, to: undefined })}>All years</a>}
    </details>
  )
}
