import type { Theme } from '../../schema/contract/codebook.ts'
import { wholeOf } from '../../schema/stats/naming.ts'
import { anyFrame, namedFrame } from '../../schema/stats/trend.ts'

interface Asked {
  frame?: readonly string[] | undefined
}

interface Series {
  theme: string
  frame: string
}

/** The frames that are asked for of each theme, all of them if none is named, in the codebook's order. */
export function askedSeries({ frame: asked }: Asked, themes: readonly Theme[]): Series[] {
  return themes.flatMap((theme) => {
    const frames = theme.frames.map((frame) => frame.id)
    const chosen = asked ? [anyFrame, ...frames].filter((frame) => asked.includes(frame)) : frames
    return chosen.map((frame) => ({ theme: theme.id, frame }))
  })
}

/**
 * The same of the trends, which tell of a theme with frames that do not name it what names it; by former rules that is the
 * theme as a whole, and told only if asked for.
 */
export function trendSeries(query: Asked, themes: readonly Theme[], isFormer: boolean): Series[] {
  return themes.flatMap((theme) => {
    const whole = wholeOf(theme.frames, isFormer)
    const asked = query.frame?.map((frame) => (frame === namedFrame ? whole : frame))
    const isTold = asked ? asked.includes(namedFrame) : whole === namedFrame
    const named = isTold ? [{ theme: theme.id, frame: namedFrame }] : []
    return [...named, ...askedSeries({ frame: asked }, [theme])]
  })
}

export function framesOf(themes: readonly Theme[], id: string): Theme['frames'] {
  return themes.find((theme) => theme.id === id)?.frames ?? []
}
