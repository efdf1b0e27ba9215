import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { makeFolder } from '../import/folder.ts'
import { type DatasetFile, madeMark } from './dataset-files.ts'

const days = /^\s*(?:- )?"?(?:date|version)"?: .*$/gm

/** Passage numbers of the statements that somebody has taken over, by statement. */
export function keptStatements(dataset: string): Map<string, Set<number>> {
  const folder = join(dataset, 'statements')
  const kept = new Map<string, Set<number>>()
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith('.yaml') || isMade(join(folder, name))) continue
    const record = parse(readFileSync(join(folder, name), 'utf8')) as { passages?: { n: number }[] } | null
    kept.set(name.replace(/\.yaml$/, ''), new Set(record?.passages?.map(({ n }) => n)))
  }
  return kept
}

/** Writes what was made, leaves what is somebody's own, and takes away records of texts that are gone. */
export function writeDataset(dataset: string, files: readonly DatasetFile[]) {
  const done = { written: 0, unchanged: 0, kept: [] as string[], removed: [] as string[] }
  for (const { path, text, isDated } of files) {
    const place = join(dataset, path)
    const held = existsSync(place) ? readFileSync(place, 'utf8') : undefined
    if (held !== undefined && !held.startsWith(madeMark)) {
      done.kept.push(path)
    } else if (held === text || (isDated && held?.replaceAll(days, '') === text.replaceAll(days, ''))) {
      done.unchanged++
    } else {
      makeFolder(dirname(place))
      writeFileSync(place, text)
      done.written++
    }
  }
  const paths = new Set(files.map(({ path }) => path))
  const statements = join(dataset, 'statements')
  for (const name of existsSync(statements) ? readdirSync(statements) : []) {
    const path = `statements/${name}`
    if (paths.has(path) || !isMade(join(statements, name))) continue
    rmSync(join(statements, name))
    done.removed.push(path)
  }
  return done
}

function isMade(place: string): boolean {
  return readFileSync(place, 'utf8').startsWith(madeMark)
}
