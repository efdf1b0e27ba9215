import { describe, expect, it } from 'vitest'
import { PeopleFile } from '../../../schema/import/people.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { speakerProblems } from '../../../schema/import/speakers.ts'
import { readYaml } from '../../../schema/import/yaml-file.ts'

function said(file: string, shape: typeof PeopleFile, text: string): string[] {
  const result = readYaml<unknown>(file, new TextEncoder().encode(text), shape)
  return 'problems' in result ? result.problems.map(describeProblem) : []
}

describe('people.yaml', () => {
  it('takes a person of whom only the Latin spelling is known', () => {
    expect(
      said('people.yaml', PeopleFile, 'people:\n- {name: Ada Harbour, family: Harbour, latin: [Harbour]}\n'),
    ).toEqual([])
  })

  it('names a person listed twice, one without a surname, and a form that cannot be read', () => {
    const text = `people:
- {name: Ada Harbour, family: Harbour, latin: [Harbour]}
- {name: Ada Harbour, family: Harbour, latin: [Harbor]}
- {name: Edric Hallow, family: Hallow, latin: []}
- {name: Noa Verrin, family: Noa, latin: [Verrin], chinese: ['韦林(?!']}
`
    expect(said('people.yaml', PeopleFile, text)).toEqual([
      'people.yaml:4: people.2.latin of Edric Hallow: needs a surname in Latin letters',
      'people.yaml:5: people.3.chinese.0 of Noa Verrin: "韦林(?!" cannot be read',
      'people.yaml:3: people.1.name: Ada Harbour is listed twice',
    ])
  })
})

describe('the family name', () => {
  it('begins or ends the name', () => {
    const text = 'people:\n- {name: Ada Harbour, family: Reed, latin: [Harbour]}\n'
    expect(said('people.yaml', PeopleFile, text)).toEqual([
      'people.yaml:2: people.0.family of Ada Harbour: Reed neither begins nor ends Ada Harbour',
    ])
  })

  it('is known of every speaker who is a person, and the party of those who speak beside others', () => {
    const file = <T>(name: string, value: T) => ({ file: name, value, lineOf: () => 7 })
    const people = file('people.yaml', {
      issuers: {},
      officials: {},
      authorities: {},
      media: [],
      bodies: { RU: ['Harbour Office'] },
      people: [{ name: 'Ada Harbour', family: 'Harbour', latin: ['Harbour'], russian: [], chinese: [] }],
    })
    const of = (speakers: string[]) => [file('statements/x.yaml', { speakers })] as never
    const found = (speakers: string[]) =>
      speakerProblems({ statements: of(speakers), people }).map(describeProblem)
    expect(found(['Edric Hallow'])).toEqual([
      'statements/x.yaml:7: Edric Hallow is not in people.yaml; add the person with family name there, or the name under bodies',
    ])
    expect(found(['Ada Harbour'])).toEqual([])
    expect(found(['Ada Harbour', 'Harbour Office'])).toEqual([
      'statements/x.yaml:7: Ada Harbour speaks beside others, and people.yaml does not say for whom; add `party` to the person there',
    ])
    expect(speakerProblems({ statements: of(['Edric Hallow']) })).toEqual([])
  })
})
