import { readDocuments } from '../../../schema/texts/read/document.ts'
import type { FoundText, ReadingOptions } from '../../../schema/texts/read/found-text.ts'
import { Refusal } from '../../../schema/texts/read/refusal.ts'

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The one text of a source; fails the test when the source is refused. */
export async function read(
  name: string,
  content: string | Uint8Array,
  more: Partial<ReadingOptions & { address: string | undefined }> = {},
): Promise<FoundText> {
  const [found] = await readAll(name, content, more)
  if (!found || found instanceof Refusal) throw found ?? new Error('nothing found')
  return found
}

export async function readAll(
  name: string,
  content: string | Uint8Array,
  more: Partial<ReadingOptions & { address: string | undefined }> = {},
): Promise<(FoundText | Refusal)[]> {
  const { address, ...options } = more
  const source = { name, address, bytes: typeof content === 'string' ? bytes(content) : content }
  const load = () => source
  const found: (FoundText | Refusal)[] = []
  for await (const one of readDocuments({ name, load }, { today: '2026-11-22', ...options })) found.push(one)
  return found
}

/** The message with which a source is refused. */
export async function refusal(
  name: string,
  content: string | Uint8Array,
  more: Partial<ReadingOptions & { address: string | undefined }> = {},
): Promise<string> {
  const [found] = await readAll(name, content, more)
  return found instanceof Refusal ? found.message : 'not refused'
}

export const englishText =
  'The lighthouse keepers of both shores met to agree on the colours of their lamps. They will light them at the same hour, and each will answer when the other calls in fog.'
export const russianText =
  'Смотрители маяков обоих берегов встретились и договорились о цвете своих ламп. Они будут зажигать их в один час, и каждый ответит, когда другой позовёт в тумане.'
export const chineseText =
  '两岸的灯塔看守人今天见面，商定了各自灯光的颜色。他们会在同一个时刻点灯，雾中有人呼唤的时候，另一个人就要回答。这是一个好的开始，大家都很高兴，也都说明年还要再来。'
