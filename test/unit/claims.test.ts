import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { dataset } from '../support/dataset.ts'

interface Claim {
  claim: string
  /** Records: a statement, a passage of it (`…#3`), or `event …`. */
  at?: string[]
  says?: string | string[]
  leftOut?: string
}

const claims: Claim[] = parse(readFileSync(new URL('../fixtures/claims.yaml', import.meta.url), 'utf8'))
const statements = new Map(dataset.statements.map(({ value }) => [value.id, value]))
const events = new Map(dataset.events.value.events.map((event) => [event.id, event]))
const releases = [...dataset.releases.value.releases, dataset.release.value]
const leftOut = releases.flatMap((release) => release.leftOut?.map(({ what }) => what) ?? [])

function recordOf(place: string): object | undefined {
  if (place.startsWith('event ')) return events.get(place.slice('event '.length))
  const [id = '', n] = place.split('#')
  const statement = statements.get(id)
  return n === undefined ? statement : statement?.passages.find((passage) => passage.n === Number(n))
}

describe('the 115 claims of the articles that the collection began with', () => {
  it('are all listed', () => expect(claims).toHaveLength(115))

  it.each(claims.filter(({ at }) => at))('$claim: the records say so', ({ at = [], says = [] }) => {
    expect(at.filter((place) => !recordOf(place))).toEqual([])
    const told = at.map((place) => JSON.stringify(recordOf(place))).join('\n')
    expect([says].flat().filter((words) => !told.includes(words))).toEqual([])
  })

  it.each(claims.filter(({ at }) => !at))('$claim: a release says why not', ({ leftOut: line }) =>
    expect(leftOut).toContain(line),
  )
})
