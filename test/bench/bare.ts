import { Hono } from 'hono'

/** The least that a JSON address can be: the same rows from memory, written as JSON on every request. */
const app = new Hono<{ Bindings: { ROWS: Record<string, unknown> } }>()

app.get('*', (c) => {
  const url = new URL(c.req.url)
  const rows = c.env.ROWS[`${url.pathname}${url.search}`]
  return typeof rows === 'string' ? c.text(rows) : c.json(rows)
})

export default app
