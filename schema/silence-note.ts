import type { Theme } from './contract/codebook.ts'
import type { Statement } from './contract/statement.ts'
import { howRead } from './how-read.ts'
import { withoutRefused } from './refused-page.ts'

/** What the record knows of how a text was read, as far as it bears on one silence. */
interface SilenceNote {
  /** Which part of the text was read, where it was not the whole. */
  part: string | null
  /** The sentences of the record's notes that name the theme. */
  basis: string | null
}

/**
 * The notes of a record, each sentence in one place: those that name a theme of which the statement is recorded as silent
 * stand beside that silence, by the id of the theme; the others remain.
 */
export function partedNotes(statement: Statement, themes: readonly Theme[]) {
  const { notes, heldInPart, passageList } = statement
  const silent = themes.filter(({ id }) =>
    passageList.some(({ theme, silence }) => theme === id && silence !== null),
  )
  const sentences = (notes && withoutRefused(notes))?.split(/(?<=[.。])\s+(?=[\p{Lu}\p{Lo}])/u) ?? []
  const isOf = ({ label }: Theme, text: string) => text.toLowerCase().includes(label.toLowerCase())
  const joined = (list: readonly string[]) => (list.length === 0 ? null : list.join(' '))
  // A published analysis that a silence rests on may have read the whole.
  const part = heldInPart ? `For this dataset ${howRead(statement, 'the theme')}` : null
  const besideTheme = new Map<string, SilenceNote>(
    silent.map((theme) => [theme.id, { part, basis: joined(sentences.filter((text) => isOf(theme, text))) }]),
  )
  const rest = joined(sentences.filter((text) => !silent.some((theme) => isOf(theme, text))))
  return { besideTheme, rest }
}
