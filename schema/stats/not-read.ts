import { type Attribution, speaksFor } from '../voice.ts'
import type { VoiceFilter } from './trend.ts'

/** A text that was read in part, and the themes that may stand in the rest and of which nothing is recorded. */
export interface TextNotRead {
  id: string
  date: string
  voice: Attribution
  series: string | null
  themes: string[]
}

/** A text seen from one voice, and a theme on which it was not read. */
export interface NotReadOn {
  theme: string
  voice: VoiceFilter
  date: string
  statementId: string
  isOfSeries: boolean
}

/** Whether the theme may stand in a part of the text that was not read. What is recorded of it all the same goes before. */
export function isNotRead(themesNotRead: string | null | undefined, theme: string): boolean {
  return themesNotRead?.split(' ').includes(theme) ?? false
}

/** Every text that was not read on some theme; a counted passage or a recorded silence says that it was. */
export function textsNotRead(
  statements: readonly (Omit<TextNotRead, 'themes'> & { themesNotRead: string | null })[],
  passages: readonly { statementId: string; themeId: string; uncounted: string | null }[],
  themes: readonly string[],
): TextNotRead[] {
  const recorded = new Set(
    passages.flatMap(({ statementId, themeId, uncounted }) =>
      uncounted === null ? `${statementId} ${themeId}` : [],
    ),
  )
  return statements.flatMap(({ id, date, voice, series, themesNotRead }) => {
    const own = themes.filter((theme) => isNotRead(themesNotRead, theme) && !recorded.has(`${id} ${theme}`))
    return own.length === 0 ? [] : { id, date, voice, series, themes: own }
  })
}

/** The same as each voice has it. */
export function notReadOf(
  texts: readonly TextNotRead[],
  { themes, voices }: { themes: readonly string[]; voices: readonly VoiceFilter[] },
): NotReadOn[] {
  return themes.flatMap((theme) =>
    voices.flatMap((voice) =>
      texts.flatMap(({ id, date, series, ...text }) =>
        text.themes.includes(theme) && speaksFor(voice, text.voice)
          ? { theme, voice, date, statementId: id, isOfSeries: series !== null }
          : [],
      ),
    ),
  )
}
