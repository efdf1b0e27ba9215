import { onlyAnswer } from '../../counted.ts'
import { coverage, gaps, seriesSizes, speakers } from '../../stats/coverage.ts'
import type { Corpus } from './corpus.ts'
import { answer, type CountedRow } from './row.ts'

export function coverageRows({ statements, passages }: Corpus, uncountedRecords: number): CountedRow[] {
  return [
    ...answer('coverage', onlyAnswer, coverage(statements, passages)),
    ...answer('gaps', onlyAnswer, gaps(statements, passages, uncountedRecords)),
    ...answer('series_sizes', onlyAnswer, seriesSizes(statements)),
    ...answer('speaker_list', onlyAnswer, speakers(statements)),
  ]
}
