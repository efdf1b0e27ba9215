import { pathToFileURL } from 'node:url'

const built = /\/worker\/data\/built\/[^/]+\.ts$/

/** A build plugin: what modules in `built/` export depends on the build alone, and is made once, not in every isolate. */
export function madeAtBuild() {
  return {
    name: 'entente-made-at-build',
    apply: 'build' as const,
    async transform(_code: string, id: string): Promise<string | undefined> {
      const [file = ''] = id.split('?')
      if (!built.test(file)) return undefined
      // By address, so that the Worker's code is run and not bundled with the configuration.
      const made: Record<string, unknown> = await import(pathToFileURL(file).href)
      return Object.entries(made)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
  }
}
