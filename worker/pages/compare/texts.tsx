import { z } from '@hono/zod-openapi'
import type { Statement } from '../../../schema/contract/statement.ts'
import { languageName } from '../../../schema/language-name.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { harmless } from '../../../schema/text/align/exact.ts'
import { listedKinds } from '../../../schema/text/align/listed-kinds.ts'
import { Choice } from '../../components/choice.tsx'
import { FormFaults } from '../../components/form-faults.tsx'
import { formAnswer, formQuery, formStatus } from '../../components/form-query.ts'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { OfficialLinks } from '../../components/official-links.tsx'
import { PageForm } from '../../components/page-form.tsx'
import { SectionTabs } from '../../components/section-tabs.tsx'
import { SourceLink } from '../../components/source-link.tsx'
import { labelsOf } from '../../components/words.ts'
import type { RequestContext } from '../../env.ts'
import { comparePage, wordingPage } from '../../links.ts'
import { noStatement } from '../../problem.ts'
import { codebook } from '../../queries/codebook.ts'
import { currentRelease } from '../../queries/release.ts'
import { statementsById } from '../../queries/statements.ts'
import { type StoredText, storedText, storedTexts, type TextChoice } from '../../queries/texts.ts'
import { textPair } from './text-pair.ts'

export const makes = { '/compare/texts': compareTextsPageRoute }

const textParam = z.string().max(200, 'is longer than 200 characters').optional()
const PageQuery = z.strictObject({ a: textParam, b: textParam })

async function compareTextsPageRoute(c: RequestContext) {
  const query = formQuery(c, PageQuery)
  const db = c.get('db')
  c.set('isOutsideRelease', true)
  const asked = [query.a, query.b].filter((id) => id !== undefined)
  const [release, themes, choices, records] = await Promise.all([
    currentRelease(db),
    codebook(db),
    storedTexts(db),
    asked.length === 0 ? [] : statementsById(db, asked),
  ])
  const pair = textPair(choices, query.a, query.b)
  await formAnswer(c, async () => {
    for (const side of ['a', 'b'] as const) {
      const id = query[side]
      if (id === undefined || pair[side] || records.some((record) => record.id === id)) continue
      throw noStatement(side, id, 'text or statement')
    }
  })
  const [a, b] = await Promise.all([pair.a && storedText(db, pair.a.id), pair.b && storedText(db, pair.b.id)])
  const labels = labelsOf(themes)
  return html(
    c,
    () => (
      <Layout
        title="Compare two texts word by word"
        description="What was kept, reworded, moved, dropped and new between two texts in English, Russian or Chinese. Nothing leaves your browser."
        release={release}
        script="compare-texts"
      >
        <SectionTabs />
        <h1>Compare two texts word by word</h1>
        <FormFaults
          labels={{ a: 'First text', b: 'Second text' }}
          mend={`${choices.length > 0 ? 'Choose a loaded text' : 'Open a file'}, or paste one below.`}
        />
        <p class="lede">
          Paragraphs are matched in any order: kept, reworded, moved, dropped or new. English, Russian,
          Chinese and other languages. Every letter, figure and sign counts.
        </p>
        <details>
          <summary>What makes no difference</summary>
          <ul>
            {harmless.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </details>
        <details>
          <summary>What is listed as a changed figure, name, negation or limiting word</summary>
          <ul>
            {listedKinds.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </details>
        <p class="finding">
          What you paste or open here stays in your browser. The page compares it by itself and sends no
          request with it.
        </p>
        {choices.length > 0 && <StoredForm choices={choices} a={pair.a?.id} b={pair.b?.id} />}
        <noscript>
          <p class="finding">
            Comparing texts word by word needs JavaScript. Statements can be{' '}
            <a href={comparePage()}>compared by coding</a> without it.
          </p>
        </noscript>
        <form
          id="texts"
          class="texts"
          data-ready={a && b ? 'true' : undefined}
          data-loaded={a || b ? 'true' : undefined}
          data-asked={asked.length > 0 ? `${query.a ?? ''} ${query.b ?? ''}` : undefined}
        >
          <details id="texts-inputs" open>
            <summary>The two texts</summary>
            <div class="pair">
              <Source
                side="a"
                label="First text"
                stored={a}
                record={records.find(({ id }) => id === query.a)}
              />
              <Source
                side="b"
                label="Second text"
                stored={b}
                record={records.find(({ id }) => id === query.b)}
              />
            </div>
            <div class="tools">
              <button type="submit">Compare</button>
              <button type="button" class="quiet" data-swap="true">
                Swap
              </button>
              <Choice
                name="granularity"
                label="Compare by"
                values={['paragraph', 'sentence']}
                chosen={undefined}
                none="paragraph, or sentence where paragraphs are long"
              />
              <button type="button" class="quiet" id="texts-forget">
                Forget both texts
              </button>
            </div>
            <p class="note">
              What is pasted here is still here after a reload, in this tab alone, until it is closed or
              forgotten. A text that is too long for that says so.
            </p>
          </details>
          <p>
            <progress id="texts-progress" max={1} value={0} hidden aria-label="Progress of the comparison" />{' '}
            <button type="button" id="texts-cancel" class="quiet" hidden>
              Cancel
            </button>{' '}
            <span id="texts-status" role="status" />
          </p>
        </form>
        <section
          id="texts-result"
          aria-labelledby="result-heading"
          data-themes={JSON.stringify(labels)}
          hidden
        />
      </Layout>
    ),
    formStatus(c),
  )
}

/** Texts of this site's own database; choosing two gives an address that can be shared. */
function StoredForm(props: { choices: readonly TextChoice[]; a: string | undefined; b: string | undefined }) {
  const labels = Object.fromEntries(
    props.choices.map(({ id, date, title, language, words }) => [
      id,
      `${date ?? 'undated'} ${title ?? id} (${languageName(language)}, ${words} words)`,
    ]),
  )
  return (
    <PageForm class="controls" page={wordingPage()}>
      {(['a', 'b'] as const).map((side) => (
        <Choice
          name={side}
          label={side === 'a' ? 'First loaded text' : 'Second loaded text'}
          values={props.choices.map(({ id }) => id)}
          labels={labels}
          chosen={props[side]}
          none="None"
          isWide
        />
      ))}
      <button type="submit">Load</button>
    </PageForm>
  )
}

function Source(props: {
  side: 'a' | 'b'
  label: string
  stored: StoredText | undefined
  /** The statement whose text is asked for. */
  record: Statement | undefined
}) {
  const { side, label, stored, record } = props
  return (
    <fieldset id={`text-${side}`} class={`side side-${side}`}>
      <legend>{label}</legend>
      {stored && (
        <p class="note">
          {stored.title ?? stored.id}
          {stored.sourceUrl !== null && (
            <>
              {' '}
              (<SourceLink url={stored.sourceUrl}>source</SourceLink>)
            </>
          )}
        </p>
      )}
      {!stored && record && <MissingText record={record} />}
      <textarea
        name={`text-${side}`}
        aria-label={`${label}, paste here`}
        rows={10}
        spellcheck={false}
        lang={stored?.language}
        dir="auto"
        placeholder="Paste a text, or open a file"
      >
        {stored?.text ?? ''}
      </textarea>
      <p>
        <label>
          Open a file <input type="file" accept=".txt,.text,.md,.csv,.htm,.html,text/plain" />
        </label>{' '}
        <button type="button" class="quiet file-forget" hidden>
          Close the file
        </button>{' '}
        <span class="note file-note" role="status" />
      </p>
    </fieldset>
  )
}

/** No text may be published with the dataset, so the reader is sent to the official page. */
function MissingText({ record }: { record: Statement }) {
  const hasOfficial = Object.keys(record.officialUrls).length > 0
  return (
    <p class="note">
      The text of {longDay(record)} is not loaded here.{' '}
      {hasOfficial ? 'Copy it from the official page: ' : 'No official address is known.'}
      <OfficialLinks urls={record.officialUrls} />
    </p>
  )
}
