const uncertain = /\b(day|date|year)\b[^.,]*\b(seen on no page|inferred|an estimate|approximate)\b/i

/** What the notes of a statement say of a day that no page gives; undefined where they say nothing of the kind. */
export function uncertainDay(notes: string): string | undefined {
  return uncertain.exec(notes)?.[0]
}
