import type { ChangedRecord } from '../vocabulary.ts'
import type { Change } from './change.ts'

const counted: ReadonlyMap<string, ChangedRecord> = new Map([
  ['statement', 'statement'],
  ['passage', 'passage'],
  ['event', 'event'],
  ['coder', 'coder'],
])
const told = new RegExp(`(\\d+) (${[...counted.keys()].join('|')})s?\\b`, 'g')

/** What the note of a release says otherwise than its changes: `41 statements` are those that it added. */
export function noteProblems(note: string, changes: readonly Pick<Change, 'kind' | 'record'>[]): string[] {
  return [...note.matchAll(told)].flatMap(([said, number, noun = '']) => {
    const added = changes.filter(
      ({ kind, record }) => kind === 'added' && record === counted.get(noun),
    ).length
    return Number(number) === added ? [] : [`The note says “${said}”; the release adds ${added}.`]
  })
}
