import { describe, expect, it } from 'vitest'
import { samples } from '../../fixtures/publishers/index.ts'
import { read } from './sample.ts'

const given = samples.map((sample) => ({ ...sample, name: sample.shape }))

describe('readDocuments(the shapes in which publishers put statements out)', () => {
  it.each(given)('finds day, title, language and speakers of $name', async (sample) => {
    const found = await read(sample.file, sample.content, { address: sample.address, anySite: true })
    expect({
      title: found.titleBasis === 'text' ? found.title : null,
      date: found.date,
      language: found.language,
      speakers: [...found.speakers].sort(),
      place: sample.place === undefined ? undefined : found.place,
    }).toEqual({
      title: sample.title,
      date: sample.date,
      language: sample.language,
      speakers: [...sample.speakers].sort(),
      place: sample.place,
    })
  })

  it.each(given)('keeps every paragraph and nothing else of $name', async (sample) => {
    const found = await read(sample.file, sample.content, { address: sample.address, anySite: true })
    expect(found.paragraphs.map(({ text }) => text)).toEqual(sample.paragraphs)
  })
})
