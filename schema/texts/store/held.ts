import type { documents } from '../../tables/text.ts'

/** What is read of each document that the database already holds. */
export const heldColumns = [
  'id',
  'sourceKey',
  'sha256',
  'revision',
  'title',
  'date',
  'language',
  'words',
  'speakers',
  'statementId',
] as const
export type HeldDocument = Pick<typeof documents.$inferSelect, (typeof heldColumns)[number]>

/** The documents of a database, found by what tells them apart; kept up with each one that is written. */
export class Held {
  readonly #byKey = new Map<string, HeldDocument>()
  readonly #bySha256 = new Map<string, HeldDocument[]>()
  readonly #byDate = new Map<string | null, HeldDocument[]>()
  readonly #ids = new Set<string>()

  constructor(documents: readonly HeldDocument[]) {
    for (const document of documents) this.put(document)
  }

  ofSource(sourceKey: string): HeldDocument | undefined {
    return this.#byKey.get(sourceKey)
  }

  ofText(sha256: string): readonly HeldDocument[] {
    return this.#bySha256.get(sha256) ?? []
  }

  ofDay(date: string | null): readonly HeldDocument[] {
    return this.#byDate.get(date) ?? []
  }

  hasId(id: string): boolean {
    return this.#ids.has(id)
  }

  /** Takes the document in, in the place of that of the same source. */
  put(document: HeldDocument): void {
    const before = this.#byKey.get(document.sourceKey)
    if (before) {
      this.#ids.delete(before.id)
      takeOut(this.#bySha256.get(before.sha256), before)
      takeOut(this.#byDate.get(before.date), before)
    }
    this.#byKey.set(document.sourceKey, document)
    this.#ids.add(document.id)
    putUnder(this.#bySha256, document.sha256, document)
    putUnder(this.#byDate, document.date, document)
  }
}

function takeOut(list: HeldDocument[] | undefined, document: HeldDocument): void {
  list?.splice(list.indexOf(document), 1)
}

function putUnder<Key>(index: Map<Key, HeldDocument[]>, key: Key, document: HeldDocument): void {
  const list = index.get(key)
  if (list) list.push(document)
  else index.set(key, [document])
}
