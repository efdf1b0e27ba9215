import { openDatabase } from '../db.ts'
import type { RequestContext } from '../env.ts'
import { currentRelease } from '../queries/release.ts'
import { html } from './html.ts'
import { Layout } from './layout.tsx'

export async function methodPageRoute(c: RequestContext) {
  const db = openDatabase(c.env.DB)
  const release = await currentRelease(db)
  return html(
    c,
    <Layout
      title="Method"
      description="How the coding was done and what the numbers mean."
      section="codebook"
      release={release}
    >
      <h1>Method</h1>
    </Layout>,
  )
}
