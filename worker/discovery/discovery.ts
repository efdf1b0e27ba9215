import { Hono } from 'hono'
import { site } from '#subject'
import { decodedPart } from '../../schema/decoded-part.ts'
import { datasetLicence } from '../../schema/title.ts'
import { unrecordedMeans } from '../../schema/unrecorded.ts'
import { contactOf, reportAnchor } from '../contact.ts'
import { resources } from '../data/resources.ts'
import type { Env } from '../env.ts'
import { mediaTypes } from '../format.ts'
import { apiAddress, apiPage, csvGroupAddress, statementPage } from '../links.ts'
import { Failure } from '../problem.ts'
import { currentRelease } from '../queries/release.ts'

/** Addresses that tell machines what is here. */
export const discovery = new Hono<Env>()
  .get('/robots.txt', (c) => {
    const { origin } = new URL(c.req.url)
    return c.text(`User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`)
  })
  .get('/.well-known/security.txt', (c) => {
    const { origin } = new URL(c.req.url)
    // RFC 9116 wants a day on which it goes stale; whoever asks is told one in the next year.
    c.set('isUnkept', true)
    const expires = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10)
    // Without an address of whoever runs the site, the page says where else a fault can be reported.
    const contact = contactOf(c.env) ?? `${origin}/problems#${reportAnchor}`
    return c.text(
      `Contact: ${contact}\nExpires: ${expires}T00:00:00Z\nPreferred-Languages: en\n` +
        `Canonical: ${origin}/.well-known/security.txt\n`,
    )
  })
  .get('/api/v1', async (c) => {
    const { origin } = new URL(c.req.url)
    const release = await currentRelease(c.get('db'))
    return c.json({
      name: site.title,
      release: release?.version,
      documentation: `${origin}${apiPage()}`,
      description: `${origin}/openapi.json`,
      assistants: `${origin}/mcp`,
      export: `${origin}${apiAddress('/export')}`,
      tables: `${origin}${csvGroupAddress()}`,
      licence: datasetLicence?.url,
      resources: resources.map(({ path, summary, example }) => ({
        address: `${origin}${apiAddress(path)}`,
        // Some answer nothing without a question, and a record has an id.
        example: `${origin}${apiAddress(path.replace('{id}', example.id ?? ''), example.query)}`,
        summary,
      })),
    })
  })
  .get('/.well-known/api-catalog', (c) => {
    const { origin } = new URL(c.req.url)
    const linkset = [
      {
        anchor: `${origin}/api/v1`,
        'service-desc': [{ href: `${origin}/openapi.json`, type: 'application/vnd.oai.openapi+json' }],
        'service-doc': [{ href: `${origin}/api`, type: 'text/html' }],
        ...(datasetLicence && { license: [{ href: datasetLicence.url }] }),
        item: resources
          .filter(({ path }) => !path.includes('{'))
          .map(({ path, summary, example }) => ({
            // Some of them answer nothing without a question.
            href: `${origin}${apiAddress(path, example.query)}`,
            type: mediaTypes.json,
            title: summary,
          })),
      },
    ]
    c.header('link', `</.well-known/api-catalog>; rel="api-catalog"`)
    c.header('content-type', 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"')
    return c.body(JSON.stringify({ linkset }))
  })
  .get('/llms.txt', (c) => {
    const { origin } = new URL(c.req.url)
    const lines = resources.map(
      ({ path, summary, example }) =>
        `- [${summary}](${origin}${apiAddress(path.replace('{id}', example.id ?? ''), example.query)}): ${path}`,
    )
    return c.text(
      `# ${site.name}\n\n> How states’ joint statements and speeches shift over time, with the evidence for every number.\n\n` +
        `Every number links to the passages it counts (\`evidence\`). “None recorded” ${unrecordedMeans}. ` +
        `Cite the release (\`meta.release\`) and pin it with \`?release=\`.${datasetLicence ? ` Data: ${datasetLicence.name}.` : ''}\n\n` +
        `## API\n\n${lines.join('\n')}\n- [OpenAPI description](${origin}/openapi.json)\n- [Documentation](${origin}/api)\n\n` +
        `## Assistants\n\n- [Model Context Protocol](${origin}${apiPage()}): the same questions as tools, asked by POST at ${origin}/mcp over streamable HTTP, read-only, without a key\n`,
    )
  })
  // The thing itself has a name for ever; what is known of it is a page (and its data) elsewhere.
  .get('/id/statement/:id', (c) => {
    const { pathname, search } = new URL(c.req.url)
    const id = decodedPart(pathname.split('/')[3] ?? '')
    if (id === undefined)
      throw new Failure('NOT_FOUND', 'The id in this address is not valid percent encoding.')
    return c.redirect(`${statementPage(id)}${search}`, 303)
  })
