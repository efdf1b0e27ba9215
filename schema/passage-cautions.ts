import { chain } from './chain.ts'
import type { Theme } from './contract/codebook.ts'
import type { Passage, Statement } from './contract/statement.ts'
import { evidenceRemark } from './evidence-remark.ts'
import { namingRemark } from './naming-remark.ts'
import { partedNotes } from './silence-note.ts'
import { accountCaution } from './stats/account.ts'
import { isUnconfirmed, unconfirmedSentence } from './unconfirmed.ts'

/**
 * What must be known of a passage before it is printed, in sentences: the same on its page, in comparisons, in a
 * copied quote and in the API. Lists and chips have no `statement` at hand, and leave out what only its record tells.
 */
export function passageCautions(
  passage: Passage,
  { themes, statement }: { themes: readonly Theme[]; statement: Statement | undefined },
): string[] {
  const { silence, unverified, restsOn, evidenceKinds, ledgerKind, readIn } = passage
  const theme = themes.find(({ id }) => id === passage.theme)
  const note = silence && statement && partedNotes(statement, themes).besideTheme.get(passage.theme)
  return [
    theme && namingRemark(passage, theme),
    ledgerKind && `In the trade ledger: ${ledgerKind}, no target of both sides.`,
    readIn && accountCaution(readIn),
    note?.part,
    silence && (note?.basis ?? (silence === 'secondary' && secondarySilence)),
    unverified && `Unverified: ${unverified.replace(/\.$/, '')}.`,
    // Why there is no page has been said.
    !(restsOn === 'none' && unverified) && evidenceRemark(restsOn, evidenceKinds),
    statement &&
      chain.isMarkedUnconfirmed &&
      isUnconfirmed(statement) &&
      `Of the record of the statement: ${unconfirmedSentence(statement.unverified)}`,
  ].filter((caution) => typeof caution === 'string')
}

const secondarySilence = 'The silence rests on a published text analysis, not on our own reading.'
