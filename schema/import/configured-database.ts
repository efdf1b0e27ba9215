import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'smol-toml'

export interface ConfiguredDatabase {
  binding: string
  name: string
  id: string
  /** Folder of its migrations. */
  migrations: string
}

/** As far as it is read here. */
interface WranglerConfig {
  vars?: { CONTACT?: string }
  d1_databases: {
    binding: string
    database_name?: string
    database_id?: string
    preview_database_id?: string
    migrations_dir?: string
  }[]
}

/** The database of the current release, with loaded texts and the search index over them. */
export const currentBinding = 'DB'

const root = join(import.meta.dirname, '..', '..')

export const configurationFile = join(root, 'wrangler.toml')

/** The address for reports in wrangler.toml; empty without one. */
export function configuredContact(): string {
  return configuration().vars?.CONTACT ?? ''
}

function configuration(): WranglerConfig {
  return parse(readFileSync(configurationFile, 'utf8')) as unknown as WranglerConfig
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

export function configuredDatabase(binding = currentBinding): ConfiguredDatabase {
  const found = configuredDatabases().find((database) => database.binding === binding)
  if (found) return found
  throw new Error(`wrangler.toml binds no database as ${binding}; add it to [[d1_databases]] there`)
}
