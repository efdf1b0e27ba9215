import { expect, it } from 'vitest'
import { passageId } from '../../../schema/passage-id.ts'
import { accountCaution, accountOf } from '../../../schema/stats/account.ts'
import { jointKinds } from '../../../schema/vocabulary.ts'
import { dataset } from '../../support/dataset.ts'
import { tables } from '../chart/dataset-view.ts'

const press = { url: 'https://morning.test/1', publisher: 'Morning Post', kind: 'press' } as const
const another = { url: 'https://evening.test/1', publisher: 'Evening Post', kind: 'press' } as const
const agency = { url: 'https://wire.test/1', publisher: 'Wire (copies)', kind: 'news_agency' } as const
const unphrased = { keyPhraseBasis: null }

it('names the publishers of those pages that are nearest to the text', () => {
  const none = new Map()
  expect(accountOf({ ...unphrased, pages: [press] }, none)).toBe('a press report (Morning Post)')
  expect(accountOf({ ...unphrased, pages: [press, another, press] }, none)).toBe(
    'press reports (Morning Post; Evening Post)',
  )
  expect(accountOf({ ...unphrased, pages: [press, agency] }, none)).toBe(
    'a news agency’s report (Wire, copies)',
  )
  expect(accountOf({ ...unphrased, pages: [press, agency] }, new Map([[press.url, 'digest']]))).toBe(
    'a digest of the text (Morning Post)',
  )
  expect(accountOf({ ...unphrased, pages: [] }, none)).toBeNull()
})

it('names none where a page prints the text, or the passage was found in it', () => {
  for (const form of [null, 'extracts', 'translation'] as const)
    expect(accountOf({ ...unphrased, pages: [agency, press] }, new Map([[press.url, form]]))).toBeNull()
  const pages = [press]
  expect(accountOf({ ...unphrased, keyPhraseBasis: 'reprint', pages }, new Map())).toBeNull()
  expect(accountOf({ ...unphrased, keyPhraseBasis: 'as_reported', pages }, new Map())).not.toBeNull()
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
  const ofText = ({ id, statementId }: (typeof counted)[number]) =>
    tables.statementLinks.filter((link) => link.statementId === statementId && isText(link, id))
  for (const passage of told) expect(ofText(passage), passage.id).toEqual([])
  const isPhraseOfText = ({ keyPhraseBasis }: (typeof counted)[number]) =>
    ['official_text', 'reprint', 'translation', 'text_at_hand'].includes(keyPhraseBasis ?? '')
  const isCited = ({ id }: (typeof counted)[number]) =>
    tables.passageSources.some(({ passageId }) => passageId === id)
  const untold = counted.filter((passage) => !passage.readIn && !isPhraseOfText(passage) && isCited(passage))
  expect(untold.filter((passage) => ofText(passage).length === 0).map(({ id }) => id)).toEqual([])
})

it('says that no page of the text is cited', () => {
  expect(accountCaution('a digest of the text (Wire)')).toBe(
    'Read in a digest of the text (Wire); no page of the text itself is cited for it.',
  )
})
