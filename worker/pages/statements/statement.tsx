import { capitalised } from '../../../schema/capitalised.ts'
import { chain } from '../../../schema/chain.ts'
import { listed } from '../../../schema/chart/wording.ts'
import { columnWords } from '../../../schema/column-words.ts'
import type { Change } from '../../../schema/contract/change.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import { type Statement, statementColumns } from '../../../schema/contract/statement.ts'
import { kindLabel } from '../../../schema/kind-label.ts'
import { languageName } from '../../../schema/language-name.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { plural } from '../../../schema/plural.ts'
import { markedDay } from '../../../schema/record-doubts.ts'
import { publisherBeside, reprintWords } from '../../../schema/reprint-form.ts'
import { partedNotes } from '../../../schema/silence-note.ts'
import { dayDoubt, longDay } from '../../../schema/statement-day.ts'
import { unconfirmedSentence } from '../../../schema/unconfirmed.ts'
import { officeOf } from '../../api/cited-page.ts'
import { statementCitation } from '../../api/statement-citation.ts'
import { statement } from '../../api/statements.ts'
import { ChangeList } from '../../components/change-list.tsx'
import { DataLinks } from '../../components/data-links.tsx'
import { Footnote } from '../../components/footnote.tsx'
import { html } from '../../components/html.ts'
import { statementJsonLd } from '../../components/json-ld.ts'
import { Layout } from '../../components/layout.tsx'
import { OfficialLinks } from '../../components/official-links.tsx'
import { PassageCard } from '../../components/passage.tsx'
import { Reliability } from '../../components/reliability.tsx'
import { ShortName } from '../../components/short-name.tsx'
import { SourceLink } from '../../components/source-link.tsx'
import { SourceLinks } from '../../components/source-links.tsx'
import { StepLinks, shortened } from '../../components/step-links.tsx'
import { titleBasisWords, voiceLabels } from '../../components/words.ts'
import { signposts } from '../../data/link-header.ts'
import type { RequestContext } from '../../env.ts'
import { citationFormats, citationLabels, mediaTypes } from '../../format.ts'
import {
  changesPage,
  comparePage,
  inRelease,
  neighboursPage,
  oembedAddress,
  passagePage,
  phrasePage,
  pictureOf,
  statementPage,
} from '../../links.ts'
import { statementHistory } from '../../queries/changes.ts'
import { codebook } from '../../queries/codebook.ts'
import { seriesSizes } from '../../queries/coverage.ts'
import { otherWords, wholeTextMentions } from '../../queries/lexicon.ts'
import { type LoadedText, textsOfStatement } from '../../queries/loaded-texts.ts'
import { phrasesOfStatement } from '../../queries/phrases.ts'
import { currentRelease, publishedVersions } from '../../queries/release.ts'
import { stepsInSeries } from '../../queries/series.ts'
import { statementPages } from '../../queries/statement-pages.ts'
import { pageQuery } from '../../query-string.ts'
import { HowIncluded } from './how-included.tsx'
import { LoadedTextSection } from './loaded-text.tsx'
import { hasPassage, NotRecorded } from './not-recorded.tsx'
import { TextQuery as StatementPageQuery, textView } from './text-view.ts'

export const makes = { '/statements/:id': statementPageRoute }

export function confidenceSentence({
  confidence,
  titleBasis,
  dayBasis,
  notes,
}: Pick<Statement, 'confidence' | 'titleBasis' | 'dayBasis' | 'notes'>): string {
  if (confidence === 'unverified') return chain.confidence
  const isOwnTitle = titleBasis !== null && titleBasis !== 'page'
  if (confidence === 'verified')
    return `${isOwnTitle ? 'Date and place' : 'Date, title and place'} are confirmed by the pages below.`
  const places = [
    dayBasis !== null && 'how sure the date is',
    isOwnTitle && 'whose the title is',
    notes !== null && 'the notes',
  ].filter((place) => place !== false)
  return `Partly verified: see ${listed(places)}.`
}

async function statementPageRoute(c: RequestContext) {
  const db = c.get('db')
  const id = c.req.param('id') ?? ''
  const query = pageQuery(c, StatementPageQuery)
  const [
    release,
    themes,
    { data },
    texts,
    pages,
    history,
    steps,
    phrases,
    mentions,
    others,
    sizes,
    published,
  ] = await Promise.all([
    currentRelease(db),
    codebook(db),
    statement.answer(db, {}, id),
    textsOfStatement(db, id),
    statementPages(db, [id]),
    statementHistory(db, id),
    stepsInSeries(db, id),
    phrasesOfStatement(db, id),
    wholeTextMentions(db, [id]),
    otherWords(db, [id]),
    seriesSizes(db),
    publishedVersions(db),
  ])
  const notes = partedNotes(data, themes)
  // Texts of one day are not each other’s past.
  const earlier = steps.previous.filter(({ date }) => date < data.date)
  const { origin } = new URL(c.req.url)
  const unrecorded = (await c.get('unrecorded')?.()) ?? []
  const citation = release && statementCitation(data, pages, { release, url: new URL(origin), unrecorded })
  c.header('link', signposts(id))
  const view = await textView(db, texts, query, statementPage(id), data.officialUrls)
  return html(c, () => (
    <Layout
      title={`${data.title}, ${markedDay(data)}`}
      description={data.summary}
      release={release}
      citation={citation}
      canonical={statementPage(id)}
      picture={pictureOf(statementPage(id))}
      jsonLd={statementJsonLd(data, citation, release, origin)}
      rows={(format) => statementPage(id, format)}
      alternates={[
        ...citationFormats.map((format) => ({ type: mediaTypes[format], href: statementPage(id, format) })),
        { type: 'application/json+oembed', href: oembedAddress(origin, statementPage(id)) },
      ]}
    >
      <article class="statement">
        <p class="meta">
          <time datetime={data.date}>{longDay(data)}</time> · {kindLabel(data)} ·{' '}
          <span class={`voice voice-${data.voice}`}>{voiceLabels[data.voice]}</span>
        </p>
        <ShortName of={data} />
        <h1>{data.title}</h1>
        <p class="meta steps">
          <StepLinks {...steps} date={data.date} href={(step) => statementPage(step)} />
          {data.uncounted === null && (
            <a href={neighboursPage({ of: id })}>What changed before it and after it</a>
          )}
          {earlier.map(({ id: before, title }) => (
            <a href={comparePage({ a: before, b: id })}>
              Compare with the one before{earlier.length > 1 && `: ${shortened(title)}`}
            </a>
          ))}
        </p>
        <p class="lede">{data.summary}</p>
        <Metadata
          data={data}
          notes={notes.rest}
          texts={texts}
          sizes={sizes}
          isDayUnrecorded={unrecorded.includes('dayBasis')}
        />
        <div class="side-heads">
          {themes
            .filter((theme) => data.passageList.some((passage) => passage.theme === theme.id))
            .map((theme) => (
              <ThemeSection theme={theme} data={data} themes={themes} />
            ))}
          <Reliability themes={themes.filter(hasPassage(data, 'counted'))} />
          <NotRecorded
            data={data}
            themes={themes}
            mentions={mentions.get(id) ?? []}
            others={others.get(id)}
          />
          {phrases.length > 0 && (
            <p>
              Set phrases in it:{' '}
              {phrases.map(({ id: phrase, label }, index) => (
                <>
                  {index > 0 && ', '}
                  <a href={phrasePage(phrase)}>{label}</a>
                </>
              ))}
              .
            </p>
          )}
        </div>
        <p class="takeaway">
          <a href={comparePage({ a: id })}>Compare with another</a>
          <DataLinks rows={(format) => statementPage(id, format)} />
          <span>
            Cite as{' '}
            {citationFormats.map((format, index) => (
              <>
                {index > 0 && ', '}
                <a href={statementPage(id, format)} type={mediaTypes[format]}>
                  {citationLabels[format]}
                </a>
              </>
            ))}
          </span>
        </p>
        {citation && <Footnote citation={citation} />}
        <History id={id} history={history} published={published} themes={themes} />
        {view && <LoadedTextSection view={view} themes={themes} />}
      </article>
    </Layout>
  ))
}

/** What releases did with the statement since it entered. */
function History(props: {
  id: string
  history: readonly Change[]
  /** Published releases, the newest first. */
  published: readonly string[]
  themes: readonly Theme[]
}) {
  const { id, history, published, themes } = props
  const entered = history.find(({ record, kind }) => record === 'statement' && kind === 'added')?.release
  /** The release before, where it has the statement; one that is not published yet follows the newest. */
  const before = (version: string) =>
    version === entered ? undefined : published[published.indexOf(version) + 1]
  const releases = [...Map.groupBy(history, ({ release }) => release)]
  if (releases.length === 0) return null
  return (
    <section id="history">
      <h2>History of this record</h2>
      {releases.map(([version, list]) => (
        <ReleaseHistory id={id} version={version} list={list} before={before(version)} themes={themes} />
      ))}
    </section>
  )
}

function ReleaseHistory(props: {
  id: string
  version: string
  list: readonly Change[]
  before: string | undefined
  themes: readonly Theme[]
}) {
  const { id, version, list, before, themes } = props
  // What each coder gave stands with the passages.
  const shown = list.filter(({ record, kind }) => record !== 'coding' || kind !== 'added')
  const codings = list.length - shown.length
  return (
    <details open={shown.length <= 3}>
      <summary>
        Release {version}, {longDate(list[0]?.date ?? '')}: {plural(list.length, 'change')}
        {codings > 0 && `, ${codings} of them ${codings === 1 ? 'a coding' : 'codings'} added`}
      </summary>
      {shown.length > 0 && <ChangeList changes={shown} themes={themes} />}
      {(before || codings > 0) && (
        <p>
          {before && <a href={inRelease(statementPage(id), before)}>As it was in {before}</a>}
          {before && codings > 0 && ' · '}
          {codings > 0 && <a href={changesPage(version, { statement: id })}>The list with the codings</a>}
        </p>
      )}
    </details>
  )
}

function Metadata(props: {
  data: Statement
  notes: string | null
  texts: readonly LoadedText[]
  sizes: ReadonlyMap<string, number>
  /** Whether the release that is shown does not say how sure days are. */
  isDayUnrecorded: boolean
}) {
  const { data, notes, texts, sizes, isDayUnrecorded } = props
  const hasOfficial = Object.keys(data.officialUrls).length > 0
  const byOthers = data.reprints.find(({ url }) => officeOf({ url }))
  const telling = data.passageList.filter(({ evidenceKinds }) => evidenceKinds.includes('official'))
  const doubt = dayDoubt(data)
  return (
    <dl class="facts">
      {(doubt ?? isDayUnrecorded) && (
        <>
          <dt>How sure the date is</dt>
          <dd>{doubt ?? 'not recorded in this release'}</dd>
        </>
      )}
      {data.titleBasis !== null && (
        <>
          <dt>Whose title</dt>
          <dd>{titleBasisWords[data.titleBasis]}</dd>
        </>
      )}
      {data.originalTitleLanguage !== null && (
        <>
          <dt>{languageName(data.originalTitleLanguage)} title</dt>
          <dd>
            {data.originalTitle === null ? (
              'not recorded'
            ) : (
              <span lang={data.originalTitleLanguage}>{data.originalTitle}</span>
            )}
          </dd>
        </>
      )}
      <dt>Speakers</dt>
      <dd>{data.speakers.join(', ') || 'None named'}</dd>
      <dt>Place</dt>
      <dd>{data.place}</dd>
      <HowIncluded data={data} sizes={sizes} />
      <dt>Official text</dt>
      <dd>
        {!hasOfficial &&
          (byOthers ? (
            <>
              no page of the speaker’s own side is known;{' '}
              <SourceLink url={byOthers.url} language={byOthers.language}>
                {byOthers.publisher}
              </SourceLink>{' '}
              has the text, an office of another side
            </>
          ) : (
            'no official address of the text itself is known'
          ))}
        {!hasOfficial && !byOthers && telling.length > 0 && (
          <>
            {'; '}
            <a href={passagePage(telling[0]?.id ?? '')}>an official page that tells of it</a> is cited with{' '}
            {telling.length === 1 ? 'a passage' : `${telling.length} passages`}
          </>
        )}
        <OfficialLinks urls={data.officialUrls} />
      </dd>
      {texts.length > 0 && (
        <>
          <dt>Whole text</dt>
          <dd>
            <a href="#whole-text">
              {[...new Set(texts.map(({ language }) => languageName(language)))].join(', ')}
            </a>{' '}
            <span class="note">loaded into this copy</span>
          </dd>
        </>
      )}
      {data.officialPages.length > 0 && (
        <>
          <dt>Official pages</dt>
          <dd>
            {data.officialPages.map(({ url, what, language }, index) => (
              <>
                {index > 0 && ', '}
                <SourceLink url={url} language={language}>
                  {what === 'digest' ? 'a digest' : 'a page about the occasion'}
                </SourceLink>
              </>
            ))}{' '}
            <span class="note">not the text itself</span>
          </dd>
        </>
      )}
      {data.reprints.length > 0 && (
        <>
          <dt>Pages of others</dt>
          <dd>
            {data.reprints.map(({ url, publisher, language, what }, index) => (
              <>
                {index > 0 && ', '}
                <Reprint url={url} language={language} publisher={publisher} what={what} />
              </>
            ))}{' '}
            {data.reprints.some(({ what }) => what === null) && (
              <span class="note">
                {data.reprints.length > 1 && data.reprints.some(({ what }) => what !== null)
                  ? 'a page without a word behind it has the text, whole or in part'
                  : 'the text, whole or in part'}
              </span>
            )}
          </dd>
        </>
      )}
      <dt>Confidence</dt>
      <dd>{confidenceSentence(data)}</dd>
      {otherFacts(data).map(([name, words]) => (
        <>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </>
      ))}
      {notes && (
        <>
          <dt>Notes</dt>
          <dd>{notes}</dd>
        </>
      )}
      <dt>
        {data.confidence === 'unverified' || data.sources.length === 0 ? 'What it rests on' : 'Confirmed by'}
      </dt>
      <dd>
        {data.unverified && <span class="flag">{unconfirmedSentence(data.unverified)}</span>}
        <SourceLinks urls={data.sources} publishers={data.sourcePublishers} kinds={data.sourceKinds} />
      </dd>
    </dl>
  )
}

/** Columns that the page tells in words or in a place of their own. */
const worded = [
  ...(['id', 'date', 'dayBasis', 'otherDay', 'kind', 'level', 'voice', 'series', 'words'] as const),
  ...(['title', 'titleBasis', 'originalTitle', 'originalTitleLanguage', 'shortName', 'place'] as const),
  ...(['confidence', 'summary', 'notes', 'unverified', 'uncounted', 'themesNotRead'] as const),
] satisfies (keyof Statement)[]
const isWorded = (column: keyof Statement) => (worded as readonly (keyof Statement)[]).includes(column)

/** What every other column is called, and what the statement has in it. */
function otherFacts(data: Statement): [name: string, words: string][] {
  return statementColumns.flatMap((column) => {
    if (isWorded(column)) return []
    const value: unknown = data[column]
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return []
    const said = typeof value === 'boolean' ? (value ? 'yes' : 'no') : [value].flat().join(', ')
    return [[capitalised(columnWords(column)), said]]
  })
}

function ThemeSection(props: { theme: Theme; data: Statement; themes: readonly Theme[] }) {
  const { theme, data, themes } = props
  return (
    <section>
      <h2>{theme.label}</h2>
      <ul class="passages">
        {data.passageList
          .filter((passage) => passage.theme === theme.id)
          .map((passage) => (
            <PassageCard passage={passage} themes={themes} statement={data} statementVoice={data.voice} />
          ))}
      </ul>
    </section>
  )
}

function Reprint({ url, publisher, language, what }: Statement['reprints'][number]) {
  const form = what === null ? undefined : reprintWords[what].beside
  const { name, aside } =
    form === undefined ? { name: publisher, aside: [] } : publisherBeside(publisher, form)
  return (
    <>
      <SourceLink url={url} language={language}>
        {name}
      </SourceLink>
      {form && ` (${[...aside, form].join(', ')})`}
    </>
  )
}
