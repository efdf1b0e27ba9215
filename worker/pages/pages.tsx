import { type Handler, Hono } from 'hono'
import { type PagePath, pages as registered, views } from '../data/page-list.ts'
import { leadsTo } from '../data/views.ts'
import type { Env } from '../env.ts'
import { compareCardRoute } from './compare/card.tsx'
import { compareEmbedRoute } from './compare/embed.tsx'
import { groupsCardRoute } from './compare/groups-card.tsx'
import { groupsEmbedRoute } from './compare/groups-embed.tsx'
import { pictureFileRoute } from './picture.ts'
import { statementCardRoute } from './statements/card.tsx'
import { statementEmbedRoute } from './statements/embed.tsx'
import { tradeCardRoute } from './trade/card.tsx'
import { viewCardRoute } from './trends/card.tsx'
import { embedRoute } from './trends/embed.tsx'
import { oembedRoute } from './trends/oembed.ts'
import { pictureRoute } from './trends/picture.tsx'

/** Each file of a page says in `makes` which addresses it answers; so none is listed here. */
const files = import.meta.glob<{ makes?: Record<string, Handler<Env>> }>('./*/*.tsx', { eager: true })
const made = new Map(Object.values(files).flatMap(({ makes = {} }) => Object.entries(makes)))

/** Pages with a picture of their own, which networks show. */
const pictured: Partial<Record<PagePath, Handler<Env>>> = {
  '/': viewCardRoute,
  '/statements/:id': statementCardRoute,
  '/compare': compareCardRoute,
  '/compare/groups': groupsCardRoute,
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
  const page = made.get(path)
  if (!page) throw new Error(`No file of worker/pages makes ${path}: see \`makes\` there`)
  pages.get(path, page)
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
