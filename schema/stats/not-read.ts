import { speaksFor } from '../voice.ts'
import type { MarkStatement } from './mark.ts'
import type { VoiceFilter } from './trend.ts'
import type { Dimension } from './trend-group.ts'
import { isNotRead } from './unread-theme.ts'

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

/** Tells how many texts of a voice and year were not read on a theme. A table asks it for each of its many cells. */
export function notReadCounter(
  texts: readonly TextNotRead[],
): (of: { theme: string; voice: VoiceFilter; year: number }) => number {
  const cells = texts.flatMap(({ themesNotRead, date, voice }) =>
    themesNotRead.split(' ').map((theme) => ({ key: `${theme} ${date.slice(0, 4)}`, voice })),
  )
  const ofCell = Map.groupBy(cells, ({ key }) => key)
  return ({ theme, voice, year }) =>
    (ofCell.get(`${theme} ${year}`) ?? []).filter((text) => speaksFor(voice, text.voice)).length
}

/** How many of the statements that a group of numbers counts were not read on one of its themes. */
export function notReadOfGroup(
  texts: readonly TextNotRead[],
  of: { by: Dimension; group: string; themes: readonly string[]; voices: readonly VoiceFilter[] },
): number {
  const isOfGroup: Record<Dimension, (text: TextNotRead) => boolean> = {
    year: ({ date }) => date.startsWith(of.group),
    kind: ({ kind }) => kind === of.group,
    speaker: ({ speakers }) => speakers.includes(of.group),
    theme: () => true,
    frame: () => true,
    voice: () => true,
  }
  return texts.filter(
    (text) =>
      isOfGroup[of.by](text) &&
      of.voices.some((voice) => speaksFor(voice, text.voice)) &&
      of.themes.some((theme) => isNotRead(text.themesNotRead, theme)),
  ).length
}
