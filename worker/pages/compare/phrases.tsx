import type { Theme } from '../../../schema/contract/codebook.ts'
import type { PhraseSummary } from '../../../schema/contract/phrase.ts'
import { phrases } from '../../api/phrases.ts'
import { DataLinks } from '../../components/data-links.tsx'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { Reliability } from '../../components/reliability.tsx'
import { SectionTabs } from '../../components/section-tabs.tsx'
import { GroupHead, Table } from '../../components/table.tsx'
import { viewCitation } from '../../components/view-citation.ts'
import type { RequestContext } from '../../env.ts'
import { phrasePage, phrasesPage } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { currentRelease } from '../../queries/release.ts'
import { PartsNote, PhrasePartCells, phrasePartColumns, phraseParts } from './phrase-parts.tsx'

export const makes = { '/phrases': phrasesPageRoute }

async function phrasesPageRoute(c: RequestContext) {
  const db = c.get('db')
  const [release, themes, { data }] = await Promise.all([
    currentRelease(db),
    codebook(db),
    phrases.answer(db, {}, ''),
  ])
  return html(c, () => (
    <Layout
      title="Set phrases"
      description="No limits, not an alliance, back to back: where each set phrase first stood, last stood, and when it was absent."
      release={release}
      citation={viewCitation('Set phrases through all statements', release, new URL(c.req.url))}
      rows={phrasesPage}
    >
      <SectionTabs />
      <h1>Set phrases through all statements</h1>
      <p class="lede">
        The words that recur, and when they stop recurring. Each phrase is followed in English, Russian and
        Chinese.
      </p>
      <PhraseCaution />
      <CodedReliability phrases={data} themes={themes} />
      <PartsNote />
      <Table label="Set phrases, table" columns={phrasePartColumns}>
        {data.map((row) => (
          <tbody>
            <tr>
              <GroupHead columns={phrasePartColumns.length}>
                <a href={phrasePage(row.id)}>{row.label}</a>
              </GroupHead>
            </tr>
            {phraseParts(row).map((part) => (
              <tr>
                <PhrasePartCells part={part} />
              </tr>
            ))}
          </tbody>
        ))}
      </Table>
      <p class="takeaway">
        <DataLinks rows={phrasesPage} />
      </p>
    </Layout>
  ))
}

/** How far the codings can be relied on that stand beside the words. */
export function CodedReliability(props: { phrases: readonly PhraseSummary[]; themes: readonly Theme[] }) {
  const names = props.phrases.flatMap(({ codedAs }) => codedAs ?? [])
  const isNamed = ({ label }: { label: string }) => names.includes(label)
  return <Reliability themes={props.themes.filter((theme) => isNamed(theme) || theme.frames.some(isNamed))} />
}

export function PhraseCaution() {
  return (
    <p class="caution">
      This searches titles, key phrases and our own gists, not whole texts. Most key phrases are as reported
      and may differ from the official wording. A statement without a hit is no proof that the phrase is
      missing from it, so a gap is a gap in what is recorded. Whoever uses the words may also deny or take
      back the thing: how each passage is coded stands with its place on the page of the phrase.
    </p>
  )
}
