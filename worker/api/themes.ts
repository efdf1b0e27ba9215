import { z } from '@hono/zod-openapi'
import { Theme } from '../../schema/contract/codebook.ts'
import { namedId, wholeOf } from '../../schema/stats/naming.ts'
import type { ThemeFrame } from '../../schema/stats/told.ts'
import { anyFrame, isWhole, namedFrame } from '../../schema/stats/trend.ts'
import { requireKnown } from '../problem.ts'
import { codebook } from '../queries/codebook.ts'
import { resource, wholeList } from '../resource.ts'

export const themes = resource({
  path: '/themes',
  summary: 'Themes and frames of the codebook',
  description: 'Every theme with its question, its frames and how much was recorded of it.',
  query: z.strictObject({}),
  data: z.array(Theme),
  answer: async (db) => wholeList(await codebook(db)),
  example: {},
})

/** Throws a Failure that names the allowed ids if one of the themes is not in the codebook. */
export function requireThemes(themes: readonly Theme[], ids: readonly string[]): void {
  const known = themes.map((theme) => theme.id)
  requireKnown('theme', ids, known, 'theme')
}

/** Themes of parameters such as `nato.strict`, as far as they are given. */
export function themesDefined(...asked: readonly (string | undefined)[]): string[] {
  return asked.flatMap((one) => one?.split('.')[0] ?? [])
}

/** Throws a Failure that names the allowed ids if one of the frames is not of these themes. */
export function requireFrames(
  themes: readonly Theme[],
  ids: readonly string[],
  extra: readonly string[] = [],
): void {
  const known = [...themes.flatMap((theme) => theme.frames.map((frame) => frame.id)), ...extra]
  requireKnown('frame', ids, known, 'frame')
}

/** Each id as the frame, the theme as a whole or, as `nato.named`, what names the theme; throws a Failure that names the allowed ids if it is neither. */
export function themeFrames(
  themes: readonly Theme[],
  ids: readonly string[],
  parameter: string,
): ThemeFrame[] {
  const own = new Map<string, ThemeFrame>(
    themes.flatMap(({ id: theme, frames }) => [
      [theme, { theme, frame: anyFrame }] as const,
      ...frames.map(({ id }) => [id, { theme, frame: id }] as const),
      ...(wholeOf(frames) === namedFrame ? [[namedId(theme), { theme, frame: namedFrame }] as const] : []),
    ]),
  )
  requireKnown(parameter, ids, [...own.keys()], 'theme')
  return ids.flatMap((id) => own.get(id) ?? [])
}

/** The themes asked for; those of the frames if only frames are, and the core themes if neither. */
function themesOf(
  query: { theme?: readonly string[] | undefined; frame?: readonly string[] | undefined },
  codebook: readonly Theme[],
): Theme[] {
  const frames = query.frame?.filter((frame) => !isWhole(frame)) ?? []
  return codebook.filter((theme) => {
    if (query.theme) return query.theme.includes(theme.id)
    return frames.length > 0 ? theme.frames.some((frame) => frames.includes(frame.id)) : theme.isCore
  })
}

/** The themes that a question of frames is about; throws a Failure that names a theme or frame that does not exist. */
export function askedThemes(
  query: { theme?: readonly string[] | undefined; frame?: readonly string[] | undefined },
  all: readonly Theme[],
  wholes: readonly string[] = [anyFrame],
): Theme[] {
  requireThemes(all, query.theme ?? [])
  const asked = themesOf(query, all)
  requireFrames(query.theme ? asked : all, query.frame ?? [], wholes)
  return asked
}
