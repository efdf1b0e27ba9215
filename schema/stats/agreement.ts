import { cell } from '../cell.ts'
import type { Agreement } from '../contract/coding.ts'
import { isTentative, krippendorffAlpha, masiDistance, nominalDistance } from './alpha.ts'

/** What the coders said of one passage; one entry each. */
interface CodedPassage {
  /** Theme under which the passage is published. */
  theme: string
  codings: readonly { frames: readonly string[]; stance: string; isContext: boolean }[]
}

/**
 * Passages as the coders read them: those that were one when they were coded have each coder’s frames together, as that coding
 * was made once. Each has its codings in the order of the coders.
 */
export function asCoded(
  passages: readonly (CodedPassage & { id: string; codedAs: string | null | undefined })[],
): CodedPassage[] {
  return [...Map.groupBy(passages, ({ id, codedAs }) => codedAs ?? id).values()].map((parts) => {
    const { theme, codings } = cell(parts, 0)
    return {
      theme,
      codings: codings.map((coding, coder) => ({
        ...coding,
        frames: [...new Set(parts.flatMap((part) => cell(part.codings, coder).frames))],
      })),
    }
  })
}

/**
 * How far the coders agree, over all passages and theme by theme. Frames and stance are compared over passages that
 * every coder took for the statement's own words; frames of context are placeholders. A frame that a coder named from
 * another theme than the published one is a disagreement like any other, and so is naming none. Where no coder named one,
 * there is nothing to agree on.
 */
export function agreement(
  codebook: readonly { id: string; frames: readonly { id: string }[] }[],
  passages: readonly CodedPassage[],
): Agreement[] {
  const isCompared = ({ codings }: CodedPassage) =>
    codings.every((coding) => !coding.isContext) && codings.some((coding) => coding.frames.length > 0)
  const scopes = [
    { theme: null, frames: [], all: passages },
    ...codebook.map(({ id, frames }) => ({
      theme: id,
      frames,
      all: passages.filter((passage) => passage.theme === id),
    })),
  ]
  return scopes.flatMap(({ theme, frames, all }) => {
    const own = all.filter(isCompared).map((passage) => passage.codings)
    const row = (
      subject: Agreement['subject'],
      found: Found,
      frame: string | null = null,
      named?: number,
    ) => ({
      id: [theme ?? 'all', frame ?? subject].join('.'),
      theme,
      frame,
      subject,
      alpha: found.alpha,
      passages: found.units,
      named: named ?? null,
      coders: found.coders,
      isTentative: isTentative(found.alpha),
    })
    return [
      row(
        'frames',
        krippendorffAlpha(
          own.map((cs) => cs.map((c) => new Set(c.frames))),
          masiDistance,
        ),
      ),
      row(
        'stance',
        krippendorffAlpha(
          own.map((cs) => cs.map((c) => c.stance)),
          nominalDistance,
        ),
      ),
      row(
        'context',
        krippendorffAlpha(
          all.map(({ codings }) => codings.map((c) => c.isContext)),
          nominalDistance,
        ),
      ),
      ...frames.map(({ id }) => {
        const votes = own.filter((cs) => cs.length > 1).map((cs) => cs.map((c) => c.frames.includes(id)))
        const named = votes.filter((values) => values.includes(true)).length
        return row('frame', krippendorffAlpha(votes, nominalDistance), id, named)
      }),
    ]
  })
}

type Found = ReturnType<typeof krippendorffAlpha>
