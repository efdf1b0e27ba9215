import { describe, expect, it } from 'vitest'
import { runWithoutControls, withoutControls } from '../../../schema/texts/read/control.ts'
import { englishText, read, refusal } from './sample.ts'

describe('control characters', () => {
  it('are the ligatures that the fonts of TeX print, where they touch a letter', () => {
    expect(withoutControls('e\x1bort, \x1cnal, \x1deet, o\x1ece, ra\x1fes')).toBe(
      'effort, final, fleet, office, raffles',
    )
    expect(runWithoutControls('e\x0bort, \x0cnal, \x0deet, o\x0ece')).toBe('effort, final, fleet, office')
  })

  it('are bullets at the head of a line, and the quotes and dashes of windows-1252', () => {
    expect(withoutControls('\x88 the lamps\n\x95 the nets')).toBe('• the lamps\n• the nets')
    expect(withoutControls('he \x10said\x11, \x10(so)\x11 1999\x152001')).toBe('he “said”, “(so)” 1999–2001')
    expect(withoutControls('the fishers\x92 \x93nets\x94 \x96 dry')).toBe('the fishers’ “nets” – dry')
  })

  it('are lost letters in a word and nothing elsewhere', () => {
    expect(withoutControls('la\x03ps are lit \x1a')).toBe('la\ufffdps are lit ')
  })

  it('stand in no text of any format', async () => {
    const long = `${englishText} `.repeat(12)
    const files = {
      'a.txt': `Remarks on e\x1borts\n\n${long}\x0f of la\x03ps.\n\n\x88 \x01 nets.`,
      'b.html': `<html><title>Remarks on e\x1borts</title><body><p>${long} of la\x03ps.</p><p>${englishText}\x0b\x7f</p></body></html>`,
      'c.jsonl':
        `${JSON.stringify({ id: 1, title: 'Remarks on e\x1borts', text: `${long} of la\x03ps.` })}\n`.repeat(
          2,
        ),
      'd.csv': `id,title,text\n1,Remarks on e\x1borts,"${long} of la\x03ps."\n2,x,"${long}"\n`,
    }
    for (const [name, content] of Object.entries(files)) {
      const { title, paragraphs, notes } = await read(name, content)
      expect({ name, title }).toEqual({ name, title: 'Remarks on efforts' })
      expect(paragraphs.map(({ text }) => text).join('')).not.toMatch(/\p{Cc}/u)
      expect({ name, notes: notes.filter((note) => note.includes('letter')) }).toEqual({
        name,
        notes: ['one word lacks a letter that cannot be told (la\ufffdps.)'],
      })
    }
  })

  it('make a text refused where they are letters of many words', async () => {
    expect(await refusal('a.txt', englishText.replaceAll('a', '\x03'))).toContain('lack a letter')
  })
})
