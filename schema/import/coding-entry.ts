import { passageId } from '../passage-id.ts'
import type { CodebookFile } from './codebook.ts'
import type { Coding, CodingFile, StatementFile } from './shapes.ts'

type Passage = StatementFile['passages'][number]

/** Passages that the coder has not coded, in the order of the statements; a silence has no frame. */
export function uncodedPassages(
  statements: readonly StatementFile[],
  { codings }: CodingFile,
): { id: string; passage: Passage }[] {
  return statements.flatMap((statement) =>
    statement.passages
      .map((passage) => ({ id: passageId(statement.id, passage.n), passage }))
      .filter(({ id, passage }) => passage.silence === undefined && !(id in codings)),
  )
}

/** The theme of which all the frames are; undefined where they are of none, or of several. */
export function themeOf(frames: readonly string[], { themes }: CodebookFile): string | undefined {
  return themes.find((theme) => frames.every((frame) => theme.frames.some(({ id }) => id === frame)))?.id
}

/** What a coder gave, as its file has it: with the theme, the day and the codebook where they are not those that stand already. */
export function codingEntry(
  given: Pick<Coding, 'frames' | 'stance' | 'confidence' | 'drop'>,
  {
    passage,
    file,
    codebook,
    today,
  }: { passage: Passage; file: CodingFile; codebook: CodebookFile; today: string },
): Coding {
  const theme = themeOf(given.frames, codebook)
  return {
    ...(theme !== passage.theme && { theme }),
    ...given,
    ...(file.date !== today && { codedAfresh: today }),
    ...(file.codebook !== codebook.version && { codebook: codebook.version }),
  }
}

/** The text of a coder's file with one more entry at its end. */
export function withEntry(text: string, id: string, entry: Coding): string {
  const members = Object.entries(entry).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${written(value)}`,
  )
  return `${text.trimEnd()}\n  '${id}': {${members.join(', ')}}\n`
}

function written(value: NonNullable<Coding[keyof Coding]>): string {
  if (Array.isArray(value)) return `[${value.join(', ')}]`
  return typeof value === 'string' && !/^[a-z_]+$/.test(value)
    ? `'${value.replaceAll("'", "''")}'`
    : String(value)
}
