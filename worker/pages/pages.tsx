import { Hono } from 'hono'
import { pages as subjectPages } from '#subject'
import type { Env } from '../env.ts'
import { apiPageRoute } from './api.tsx'
import { codebookPageRoute, codebookThemePageRoute } from './codebook.tsx'
import { comparePageRoute } from './compare.tsx'
import { compareEmbedRoute } from './compare-embed.tsx'
import { compareTextsPageRoute } from './compare-texts.tsx'
import { dataPageRoute } from './data.tsx'
import { embedRoute } from './embed.tsx'
import { evidencePageRoute } from './evidence.tsx'
import { groupsPageRoute } from './groups.tsx'
import { measuresPageRoute } from './measures.tsx'
import { methodPageRoute } from './method.tsx'
import { neighboursPageRoute } from './neighbours.tsx'
import { oembedRoute } from './oembed.ts'
import { phrasePageRoute } from './phrase.tsx'
import { phrasesPageRoute } from './phrases.tsx'
import { pictureRoute } from './picture.tsx'
import { problemsPageRoute } from './problems.tsx'
import { searchPageRoute } from './search.tsx'
import { statementPageRoute } from './statement.tsx'
import { statementsPageRoute } from './statements.tsx'
import { textPageRoute } from './text.tsx'
import { tradePageRoute } from './trade.tsx'
import { trendsPageRoute } from './trends.tsx'

/** Pages that the subject may lack. */
const optional = new Hono<Env>()
if (subjectPages.includes('trade')) optional.get('/trade', tradePageRoute)
if (subjectPages.includes('phrases'))
  optional.get('/phrases', phrasesPageRoute).get('/phrases/:id', phrasePageRoute)

export const pages = new Hono<Env>()
  .route('/', optional)
  .get('/', trendsPageRoute)
  .get('/trends.svg', pictureRoute)
  .get('/embed', embedRoute)
  .get('/embed/compare', compareEmbedRoute)
  .get('/oembed', oembedRoute)
  .get('/statements', statementsPageRoute)
  .get('/statements/:id', statementPageRoute)
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
