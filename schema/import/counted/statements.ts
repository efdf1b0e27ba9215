import { namingOf } from '../../stats/naming.ts'
import { passageStatus } from '../../stats/status.ts'
import { readingOf } from '../../stats/unread-theme.ts'
import type { PassageStatus } from '../../vocabulary.ts'
import type { DatasetRows } from '../rows.ts'
import type { Corpus, CorpusPassage } from './corpus.ts'
import type { GistProposals } from './lexicon.ts'
import { answer, type CountedRow } from './row.ts'

/** What a list shows of each statement beside its own row. */
export function statementRows(
  rows: DatasetRows,
  { statements, passages }: Corpus,
  proposals: GistProposals,
): CountedRow[] {
  const worded = new Set(
    proposals
      .filter(({ strict }) => strict !== null)
      .map(({ passageId, themeId }) => `${passageId} ${themeId}`),
  )
  const framesOf = Map.groupBy(rows.frames, ({ themeId }) => themeId)
  const own = Map.groupBy(passages, ({ statementId }) => statementId)
  const parties = Map.groupBy(rows.statementParties, ({ statementId }) => statementId)
  const themes = rows.themes.map(({ id }) => id)
  return statements.flatMap(({ id, speakers: names, readPart, readWhole }) => {
    const byStatus = Map.groupBy(own.get(id) ?? [], passageStatus)
    const ofStatus = (status: PassageStatus) => byStatus.get(status) ?? []
    const counted = ofStatus('counted')
    const namingsOf = (theme: string) =>
      counted
        .filter(({ themeId }) => themeId === theme)
        .map((one) =>
          namingOf(
            { frames: one.frames, namedInWords: worded.has(`${one.id} ${theme}`) },
            framesOf.get(theme) ?? [],
          ),
        )
    const among = (list: readonly CorpusPassage[]) => {
      const told = new Set(list.map(({ themeId }) => themeId))
      return themes.filter((theme) => told.has(theme))
    }
    const told = among(counted).map((theme) => ({ theme, namings: namingsOf(theme) }))
    return answer('statement', id, {
      parties: (parties.get(id) ?? []).map(({ party }) => party),
      speakers: [...names],
      themes: told.map(({ theme }) => theme),
      unnamed: told
        .filter(({ namings }) => namings.every((naming) => naming === 'none'))
        .map(({ theme }) => theme),
      namedByFrame: told
        .filter(({ namings }) => namings.includes('frame') && !namings.includes('words'))
        .map(({ theme }) => theme),
      silentOn: among(ofStatus('silent')),
      contextOn: among(ofStatus('context')),
      passages: counted.length,
      reading: readingOf({ readPart, readWhole }),
    })
  })
}
