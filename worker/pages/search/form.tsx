import type { z } from '@hono/zod-openapi'
import { examples, hasJoint } from '#subject'
import { oneStatement } from '../../../schema/chart/voice-words.ts'
import { lastYear } from '../../../schema/contract/params.ts'
import type { SearchAnswer } from '../../../schema/contract/search.ts'
import { isAnyGiven } from '../../../schema/parameters.ts'
import { yearOfDays } from '../../../schema/partial-date.ts'
import { plural } from '../../../schema/plural.ts'
import { searchFields } from '../../../schema/vocabulary.ts'
import { Choice } from '../../components/choice.tsx'
import { FoldedForm } from '../../components/folded-form.tsx'
import { TextField, YearField } from '../../components/form-faults.tsx'
import { Kept, PageForm } from '../../components/page-form.tsx'
import { fieldLabels } from '../../components/words.ts'
import { SearchedPageQuery } from '../../data/views.ts'
import { searchPage } from '../../links.ts'

/** The page may be opened before anything is asked. */
export const SearchPageQuery = SearchedPageQuery.extend({
  q: SearchedPageQuery.shape.q.optional(),
}) satisfies z.ZodObject
export type SearchPageQuery = z.infer<typeof SearchPageQuery>
/** What a link to a search holds: not the place in its pages. */
export type ShownSearch = Omit<SearchPageQuery, 'limit' | 'cursor' | 'year'>

export function hasFilter({ q: _, sort: __, ...filters }: ShownSearch): boolean {
  return isAnyGiven(filters)
}

export const orderLabels = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  left: 'By the words before',
  right: 'By the words after',
}

export function SearchForm({ query, isOpen }: { query: SearchPageQuery; isOpen: boolean }) {
  const { q, sort, in: _, limit: __, cursor: ___, from, to, ...others } = query
  const { year = yearOfDays(from, to), ...filters } = others
  // Days that are no year have no field of their own and are kept.
  const kept = year === undefined ? { ...filters, from, to } : filters
  const set = [
    q,
    year === undefined ? undefined : String(year),
    ...(query.in ?? []).map((field) => fieldLabels[field]),
    sort === 'newest' ? undefined : orderLabels[sort].toLowerCase(),
  ].filter((one) => one !== undefined)
  return (
    <FoldedForm does="Search" set={set} isOpen={isOpen}>
      <PageForm class="controls" page={searchPage()}>
        <TextField
          label="Words or a “phrase”"
          isWide
          type="search"
          name="q"
          value={q}
          maxlength={200}
          required
        />
        <YearField value={year} />
        <Choice
          name="in"
          label="Where"
          values={searchFields}
          labels={fieldLabels}
          chosen={query.in}
          none="Everywhere"
        />
        <Choice name="sort" label="Order" labels={orderLabels} chosen={sort} none={null} />
        <Kept query={kept} />
        <button type="submit">Search</button>
      </PageForm>
    </FoldedForm>
  )
}

/** How to ask, and what is looked through where that is known. */
export function Hints({ searched }: { searched: SearchAnswer['searched'] | undefined }) {
  return (
    <>
      <p class="lede">Who said it first, who said it last, and what stood around it.</p>
      <p>
        Try{' '}
        {examples.search.map((q, index) => (
          <>
            {index > 0 && (index === examples.search.length - 1 ? ' or ' : ', ')}
            <a href={searchPage({ q })}>{q.replace(/^"(.*)"$/, '“$1”')}</a>
          </>
        ))}
        .
      </p>
      <div class="beside">
        <ul class="note">
          <li>
            Words side by side must all stand in one place: a title, a summary, a gist, a phrase or a
            paragraph.
          </li>
          <li>
            A word is found in all its forms, a Russian one in its compounds («антинатовский»), and under its
            other names where the dataset lists them.
          </li>
          <li>
            A year beside words is that of the statements (trade {lastYear}). In quotation marks it is a word.
          </li>
          <li>A “phrase” in quotation marks is found only as spelled; a minus before a word excludes it.</li>
          <li>
            A sign between two words parts them (trade/energy). AND, OR and NOT are words like any other, and
            there are no fields (title:trade): filters narrow what is found.
          </li>
        </ul>
        {searched && <p class="note">{extentSentence(searched)}</p>}
      </div>
    </>
  )
}

export function isEachTextSearched({ statements, textsOfStatements }: SearchAnswer['searched']): boolean {
  return textsOfStatements === statements
}

/** Where a statement's own words can be found here. */
export function whereWords({ texts }: SearchAnswer['searched']): string {
  const places = ['key phrase', ...(texts === 0 ? [] : ['a loaded text'])]
  if (hasJoint) places.push(`the title of a ${oneStatement('joint')}`)
  const [last = ''] = places.splice(-1)
  return places.length > 0 ? `${places.join(', ')} or ${last}` : last
}

export function extentSentence(searched: SearchAnswer['searched']): string {
  const { statements, passages, texts, textsOfStatements } = searched
  const own = `Searched: titles and summaries of ${plural(statements, 'statement')}, ${passages} gists with their key phrases`
  if (texts === 0) {
    return `${own}. No whole text is loaded into this copy, so a word may stand in a statement and not be found here.`
  }
  return `${own}, and ${plural(texts, 'whole text')} loaded into this copy, for ${plural(textsOfStatements, 'statement')} of the dataset.${isEachTextSearched(searched) ? '' : ' Where no text is loaded a word may stand in a statement and not be found here.'}`
}
