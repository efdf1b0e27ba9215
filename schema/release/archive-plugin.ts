import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { releasesFolder } from '../import/corpus-folder.ts'

/** A build plugin that puts the packages of published releases beside the scripts and styles, as `/releases/<zip>`. */
export function releaseArchives() {
  return {
    name: 'entente-release-archives',
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle(this: {
      emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): unknown
    }) {
      for (const name of archives())
        this.emitFile({
          type: 'asset',
          fileName: `releases/${name}`,
          source: readFileSync(join(releasesFolder, name)),
        })
    },
  }
}

function archives(): string[] {
  try {
    return readdirSync(releasesFolder).filter((name) => name.endsWith('.zip'))
  } catch {
    // Another corpus may not have published yet.
    return []
  }
}
