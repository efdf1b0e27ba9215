/**
 * Whose words a measured text has beside those of the statement that it is of. Of others' words it cannot be told whether a mention
 * is the statement's: that a theme is mentioned there says nothing of its speaker, and only that it is not mentioned does.
 */
export type OtherWords = 'speakers' | 'questions'

/** What the note of a measured text says where it counts words of others; the check refuses other words for it. */
export const otherWordsNotes: Record<OtherWords, string> = {
  speakers: 'The words of other speakers are counted with those named.',
  questions: 'Questions are counted with the answers.',
}

/** Speakers that the statement has not are others, as are those whom the note tells of without a name. */
export function otherWordsOf(
  text: { speakers: readonly string[]; note: string | null | undefined },
  statement: { speakers: readonly string[] },
): OtherWords | null {
  const says = (what: OtherWords) => text.note?.includes(otherWordsNotes[what]) ?? false
  // A record may name no speaker, as of a text that several states issue.
  const isOther =
    statement.speakers.length > 0 && text.speakers.some((name) => !statement.speakers.includes(name))
  if (isOther || says('speakers')) return 'speakers'
  return says('questions') ? 'questions' : null
}
