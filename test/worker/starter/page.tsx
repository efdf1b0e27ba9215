import { DataLinks } from '../../../worker/components/data-links.tsx'
import { html } from '../../../worker/components/html.ts'
import { Layout } from '../../../worker/components/layout.tsx'
import { Table } from '../../../worker/components/table.tsx'
import { viewCitation } from '../../../worker/components/view-citation.ts'
import { voiceLabels } from '../../../worker/components/words.ts'
import { YearBars } from '../../../worker/components/year-bars.tsx'
import type { RequestContext } from '../../../worker/env.ts'
import type { Format } from '../../../worker/format.ts'
import { address, evidenceQuery, statementsPage } from '../../../worker/links.ts'
import { currentRelease } from '../../../worker/queries/release.ts'
import type { StarterRow } from './contract.ts'
import { starter } from './question.ts'

export const makes = { '/starter': starterPageRoute }

const ownPage = (format?: Format) => address('/starter', {}, format)

async function starterPageRoute(c: RequestContext) {
  const db = c.get('db')
  const [release, { data, title = starter.summary }] = await Promise.all([
    currentRelease(db),
    starter.answer(db, {}, ''),
  ])
  return html(c, () => (
    <Layout
      title={title}
      description={starter.description}
      release={release}
      citation={viewCitation(title, release, new URL(c.req.url))}
      rows={ownPage}
    >
      <h1>{title}</h1>
      <p class="lede">{starter.description}</p>
      {[...Map.groupBy(data, ({ voice }) => voice)].map(([voice, rows]) => (
        <figure class="year-bars">
          <figcaption>
            <h2>{voiceLabels[voice]}</h2>
          </figcaption>
          <YearBars
            label={`${voiceLabels[voice]}, figure`}
            says="Statements by year; the table below has the same numbers."
            years={rows.map(({ year, statements }) => ({ year, n: statements }))}
          />
        </figure>
      ))}
      <Numbers rows={data} />
      <p class="takeaway">
        <DataLinks rows={ownPage} />
      </p>
    </Layout>
  ))
}

function Numbers({ rows }: { rows: readonly StarterRow[] }) {
  return (
    <Table label="Statements by voice and year, table" columns={['Voice', 'Year', { number: 'Statements' }]}>
      <tbody>
        {rows.map(({ voice, year, statements, evidence }) => (
          <tr>
            <th scope="row">{voiceLabels[voice]}</th>
            <td>{year}</td>
            <td class="number">
              <a href={statementsPage(evidenceQuery(evidence))}>{statements}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
