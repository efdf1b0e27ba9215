import type { RequestContext } from '../env.ts'
import { currentRelease } from '../queries/release.ts'
import { html } from './html.ts'
import { Layout } from './layout.tsx'

export async function methodPageRoute(c: RequestContext) {
  const db = c.get('db')
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
