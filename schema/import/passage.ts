import type { Coding, CodingFile } from './shapes.ts'
import type { YamlFile } from './yaml-file.ts'

export function passageId(statementId: string, n: number): string {
  return `${statementId}#${n}`
}

export function codingsOf(codings: readonly YamlFile<CodingFile>[], id: string): Coding[] {
  return codings.flatMap(({ value }) => value.codings[id] ?? [])
}
