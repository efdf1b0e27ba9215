import type { MarkStatement } from './mark.ts'

/** A text that was read in part, and the themes that may stand in the rest. */
export interface TextNotRead<Kind extends string = string> extends Omit<MarkStatement<Kind>, 'n'> {
  themesNotRead: string
  speakers: readonly string[]
}

/** Every text that was not read on some theme. */
export function textsNotRead<Kind extends string>(
  statements: readonly (Omit<MarkStatement<Kind>, 'n'> & {
    themesNotRead: string | null
    speakers: readonly string[]
  })[],
): TextNotRead<Kind>[] {
  return statements.flatMap(({ id, date, title, kind, series, voice, speakers, themesNotRead }) =>
    themesNotRead ? { id, date, title, kind, series, voice, speakers, themesNotRead } : [],
  )
}
