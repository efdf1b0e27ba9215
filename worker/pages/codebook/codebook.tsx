import { isOfLexicon } from '../../../schema/chain.ts'
import { codedByVersion, codingsLeftOut } from '../../../schema/coder-words.ts'
import type { Codebook, CodebookFrame, CodebookTheme } from '../../../schema/contract/codebook.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { plural } from '../../../schema/plural.ts'
import { shortStanding } from '../../../schema/standing.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { codebookResource, codebookTheme } from '../../api/codebook.ts'
import { Coded, CodeLink, CodeWords } from '../../components/code-words.tsx'
import { DataLinks } from '../../components/data-links.tsx'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { IncludesUnnamedNote } from '../../components/naming-note.tsx'
import { Reliability } from '../../components/reliability.tsx'
import { SectionTabs } from '../../components/section-tabs.tsx'
import { Table } from '../../components/table.tsx'
import { viewCitation } from '../../components/view-citation.ts'
import { alphaText } from '../../components/words.ts'
import type { RequestContext } from '../../env.ts'
import {
  apiAddress,
  codebookPage,
  codebookThemePage,
  differingPassages,
  methodPage,
  passagePage,
  trendsPage,
} from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { gaps } from '../../queries/coverage.ts'
import { currentRelease } from '../../queries/release.ts'

export const makes = { '/codebook': codebookPageRoute, '/codebook/:id': codebookThemePageRoute }

const ruleSentences = {
  agreed: 'All coders gave exactly these frames.',
  refused: 'A coder gave this frame; the published coding does not have it.',
  neighbour: 'An agreed example of the neighbouring frame that the near-miss points to.',
}

/** Whether coders gave a passage of the theme other frames. */
const isDisputed = ({ alpha }: Pick<CodebookTheme, 'alpha'>) => alpha !== null && alpha < 1

async function codebookPageRoute(c: RequestContext) {
  const db = c.get('db')
  const [release, { data, title = '' }, { uncountedRecords }] = await Promise.all([
    currentRelease(db),
    codebookResource.answer(db, {}, ''),
    gaps(db),
  ])
  const words = new CodeWords(data.themes)
  return html(c, () => (
    <Layout
      title="Codebook"
      description="Themes, frames, definitions and near-misses by which every passage is coded, with the coders’ agreement."
      release={release}
      citation={viewCitation(title, release, new URL(c.req.url))}
      rows={codebookPage}
    >
      <article class="side-heads">
        <SectionTabs />
        <h1>Codebook</h1>
        <p class="lede">
          Version {data.version}. A passage carries one theme and{' '}
          {isOfLexicon
            ? 'up to three of its frames, or none where only words of the theme at large were found.'
            : 'one to three of its frames.'}{' '}
          A frame is what the passage does with the theme. <a href={methodPage()}>How the coding was done</a>.
        </p>
        <Table
          label="Themes, table"
          columns={[
            'Theme',
            'Question',
            { number: 'Frames' },
            { number: 'Passages' },
            { number: 'Alpha' },
            { number: 'n' },
          ]}
        >
          <tbody>
            {data.themes.map((theme) => (
              <tr>
                <th scope="row">
                  <a href={codebookThemePage(theme.id)}>{theme.label}</a>
                </th>
                <td>{theme.question}</td>
                <td class="number">{theme.frames.length}</td>
                <td class="number">{theme.passages}</td>
                <td class="number">
                  <Alpha alpha={theme.alpha} isTentative={theme.isTentative} />
                </td>
                <td class="number">{theme.alphaPassages}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        <p class="note">
          Alpha is Krippendorff’s, over the sets of frames that the coders gave apart from each other; n is
          the passages compared. Below 0.667 a theme is marked tentative.
        </p>
        <Stances stances={data.stances} />
        <History history={data.history} leftOut={codingsLeftOut(uncountedRecords)} words={words} />
        <p class="takeaway">
          <DataLinks rows={codebookPage} />
          {data.themes.some(isDisputed) && <a href={differingPassages()}>Passages on which coders differ</a>}
          <a href={apiAddress('/codings')}>All codings</a>
          <a href={apiAddress('/agreement')}>All agreement figures</a>
        </p>
      </article>
    </Layout>
  ))
}

async function codebookThemePageRoute(c: RequestContext) {
  const db = c.get('db')
  const id = c.req.param('id') ?? ''
  const [release, themes, { data, title = '' }] = await Promise.all([
    currentRelease(db),
    codebook(db),
    codebookTheme.answer(db, {}, id),
  ])
  const words = new CodeWords(themes)
  return html(c, () => (
    <Layout
      title={`${data.label} · Codebook`}
      description={data.question}
      release={release}
      citation={viewCitation(title, release, new URL(c.req.url))}
      rows={(format) => codebookThemePage(id, format)}
    >
      <p class="meta">
        <a href={codebookPage()}>Codebook</a>
      </p>
      <h1>{data.label}</h1>
      <p class="lede">{data.question}</p>
      <p>
        {plural(data.passages, 'counted passage')} in {plural(data.statements, 'statement')}
        {data.silences > 0 && `, ${plural(data.silences, 'recorded silence')}`}. Agreement of the coders:
        alpha <Alpha alpha={data.alpha} isTentative={data.isTentative} /> over{' '}
        {plural(data.alphaPassages, 'passage')}.{' '}
        <a href={trendsPage({ theme: data.id })}>Trend of the frames</a>
      </p>
      <IncludesUnnamedNote themes={[data]} />
      <Reliability themes={[data]} />
      <div class="side-heads">
        {data.frames.map((frame) => (
          <FrameSection theme={data} frame={frame} words={words} />
        ))}
      </div>
      <p class="takeaway">
        <DataLinks rows={(format) => codebookThemePage(id, format)} />
        {isDisputed(data) && <a href={differingPassages({ theme: id })}>Passages on which coders differ</a>}
        <a href={apiAddress('/codings', { theme: id })}>Codings of the theme</a>
      </p>
    </Layout>
  ))
}

function FrameSection(props: { theme: CodebookTheme; frame: CodebookFrame; words: CodeWords }) {
  const { theme, frame, words } = props
  const besides = words.besides(theme.id, frame.id)
  return (
    <section class="frame" id={frame.id}>
      <h2>{frame.label}</h2>
      <p>{words.plain(frame.definition)}</p>
      {frame.nearMiss && (
        <p>
          <strong>Not:</strong> <Coded words={words} text={frame.nearMiss} />
        </p>
      )}
      {besides.length > 0 && (
        <p>
          <strong>Told apart from it:</strong>{' '}
          {besides.map((one, index) => (
            <>
              {index > 0 && '; '}
              <CodeLink {...one} />
            </>
          ))}
        </p>
      )}
      <p class="meta">
        <code>{frame.id}</code> · {plural(frame.passages, 'counted passage')} · given by at least one coder to{' '}
        {plural(frame.coded, 'passage')}, counted or not, whatever theme it is published under · alpha{' '}
        <Alpha alpha={frame.alpha} isTentative={frame.isTentative} />
        {frame.isLimit && ' · bounds or plays down'} ·{' '}
        <a href={trendsPage({ theme: theme.id, frame: frame.id })}>trend</a>
      </p>
      {frame.examples.length === 0 && <p class="note">No coded passage shows this frame.</p>}
      <ul class="passages">
        {frame.examples.map((example) => (
          <li class={example.role === 'near_miss' ? 'passage context' : 'passage'}>
            <p class="frames">
              <span class="tag plain">{example.role === 'near_miss' ? 'Near-miss' : 'Example'}</span>
              {(example.role === 'near_miss' || example.frames.length > 1) &&
                example.frames.map((id) => <span class="tag">{words.plain(id)}</span>)}
            </p>
            <p>{example.gist}</p>
            {example.keyPhrase && (
              <p class="phrase">
                <q>{example.keyPhrase}</q>
                <span class="note"> {shortStanding(example.keyPhraseBasis)}</span>
              </p>
            )}
            <p class="meta">
              <a href={passagePage(example.passageId)}>{longDay(example)}</a>, {example.title}.{' '}
              {ruleSentences[example.rule]}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Alpha({ alpha, isTentative }: { alpha: number | null; isTentative: boolean }) {
  return (
    <>
      {alphaText(alpha)}
      {alpha !== null && isTentative && <span class="flag"> tentative</span>}
    </>
  )
}

function Stances({ stances }: { stances: Codebook['stances'] }) {
  return (
    <section>
      <h2>Stances</h2>
      <dl class="facts">
        {stances.map(({ label, definition }) => (
          <>
            <dt>{label}</dt>
            <dd>{definition}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

function History({
  history,
  leftOut,
  words,
}: {
  history: Codebook['history']
  leftOut: string
  words: CodeWords
}) {
  return (
    <section>
      <h2>What changed</h2>
      {history.toReversed().map(({ version, date, summary, changes, codings }) => (
        <>
          <h3>
            Version {version}, {longDate(date)}
          </h3>
          <p>{words.plain(summary)}</p>
          <p class="note">
            {codings.length > 0
              ? `${codedByVersion([{ version, codings }])} ${leftOut}`.trim()
              : 'No coding of this release was made by it.'}
          </p>
          {changes.length > 0 && (
            <ul>
              {changes.map(({ frames, what, why }) => (
                <li>
                  {frames.length > 0 && <strong>{frames.map((id) => words.plain(id)).join(', ')}: </strong>}
                  {words.plain(what)} <span class="note">{words.plain(why)}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      ))}
    </section>
  )
}
