import type { KeyPhraseBasis } from '../vocabulary.ts'

/** A passage as its second reading and its key phrase's basis are counted. */
interface ReadPassage {
  id: string
  checkVerdict?: string | null | undefined
  keyPhraseBasis?: KeyPhraseBasis | null | undefined
  statementId: string
}

interface ReadRelease {
  version: string
  rows: {
    passages: readonly ReadPassage[]
    statements: readonly { id: string; uncounted?: string | null | undefined }[]
  }
}

/** How far the passages of a release were read a second time, before it was published and after. */
export interface SecondReading {
  release: string
  passages: number
  /** Read again before it was published; of these, those that deviated from the page when they were read. */
  readBefore: number
  deviatedBefore: number
  /** Those among the others that the releases after it have as read, and those of them that deviated. */
  readSince: number
  deviatedSince: number
  /** Passages that the release before it had not; of these, those that were read again before it was published. */
  added: number
  addedRead: number
  /** Key phrases by whose words they are. */
  keyPhrases: Partial<Record<KeyPhraseBasis, number>>
}

/** One row for each release, oldest first, as the releases up to the last of them tell it: of the passages of statements that it counts. */
export function secondReadings(releases: readonly ReadRelease[]): SecondReading[] {
  return releases.map(({ version, rows }, index) => {
    const out = new Set(rows.statements.flatMap(({ id, uncounted }) => (uncounted ? id : [])))
    const passages = rows.passages.filter(({ statementId }) => !out.has(statementId))
    const before = passages.filter(isRead)
    const left = new Set(passages.filter((passage) => !isRead(passage)).map(({ id }) => id))
    const since = releases.slice(index + 1).flatMap((later) => {
      const found = later.rows.passages.filter((passage) => left.has(passage.id) && isRead(passage))
      for (const { id } of found) left.delete(id)
      return found
    })
    const known = new Set(releases[index - 1]?.rows.passages.map(({ id }) => id))
    const added = index === 0 ? [] : passages.filter(({ id }) => !known.has(id))
    const phrases = Map.groupBy(
      passages.flatMap(({ keyPhraseBasis }) => keyPhraseBasis ?? []),
      (basis) => basis,
    )
    return {
      release: version,
      passages: passages.length,
      readBefore: before.length,
      deviatedBefore: before.filter(isDeviating).length,
      readSince: since.length,
      deviatedSince: since.filter(isDeviating).length,
      added: added.length,
      addedRead: added.filter(isRead).length,
      keyPhrases: Object.fromEntries([...phrases].map(([basis, list]) => [basis, list.length])),
    }
  })
}

function isRead({ checkVerdict }: ReadPassage): boolean {
  return checkVerdict !== null && checkVerdict !== undefined
}

function isDeviating({ checkVerdict }: ReadPassage): boolean {
  return checkVerdict !== 'supported'
}
