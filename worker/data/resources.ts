import { pages } from '#subject'
import { agreement, codings } from '../api/codings.ts'
import { events, tradeTargets, tradeVolumes } from '../api/context.ts'
import { secondReadings, speakers } from '../api/coverage.ts'
import { lexiconAgreement, lexiconFrames } from '../api/lexicon.ts'
import { passages } from '../api/passages.ts'
import { themes } from '../api/themes.ts'
import { titles } from '../api/titles.ts'
import type { AnyResource } from '../resource.ts'
import { views } from './page-list.ts'

/** What no page shows as its rows. */
const others: readonly AnyResource[] = [
  titles,
  themes,
  codings,
  agreement,
  ...(pages.includes('trade') ? [tradeTargets, tradeVolumes] : []),
  events,
  speakers,
  secondReadings,
  lexiconAgreement,
  lexiconFrames,
]

/** Every question that the public API answers: passages, on which all rest, those of the pages, and the others. */
export const resources: readonly AnyResource[] = [
  ...new Set([passages, ...views.map(({ resource }) => resource), ...others]),
]
