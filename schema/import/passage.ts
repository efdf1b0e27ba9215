import type { Coding, CodingFile } from './shapes.ts'
import type { YamlFile } from './yaml-file.ts'

export function codingsOf(codings: readonly YamlFile<CodingFile>[], id: string): Coding[] {
  return codings.flatMap(({ value }) => value.codings[id] ?? [])
}
