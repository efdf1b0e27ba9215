import type { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import type { SearchAnswer, SearchHit } from '../../schema/contract/search.ts'
import { searchFields } from '../../schema/vocabulary.ts'
import { SearchQuery, search } from '../api/search.ts'
import type { RequestContext } from '../env.ts'
import { searchFace, searchPage } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import { currentRelease } from '../queries/release.ts'
import { searchGround } from '../queries/search-ground.ts'
import { parseQuery } from '../query-string.ts'
import { html } from './html.ts'
import { Layout } from './layout.tsx'
import { Facets } from './search-facets.tsx'
import { Spans } from './search-span.tsx'
import { Dispersion, Timeline } from './search-strip.tsx'
import { fieldLabels, languageLabels, longDate, plural, voiceLabels } from './words.ts'

/** The page may be opened before anything is asked. */
const PageQuery = SearchQuery.extend({ q: SearchQuery.shape.q.optional() }) satisfies z.ZodObject
type Asked = z.infer<typeof PageQuery>

const orders = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  left: 'By the words before',
  right: 'By the words after',
}

export async function searchPageRoute(c: RequestContext) {
  const query = parseQuery(PageQuery, new URL(c.req.url).searchParams, 'page')
  const { q, cursor: _, limit: __, ...filters } = query
  const db = c.get('db')
  const [release, themes, answer, ground] = await Promise.all([
    currentRelease(db),
    codebook(db),
    q === undefined ? undefined : search.answer(db, { ...query, q }, ''),
    q === undefined ? searchGround(db) : undefined,
  ])
  const shown = { q, ...filters }
  const themeLabels = Object.fromEntries(themes.map((theme) => [theme.id, theme.label]))
  return html(
    c,
    <Layout
      title={q === undefined ? 'Search' : `Search: ${q}`}
      description="Who said what, first and last: words and phrases in English, Russian and Chinese, with their context."
      section="search"
      release={release}
      alternates={
        answer && [
          { type: 'application/json', href: searchFace('json', shown) },
          { type: 'text/csv', href: searchFace('csv', shown) },
        ]
      }
    >
      <h1>Search</h1>
      <SearchForm query={query} />
      {answer ? (
        <>
          <Summary answer={answer.data} count={answer.count} q={q ?? ''} />
          {answer.count === 0 ? (
            <p>
              Nothing passes. Try fewer words, no quotation marks, or{' '}
              <a href={searchPage({ q })}>no filters</a>.
            </p>
          ) : (
            <>
              <Spans spans={answer.data.spans} />
              <Timeline months={answer.data.months} />
              <div class="found">
                <Facets facets={answer.data.facets} query={shown} themeLabels={themeLabels} />
                <section aria-labelledby="lines">
                  <h2 id="lines">In context</h2>
                  <Order asked={shown} sortedWithin={answer.data.sortedWithin} />
                  <Concordance hits={answer.data.hits} themeLabels={themeLabels} />
                  {answer.next && (
                    <p>
                      <a rel="next" href={searchPage({ ...shown, cursor: answer.next })}>
                        Further places
                      </a>
                    </p>
                  )}
                  <p class="takeaway">
                    <a href={searchPage(shown)}>Link to this search</a>
                    <a href={searchFace('csv', shown)}>CSV</a>
                    <a href={searchFace('json', shown)}>JSON</a>
                  </p>
                </section>
              </div>
              <Dispersion documents={answer.data.dispersion} />
            </>
          )}
        </>
      ) : (
        ground && <Hints searched={ground.extent} />
      )}
    </Layout>,
  )
}

function SearchForm({ query }: { query: Asked }) {
  const { q, sort, in: _, limit: __, cursor: ___, ...kept } = query
  return (
    <form class="controls" method="get" action="/search">
      <label class="wide">
        Words or a “phrase” <input type="search" name="q" value={q ?? ''} maxlength={200} required />
      </label>
      <label>
        Where{' '}
        <select name="in">
          <option value="">Everywhere</option>
          {searchFields.map((field) => (
            <option value={field} selected={query.in?.length === 1 && query.in[0] === field}>
              {fieldLabels[field]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Order{' '}
        <select name="sort">
          {Object.entries(orders).map(([value, label]) => (
            <option value={value} selected={value === sort}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {Object.entries(kept).map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={String(value)} />,
      )}
      <button type="submit">Search</button>
    </form>
  )
}

function Hints({ searched }: { searched: SearchAnswer['searched'] }) {
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
      <ul class="note">
        <li>
          Words side by side must all stand in one place: a title, a summary, a gist, a phrase or a paragraph.
        </li>
        <li>A word is found in all its forms, and under its other names where the dataset lists them.</li>
        <li>A “phrase” in quotation marks is found only as spelled; a minus before a word excludes it.</li>
      </ul>
      <p class="note">{extentSentence(searched)}</p>
    </>
  )
}

function extentSentence({
  statements,
  passages,
  texts,
  textsOfStatements,
}: SearchAnswer['searched']): string {
  const own = `Searched: titles and summaries of ${plural(statements, 'statement')}, ${passages} gists with their key phrases`
  if (texts === 0) {
    return `${own}. No whole text is loaded into this copy, so a word may stand in a statement and not be found here.`
  }
  return `${own}, and ${plural(texts, 'whole text')} loaded into this copy, for ${plural(textsOfStatements, 'statement')} of the dataset. Where no text is loaded a word may stand in a statement and not be found here.`
}

function Summary({ answer, count, q }: { answer: SearchAnswer; count: number; q: string }) {
  const also = answer.terms.flatMap((term) => term.alsoFound)
  return (
    <>
      <p class="lede">
        <b>{q}</b> is found in {plural(count, 'place')} of {plural(answer.statements, 'statement')}.
      </p>
      {also.length > 0 && (
        <p class="note">
          Also found under its other names: {also.join(', ')}. In quotation marks only the spelling itself is
          found.
        </p>
      )}
      <p class="note">{extentSentence(answer.searched)}</p>
    </>
  )
}

function Order({ asked, sortedWithin }: { asked: Omit<Asked, 'limit'>; sortedWithin: number | null }) {
  return (
    <p class="meta">
      {Object.entries(orders).map(([sort, label], index) => (
        <>
          {index > 0 && ' · '}
          {asked.sort === sort ? <b>{label}</b> : <a href={searchPage({ ...asked, sort })}>{label}</a>}
        </>
      ))}
      {sortedWithin !== null && ` Sorted are the oldest ${sortedWithin} places, not all.`}
    </p>
  )
}

function Concordance({
  hits,
  themeLabels,
}: {
  hits: readonly SearchHit[]
  themeLabels: Record<string, string>
}) {
  return (
    <ol class="concordance">
      {hits.map((hit) => (
        <li>
          <p class="meta">
            {hit.date && <time datetime={hit.date}>{longDate(hit.date)}</time>}
            {hit.voice && (
              <>
                {' · '}
                <span class={`voice voice-${hit.voice}`}>{voiceLabels[hit.voice]}</span>
              </>
            )}{' '}
            · {fieldLabels[hit.foundIn]}
            {hit.foundIn === 'text' && `, ${languageLabels[hit.language] ?? hit.language}`}
            {hit.theme && ` · ${themeLabels[hit.theme] ?? hit.theme}`} · <a href={hit.address}>{hit.title}</a>
          </p>
          {hit.lines.map((line) => (
            <p class="line" lang={hit.language}>
              <span class="left">{line.left}</span>
              <mark>{line.match}</mark>
              <span class="right">{line.right}</span>
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
