import { isEachTextRead, years } from '#subject'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { GroupComparison, GroupRow, GroupsQuery } from '../../../schema/contract/groups.ts'
import { kindLabels } from '../../../schema/kind-label.ts'
import { offeredKinds } from '../../../schema/offered.ts'
import { voices } from '../../../schema/voice.ts'
import { asksForGroups, GroupsPageQuery, groups } from '../../api/groups.ts'
import { Choice } from '../../components/choice.tsx'
import { CompleteSeries } from '../../components/complete-series.tsx'
import { DataLinks } from '../../components/data-links.tsx'
import { FoldedForm } from '../../components/folded-form.tsx'
import { FormFaults, TextField } from '../../components/form-faults.tsx'
import { formAnswer, formQuery, formStatus } from '../../components/form-query.ts'
import { comparedThemes } from '../../components/group-cautions.ts'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { PageForm } from '../../components/page-form.tsx'
import { SectionTabs } from '../../components/section-tabs.tsx'
import { viewCitation } from '../../components/view-citation.ts'
import { labelsOf, voiceLabels } from '../../components/words.ts'
import type { RequestContext } from '../../env.ts'
import { groupsPage, measuresPage, oembedAddress, pictureOf } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { countedAnswer } from '../../queries/counted.ts'
import { currentRelease } from '../../queries/release.ts'
import { titlesOf } from '../../queries/statements.ts'
import { pictureShown } from '../picture.ts'
import { GroupCautions } from './group-cautions.tsx'
import { GroupEvidence, statementsOf } from './group-evidence.tsx'
import { GroupOffers } from './group-offers.tsx'
import { GroupTables } from './group-table.tsx'
import { byChance, frameLabel, groupNames, groupsSentence, holdsBoth } from './group-words.ts'

export const makes = { '/compare/groups': groupsPageRoute }

async function groupsPageRoute(c: RequestContext) {
  const { show, ...query } = formQuery(c, GroupsPageQuery)
  const db = c.get('db')
  const isAsked = asksForGroups(query)
  const [release, themes, offers, answer, picture] = await Promise.all([
    currentRelease(db),
    codebook(db),
    countedAnswer(db, 'offered_groups'),
    isAsked ? formAnswer(c, () => groups.answer(db, query, '')) : undefined,
    isAsked ? pictureShown(c, pictureOf(groupsPage(query))) : undefined,
  ])
  const shown = answer?.data.rows.find(({ theme, frame }) => `${theme}.${frame}` === show)
  const titles = shown
    ? await titlesOf(db, statementsOf([...(shown.passagesA ?? []), ...(shown.passagesB ?? [])]))
    : []
  return html(
    c,
    () => (
      <Layout
        title="Compare two groups of statements"
        description="How often each frame occurs in two groups of statements, with intervals and an exact test that suits small counts."
        release={release}
        // What the first page tells is not what this one is about.
        picture={answer ? pictureOf(groupsPage(query)) : null}
        pictureAlt={picture?.alt}
        citation={
          answer?.title === undefined ? undefined : viewCitation(answer.title, release, new URL(c.req.url))
        }
        rows={answer && ((format) => groupsPage(query, format))}
        alternates={
          answer && [
            {
              type: 'application/json+oembed',
              href: oembedAddress(new URL(c.req.url).origin, groupsPage(query)),
            },
          ]
        }
      >
        <SectionTabs />
        <h1>Compare two groups of statements</h1>
        <FormFaults labels={fieldLabels} />
        {answer ? (
          <>
            <Result data={answer.data} query={query} shown={shown} titles={titles} themes={themes} />
            <h2>Other groups</h2>
          </>
        ) : (
          <p class="lede">Take one of these pairs, or give each group its years, a voice or a kind.</p>
        )}
        <GroupOffers counts={offers} />
        <GroupsForm query={query} themes={themes} isOpen={!answer} />
      </Layout>
    ),
    formStatus(c),
  )
}

const fieldLabels = {
  aFrom: 'First group, from',
  aTo: 'First group, to',
  bFrom: 'Second group, from',
  bTo: 'Second group, to',
}

function GroupsForm(props: { query: GroupsQuery; themes: readonly Theme[]; isOpen: boolean }) {
  const { query, themes, isOpen } = props
  return (
    <FoldedForm does="Choose other groups" isOpen={isOpen}>
      <PageForm class="controls groups" page={groupsPage()}>
        {(['a', 'b'] as const).map((side) => (
          <fieldset class={`side side-${side}`}>
            <legend>{side === 'a' ? 'First group' : 'Second group'}</legend>
            <TextField
              label="From"
              name={`${side}From`}
              value={typedDay(query[`${side}From`], '-01-01')}
              size={10}
              placeholder={String(years.first)}
            />
            <TextField
              label="To"
              name={`${side}To`}
              value={typedDay(query[`${side}To`], '-12-31')}
              size={10}
              placeholder={`${years.last}-12-31`}
            />
            <Choice
              name={`${side}Voice`}
              label="Voice"
              values={voices}
              labels={voiceLabels}
              chosen={query[`${side}Voice`]}
            />
            <Choice
              name={`${side}Kind`}
              label="Kind"
              values={offeredKinds}
              labels={kindLabels}
              chosen={query[`${side}Kind`]}
            />
          </fieldset>
        ))}
        <Choice
          name="theme"
          label="Theme"
          labels={labelsOf(themes)}
          chosen={query.theme}
          none="Core themes"
          every="All themes"
        />
        <CompleteSeries label="Complete series only" chosen={query.series} />
        <button type="submit">Compare</button>
      </PageForm>
    </FoldedForm>
  )
}

function Result(props: {
  data: GroupComparison
  query: GroupsQuery
  /** The row of which the passages are listed, and the statements of these. */
  shown: GroupRow | undefined
  titles: Awaited<ReturnType<typeof titlesOf>>
  themes: readonly Theme[]
}) {
  const { data, query, shown, titles, themes } = props
  const names = groupNames(query)
  const labelOf = (row: GroupRow) => frameLabel(themes, row)
  const compared = comparedThemes(themes, data)
  return (
    <>
      <p class="lede">{groupsSentence(data, names, themes)}</p>
      {holdsBoth(data) && (
        <>
          <div class="apart">
            {data.tests > 0 && <Bar data={data} labelOf={labelOf} />}
            <GroupCautions data={data} themes={compared} />
          </div>
          {shown && <GroupEvidence row={shown} label={labelOf(shown)} names={names} titles={titles} />}
          <GroupTables themes={compared} data={data} query={query} names={names} />
          {data.tests > 0 && <Reading tests={data.tests} />}
        </>
      )}
      <p class="takeaway">
        <DataLinks rows={(format) => groupsPage(query, format)} />
      </p>
    </>
  )
}

/** What the verdict depends on besides the counts, and what was not counted. */
function Bar({ data, labelOf }: { data: GroupComparison; labelOf: (row: GroupRow) => string }) {
  const alone = data.rows.filter(({ verdict, p }) => verdict === 'open' && p !== null && p < 0.05)
  return (
    <p class="note">
      The verdict depends on how many rows are tested together: the more there are, the higher the bar, so
      that a choice of other themes can change it.{' '}
      {alone.length > 0 &&
        `${alone.length === 1 ? 'One row is' : `${alone.length} rows are`} called unclear here that would differ if tested alone: ${alone.map(labelOf).join('; ')}. `}
      Only coded passages of this collection’s statements are counted here, not words in{' '}
      <a href={measuresPage()}>whole texts</a>.
    </p>
  )
}

function Reading({ tests }: { tests: number }) {
  return (
    <details>
      <summary>How to read the test</summary>
      <p>
        A share is the number of statements with at least one counted passage of the frame, divided by all
        statements of the group, whatever they speak of. The whisker is the 95 % Wilson interval. What is not
        recorded counts as not said, though it may have been{isEachTextRead && ', in other words'}. Where
        statements were not fully read, for the frame or on the theme, the share is at least what stands
        there, the whisker reaches to what it may be at most, and a test takes the two groups where they are
        nearest to each other; where either could be the larger one, nothing is tested.
      </p>
      <p>
        p is the chance of a result at least as unlikely as this one if the two groups did not differ in how
        often they use the frame (Fisher’s exact test, two-sided). {byChance(tests)} “p, corrected” allows for
        that by Holm’s rule: below 5 %, the chance of even one false finding in the whole table is at most 5
        %. The statements are no random sample; take the test as a guard against over-reading small numbers,
        not as proof.
      </p>
    </details>
  )
}

/** A day as a year where it stands for one, as the field takes both. */
function typedDay(day: string | undefined, end: '-01-01' | '-12-31'): string {
  return day?.endsWith(end) ? day.slice(0, 4) : (day ?? '')
}
