import { sumOf } from '../stats/sum.ts'
import { countWords } from '../text/word.ts'

/** One saved page read twice: by the reader of pages, null where it refuses the page, and by the readability library alone. */
interface PageReadings {
  file: string
  own: string | null
  plain: string
}

/** What both keep of the same pages. */
export interface Kept {
  pages: number
  ownWords: number
  plainWords: number
  /** Pages of which one keeps less than half of the words that the other keeps. */
  thrownAway: { file: string; by: 'reader' | 'library'; ownWords: number; plainWords: number }[]
}

const half = 0.5

export function keptOf(readings: readonly PageReadings[]): Kept {
  const counted = readings.map(({ file, own, plain }) => ({
    file,
    ownWords: countWords(own ?? ''),
    plainWords: countWords(plain),
  }))
  return {
    pages: counted.length,
    ownWords: sumOf(counted, (page) => page.ownWords),
    plainWords: sumOf(counted, (page) => page.plainWords),
    thrownAway: counted.flatMap((one): Kept['thrownAway'] => {
      if (one.ownWords < one.plainWords * half) return [{ ...one, by: 'reader' }]
      if (one.plainWords < one.ownWords * half) return [{ ...one, by: 'library' }]
      return []
    }),
  }
}
