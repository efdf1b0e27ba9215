import { z } from '@hono/zod-openapi'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { Comparison, ThemeComparison } from '../../schema/contract/comparison.ts'
import { CompareQuery, compare } from '../api/compare.ts'
import { openDatabase } from '../db.ts'
import type { RequestContext } from '../env.ts'
import { compareFace, comparePage, statementPage } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import { currentRelease } from '../queries/release.ts'
import { statementTitles } from '../queries/statements.ts'
import { parseQuery } from '../query-string.ts'
import { html } from './html.ts'
import { Layout } from './layout.tsx'
import { kindLabels, longDate, voiceLabels } from './words.ts'

/** On the page either statement may still be missing: then the picker is all there is. */
const PageQuery = z.strictObject({ a: CompareQuery.shape.a.optional(), b: CompareQuery.shape.b.optional() })

export async function comparePageRoute(c: RequestContext) {
  const query = parseQuery(PageQuery, new URL(c.req.url).searchParams, 'page')
  const db = openDatabase(c.env.DB)
  const { a, b } = query
  const [release, themes, titles, answer] = await Promise.all([
    currentRelease(db),
    codebook(db),
    statementTitles(db),
    a !== undefined && b !== undefined ? compare.answer(db, { a, b }, '') : undefined,
  ])
  return html(
    c,
    <Layout
      title="Compare two statements"
      description="Two statements side by side, theme by theme: what both say, what only one says, silences."
      section="compare"
      release={release}
      alternates={answer && [{ type: 'application/json', href: compareFace('json', query) }]}
    >
      <h1>Compare two statements</h1>
      <form class="controls" method="get" action="/compare">
        <Picker name="a" label="First" value={a} />
        <Picker name="b" label="Second" value={b} />
        <datalist id="statements">
          {titles.map((row) => (
            <option value={row.id}>{`${row.date} ${row.title}`}</option>
          ))}
        </datalist>
        <button type="submit">Compare</button>
      </form>
      {!answer && (
        <p>
          Choose two statements, for example{' '}
          <a href={comparePage(compare.example.query)}>the joint statements of 2019 and 2022</a>.
        </p>
      )}
      {answer && <Result data={answer.data} themes={themes} />}
      {answer && (
        <p class="takeaway">
          <a href={comparePage({ a: b, b: a })}>Swap</a>
          <a href={compareFace('csv', query)}>CSV</a>
          <a href={compareFace('json', query)}>JSON</a>
        </p>
      )}
    </Layout>,
  )
}

function Picker({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label class="wide">
      {label} statement{' '}
      <input
        type="text"
        name={name}
        list="statements"
        value={value ?? ''}
        autocomplete="off"
        placeholder="Type a year or a title"
      />
    </label>
  )
}

function Result({ data, themes }: { data: Comparison; themes: readonly Theme[] }) {
  const spoken = data.themes.filter((row) => row.a !== 'none_recorded' || row.b !== 'none_recorded')
  return (
    <>
      <p class="lede">{data.a.id === data.b.id ? 'This is the same statement twice.' : data.sentence}</p>
      <div class="pair">
        {[data.a, data.b].map((side) => (
          <article>
            <p class="meta">
              {longDate(side.date)} · {kindLabels[side.kind]} · {voiceLabels[side.voice]}
            </p>
            <h2>
              <a href={statementPage(side.id)}>{side.title}</a>
            </h2>
          </article>
        ))}
      </div>
      <p class="note">
        What is compared is what is recorded. “None recorded” is no proof that a statement is silent; “silent”
        is.
      </p>
      {spoken.map((row) => {
        const theme = themes.find((candidate) => candidate.id === row.theme)
        return theme && <ThemeRow theme={theme} row={row} />
      })}
    </>
  )
}

function ThemeRow({ theme, row }: { theme: Theme; row: ThemeComparison }) {
  const label = (id: string) => theme.frames.find((frame) => frame.id === id)?.label ?? id
  const list = (ids: readonly string[], presence?: ThemeComparison['a']) =>
    ids.length > 0
      ? ids.map((id) => <span class="tag">{label(id)}</span>)
      : presence === 'silent'
        ? 'silent'
        : presence === 'none_recorded'
          ? 'none recorded'
          : '–'
  return (
    <section class="comparison">
      <h3>{theme.label}</h3>
      <dl>
        <div>
          <dt>Only the first</dt>
          <dd>{list(row.onlyA, row.a)}</dd>
        </div>
        <div>
          <dt>Both</dt>
          <dd>{list(row.both)}</dd>
        </div>
        <div>
          <dt>Only the second</dt>
          <dd>{list(row.onlyB, row.b)}</dd>
        </div>
      </dl>
    </section>
  )
}
