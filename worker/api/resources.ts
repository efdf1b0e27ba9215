import { pages } from '#subject'
import { changes } from './changes.ts'
import { codebookResource, codebookTheme } from './codebook.ts'
import { agreement, codings } from './codings.ts'
import { compare } from './compare.ts'
import { events, trade, tradeTargets, tradeVolumes } from './context.ts'
import { coverage, releases, secondReadings, speakers } from './coverage.ts'
import { groups } from './groups.ts'
import { lexiconAgreement, lexiconFrames } from './lexicon.ts'
import { marks } from './marks.ts'
import { measures } from './measures.ts'
import { neighbours } from './neighbours.ts'
import { passage, passages } from './passages.ts'
import { phrase, phrases } from './phrases.ts'
import { definitionChecks, rates } from './rates.ts'
import { search } from './search.ts'
import { statement, statements } from './statements.ts'
import { themes } from './themes.ts'
import { spans, timeline } from './timeline.ts'
import { titles } from './titles.ts'
import { trends } from './trends.ts'

/** Every question that the public API answers. */
export const resources = [
  passages,
  passage,
  statements,
  statement,
  titles,
  themes,
  codebookResource,
  codebookTheme,
  codings,
  agreement,
  trends,
  measures,
  rates,
  definitionChecks,
  marks,
  timeline,
  spans,
  compare,
  neighbours,
  groups,
  ...(pages.includes('phrases') ? [phrases, phrase] : []),
  ...(pages.includes('trade') ? [trade, tradeTargets, tradeVolumes] : []),
  events,
  speakers,
  coverage,
  secondReadings,
  releases,
  changes,
  search,
  lexiconAgreement,
  lexiconFrames,
] as const
