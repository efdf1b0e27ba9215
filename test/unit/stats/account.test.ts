import { expect, it } from 'vitest'
import { passageId } from '../../../schema/passage-id.ts'
import { accountCaution, accountOf } from '../../../schema/stats/account.ts'
import { jointKinds } from '../../../schema/vocabulary.ts'
import { dataset } from '../../support/dataset.ts'
import { tables } from '../chart/dataset-view.ts'

const press = { url: 'https://morning.test/1', publisher: 'Morning Post', kind: 'press' } as const
const another = { url: 'https://evening.test/1', publisher: 'Evening Post', kind: 'press' } as const
const agency = { url: 'https://wire.test/1', publisher: 'Wire (copies)', kind: 'news_agency' } as const
const unchecked = { keyPhraseBasis: null, check: { verdict: null, how: null } }

it('names the publishers of those pages that are nearest to the text', () => {
  const none = new Map()
  expect(accountOf({ ...unchecked, pages: [press] }, none)).toBe('a press report (Morning Post)')
  expect(accountOf({ ...unchecked, pages: [press, another, press] }, none)).toBe(
    'press reports (Morning Post; Evening Post)',
  )
  expect(accountOf({ ...unchecked, pages: [press, agency] }, none)).toBe(
    'a news agency’s report (Wire, copies)',
  )
  expect(accountOf({ ...unchecked, pages: [press, agency] }, new Map([[press.url, 'digest']]))).toBe(
    'a digest of the text (Morning Post)',
  )
  expect(accountOf({ ...unchecked, pages: [] }, none)).toBeNull()
})

it('names none where a page prints the text, or the passage was found in it', () => {
  for (const form of [null, 'extracts', 'translation'] as const)
    expect(accountOf({ ...unchecked, pages: [agency, press] }, new Map([[press.url, form]]))).toBeNull()
  const pages = [press]
  expect(accountOf({ ...unchecked, keyPhraseBasis: 'reprint', pages }, new Map())).toBeNull()
  expect(accountOf({ ...unchecked, keyPhraseBasis: 'as_reported', pages }, new Map())).not.toBeNull()
  const held = { verdict: 'supported', how: 'whole_text' }
  expect(accountOf({ ...unchecked, check: held, pages }, new Map())).toBeNull()
  expect(accountOf({ ...unchecked, check: { ...held, verdict: 'partly' }, pages }, new Map())).not.toBeNull()
})

it('says of every counted passage of a joint text whether a page of the text is cited for it', () => {
  const joint = new Set(tables.statements.filter(({ kind }) => jointKinds.includes(kind)).map(({ id }) => id))
  const isCounted = ({ statementId, silence, uncounted }: (typeof tables.passages)[number]) =>
    joint.has(statementId) && (silence ?? uncounted ?? null) === null
  const counted = tables.passages.filter(isCounted)
  const told = counted.filter(({ readIn }) => readIn)
  expect(told.length).toBeGreaterThan(80)
  expect(counted.length - told.length).toBeGreaterThan(40)
  const ofRecord = dataset.statements.flatMap(({ value: { id, passages } }) =>
    passages.flatMap(({ n, readIn }) => (readIn ? passageId(id, n) : [])),
  )
  const others = tables.passages.filter((passage) => passage.readIn && !isCounted(passage))
  expect(others.filter(({ id }) => !ofRecord.includes(id))).toEqual([])
  const isText = ({ url, role, what }: (typeof tables.statementLinks)[number], id: string) =>
    (role === 'official' ||
      (role === 'reprint' && !['digest', 'machine_translation'].includes(what ?? ''))) &&
    tables.passageSources.some((page) => page.passageId === id && page.url === url)
  for (const { id, statementId } of told)
    expect(
      tables.statementLinks.filter((link) => link.statementId === statementId && isText(link, id)),
      id,
    ).toEqual([])
})

it('says that no page of the text is cited', () => {
  expect(accountCaution('a digest of the text (Wire)')).toBe(
    'Read in a digest of the text (Wire); no page of the text itself is cited for it.',
  )
})
