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
  readonly #byId = new Map<string, HeldDocument>()

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
    return this.#byId.has(id)
  }

  /** Takes the document in, in the place of that of the same source or, where it completes one, of the same id. */
  put(document: HeldDocument): void {
    const before = this.#byId.get(document.id) ?? this.#byKey.get(document.sourceKey)
    if (before) {
      this.#byId.delete(before.id)
      this.#byKey.delete(before.sourceKey)
      takeOut(this.#bySha256.get(before.sha256), before)
      takeOut(this.#byDate.get(before.date), before)
    }
    this.#byKey.set(document.sourceKey, document)
    this.#byId.set(document.id, document)
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
