import type { ThemeMentions } from '../../counted.ts'
import { lexiconAgreementOfGists, lexiconAgreementOfTexts } from '../../stats/lexicon-agreement.ts'
import { type OtherWords, otherWordsOf } from '../../stats/other-words.ts'
import { passageStatus } from '../../stats/status.ts'
import type { Definition } from '../../vocabulary.ts'
import type { gistProposalRows } from '../gist-proposal-rows.ts'
import type { DatasetRows } from '../rows.ts'
import type { Corpus } from './corpus.ts'
import { answer, type CountedRow } from './row.ts'

export type GistProposals = ReturnType<typeof gistProposalRows>

export function lexiconRows(
  rows: DatasetRows,
  { statements, passages }: Corpus,
  proposals: GistProposals,
): CountedRow[] {
  const counted = passages.filter((passage) => passageStatus(passage) === 'counted')
  const wholeTexts = new Map(
    rows.measuredTexts.flatMap(({ id, statementId, coverage: read }) =>
      statementId && read === 'whole' ? [[id, statementId] as const] : [],
    ),
  )
  const mentioned = rows.mentions.flatMap(({ textId, themeId, strict, standard, broad }) => {
    const statementId = wholeTexts.get(textId)
    return statementId === undefined ? [] : [{ statementId, theme: themeId, strict, standard, broad }]
  })
  const ids = new Set(statements.map(({ id }) => id))
  const coded = counted.map(({ statementId, themeId }) => ({ statementId, theme: themeId }))
  const proposed = Map.groupBy(proposals, ({ passageId }) => passageId)
  const units = counted.map(({ id, themeId, frames }) => ({
    theme: themeId,
    frames,
    proposed: new Map(
      (proposed.get(id) ?? []).map(({ themeId: theme, strict, standard, broad }) => [
        theme,
        proposedFrames({ strict, standard, broad }),
      ]),
    ),
  }))
  const themes = rows.themes.map(({ id }) => id)
  const wholeTextMentions = [...Map.groupBy(mentioned, ({ statementId }) => statementId)].flatMap(
    ([id, own]) => {
      // A statement may be measured in several languages, each of which tells of the same text.
      const found = [...Map.groupBy(own, ({ theme }) => theme)].map(([theme, texts]): ThemeMentions => {
        const most = (definition: Definition) => Math.max(...texts.map((text) => text[definition]))
        return { theme, strict: most('strict'), standard: most('standard'), broad: most('broad') }
      })
      const ordered = found.sort((a, b) => themes.indexOf(a.theme) - themes.indexOf(b.theme))
      return answer('whole_text_mentions', id, ordered)
    },
  )
  const speakersOf = new Map(statements.map(({ id, speakers }) => [id, speakers]))
  const others = rows.measuredTexts.flatMap(({ id, speakers, note }): [string, OtherWords][] => {
    const statementId = wholeTexts.get(id)
    const own = statementId === undefined ? undefined : speakersOf.get(statementId)
    if (statementId === undefined || own === undefined) return []
    const found = otherWordsOf({ speakers: speakers.split('; '), note }, { speakers: own })
    return found === null ? [] : [[statementId, found]]
  })
  return [
    ...wholeTextMentions,
    // A statement may be measured in several languages: it is told of one text of these.
    ...[...new Map(others)].flatMap(([id, found]) => answer('other_words', id, found)),
    ...answer(
      'lexicon_agreement',
      'texts',
      lexiconAgreementOfTexts(
        mentioned.filter(({ statementId }) => ids.has(statementId)),
        coded,
      ),
    ),
    ...answer('lexicon_agreement', 'gists', lexiconAgreementOfGists(themes, units)),
  ]
}

/** What the columns hold: null where the definition finds nothing, else frames joined by spaces. */
function proposedFrames(under: Record<Definition, string | null>): Partial<Record<Definition, string[]>> {
  const found = Object.entries(under).filter((entry): entry is [string, string] => entry[1] !== null)
  return Object.fromEntries(found.map(([level, text]) => [level, text === '' ? [] : text.split(' ')]))
}
