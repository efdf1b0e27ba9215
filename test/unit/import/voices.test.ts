import { describe, expect, it } from 'vitest'
import { describeProblem } from '../../../schema/import/problem.ts'
import {
  codedTargetProblems,
  stepFrameProblems,
  targetEvidenceProblems,
  untoldTargetProblems,
} from '../../../schema/import/trade-passage.ts'
import { voiceProblems } from '../../../schema/import/voices.ts'

const file = <T>(name: string, value: T) => ({ file: name, value, lineOf: () => 7 })
const person = (name: string, family: string, party?: string) => ({
  ...{ name, family, party, latin: [family], russian: [], chinese: [] },
})
const people = file('people.yaml', {
  issuers: {},
  officials: {},
  authorities: {},
  media: [],
  bodies: {},
  people: [
    person('Ada Harbour', 'Harbour', 'RU'),
    person('Noa Verrin', 'Verrin', 'CN'),
    person('Edric Hallow', 'Hallow', 'RU'),
    person('Ida Fogg', 'Fogg'),
  ],
})

function said(passages: object[], kind = 'readout'): string[] {
  const statements = [
    file('statements/b.yaml', {
      kind,
      parties: ['RU', 'CN'],
      speakers: ['Ada Harbour', 'Noa Verrin'],
      passages: passages.map((passage, index) => ({ n: index + 1, evidence: [], ...passage })),
    }),
  ] as never
  return voiceProblems({ statements, people }).map(describeProblem)
}

describe('voiceProblems(files)', () => {
  it('counts for a side nothing in which nobody of it speaks', () => {
    const asked = (own: object) =>
      voiceProblems({
        statements: [
          file('statements/b.yaml', { kind: 'readout', parties: ['RU', 'CN'], passages: [], ...own }),
        ] as never,
        people,
      }).map(describeProblem)
    expect(asked({ speakers: ['Ada Harbour'] })).toEqual([
      'statements/b.yaml:7: nobody speaks for beijing, in whose number of statements it is; name its speaker, or take its party away where the other side alone told it',
    ])
    for (const right of [
      { speakers: ['Ada Harbour', 'Noa Verrin'] },
      { speakers: ['Ada Harbour'], parties: ['RU'] },
      { speakers: ['Ada Harbour'], kind: 'joint_statement' },
      { speakers: ['Ada Harbour'], uncounted: 'On no page.' },
      { speakers: ['Harbour Office'] },
    ])
      expect(asked(right)).toEqual([])
  })

  it('asks whose words a passage tells where several sides spoke', () => {
    expect(said([{ gist: 'Recalls the goal.' }])).toEqual([
      'statements/b.yaml:7: passage 1 has no voice, and several sides spoke; say whose words it tells: moscow, beijing, both',
    ])
    expect(said([{ gist: 'Recalls the goal.' }], 'joint_statement')).toEqual([])
    expect(said([{ gist: 'Does not name it.', silence: 'whole_text' }])).toEqual([])
  })

  it.each([
    ['Harbour tells Noa Verrin that the harbour is open.', 'Ada Harbour', 'moscow'],
    ['Eastern account only: Verrin found it fair that ships pass.', 'Noa Verrin', 'beijing'],
    ['Harbour praises the ships, and Hallow adds a figure.', 'Ada Harbour and Edric Hallow', 'moscow'],
    ['Verrin: trade grows.', 'Noa Verrin', 'beijing'],
  ])('does not count for both sides: %s', (gist, who, side) => {
    for (const voice of [undefined, 'both'])
      expect(said([{ gist, voice }])).toEqual([
        `statements/b.yaml:7: passage 1 tells what ${who} said, and no other side; name that side as its voice: moscow or beijing`,
      ])
    expect(said([{ gist, voice: side }])).toEqual([])
  })

  it.each([
    'Both sides want a bridge.',
    'Harbour and Verrin both want a bridge.',
    'Harbour wants a bridge; Verrin agrees.',
    'Verrin: it grows; Harbour: it has grown.',
  ])('counts for several sides only what is in a joint text: %s', (gist) => {
    expect(said([{ gist, voice: 'both' }])).toEqual([
      'statements/b.yaml:7: passage 1 is counted for several sides, and no joint text: give each side a passage of its own that says from where its words are known, moscow or beijing, or say in `uncounted` whose account it is',
    ])
    expect(said([{ gist, voice: 'both', uncounted: 'told of them' }])).toEqual([])
    expect(said([{ gist: 'Both sides want a bridge.' }], 'joint_statement')).toEqual([])
  })

  it('gives to its side what somebody said beside a joint text', () => {
    const gist = 'Verrin praised the bridge.'
    expect(said([{ gist }], 'joint_statement')).toEqual([
      'statements/b.yaml:7: passage 1 tells what Noa Verrin said beside the joint text; name that side as its voice',
    ])
    expect(said([{ gist, voice: 'beijing', uncounted: 'her words' }], 'joint_statement')).toEqual([])
    expect(said([{ gist: 'The two praise the bridge.' }], 'joint_statement')).toEqual([])
  })
})

/** What is said of a speech of one side. */
function saidAlone(
  gist: string,
  { speakers = ['Ada Harbour'], ...passage }: { speakers?: string[]; uncounted?: string } = {},
) {
  const statements = [
    file('statements/c.yaml', {
      kind: 'press_remarks',
      parties: ['RU'],
      speakers,
      passages: [{ n: 1, evidence: [], gist, ...passage }],
    }),
  ] as never
  return voiceProblems({ statements, people }).map(describeProblem)
}

describe('voiceProblems(files) of a statement of one side', () => {
  it('does not count for a side what a speaker of the other said', () => {
    expect(saidAlone('Verrin says the visit is special.')).toEqual([
      'statements/c.yaml:7: passage 1 tells what Noa Verrin said, who speaks for another side than moscow',
    ])
    expect(saidAlone('Verrin says the visit is special.', { uncounted: 'not her words' })).toEqual([])
  })

  it.each([
    'Harbour says the visit is special.',
    'Says that the level which she and Verrin set will be reached.',
    'Welcomes what Verrin said.',
    'Hallow says so.',
    'Fogg says so.',
  ])('leaves alone: %s', (gist) => expect(saidAlone(gist)).toEqual([]))

  it('names as speakers only those whose side is a party', () => {
    expect(saidAlone('Says so.', { speakers: ['Ada Harbour', 'Noa Verrin'] })).toEqual([
      'statements/c.yaml:7: Noa Verrin speaks for beijing, and the parties here are of moscow; name that side as a party, or leave the speaker out',
    ])
  })
})

describe('targetEvidenceProblems(files)', () => {
  it('holds the official page of a sum in the ledger to be evidence of its passage', () => {
    const page = 'http://office.example/1'
    const trade = file('trade.yaml', {
      targets: [{ passage: '2001-01-01-talks#1', sources: [page, 'http://paper.example/2'] }],
    }) as never
    const found = (evidence: string[]) =>
      targetEvidenceProblems({
        trade,
        statements: [
          file('statements/x.yaml', {
            id: '2001-01-01-talks',
            officialUrls: { en: page },
            passages: [{ n: 1, evidence }],
          }),
        ] as never,
      }).map(describeProblem)
    expect(found(['http://paper.example/2'])).toEqual([
      'trade.yaml:7: 2001-01-01-talks#1 lacks http://office.example/1 among its evidence, the official page given here; name it there too',
    ])
    expect(found([page])).toEqual([])
  })
})

describe('untoldTargetProblems(files)', () => {
  const page = 'http://office.example/1'
  const found = (target: object, statement: object) =>
    untoldTargetProblems({
      trade: file('trade.yaml', {
        targets: [{ id: 'forty', announced: '2001-05-05', sources: [page], ...target }],
      }) as never,
      statements: [
        file('statements/x.yaml', {
          ...{ id: '2001-05-05-talks', date: '2001-05-05', passages: [] },
          ...statement,
        }),
      ] as never,
    }).map(describeProblem)
  const told =
    'trade.yaml:7: forty stands on a page of 2001-05-05-talks and names no passage; add the passage there and name it here'

  it.each([
    ['an official page', { officialUrls: { en: page } }],
    ['another source', { sources: [page] }],
    ['evidence of a passage', { passages: [{ n: 1, evidence: [page] }] }],
  ])('refuses an announcement on %s of a statement of its day without its passage', (_name, statement) => {
    expect(found({}, statement)).toEqual([told])
    expect(found({ passage: '2001-05-05-talks#1' }, statement)).toEqual([])
    expect(found({ announced: '2001-05-06' }, statement)).toEqual([])
  })
})

describe('codedTargetProblems(files)', () => {
  const found = (
    targets: { id?: string; announced: string; amountUsdBn: number; passage?: string }[],
    passage: object = {},
    frames = ['target_repeated'],
  ) =>
    codedTargetProblems({
      trade: file('trade.yaml', { targets }) as never,
      statements: [
        file('statements/x.yaml', {
          id: '2001-05-05-talks',
          date: '2001-05-05',
          passages: [{ n: 1, amountUsdBn: 40, ...passage }],
        }),
      ] as never,
      codings: [1, 2].map((coder) =>
        file(`codings/${coder}.yaml`, { codings: { '2001-05-05-talks#1': { frames } } }),
      ) as never,
      settlements: file('settlements.yaml', { settlements: [] }) as never,
    }).map(describeProblem)

  it('refuses a coded target whose sum the ledger does not have about that day', () => {
    const told =
      'statements/x.yaml:7: 2001-05-05-talks#1 is coded as a target of 40 and has no announcement in trade.yaml; add one of 2001-05-05'
    expect(found([])).toEqual([told])
    expect(found([{ announced: '2001-05-05', amountUsdBn: 20, passage: 'y#1' }])).toEqual([told])
    expect(found([{ announced: '2001-05-07', amountUsdBn: 40, passage: 'y#1' }])).toEqual([told])
  })

  it('refuses an announcement that does not name the coded passage of its day and sum', () => {
    expect(found([{ id: 'forty', announced: '2001-05-05', amountUsdBn: 40 }])).toEqual([
      'statements/x.yaml:7: 2001-05-05-talks#1 holds the announcement forty of trade.yaml; name it there',
    ])
  })

  it.each([
    [
      'the passage of an announcement',
      [{ announced: '2001-05-05', amountUsdBn: 40, passage: '2001-05-05-talks#1' }],
    ],
    [
      'a second report of one that names its passage',
      [{ announced: '2001-05-06', amountUsdBn: 40, passage: 'y#1' }],
    ],
  ])('leaves alone: %s', (_, targets) => expect(found(targets)).toEqual([]))

  it('asks nothing of a passage without a sum, of one in doubt and of another frame', () => {
    expect(found([], { amountUsdBn: undefined })).toEqual([])
    expect(found([], { unverified: 'No second page has it.' })).toEqual([])
    expect(found([], {}, ['volume_report'])).toEqual([])
  })
})

describe('stepFrameProblems(files)', () => {
  const found = (step: string, frames: string[], target: object = {}, coding: object = {}) =>
    stepFrameProblems({
      trade: file('trade.yaml', { targets: [{ id: 'forty', passage: 'talks#1', step, ...target }] }) as never,
      statements: [
        file('statements/x.yaml', { id: 'talks', parties: [], passages: [{ n: 1, theme: 'trade' }] }),
      ] as never,
      codings: [file('codings/1.yaml', { codings: { 'talks#1': { frames, ...coding } } })] as never,
      settlements: file('settlements.yaml', { settlements: [] }) as never,
    }).map(describeProblem)

  it('refuses a step that its passage is not coded as', () => {
    expect(found('repeated', ['target_moved', 'volume_report'])).toEqual([
      'trade.yaml:7: forty is repeated, and its passage is coded target_moved and volume_report; mend the step, or say in the note why the coders differ',
    ])
    for (const frames of [['target_met'], ['volume_report']])
      expect(found('repeated', frames), frames.join()).toHaveLength(1)
  })

  it.each([
    ['repeated', ['target_met', 'target_repeated']],
    ['expected', ['target_met']],
    ['expected', ['target_set']],
    ['met', ['volume_report', 'target_met']],
  ])('takes a step %s for what is coded %j', (step, frames) => expect(found(step, frames)).toEqual([]))

  it('takes no forecast of one side for a target', () => {
    expect(found('expected', ['target_set'], { kind: 'forecast of one side' })).toHaveLength(1)
    expect(found('expected', ['target_met'], { kind: 'forecast of one side' })).toEqual([])
  })

  it('lets the ledger say why, and asks nothing of context or of another passage', () => {
    expect(found('repeated', ['target_moved'], { note: 'the coders take it for a new date' })).toEqual([])
    expect(found('repeated', ['target_moved'], {}, { drop: 'A remark.' })).toEqual([])
    expect(found('repeated', ['target_moved'], { passage: undefined })).toEqual([])
  })
})
