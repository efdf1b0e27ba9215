import { type Handler, Hono } from 'hono'
import { pagesLeftOut, pages as registered, views } from '../data/page-list.ts'
import { leadsTo } from '../data/views.ts'
import type { Env } from '../env.ts'
import { pictureOf } from '../links.ts'
import { pictureFileRoute } from './picture.ts'

type Routes = Record<string, Handler<Env>>

/** Each file says in `makes` which addresses it answers, and in `draws` of which pages it draws what networks show; so none is listed here. */
const files = Object.values(
  import.meta.glob<{ makes?: Routes; draws?: Routes }>('./*/*.{ts,tsx}', { eager: true }),
)
const made = new Map(files.flatMap(({ makes = {} }) => Object.entries(makes)))
const drawn = new Map(files.flatMap(({ draws = {} }) => Object.entries(draws)))

export const pages = new Hono<Env>()

for (const { path } of registered) {
  if (!made.has(path)) throw new Error(`No file of worker/pages makes ${path}: see \`makes\` there`)
}
for (const [path, answer] of made) if (!pagesLeftOut.has(path)) pages.get(path, answer)
for (const [path, draw] of drawn) {
  if (pagesLeftOut.has(path)) continue
  pages.get(pictureOf(path, 'svg'), draw).get(pictureOf(path), pictureFileRoute)
}

/** Where the navigation calls a page by another name than its address, that name leads to it. */
for (const { path, entry } of registered) {
  const name = `/${entry?.toLowerCase()}`
  if (/^\/[a-z]+$/.test(name) && entry !== undefined && !made.has(name))
    pages.get(name, (c) => c.redirect(`${path}${new URL(c.req.url).search}`, 301))
}

/** Rows that are shown on a page of another name: their address without a format is that page. */
for (const view of views) {
  const { page, stem } = view
  if (stem === page) continue
  pages.get(stem, (c) => c.redirect(leadsTo(view, new URL(c.req.url).searchParams), 302))
}
