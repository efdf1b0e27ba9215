import { isMap, isScalar, parseDocument } from 'yaml'

/**
 * How the texts are read: what a command was told once and the codebook keeps, so that later runs and other commands read
 * them as that one did. By the command's option and the key in the codebook.
 */
export const settings = [
  { option: 'name', key: 'names', keeps: 'how the files are named' },
  { option: 'text-column', key: 'text_column', keeps: 'which column of a table holds the texts' },
  { option: 'date-column', key: 'date_column', keeps: 'which column of a table holds the day of each text' },
] as const
export type Settings = { [Option in (typeof settings)[number]['option']]?: string | undefined }

/** The text of a codebook with this value under this key; all else stays as it was written. */
export function withSetting(codebook: string, key: string, value: string): string {
  const document = parseDocument(codebook)
  const { contents } = document
  if (!isMap(contents) || document.get(key) === value) return codebook
  const held = contents.get(key, true)
  const said = JSON.stringify(value)
  if (isScalar(held) && held.range)
    return codebook.slice(0, held.range[0]) + said + codebook.slice(held.range[1])
  if (!contents.flow) return `${codebook.trimEnd()}\n${key}: ${said}\n`
  document.set(key, value)
  return document.toString({ lineWidth: 0 })
}
