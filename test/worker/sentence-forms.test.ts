import { describe, expect, it } from 'vitest'
import { grouped } from '../../schema/chart/point-text.ts'
import {
  issuedBy,
  oneStatement,
  saidBy,
  statementsOfVoice,
  theStatements,
} from '../../schema/chart/voice-words.ts'
import { tooFewWords } from '../../worker/pages/compare/groups.tsx'
import { seenElsewhere } from '../../worker/pages/compare/neighbours.tsx'
import { mixedTexts, sharedWords } from '../../worker/pages/trends/definition-check.tsx'
import { titleOf } from '../../worker/pages/trends/lead-figure.tsx'

describe('every form of a generated sentence', () => {
  it('names statements by their voice', () => {
    const forms = [oneStatement, statementsOfVoice, theStatements, saidBy, issuedBy]
    expect(forms.map((form) => form('joint'))).toEqual([
      ...['joint statement', 'joint statements', 'the joint statements', 'jointly', 'issued jointly'],
    ])
    expect(forms.map((form) => form('moscow'))).toEqual([
      ...['statement of Moscow', 'statements of Moscow', 'Moscow’s statements', 'Moscow', 'from Moscow'],
    ])
    expect(forms.map((form) => form('all'))).toEqual([
      ...['statement', 'statements of all voices', 'the statements', 'recorded', 'in all'],
    ])
  })

  it('writes a count as it is read', () => {
    expect([0, 999, 2160, 1234567].map(grouped)).toEqual(['0', '999', '2,160', '1,234,567'])
  })

  it('says of how many rows a test had too little', () => {
    expect(tooFewWords(1, 1)).toBe('In the one row tested')
    expect(tooFewWords(4, 4)).toBe('In all 4 rows tested')
    expect(tooFewWords(2, 4)).toBe('In 2 of the 4 rows tested')
  })

  it('says where else in the series a frame stands', () => {
    expect(seenElsewhere({ change: 'new', otherDate: null })).toBe('in no earlier one')
    expect(seenElsewhere({ change: 'new', otherDate: '2015-05-08' })).toMatch(/^before that .*8 May 2015$/)
    expect(seenElsewhere({ change: 'dropped', otherDate: null })).toBe('in no later one')
    expect(seenElsewhere({ change: 'dropped', otherDate: '2015-05-08' })).toMatch(/^next .*8 May 2015$/)
  })

  it('says how much of a side’s numbers may be another’s words, and nothing where none is', () => {
    const row = {
      ...{ voice: 'moscow' as const, earlierTexts: 5, laterTexts: 7, earlierMentions: 20, laterMentions: 30 },
      ...{ earlierSharedTexts: 1, laterSharedTexts: 2, earlierSharedMentions: 4, laterSharedMentions: 5 },
    }
    expect(sharedWords([row])).toBe(
      'In 3 of the 12 texts several sides speak, with 9 of the 50 mentions (broad): they may be another side’s words.',
    )
    expect(sharedWords([{ ...row, earlierSharedTexts: 0, laterSharedTexts: 0 }])).toBe('')
    expect(sharedWords([{ ...row, voice: 'joint' }])).toBe('')
    expect(sharedWords([])).toBe('')
  })

  it('says that texts of different kinds differ, and where they do not', () => {
    expect(mixedTexts()).toMatch(
      /^The texts of the two periods are those at hand.* Balanced: UN General Assembly/,
    )
  })

  it('says what a mark of a figure is', () => {
    expect(titleOf({ isOneLine: true })).toContain('the first use of each frame by each voice')
    expect(titleOf({ isOneLine: false })).toContain('one mark for each statement')
  })
})
