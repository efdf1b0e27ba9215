import { z } from '@hono/zod-openapi'
import { pairs } from '#subject'
import { yearOf } from '../../../schema/chart/wording.ts'
import type { Statement } from '../../../schema/contract/statement.ts'
import { compare, comparisonBasis } from '../../api/compare.ts'
import { FormFaults } from '../../components/form-faults.tsx'
import { formQuery, formStatus } from '../../components/form-query.ts'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { SectionTabs } from '../../components/section-tabs.tsx'
import { voiceLabels } from '../../components/words.ts'
import type { RequestContext } from '../../env.ts'
import { comparePage, oembedAddress, pictureOf } from '../../links.ts'
import { Failure } from '../../problem.ts'
import { codebook } from '../../queries/codebook.ts'
import { textsOfStatement } from '../../queries/loaded-texts.ts'
import { currentRelease } from '../../queries/release.ts'
import { stepsInSeries } from '../../queries/series.ts'
import { statementsById } from '../../queries/statements.ts'
import { pictureShown } from '../picture.ts'
import { type Asked, askedFor } from './choice.ts'
import { Picker, sideNames, Unsettled } from './picker.tsx'
import { CompareTake } from './take.tsx'
import { textPair } from './text-pair.ts'
import { ComparisonView } from './view.tsx'

export const makes = { '/compare': comparePageRoute }

/** On the page a side may be missing, or be words of a title as someone typed them. */
const typedParam = z.string().max(600, 'is longer than 600 characters').optional()
export const ComparePageQuery = z.strictObject({ a: typedParam, b: typedParam })

async function comparePageRoute(c: RequestContext) {
  const url = new URL(c.req.url)
  const query = formQuery(c, ComparePageQuery)
  const db = c.get('db')
  // What is typed is mostly two ids: they are asked for at once, so that the page costs one batch.
  const typed = query.a !== undefined && query.b !== undefined ? { a: query.a, b: query.b } : undefined
  const [release, themes, forA, forB, answered, records, stepsA, stepsB, textsA, textsB, picture] =
    await Promise.all([
      currentRelease(db),
      codebook(db),
      askedFor(c, query.a),
      askedFor(c, query.b),
      typed && compare.answer(db, typed, '').catch(noAnswer),
      statementsById(db, typed ? [typed.a, typed.b] : pairs.flat()),
      typed && stepsInSeries(db, typed.a),
      typed && stepsInSeries(db, typed.b),
      typed ? textsOfStatement(db, typed.a) : [],
      typed ? textsOfStatement(db, typed.b) : [],
      typed && pictureShown(c, pictureOf(comparePage(typed))),
    ])
  const pair = { a: forA, b: forB }
  const [a, b] = [onlyId(pair.a), onlyId(pair.b)]
  if ((a !== undefined && a !== query.a) || (b !== undefined && b !== query.b)) {
    return c.redirect(comparePage({ a: a ?? query.a, b: b ?? query.b }), 302)
  }
  const ids = a !== undefined && b !== undefined ? { a, b } : undefined
  const answer = ids && answered
  const isUnknown = [pair.a, pair.b].some((asked) => asked?.fitting.length === 0)
  const title = answer?.title ?? 'Compare two statements'
  const basis = answer ? comparisonBasis(answer.data) : null
  return html(
    c,
    () => (
      <Layout
        title={title}
        description={
          (answer && [answer.data.sentence, ...(basis === null ? [] : [`${basis}.`])].join(' ')) ??
          'Two statements side by side, theme by theme: what both say, what only one says, silences.'
        }
        release={release}
        script="compare"
        picture={ids && pictureOf(comparePage(ids))}
        pictureAlt={ids && picture?.alt}
        rows={ids && ((format) => comparePage(ids, format))}
        alternates={
          ids && [
            {
              type: 'application/json+oembed',
              href: oembedAddress(new URL(c.req.url).origin, comparePage(ids)),
            },
          ]
        }
      >
        <SectionTabs />
        <h1>Compare two statements</h1>
        <Picker pair={pair} isOpen={!answer} />
        <FormFaults labels={sideNames} />
        <Unsettled pair={pair} />
        {answer && stepsA && stepsB && (
          <ComparisonView
            data={answer.data}
            records={records}
            themes={themes}
            steps={{ a: stepsA, b: stepsB }}
            texts={textPair([...textsA, ...textsB], query.a, query.b)}
          />
        )}
        {ids && answer && ids.a !== ids.b && (
          <CompareTake
            themes={themes}
            ids={ids}
            data={answer.data}
            title={title}
            release={release}
            origin={url.origin}
          />
        )}
        {!answer && <Examples records={typed ? [] : records} />}
      </Layout>
    ),
    isUnknown ? 400 : formStatus(c),
  )
}

/** Words that are no ids are for the picker to settle. */
function noAnswer(error: unknown): undefined {
  if (!(error instanceof Failure)) throw error
}

function onlyId(asked: Asked | undefined): string | undefined {
  return asked?.fitting.length === 1 ? asked.fitting[0]?.id : undefined
}

/** The pairs that are offered, by who speaks in them and their years; beside two names that are no statements, none. */
function Examples({ records }: { records: readonly Pick<Statement, 'id' | 'voice' | 'date'>[] }) {
  const held = new Map(records.map((record) => [record.id, record]))
  const offered = pairs.flatMap(([a, b]) => {
    const [one, other] = [held.get(a), held.get(b)]
    return one && other ? [{ one, other }] : []
  })
  return (
    <>
      <p class="lede">
        Choose two statements and see, theme by theme, what both say, what only one says, and where a silence
        is recorded.
      </p>
      {offered.length > 0 && <p>For a start:</p>}
      <ul>
        {offered.map(({ one, other }) => (
          <li>
            <a href={comparePage({ a: one.id, b: other.id })}>
              {one.voice === other.voice
                ? `${voiceLabels[one.voice]}, ${yearOf(one.date)} and ${yearOf(other.date)}`
                : `${voiceLabels[one.voice]}, ${yearOf(one.date)}, and ${voiceLabels[other.voice]}, ${yearOf(other.date)}`}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
