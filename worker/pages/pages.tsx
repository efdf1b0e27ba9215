import { type Handler, Hono } from 'hono'
import { type PagePath, pages as registered, views } from '../data/page-list.ts'
import { leadsTo } from '../data/views.ts'
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
import { groupsEmbedRoute } from './compare/groups-embed.tsx'
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

const made: Record<PagePath, Handler<Env>> = {
  '/': trendsPageRoute,
  '/statements': statementsPageRoute,
  '/statements/:id': statementPageRoute,
  '/evidence': evidencePageRoute,
  '/passages/:id': passagePageRoute,
  '/measures': measuresPageRoute,
  '/compare': comparePageRoute,
  '/compare/neighbours': neighboursPageRoute,
  '/compare/groups': groupsPageRoute,
  '/compare/texts': compareTextsPageRoute,
  '/phrases': phrasesPageRoute,
  '/phrases/:id': phrasePageRoute,
  '/trade': tradePageRoute,
  '/search': searchPageRoute,
  '/texts/:id': textPageRoute,
  '/data': dataPageRoute,
  '/releases': releasesPageRoute,
  '/releases/:id/changes': changesPageRoute,
  '/codebook': codebookPageRoute,
  '/codebook/:id': codebookThemePageRoute,
  '/method': methodPageRoute,
  '/api': apiPageRoute,
  '/problems': problemsPageRoute,
}

/** Pages with a picture of their own, which networks show. */
const pictured: Partial<Record<PagePath, Handler<Env>>> = {
  '/': viewCardRoute,
  '/statements/:id': statementCardRoute,
  '/compare': compareCardRoute,
  '/trade': tradeCardRoute,
}

export const pages = new Hono<Env>()
  .get('/trends.svg', pictureRoute)
  .get('/embed', embedRoute)
  .get('/embed/compare', compareEmbedRoute)
  .get('/embed/compare/groups', groupsEmbedRoute)
  .get('/embed/statements/:id', statementEmbedRoute)
  .get('/oembed', oembedRoute)

for (const { path } of registered) {
  pages.get(path, made[path])
  const picture = pictured[path]
  const folder = path === '/' ? '' : path
  if (picture) pages.get(`${folder}/picture.svg`, picture).get(`${folder}/picture.png`, pictureFileRoute)
}

/** Rows that are shown on a page of another name: their address without a format is that page. */
for (const view of views) {
  const { page, stem } = view
  if (stem === page) continue
  pages.get(stem, (c) => c.redirect(leadsTo(view, new URL(c.req.url).searchParams), 302))
}
