import { describe, expect, it } from 'vitest'
import { evidenceGrade } from '../../../schema/stats/evidence.ts'
import type { SourceKind } from '../../../schema/vocabulary.ts'

function grade(...pages: [publisher: string, kind: SourceKind][]) {
  return evidenceGrade(pages.map(([publisher, kind]) => ({ publisher, kind })))
}

describe('evidenceGrade(pages)', () => {
  it('is official as soon as one page is', () => {
    expect(grade(['Copy', 'mirror'], ['Ministry', 'official'])).toBe('official')
  })

  it('is several only with two publishers that report themselves', () => {
    expect(grade(['Herald', 'press'], ['Agency', 'news_agency'])).toBe('several')
    expect(grade(['Herald', 'press'], ['Herald', 'press'])).toBe('one_press')
    expect(grade(['Herald', 'press'], ['Copy', 'mirror'])).toBe('one_press')
  })

  it('names the kind of a single publisher', () => {
    expect(grade(['Agency', 'news_agency'])).toBe('one_agency')
    expect(grade(['Institute', 'research'])).toBe('one_research')
  })

  it('never adds copies up to more than copies', () => {
    expect(grade(['Copy', 'mirror'], ['Other copy', 'mirror'])).toBe('mirror')
    expect(grade(['Copy', 'mirror'], ['nobody.example', 'unknown'])).toBe('unclassified')
  })

  it('is none without a page', () => expect(grade()).toBe('none'))
})
