import type { SearchFacets } from '../../../schema/contract/search.ts'
import { kindLabels } from '../../../schema/kind-label.ts'
import { languageName } from '../../../schema/language-name.ts'
import { longDate, yearOfDays } from '../../../schema/partial-date.ts'
import { kinds, languages, passageStatuses, searchFields } from '../../../schema/vocabulary.ts'
import { fieldLabels, passageStatusLabels, voiceLabels } from '../../components/words.ts'
import { searchPage } from '../../links.ts'
import type { ShownSearch } from './form.tsx'

type Labels = Record<string, string>

/** Counts of what is found, each a link that chooses its value or, where it is chosen, lets go of it. */
export function Facets(props: { facets: SearchFacets; query: ShownSearch; themeLabels: Labels }) {
  const { facets, query, themeLabels } = props
  const themes = Object.keys(themeLabels)
  return (
    <aside class="filters" aria-label="Counts and filters" id="filters">
      <YearFacet facets={facets} query={query} />
      <Facet name="voice" counts={facets.voice} labels={voiceLabels} query={query} />
      <Facet name="in" counts={inOrder(facets.foundIn, searchFields)} labels={fieldLabels} query={query} />
      <Facet
        name="language"
        counts={inOrder(facets.language, languages)}
        labels={languagesOf(facets.language.map(({ value }) => value))}
        query={query}
      />
      <Facet name="kind" counts={inOrder(facets.kind, kinds)} labels={kindLabels} query={query} />
      <Facet
        name="status"
        counts={inOrder(facets.status, passageStatuses)}
        labels={{ ...passageStatusLabels, counted: 'counted, or no passage' }}
        query={query}
      />
      <Facet name="theme" counts={inOrder(facets.theme, themes)} labels={themeLabels} query={query} />
    </aside>
  )
}

const headings = {
  voice: 'Voice',
  in: 'Where',
  language: 'Language',
  kind: 'Kind',
  theme: 'Theme of the passage',
  status: 'Status of the passage',
} as const

function languagesOf(tags: readonly string[]): Labels {
  return Object.fromEntries(tags.map((tag) => [tag, languageName(tag)]))
}

function inOrder(counts: SearchFacets['voice'], order: readonly string[]): SearchFacets['voice'] {
  return counts.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
}

function Facet(props: {
  name: keyof typeof headings
  counts: SearchFacets['voice']
  labels: Labels
  query: ShownSearch
}) {
  const { name, counts, labels, query } = props
  if (counts.length === 0) return null
  const chosen = [query[name] ?? (name === 'status' ? 'counted' : [])].flat()
  return (
    <details open>
      <summary>{headings[name]}</summary>
      <ul>
        {counts.map(({ value, count }) => (
          <li>
            <a
              href={searchPage({ ...query, [name]: chosen.includes(value) ? undefined : value })}
              aria-current={chosen.includes(value) ? 'true' : undefined}
            >
              {labels[value] ?? value}
            </a>{' '}
            <span class="number">{count}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function YearFacet({ facets, query }: { facets: SearchFacets; query: ShownSearch }) {
  if (facets.year.length === 0) return null
  const most = Math.max(...facets.year.map(({ count }) => count))
  const { from, to } = query
  return (
    <details open>
      <summary>Year</summary>
      <ul>
        {facets.year.map(({ value, count }) => {
          const isChosen = yearOfDays(from, to) === Number(value)
          const year = isChosen ? undefined : value
          return (
            <li>
              <a
                href={searchPage({ ...query, from: year, to: year })}
                aria-current={isChosen ? 'true' : undefined}
              >
                {value}
              </a>{' '}
              <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(count / most) * 100} height="1" />
              </svg>{' '}
              <span class="number">{count}</span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** The filters in force, each a link that lets go of it. */
export function Chosen({ query, themeLabels }: { query: ShownSearch; themeLabels: Labels }) {
  const { from, to } = query
  const lists = [
    ['voice', voiceLabels],
    ['in', fieldLabels],
    ['language', languagesOf(languages)],
    ['kind', kindLabels],
    ['theme', themeLabels],
    ['status', passageStatusLabels],
  ] as const satisfies [keyof typeof headings, Labels][]
  const links = [
    ...(from || to ? [{ label: daysLabel(from, to), change: { from: undefined, to: undefined } }] : []),
    ...lists.flatMap(([name, labels]) => {
      const values = [query[name] ?? []].flat()
      if (values.length === 0) return []
      const label = values.map((value) => (labels as Labels)[value] ?? value).join(' or ')
      return [{ label: `${headings[name].toLowerCase()}: ${label}`, change: { [name]: undefined } }]
    }),
  ]
  if (links.length === 0) return null
  return (
    <p class="chosen">
      Only{' '}
      {links.map(({ label, change }) => (
        <>
          <a href={searchPage({ ...query, ...change })} aria-label={`Not only ${label}`}>
            {label} ✕
          </a>{' '}
        </>
      ))}
    </p>
  )
}

function daysLabel(from: string | undefined, to: string | undefined): string {
  if (from?.endsWith('-01-01') && to?.endsWith('-12-31')) {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
    return first === last ? first : `${first}–${last}`
  }
  return [from && `from ${longDate(from)}`, to && `to ${longDate(to)}`].filter(Boolean).join(' ')
}
