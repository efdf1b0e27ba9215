import { expect, it } from 'vitest'
import { languageCode } from '../../../schema/texts/read/language-code.ts'
import { read } from './sample.ts'

it('knows a language by any of its codes', () => {
  const codes = {
    de: ['de', 'ger', 'deu', 'de-AT', 'de_DE', 'GER'],
    cs: ['cze', 'ces'],
    nl: ['dut', 'nld'],
    el: ['gre', 'ell'],
    es: ['spa', 'es-419'],
    sv: ['swe'],
    zh: ['chi', 'zho', 'zh-Hant'],
    grc: ['grc'],
  }
  for (const [code, written] of Object.entries(codes))
    expect(written.map(languageCode)).toEqual(written.map(() => code))
})

it('knows none by what is no code', () => {
  expect(['xyz', 'und', 'mul', 'English', '', null].map(languageCode)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})

it('gives a TEI text the language that it declares', async () => {
  const text =
    'Lyktorna tänds på båda stränderna i samma timme, och var och en svarar när den andra ropar i dimman på vattnet. '
  const tei = (code: string) =>
    `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Lyktor</title></titleStmt></fileDesc></teiHeader><text xml:lang="${code}"><body><p>${text.repeat(3)}</p></body></text></TEI>`
  expect((await read('a.xml', tei('swe'))).language).toBe('sv')
  expect((await read('a.xml', tei('sv-SE'))).language).toBe('sv')
})
