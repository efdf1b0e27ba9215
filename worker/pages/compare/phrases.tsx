import { duration } from '../../../schema/chart/duration.ts'
import type { PhraseSummary } from '../../../schema/contract/phrase.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { phrases } from '../../api/phrases.ts'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { Table } from '../../components/table.tsx'
import { viewCitation } from '../../components/view-citation.ts'
import type { RequestContext } from '../../env.ts'
import { phrasePage, phrasesPage } from '../../links.ts'
import { currentRelease } from '../../queries/release.ts'
import { CompareTabs } from './tabs.tsx'

export async function phrasesPageRoute(c: RequestContext) {
  const db = c.get('db')
  const [release, { data }] = await Promise.all([currentRelease(db), phrases.answer(db, {}, '')])
  return html(
    c,
    <Layout
      title="Set phrases"
      description="No limits, not an alliance, back to back: where each set phrase first stood, last stood, and when it was absent."
      section="/compare"
      release={release}
      citation={viewCitation('Set phrases through all statements', release, new URL(c.req.url))}
      alternates={[
        { type: 'application/json', href: phrasesPage('json') },
        { type: 'text/csv', href: phrasesPage('csv') },
      ]}
    >
      <CompareTabs current="phrases" />
      <h1>Set phrases through all statements</h1>
      <p class="lede">
        The words that recur, and when they stop recurring. Each phrase is followed in English, Russian and
        Chinese.
      </p>
      <PhraseCaution />
      <Table
        label="Set phrases, table"
        columns={[
          'Phrase',
          { number: 'Statements' },
          { number: 'In words quoted' },
          'First',
          'Last',
          'Longest time without it',
        ]}
      >
        <tbody>
          {data.map((row) => (
            <tr>
              <th scope="row">
                <a href={phrasePage(row.id)}>{row.label}</a>
              </th>
              <td class="number">
                <a href={phrasePage(row.id)}>{row.statements}</a>
              </td>
              <td class="number">{row.ownWords}</td>
              <td class="day">{row.first === null ? '–' : longDate(row.first)}</td>
              <td class="day">{row.last === null ? '–' : longDate(row.last)}</td>
              <td class="day">{gapWords(row) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p class="takeaway">
        <a href={phrasesPage('csv')}>CSV</a>
        <a href={phrasesPage('json')}>JSON</a>
      </p>
    </Layout>,
  )
}

export function PhraseCaution() {
  return (
    <p class="caution">
      This searches titles, key phrases and our own gists, not whole texts. Most key phrases are as reported
      and may differ from the official wording. A statement without a hit is no proof that the phrase is
      missing from it, so a gap is a gap in what is recorded.
    </p>
  )
}

/** 14 months, 5 June 2019 to 11 August 2020. */
export function gapWords({
  longestGapFrom,
  longestGapTo,
  longestGapDays,
}: PhraseSummary): string | undefined {
  if (longestGapFrom === null || longestGapTo === null || longestGapDays === null) return undefined
  return `${duration(longestGapDays)}, ${longDate(longestGapFrom)} to ${longDate(longestGapTo)}`
}
