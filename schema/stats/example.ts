import type { exampleRoles, exampleRules } from '../vocabulary.ts'
/** A published passage as the choice of examples sees it. */
export interface ExampleCandidate {
  id: string
  statementId: string
  date: string
  theme: string
  /** Published frames, first frame first. */
  frames: readonly string[]
  isAgreed: boolean
  /** Counted and with a page of evidence. */
  isUsable: boolean
  isCheckedInWholeText: boolean
  codings: readonly { frames: readonly string[]; confidence: number }[]
}

export interface FrameExample {
  frameId: string
  position: number
  role: (typeof exampleRoles)[number]
  /** `agreed`: all coders gave exactly these frames. `refused`: a coder gave the frame, the settlement did not.
   * `neighbour`: an agreed passage of the frame that the near-miss text points to. */
  rule: (typeof exampleRules)[number]
  passageId: string
}

interface CodebookFrame {
  id: string
  nearMiss: string
}

/**
 * Two positive examples of each frame, from two statements, and one near-miss, by rule and never by hand: the surest
 * coders first, then the fewest frames, then checked against the whole text, then the latest.
 */
export function frameExamples(
  frames: readonly CodebookFrame[],
  candidates: readonly ExampleCandidate[],
): FrameExample[] {
  const usable = candidates.filter((candidate) => candidate.isUsable).toSorted(bySureness)
  const agreedOf = byFrame(usable, (candidate) => (candidate.isAgreed ? candidate.frames : []))
  const namedOf = byFrame(usable, ({ codings }) => codings.flatMap((coding) => coding.frames))
  return frames.flatMap((frame) => {
    const agreed = agreedOn(agreedOf, frame.id)
    const [first] = agreed
    const second = agreed.find((candidate) => candidate.statementId !== first?.statementId)
    const nearMiss = nearMissOf(frame, { ids: frames.map(({ id }) => id), agreedOf, namedOf })
    return [
      ...[first, second].flatMap((candidate) =>
        candidate ? [{ role: 'positive' as const, rule: 'agreed' as const, passageId: candidate.id }] : [],
      ),
      ...(nearMiss ? [{ role: 'near_miss' as const, ...nearMiss }] : []),
    ].map((example, position) => ({ frameId: frame.id, position, ...example }))
  })
}

/** Candidates by each frame, in their order. */
type ByFrame = ReadonlyMap<string, ExampleCandidate[]>

function byFrame(
  candidates: readonly ExampleCandidate[],
  framesOf: (candidate: ExampleCandidate) => readonly string[],
): ByFrame {
  const found = new Map<string, ExampleCandidate[]>()
  for (const candidate of candidates) {
    for (const frame of new Set(framesOf(candidate))) {
      const own = found.get(frame)
      if (own) own.push(candidate)
      else found.set(frame, [candidate])
    }
  }
  return found
}

function nearMissOf(
  frame: CodebookFrame,
  { ids, agreedOf, namedOf }: { ids: readonly string[]; agreedOf: ByFrame; namedOf: ByFrame },
) {
  const refused = namedOf.get(frame.id)?.find((candidate) => !candidate.frames.includes(frame.id))
  if (refused) return { rule: 'refused' as const, passageId: refused.id }
  for (const word of frame.nearMiss.match(/\w+/g) ?? []) {
    if (word === frame.id || !ids.includes(word)) continue
    const neighbour = agreedOn(agreedOf, word).find((candidate) => !candidate.frames.includes(frame.id))
    if (neighbour) return { rule: 'neighbour' as const, passageId: neighbour.id }
  }
  return undefined
}

function agreedOn(agreedOf: ByFrame, frame: string): ExampleCandidate[] {
  const agreed = agreedOf.get(frame) ?? []
  // A frame that leads the passage shows it better than one that is added to another.
  return agreed.toSorted((a, b) => Number(b.frames[0] === frame) - Number(a.frames[0] === frame))
}

function bySureness(a: ExampleCandidate, b: ExampleCandidate): number {
  const sure = (candidate: ExampleCandidate) => Math.min(...candidate.codings.map((c) => c.confidence))
  return (
    sure(b) - sure(a) ||
    a.frames.length - b.frames.length ||
    Number(b.isCheckedInWholeText) - Number(a.isCheckedInWholeText) ||
    b.date.localeCompare(a.date) ||
    a.id.localeCompare(b.id)
  )
}
