import { describe, expect, it } from 'vitest'
import { evidenceRemark } from '../../../schema/evidence-remark.ts'

describe('evidenceRemark(grade, kinds)', () => {
  it('speaks of other pages only where there are any, and of the publisher’s own as none of them', () => {
    expect(evidenceRemark('one_press', ['press'])).toBe('Only one press publisher reports this.')
    expect(evidenceRemark('one_press', ['press', 'press'])).toBe('Only one press publisher reports this.')
    expect(evidenceRemark('one_agency', ['news_agency', 'mirror'])).toBe(
      'Only one news agency reports this; the other page is a copy or of unknown standing.',
    )
    expect(evidenceRemark('one_research', ['research', 'mirror', 'unknown'])).toBe(
      'Only one research publication says this; the other pages are copies or of unknown standing.',
    )
  })

  it('says nothing of broad evidence', () => expect(evidenceRemark('several', ['press', 'press'])).toBeNull())
})
