import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('notableChanges(rows) of words that limit a sentence', () => {
  it.each([
    [
      'The guild praises not only the mill but also the dam.',
      'The guild praises only the mill.',
      'not only > only',
    ],
    ['He will not only sow but also reap.', 'He will only sow but also reap.', 'not only > only'],
    ['The gate is open unless a guest is late.', 'The gate is open if a guest is late.', 'unless > if'],
    ['The guests hardly spoke of the mill.', 'The guests spoke of the mill.', 'hardly > '],
    ['The guests spoke of the mill.', 'The guests spoke solely of the mill.', ' > solely'],
    ['Гости хвалили не только мельницу, но и сад.', 'Гости хвалили только мельницу.', 'не только > только'],
    ['Гости едва говорили о мельнице.', 'Гости говорили о мельнице.', 'едва > '],
    ['园丁们不仅修剪果树，而且修建围墙。', '园丁们仅修剪果树。', '不仅 > 仅'],
    ['除非另有约定，园丁应当付款。', '如果另有约定，园丁应当付款。', '除非 > 如果'],
    ['Les invités ont à peine parlé du moulin.', 'Les invités ont parlé du moulin.', 'à peine > '],
    [
      'Le portail ouvre, à moins qu’un loup ne passe.',
      'Le portail ouvre, dès qu’un loup passe.',
      'à moins qu > ',
    ],
    ['Les invités parlent du moulin.', 'Les invités parlent seulement du moulin.', ' > seulement'],
    [
      'Das Tor bleibt zu, es sei denn, ein Gast kommt.',
      'Das Tor bleibt zu, wenn ein Gast kommt.',
      'es sei denn > wenn',
    ],
    ['Die Gäste sprachen kaum von der Mühle.', 'Die Gäste sprachen von der Mühle.', 'kaum > '],
    [
      'El portón se cierra salvo que llegue un huésped.',
      'El portón se cierra cuando llega un huésped.',
      'salvo que > ',
    ],
    [
      'Le portail ne sera ouvert que si un hôte vient.',
      'Le portail sera ouvert si un hôte vient.',
      'ne sera ouvert que > ',
    ],
    ['Кроме лодок, приехали телеги.', 'Включая лодки, приехали телеги.', 'Кроме > '],
  ])('tells which came, went or became another one: %s > %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`limit: ${told}`]),
  )

  it.each([
    ['Only the guild may open the gate.', 'The guild may only open the gate.', 'only'],
    ['Nur die Gilde darf das Tor öffnen.', 'Die Gilde darf das Tor nur öffnen.', 'nur'],
  ])('tells one that limits something else: %s', (a, b, word) =>
    expect(changes(a, b)).toEqual([`limit: ${word} > ${word}`]),
  )

  it.each([
    ['Only in spring may the guild fish.', 'The guild may fish only in spring.'],
    ['Only the guild may open the gate.', 'The guild only may open the gate.'],
    ['The guild solely keeps the gate.', 'The guild exclusively keeps the gate.'],
    ['This is the only gate.', 'This is the gate.'],
    ['Гости ушли, как только пошёл дождь.', 'Гости ушли, когда пошёл дождь.'],
    ['The guests not only sang but danced.', 'The guests danced.'],
  ])('tells nothing of one that stands elsewhere, says the same or limits nothing: %s > %s', (a, b) =>
    expect(changes(a, b)).toEqual([]),
  )

  it('leaves one before a figure to the figure', () =>
    expect(changes('They sow only 5 fields.', 'They sow 5 fields.')).toEqual(['figure: only 5 > 5']))

  it('tells none of a sentence that moved with it', () =>
    expect(
      changes(
        'Only the guild may open the gate of the orchard.\n\nThe mill by the stream grinds rye all day long.',
        'The mill by the stream grinds rye all day long.\n\nOnly the guild may open the gate of the orchard.',
      ),
    ).toEqual([]))
})
