import { pathToFileURL } from 'node:url'

const built = /\/built\/[^/]+\.ts$/

/**
 * A build plugin: what modules in `built/` export depends on the build alone, and is made once, not in every isolate. What takes
 * no less long without a build stands in a function there, which is asked for it when it is needed.
 */
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
        .map(([name, value]) =>
          typeof value === 'function'
            ? `export const ${name} = () => (${JSON.stringify(value())})`
            : `export const ${name} = ${JSON.stringify(value)}`,
        )
        .join('\n')
    },
  }
}
