import type { ViewQuery } from '../schema/contract/view.ts'

/** A named view with what it shows in one sentence; a test checks each claim against the dataset. */
export interface Preset {
  id: string
  title: string
  claim: string
  query: Partial<ViewQuery>
}

export const presets: readonly Preset[] = [
  {
    id: 'no-limits',
    title: 'From partnership to no limits',
    claim:
      'The partnership label runs through all years; “beyond alliance” enters in 2021, and “no limits” stands in one joint text, of February 2022.',
    query: {
      theme: ['alliance'],
      frame: [
        'strategic_partnership',
        'non_alliance',
        'beyond_alliance',
        'no_limits',
        'alliance_in_kind',
        'walk_back',
      ],
      events: [
        '2019-06-05-new-era-partnership',
        '2022-02-04-no-limits-statement',
        '2022-02-24-invasion-of-ukraine',
        '2023-03-21-xi-state-visit-moscow',
      ],
    },
  },
  {
    id: 'nato',
    title: 'NATO enters the joint statements',
    claim:
      'No joint statement names NATO until February 2022; the next two years add its reach into Asia. Moscow and Beijing had named it before.',
    query: {
      theme: ['nato'],
      events: [
        '2014-03-18-crimea-annexation',
        '2022-02-04-no-limits-statement',
        '2022-02-24-invasion-of-ukraine',
        '2022-06-29-nato-madrid-strategic-concept',
      ],
    },
  },
  {
    id: 'indo-pacific',
    title: 'Indo-Pacific and AUKUS',
    claim:
      'Moscow speaks of the Indo-Pacific from 2020 and of AUKUS from 2021; joint statements take up both in February 2022.',
    query: {
      theme: ['asia_pacific'],
      frame: ['us_presence', 'indo_pacific', 'aukus', 'nato_in_asia'],
      events: [
        '2016-07-08-thaad-announcement',
        '2021-03-12-first-quad-leaders-summit',
        '2021-09-15-aukus-announced',
        '2023-08-18-camp-david-summit',
      ],
    },
  },
  {
    id: '200-billion',
    title: 'The $200 billion promise',
    claim:
      'The sum was set as an aim for 2020, moved to 2024, repeated for a decade and declared met in 2023.',
    query: {
      theme: ['trade'],
      frame: ['target_set', 'target_repeated', 'target_moved', 'target_met'],
      events: [
        '2018-12-31-trade-passes-100-billion',
        '2019-09-17-200-by-2024',
        '2023-12-07-trade-passes-200-billion',
      ],
    },
  },
]
