import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, TomlError } from 'smol-toml'
import { z } from 'zod'

interface ConfiguredDatabase {
  binding: string
  name: string
  id: string
  /** Folder of its migrations. */
  migrations: string
}

/** As far as it is read here. */
const WranglerConfig = z.object({
  name: z
    .string()
    .regex(/^[a-z0-9_][a-z0-9_-]*$/, 'takes small letters, digits, - and _ alone')
    .optional(),
  vars: z.object({ CONTACT: z.string().optional() }).optional(),
  d1_databases: z
    .array(
      z.object({
        binding: z.string(),
        database_name: z.string().optional(),
        database_id: z.string().optional(),
        preview_database_id: z.string().optional(),
        migrations_dir: z.string().optional(),
      }),
    )
    .min(1),
})
type WranglerConfig = z.infer<typeof WranglerConfig>

/** The database of the current release, with loaded texts and the search index over them. */
export const currentBinding = 'DB'

const root = join(import.meta.dirname, '..', '..')

export const configurationFile = join(root, 'wrangler.toml')

/** The address for reports in wrangler.toml; empty without one. */
export function configuredContact(): string {
  return configuration().vars?.CONTACT ?? ''
}

/** The name of the Worker in wrangler.toml. */
export function configuredName(): string {
  return configuration().name ?? ''
}

function configuration(): WranglerConfig {
  return readConfiguration(readFileSync(configurationFile, 'utf8'))
}

/** The databases that wrangler.toml binds. Loading wrangler for these lines would take a command two seconds. */
export function configuredDatabases(): ConfiguredDatabase[] {
  return configuration().d1_databases.map(
    ({ binding, database_name, database_id, preview_database_id, migrations_dir }) => ({
      binding,
      name: database_name ?? binding,
      id: preview_database_id ?? database_id ?? binding,
      migrations: join(root, migrations_dir ?? 'migrations'),
    }),
  )
}

/** What a text in the form of wrangler.toml says; throws, in words for whoever edits it, where that is no use. */
export function readConfiguration(text: string): WranglerConfig {
  let toml: unknown
  try {
    toml = parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [what] = error.message.split('\n')
    throw new Error(`wrangler.toml:${error.line}: ${what}. Correct that line and run this again.`)
  }
  const read = WranglerConfig.safeParse(toml)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Error(
    issue?.path[0] !== 'd1_databases' || issue.path.length > 1
      ? `wrangler.toml: ${issue?.path.join('.')}: ${issue?.message}. Correct it and run this again.`
      : `wrangler.toml binds no database; add [[d1_databases]] with binding = "${currentBinding}" and run this again.`,
  )
}

export function configuredDatabase(binding = currentBinding): ConfiguredDatabase {
  const found = configuredDatabases().find((database) => database.binding === binding)
  if (found) return found
  throw new Error(`wrangler.toml binds no database as ${binding}; add it to [[d1_databases]] there.`)
}
