import { describe, expect, it } from 'vitest'
import { datasetRows } from '../../../schema/import/rows.ts'
import { knownWords } from '../../../schema/import/search/known-words.ts'
import { fold } from '../../../schema/text/word.ts'
import { dataset } from '../../support/dataset.ts'

const rows = datasetRows(dataset)

function statement(id: string, title: string, summary = title) {
  const [first] = rows.statements
  if (!first) throw new Error('no statement')
  return { ...first, id, title, summary }
}

function passage(id: string, gist: string, more: { silence?: 'whole_text'; uncounted?: string } = {}) {
  const [first] = rows.passages
  if (!first) throw new Error('no passage')
  return {
    ...first,
    id: `${id}#1`,
    statementId: id,
    gist,
    keyPhrase: null,
    silence: null,
    uncounted: null,
    ...more,
  }
}

const none = { passages: [], synonyms: [], themes: [], frames: [], phrases: [], statementSpeakers: [] }

describe('knownWords(rows)', () => {
  it('are as they are mostly written, those of names first, then the more frequent', () => {
    const words = knownWords({
      ...none,
      statements: [statement('a', 'Bread is bread', 'Bread and ВОДА for Anna, bread, bread')],
      synonyms: [{ groupId: 'x', position: 0, language: 'zh', name: '面包师协会' }],
      statementSpeakers: [{ statementId: 'a', position: 0, name: 'Anna Harbour' }],
    })
    expect(words.slice(0, 4)).toEqual(['Anna', '面包师协会', 'Harbour', 'bread'])
    expect(words).toContain('ВОДА')
    expect(words).not.toContain('is')
  })

  it('leave out what only a silence or a passage of context has', () => {
    const words = knownWords({
      ...none,
      statements: [statement('a', 'Bread')],
      passages: [
        passage('a', 'Water flows'),
        passage('a', 'Steel is unnamed', { silence: 'whole_text' }),
        passage('a', 'Copper is beside', { uncounted: 'context' }),
      ],
    })
    expect(words).toContain('flows')
    expect(words).not.toContain('Steel')
    expect(words).not.toContain('Copper')
  })

  it('of the dataset are each there once', () => {
    const words = knownWords(rows).map(fold)
    expect(words.length).toBeGreaterThan(1000)
    expect(new Set(words).size).toBe(words.length)
  })
})
