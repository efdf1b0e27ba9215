import type { TextStore } from './store.ts'

/** A store that writes nothing and answers as if it had. */
export function dryStore(store: TextStore | null): TextStore {
  const texts = new Map<string, string>()
  return {
    held: async () => (await store?.held()) ?? [],
    textOf: async (id) => texts.get(id) ?? (await store?.textOf(id)) ?? '',
    async put({ document, paragraphs }) {
      texts.set(document.id, paragraphs.map(({ text }) => text).join('\n'))
    },
    close: async () => store?.close(),
  }
}
