import { fieldMeant } from '../../../schema/text/search/operator.ts'
import { searchFields } from '../../../schema/vocabulary.ts'
import { searchPage } from '../../links.ts'
import { SearchPageQuery, type ShownSearch } from './form.tsx'

const filters = ['voice', 'kind', 'theme', 'language', 'status', 'year', 'from', 'to'] as const

/** Says that a word with a colon is no field, and which filter there is. */
export function FieldNote({
  q,
  query,
  themes,
}: {
  q: string
  query: ShownSearch
  themes: readonly string[]
}) {
  const meant = fieldMeant(q)
  if (!meant) return null
  const { source, name, value, rest } = meant
  const isExcluded = source.startsWith('-')
  const where = searchFields.find((field) => field === name.toLowerCase())
  const filter = filters.find((one) => one === name.toLowerCase())
  const isTaken =
    filter !== undefined &&
    rest !== '' &&
    SearchPageQuery.shape[filter].safeParse(value).success &&
    (filter !== 'theme' || themes.includes(value))
  const asked = [value, rest].filter(Boolean).join(' ')
  return (
    <p class="note">
      There are no fields: “{source}” is looked for as the words that it has. Filters narrow what is found, by
      year, voice, where the words stand, language, kind, theme and status.
      {where && !isExcluded && (
        <>
          {' '}
          <a href={searchPage({ ...query, q: asked, in: where })}>{asked}, only there</a>
        </>
      )}
      {isTaken && !isExcluded && (
        <>
          {' '}
          <a href={searchPage({ ...query, q: rest, [filter]: value })}>
            {rest}, {filter} {value}
          </a>
        </>
      )}
    </p>
  )
}
