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
      'The partnership label is recorded in every year. “Beyond alliance” is recorded from 2021; “no limits” in one joint text, that of 4 February 2022.',
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
      'No joint statement in the dataset names NATO before 4 February 2022; those of 2023 and 2024 speak of its reach into Asia. Moscow’s objections to its enlargement are recorded from 2014.',
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
      'Rejections of the Indo-Pacific are recorded from Beijing since 2018, from Moscow since 2020. AUKUS draws both within a week; both subjects reach a joint statement in February 2022.',
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
      'Announced in 2011 for 2020, repeated with that year until 2016, moved in 2019 to 2024, and declared met in 2023.',
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
  {
    id: 'general-assembly',
    title: 'Before the General Assembly',
    claim:
      'In the general debate of 2013 to 2024 Moscow names NATO in nine of twelve speeches, Beijing in none.',
    query: { theme: ['nato'], by: 'words', panel: 'un-general-debate', definition: 'strict' },
  },
]
