/** Sentences and their parts, as the rules about prose quote them. */
export const sentencesOf = (prose: string): string[] => prose.split(/(?<=[.;])\s/)
