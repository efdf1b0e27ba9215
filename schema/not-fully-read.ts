import { isWhole } from './stats/trend.ts'

/**
 * Two things are counted of the same texts, which one word tells apart wherever a number of them is told: a statement is not
 * fully read *on* a theme of which it has neither passage nor silence, and not fully read *for* a frame that it lacks,
 * whatever else of the theme it has. Either may stand in what was not read of the text.
 */
export const notFullyRead = { theme: 'not fully read on', frame: 'not fully read for' } as const

/** The same of what stands at hand. */
export const notFullyReadIt = {
  theme: `${notFullyRead.theme} the theme`,
  frame: `${notFullyRead.frame} the frame`,
} as const

/** Which of the two is meant of a row, by its frame. */
export function readFor(frame: string | null | undefined): keyof typeof notFullyRead {
  return frame === undefined || frame === null || isWhole(frame) ? 'theme' : 'frame'
}

/** What each of the two means, in words for the page that explains them. */
export const notFullyReadMeans = {
  theme:
    'the statement has no counted passage of the theme and no silence on it, and the theme may stand in what was not read of its text',
  frame:
    'the statement has no counted passage of the frame and no silence that covers it, and the frame may stand in what was not read of its text, whatever else of the theme is recorded of it',
} as const

/** What a number of them is, in the API. */
export const notFullyReadCount =
  'not fully read for the frame: without a passage of it or a silence that covers it, though it may stand in what was not read of the text. With the frame `any`: not fully read on the theme, without any passage or silence of it.'
