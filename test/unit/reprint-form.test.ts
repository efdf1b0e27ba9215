import { expect, it } from 'vitest'
import { publisherBeside, reprintWords } from '../../schema/reprint-form.ts'

const { machine_translation: machine, digest } = reprintWords

it.each([
  ['Harbour Times', digest.beside, 'Harbour Times', []],
  ['Harbour Times (Reef)', digest.beside, 'Harbour Times', ['Reef']],
  ['Harbour Copies (machine translation)', digest.beside, 'Harbour Copies', ['machine translation']],
  ['Harbour Copies (machine translation)', machine.beside, 'Harbour Copies', []],
  ['Harbour Copies (machine translation)', machine.by, 'Harbour Copies', []],
])('%s, of which is said “%s”, is %s beside %j', (publisher, said, name, aside) => {
  expect(publisherBeside(publisher, said ?? '')).toEqual({ name, aside })
})
