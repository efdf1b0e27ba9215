import { Hono } from 'hono'
import { pages as subjectPages } from '#subject'
import { views } from '../data/views.ts'
import type { Env } from '../env.ts'
import { pictureFileRoute } from '../picture.ts'
import { apiPageRoute } from './about/api.tsx'
import { dataPageRoute } from './about/data.tsx'
import { problemsPageRoute } from './about/problems.tsx'
import { codebookPageRoute, codebookThemePageRoute } from './codebook/codebook.tsx'
import { methodPageRoute } from './codebook/method.tsx'
import { compareCardRoute } from './compare/card.tsx'
import { comparePageRoute } from './compare/compare.tsx'
import { compareEmbedRoute } from './compare/embed.tsx'
import { groupsPageRoute } from './compare/groups.tsx'
import { neighboursPageRoute } from './compare/neighbours.tsx'
import { phrasePageRoute } from './compare/phrase.tsx'
import { phrasesPageRoute } from './compare/phrases.tsx'
import { compareTextsPageRoute } from './compare/texts.tsx'
import { changesPageRoute } from './releases/changes.tsx'
import { releasesPageRoute } from './releases/releases.tsx'
import { searchPageRoute } from './search/search.tsx'
import { statementCardRoute } from './statements/card.tsx'
import { statementEmbedRoute } from './statements/embed.tsx'
import { evidencePageRoute } from './statements/evidence.tsx'
import { passagePageRoute } from './statements/passage.tsx'
import { statementPageRoute } from './statements/statement.tsx'
import { statementsPageRoute } from './statements/statements.tsx'
import { textPageRoute } from './statements/text.tsx'
import { tradeCardRoute } from './trade/card.tsx'
import { tradePageRoute } from './trade/trade.tsx'
import { viewCardRoute } from './trends/card.tsx'
import { embedRoute } from './trends/embed.tsx'
import { measuresPageRoute } from './trends/measures.tsx'
import { oembedRoute } from './trends/oembed.ts'
import { pictureRoute } from './trends/picture.tsx'
import { trendsPageRoute } from './trends/trends.tsx'

/** Pages that the subject may lack. */
const optional = new Hono<Env>()
if (subjectPages.includes('trade'))
  optional
    .get('/trade', tradePageRoute)
    .get('/trade/picture.svg', tradeCardRoute)
    .get('/trade/picture.png', pictureFileRoute)
if (subjectPages.includes('phrases'))
  optional.get('/phrases', phrasesPageRoute).get('/phrases/:id', phrasePageRoute)

/** Rows that are shown on a page of another name: their address without a format is that page. */
const named = new Hono<Env>()
for (const { page, stem, shown = {} } of views) {
  if (stem === page) continue
  named.get(stem, (c) => {
    const { searchParams } = new URL(c.req.url)
    for (const [name, value] of Object.entries(shown)) {
      if (!searchParams.has(name)) searchParams.set(name, value)
    }
    return c.redirect(searchParams.size === 0 ? page : `${page}?${searchParams}`, 302)
  })
}

export const pages = new Hono<Env>()
  .route('/', optional)
  .route('/', named)
  .get('/', trendsPageRoute)
  .get('/trends.svg', pictureRoute)
  .get('/picture.svg', viewCardRoute)
  .get('/picture.png', pictureFileRoute)
  .get('/statements/:id/picture.svg', statementCardRoute)
  .get('/statements/:id/picture.png', pictureFileRoute)
  .get('/compare/picture.svg', compareCardRoute)
  .get('/compare/picture.png', pictureFileRoute)
  .get('/embed', embedRoute)
  .get('/embed/compare', compareEmbedRoute)
  .get('/embed/statements/:id', statementEmbedRoute)
  .get('/oembed', oembedRoute)
  .get('/statements', statementsPageRoute)
  .get('/statements/:id', statementPageRoute)
  .get('/passages/:id', passagePageRoute)
  .get('/evidence', evidencePageRoute)
  .get('/measures', measuresPageRoute)
  .get('/compare', comparePageRoute)
  .get('/data', dataPageRoute)
  .get('/compare/neighbours', neighboursPageRoute)
  .get('/compare/groups', groupsPageRoute)
  .get('/compare/texts', compareTextsPageRoute)
  .get('/search', searchPageRoute)
  .get('/texts/:id', textPageRoute)
  .get('/codebook', codebookPageRoute)
  .get('/codebook/:id', codebookThemePageRoute)
  .get('/api', apiPageRoute)
  .get('/problems', problemsPageRoute)
  .get('/method', methodPageRoute)
  .get('/releases', releasesPageRoute)
  .get('/releases/:id/changes', changesPageRoute)
