import { z } from 'zod'
import { stances } from '../vocabulary.ts'
import { isoDate, oneOf, snake, words } from './fields.ts'
import { type Problem, problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

const frameOrThemeId = z.string().regex(snake, 'must be lower-case words joined by _')

export const CodebookFile = z.strictObject({
  version: z.int().positive(),
  stances: z.array(z.strictObject({ id: oneOf(stances), label: words, definition: words })),
  themes: z
    .array(
      z.strictObject({
        id: frameOrThemeId,
        core: z.boolean().optional(),
        label: words,
        question: words,
        frames: z
          .array(
            z.strictObject({
              id: frameOrThemeId,
              label: words,
              definition: words,
              near_miss: z.string().optional(),
              limit: z.boolean().optional(),
              /** False for a frame whose passages do not name the theme: a silence on the theme says nothing of it. */
              names_theme: z.boolean().optional(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
  history: z
    .array(
      z.strictObject({
        version: z.int().positive(),
        date: isoDate,
        summary: words,
        changes: z.array(z.strictObject({ frames: z.array(z.string()), what: words, why: words })),
      }),
    )
    .min(1),
})
export type CodebookFile = z.infer<typeof CodebookFile>

/** Ids are unique over themes and frames; the history runs 1, 2, … up to the version and names existing frames. */
export function codebookProblems({ file, value, lineOf }: YamlFile<CodebookFile>): Problem[] {
  const problems: Problem[] = []
  const refuse = (path: PropertyKey[], reason: string) => problems.push(problem(file, lineOf(path), reason))
  const seen = new Set<string>()
  const take = (id: string, path: PropertyKey[]) => {
    if (seen.has(id)) refuse(path, `duplicate id ${id}`)
    seen.add(id)
  }
  value.themes.forEach((theme, t) => {
    take(theme.id, ['themes', t, 'id'])
    theme.frames.forEach((frame, f) => {
      take(frame.id, ['themes', t, 'frames', f, 'id'])
    })
  })
  value.history.forEach((entry, h) => {
    if (entry.version !== h + 1)
      refuse(['history', h, 'version'], `history runs 1, 2, …; found ${entry.version}, expected ${h + 1}`)
    entry.changes.forEach((change, c) => {
      for (const id of change.frames)
        if (!seen.has(id)) refuse(['history', h, 'changes', c], `unknown frame ${JSON.stringify(id)}`)
    })
  })
  if (value.history.length !== value.version)
    refuse(['version'], `version ${value.version} has no entry at the end of history`)
  return problems
}
