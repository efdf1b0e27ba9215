import { isDenied } from '../text/search/denial.ts'

interface ReadStatement {
  heldInPart: unknown
  passageList: readonly { theme: string; status: string; gist: string }[]
}

/**
 * Themes of which a context note says that the text does not name them. How much of it was read the note alone can tell, so
 * that nobody may conclude that the whole was; no note stands against a counted passage or a recorded silence.
 */
export function deniedThemes(
  { heldInPart, passageList }: ReadStatement,
  themes: readonly { id: string; label: string }[],
): string[] {
  if (heldInPart !== null) return []
  return themes
    .filter(({ id, label }) => {
      const own = passageList.filter(({ theme }) => theme === id)
      return (
        own.every(({ status }) => status === 'context') && own.some(({ gist }) => isNameDenied(gist, label))
      )
    })
    .map(({ id }) => id)
}

function isNameDenied(gist: string, name: string): boolean {
  const start = gist.toLowerCase().indexOf(name.toLowerCase())
  return start >= 0 && isDenied(gist, start, start + name.length)
}
