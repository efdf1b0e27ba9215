import type { LaterField } from '../../contract/later-field.ts'
import { keysOf } from '../../keys.ts'
import type { DatasetRows } from '../rows.ts'
import { isGiven } from '../sql.ts'

/** Whether a record says in the field what it does not say where nobody recorded it. */
const isRecordedIn: Record<LaterField, (rows: DatasetRows) => boolean> = {
  dayBasis: ({ statements }) => statements.some(({ dayBasis }) => isGiven(dayBasis)),
  reading: ({ statements }) =>
    statements.some(({ readPart, readWhole }) => isGiven(readPart) || isGiven(readWhole)),
  notReadOn: ({ statements }) => statements.some(({ themesNotRead }) => isGiven(themesNotRead)),
  series: ({ statements }) => statements.some(({ series }) => isGiven(series)),
  coders: ({ passages }) => passages.some(({ stanceSettlement }) => isGiven(stanceSettlement)),
  keyPhraseLanguage: ({ passages }) => passages.some(({ keyPhraseLanguage }) => isGiven(keyPhraseLanguage)),
  keyPhrasePage: ({ passages }) => passages.some(({ keyPhrasePage }) => isGiven(keyPhrasePage)),
}

export function unrecordedFields(rows: DatasetRows): LaterField[] {
  const names = keysOf(isRecordedIn)
  return names.filter((name) => !isRecordedIn[name](rows))
}
