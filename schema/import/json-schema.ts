import { z } from 'zod'
import type { CodebookFile } from './codebook.ts'
import { fileShapes } from './file-shapes.ts'
import { CodingFile, StatementFile } from './shapes.ts'

type Json = { [key: string]: unknown }

/** Schema file by name, and the dataset files that it is for. */
const shapes = { statement: StatementFile, coding: CodingFile, ...fileShapes }

/** Name of the schema that a dataset file is held to. */
export function schemaNameOf(file: string): string {
  if (file.startsWith('statements/')) return 'statement'
  if (file.startsWith('codings/')) return 'coding'
  return file.replace(/\.yaml$/, '')
}

/**
 * JSON Schemas of the dataset files for editors, as text by file name. Themes and frames are those of the codebook, so
 * that an editor completes them; the rules that look across files are `npm run check:data`'s alone.
 */
export function jsonSchemas(codebook: CodebookFile): Map<string, string> {
  const themes = codebook.themes.map(({ id }) => id)
  const frames = codebook.themes.flatMap((theme) => theme.frames.map(({ id }) => id))
  return new Map(
    Object.entries(shapes).map(([name, shape]) => {
      // What a refinement checks has no form in JSON Schema; the form around it has.
      const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Json
      const closed = name === 'codebook' ? schema : (close(schema, themes, frames) as Json)
      return [`${name}.schema.json`, `${JSON.stringify({ title: `Entente: ${name}`, ...closed }, null, 1)}\n`]
    }),
  )
}

/** Puts the codebook's ids where a property is a theme or a list of frames. */
function close(node: unknown, themes: readonly string[], frames: readonly string[]): unknown {
  if (Array.isArray(node)) return node.map((item) => close(item, themes, frames))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === 'properties') {
        const properties = value as Json
        return [
          key,
          Object.fromEntries(
            Object.entries(properties).map(([name, property]) => {
              if (name === 'theme' || name === 'filedUnder')
                return [name, { ...(property as Json), enum: themes }]
              if (name === 'frames')
                return [name, { ...(property as Json), items: { type: 'string', enum: frames } }]
              return [name, close(property, themes, frames)]
            }),
          ),
        ]
      }
      return [key, close(value, themes, frames)]
    }),
  )
}
