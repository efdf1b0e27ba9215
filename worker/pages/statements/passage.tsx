import { capitalised } from '../../../schema/capitalised.ts'
import { chain } from '../../../schema/chain.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { passageCitation } from '../../api/cite.ts'
import { recordOfPassage } from '../../api/passages.ts'
import { CiteLinks } from '../../components/cite-links.tsx'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { PassageCard } from '../../components/passage.tsx'
import { Reliability } from '../../components/reliability.tsx'
import { oneLine } from '../../components/view-citation.ts'
import type { RequestContext } from '../../env.ts'
import { citationFormats, mediaTypes } from '../../format.ts'
import { inRelease, passageCardPage, passagePage, pictureOf, statementPage } from '../../links.ts'
import { currentRelease } from '../../queries/release.ts'
import { OwnCodings } from './own-codings.tsx'
import { passageQuote, recordedIn, speakerOf } from './passage-quote.ts'
import { passageTitle } from './passage-title.ts'

export const makes = { '/passages/:id': passagePageRoute }

/** One passage, to be quoted: what was said, by whom, when, in which words, and where that can be read. */
async function passagePageRoute(c: RequestContext) {
  const db = c.get('db')
  const id = c.req.param('id') ?? ''
  // What holds the passage has one address, whichever of its names was asked for.
  if (id.includes('#')) return c.redirect(passageCardPage(id), 301)
  const [release, { data, statement, themes }] = await Promise.all([
    currentRelease(db),
    recordOfPassage(db, id),
  ])
  const { origin } = new URL(c.req.url)
  const theme = themes.find((known) => known.id === data.theme)
  const isContext = data.status === 'context'
  const who = speakerOf(data)
  const { title } = statement
  // What is taken along opens what was read: the address names the release.
  const link = inRelease(`${origin}${passageCardPage(data.id)}`, release?.version)
  const quote = `${passageQuote(data, { theme: theme?.label ?? data.theme, title })} ${link}`
  const citation = oneLine(`Passage ${data.id}: ${data.gist} ${recordedIn(data, title)}`, release, link)
  return html(c, () => (
    <Layout
      title={passageTitle(data, theme, statement)}
      description={data.gist}
      release={release}
      citation={release && passageCitation(data, { release, url: new URL(origin) })}
      script="copy"
      picture={pictureOf(statementPage(statement.id))}
      rows={(format) => passageCardPage(data.id, format)}
      alternates={[
        ...citationFormats.map((format) => ({
          type: mediaTypes[format],
          href: passageCardPage(data.id, format),
        })),
      ]}
    >
      <article class="statement">
        <p class="meta">
          <time datetime={data.date}>{longDay(data)}</time> ·{' '}
          <span class={isContext ? undefined : `voice voice-${data.voice}`}>{who}</span> ·{' '}
          {theme?.label ?? data.theme}
        </p>
        <h1>
          <span class="note">{capitalised(chain.our)} gist:</span> {data.gist}
        </h1>
        <p>
          {isContext ? 'Recorded with' : 'In'} <a href={statementPage(statement.id)}>{title}</a>.{' '}
          <a href={passagePage(data.id)}>See it among the other passages</a>
        </p>
        <ul class="passages">
          <PassageCard
            passage={data}
            themes={themes}
            statement={statement}
            statementVoice={data.voice}
            hasGist={false}
            isAlone
          />
        </ul>
        <OwnCodings passage={data.id} codings={data.codings} themes={themes} />
        {theme && data.status === 'counted' && <Reliability themes={[theme]} />}
        <section class="quote-and-cite" aria-labelledby="take">
          <h2 id="take">Quote and cite</h2>
          <p class="takeaway">
            <button type="button" data-copy={quote} hidden>
              Copy quote
            </button>
            <button type="button" data-copy={link} hidden>
              Copy link
            </button>
            <button type="button" data-copy={citation} hidden>
              Copy citation
            </button>
            <CiteLinks href={(format) => passageCardPage(data.id, format)} />
          </p>
          <label for="quote">Quote</label>
          <textarea id="quote" readonly rows={3}>
            {quote}
          </textarea>
          <label for="citation">Citation</label>
          <textarea id="citation" readonly rows={3}>
            {citation}
          </textarea>
        </section>
      </article>
    </Layout>
  ))
}
