import type { LexiconAgreement } from '../contract/lexicon.ts'
import { type Definition, definitions } from '../vocabulary.ts'
import { isTentative } from './alpha.ts'
import { frameAgreement, type ProposalAgreement, proposalAgreement } from './proposal-agreement.ts'

/** What the lexicon mentions of one theme in a statement's measured whole text. */
type MentionedTheme = { statementId: string; theme: string } & Record<Definition, number>

/** A counted passage: its published theme and frames, and what the lexicon proposes for our own words of it. */
interface ProposedPassage {
  theme: string
  frames: readonly string[]
  /** By theme, the frames under each definition that finds it. */
  proposed: ReadonlyMap<string, Partial<Record<Definition, readonly string[]>>>
}

/** Without the addresses of its evidence, which are not for statistics to know. */
export type AgreementFigures = Omit<LexiconAgreement, `${string}${'Evidence' | 'Statements'}`>

/** How far the lexicon, reading whole texts, agrees with the themes that are coded; theme by theme, each definition. */
export function lexiconAgreementOfTexts(
  mentioned: readonly MentionedTheme[],
  coded: readonly { statementId: string; theme: string }[],
): AgreementFigures[] {
  const codedOn = Map.groupBy(coded, ({ theme }) => theme)
  return [...Map.groupBy(mentioned, ({ theme }) => theme)].flatMap(([theme, own]) => {
    const isCoded = new Set(codedOn.get(theme)?.map(({ statementId }) => statementId))
    return definitions.map((definition) =>
      figures(
        { basis: 'texts', subject: 'theme', theme, definition },
        proposalAgreement(statementUnits(own, definition, isCoded)),
      ),
    )
  })
}

/** One unit a statement: texts in several languages are one, and a mention in any of them counts. */
function statementUnits(
  rows: readonly MentionedTheme[],
  definition: Definition,
  isCoded: ReadonlySet<string>,
) {
  const units = new Map<string, { isProposed: boolean; isCoded: boolean }>()
  for (const row of rows) {
    const known = units.get(row.statementId)
    units.set(row.statementId, {
      isProposed: (known?.isProposed ?? false) || row[definition] > 0,
      isCoded: isCoded.has(row.statementId),
    })
  }
  return [...units.values()]
}

/** How far the lexicon, reading our own words of each passage, agrees with the themes and frames that are published. */
export function lexiconAgreementOfGists(
  themes: readonly string[],
  passages: readonly ProposedPassage[],
): AgreementFigures[] {
  return themes.flatMap((theme) => {
    const own = passages.filter((passage) => passage.theme === theme)
    return definitions.flatMap((definition) => {
      const about = { basis: 'gists', theme, definition } as const
      const ofTheme = passages.map((passage) => ({
        isProposed: passage.proposed.get(theme)?.[definition] !== undefined,
        isCoded: passage.theme === theme,
      }))
      const ofFrames = own.map((passage) => ({
        proposed: passage.proposed.get(theme)?.[definition] ?? [],
        coded: passage.frames,
      }))
      return [
        figures({ ...about, subject: 'theme' }, proposalAgreement(ofTheme)),
        figures({ ...about, subject: 'frames' }, frameAgreement(ofFrames)),
      ]
    })
  })
}

function figures(
  about: Pick<LexiconAgreement, 'basis' | 'subject' | 'theme' | 'definition'>,
  found: ProposalAgreement,
): AgreementFigures {
  const { basis, subject, theme, definition } = about
  const suffix = basis === 'texts' ? '' : `.${basis}.${subject}`
  return { id: `${theme}.${definition}${suffix}`, ...about, ...found, isTentative: isTentative(found.alpha) }
}
