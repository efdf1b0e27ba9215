import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { configuredName } from './configured-database.ts'

/** The mode of a preview that may be asked more often than a client may ask the site: what a build makes of its own pages. */
export const withoutLimit = 'without-limit'

/**
 * Makes the preview one of the site built in `outDir`. Each build notes itself in one place of the project, where the
 * preview looks it up when it starts: it would serve whichever corpus was built last. A deployment reads the same note.
 */
export function previewBuild(
  outDir: string,
  { mode, project = process.cwd() }: { mode?: string; project?: string } = {},
): void {
  const worker = configuredName().replaceAll('-', '_')
  const built = resolve(project, outDir, worker, 'wrangler.json')
  if (!existsSync(built))
    throw new Error(
      `${resolve(project, outDir)} holds no site yet. Build it with vite build, or run npm start.`,
    )
  const note = join(project, '.wrangler', 'deploy', 'config.json')
  mkdirSync(dirname(note), { recursive: true })
  const config = mode === withoutLimit ? unlimited(built) : built
  writeFileSync(note, JSON.stringify({ configPath: relative(dirname(note), config), auxiliaryWorkers: [] }))
}

/** Writes the configuration of a built Worker once more, without what counts requests. */
function unlimited(built: string): string {
  const config = join(dirname(built), 'unlimited.json')
  writeFileSync(config, JSON.stringify({ ...JSON.parse(readFileSync(built, 'utf8')), ratelimits: [] }))
  return config
}
