import { describe, expect, it } from 'vitest'
import { lexiconAgreementOfGists, lexiconAgreementOfTexts } from '../../../schema/stats/lexicon-agreement.ts'

const row = ({ id, units, proposed, coded, both }: ReturnType<typeof lexiconAgreementOfTexts>[number]) => [
  id,
  units,
  proposed,
  coded,
  both,
]

describe('lexiconAgreementOfTexts(mentioned, coded)', () => {
  const none = { strict: 0, standard: 0, broad: 0 }
  const mentioned = [
    { statementId: 'a', theme: 'reef', ...none, standard: 1, broad: 2 },
    { statementId: 'b', theme: 'reef', ...none, broad: 1 },
    // The same statement in two languages; only one of the texts mentions the theme.
    { statementId: 'c', theme: 'reef', strict: 1, standard: 1, broad: 1 },
    { statementId: 'c', theme: 'reef', ...none },
    { statementId: 'a', theme: 'toll', ...none },
  ]
  const coded = [
    { statementId: 'a', theme: 'reef' },
    { statementId: 'c', theme: 'reef' },
    { statementId: 'b', theme: 'toll' },
  ]

  it('takes each statement once a theme, and a mention in any of its texts', () => {
    expect(lexiconAgreementOfTexts(mentioned, coded).map(row)).toEqual([
      ['reef.strict', 3, 1, 2, 1],
      ['reef.standard', 3, 2, 2, 2],
      ['reef.broad', 3, 3, 2, 2],
      ['toll.strict', 1, 0, 0, 0],
      ['toll.standard', 1, 0, 0, 0],
      ['toll.broad', 1, 0, 0, 0],
    ])
  })

  it('says on what it rests, and what is tentative', () => {
    const [strict, standard] = lexiconAgreementOfTexts(mentioned, coded)
    expect(standard).toMatchObject({
      ...{ basis: 'texts', subject: 'theme', theme: 'reef', definition: 'standard' },
      ...{ precision: 1, recall: 1, f1: 1, alpha: 1, isTentative: false },
    })
    expect(strict).toMatchObject({ precision: 1, recall: 0.5, isTentative: true })
  })
})

describe('lexiconAgreementOfGists(themes, passages)', () => {
  const passages = [
    {
      theme: 'reef',
      frames: ['dredge', 'mark'],
      proposed: new Map([['reef', { standard: ['dredge'], broad: ['dredge', 'mark'] }]]),
    },
    { theme: 'reef', frames: ['mark'], proposed: new Map() },
    { theme: 'toll', frames: ['waive'], proposed: new Map([['reef', { broad: ['mark'] }]]) },
  ]

  it('holds themes over all passages and frames over those of the theme', () => {
    expect(lexiconAgreementOfGists(['reef', 'toll'], passages).map(row)).toEqual([
      ['reef.strict.gists.theme', 3, 0, 2, 0],
      ['reef.strict.gists.frames', 2, 0, 3, 0],
      ['reef.standard.gists.theme', 3, 1, 2, 1],
      ['reef.standard.gists.frames', 2, 1, 3, 1],
      ['reef.broad.gists.theme', 3, 2, 2, 1],
      ['reef.broad.gists.frames', 2, 2, 3, 2],
      ['toll.strict.gists.theme', 3, 0, 1, 0],
      ['toll.strict.gists.frames', 1, 0, 1, 0],
      ['toll.standard.gists.theme', 3, 0, 1, 0],
      ['toll.standard.gists.frames', 1, 0, 1, 0],
      ['toll.broad.gists.theme', 3, 0, 1, 0],
      ['toll.broad.gists.frames', 1, 0, 1, 0],
    ])
  })
})
