import { cell } from '../cell.ts'
import { type Definition, definitions } from '../vocabulary.ts'
import { type CompiledLexicon, type Hit, match } from './lexicon.ts'
import { type Paragraph, paragraphs } from './paragraph.ts'

/** What the lexicon proposes for one paragraph and theme, with the rules that fired. */
export interface Proposal {
  /** Index of the paragraph in the text. */
  paragraph: number
  theme: string
  /** At most three, most hits first; empty when only rules without a frame fired. */
  frames: string[]
  hits: Hit[]
}

/** The codebook allows a passage one to three frames. */
export const mostFrames = 3

/**
 * Proposes themes and frames for each paragraph under one definition. Proposals are those of the automated coder
 * `lexicon`: a rule sees words, not what is meant by them.
 */
export function tag(
  lexicon: CompiledLexicon,
  text: string,
  level: Definition,
  parts: Paragraph[] = paragraphs(text),
): Proposal[] {
  const widest = definitions.indexOf(level)
  const proposals = new Map<string, Proposal>()
  let paragraph = 0
  for (const hit of match(lexicon, text)) {
    const rule = lexicon.ruleOf.get(hit.rule)
    if (!rule || definitions.indexOf(rule.level) > widest) continue
    while (paragraph < parts.length && cell(parts, paragraph).end <= hit.start) paragraph += 1
    const part = parts[paragraph]
    // Words on both sides of a paragraph's end are not a phrase.
    if (!part || hit.start < part.start || hit.end > part.end) continue
    const key = `${paragraph} ${rule.theme}`
    const proposal = proposals.get(key) ?? { paragraph, theme: rule.theme, frames: [], hits: [] }
    proposals.set(key, proposal)
    proposal.hits.push(hit)
  }
  for (const proposal of proposals.values()) {
    proposal.frames = byHits(proposal.hits.map((hit) => lexicon.ruleOf.get(hit.rule)?.frame)).slice(
      0,
      mostFrames,
    )
  }
  return [...proposals.values()]
}

/**
 * Themes that the lexicon finds in short texts read together, with the frames that it proposes under each definition;
 * null where a definition finds nothing of the theme.
 */
export function proposedFrames(
  lexicon: CompiledLexicon,
  texts: readonly string[],
): Map<string, Record<Definition, string[] | null>> {
  const fired = texts
    .flatMap((text) => match(lexicon, text))
    .flatMap(({ rule }) => lexicon.ruleOf.get(rule) ?? [])
  const proposed = new Map<string, Record<Definition, string[] | null>>()
  for (const theme of new Set(fired.map((rule) => rule.theme))) {
    const under = (level: Definition) => {
      const counting = fired.filter(
        (rule) => rule.theme === theme && definitions.indexOf(rule.level) <= definitions.indexOf(level),
      )
      return counting.length === 0 ? null : byHits(counting.map(({ frame }) => frame)).slice(0, mostFrames)
    }
    proposed.set(theme, { strict: under('strict'), standard: under('standard'), broad: under('broad') })
  }
  return proposed
}

/** The frames of rules that fired, those of most hits first. */
export function byHits(frames: (string | undefined)[]): string[] {
  const counts = new Map<string, number>()
  for (const frame of frames) if (frame) counts.set(frame, (counts.get(frame) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([frame]) => frame)
}
