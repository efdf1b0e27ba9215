import { pathToFileURL } from 'node:url'

const inBuild = /^(.*\/worker\/api\/)openapi-text\.ts$/
const made = 'JSON.stringify(openapiDocument(resources, anyOrigin))'

/** A build plugin that makes the description of the API once, in place of every isolate for itself. */
export function openapiAtBuild() {
  return {
    name: 'entente-openapi-at-build',
    apply: 'build' as const,
    async transform(code: string, id: string): Promise<string | undefined> {
      const folder = inBuild.exec(id.split('?')[0] ?? '')?.[1]
      if (folder === undefined) return undefined
      // By address, so that the Worker's code is run and not bundled with the configuration.
      const [{ openapiDocument }, { resources }] = await Promise.all(
        ['openapi.ts', 'resources.ts'].map((name) => import(pathToFileURL(`${folder}${name}`).href)),
      )
      const anyOrigin = /const anyOrigin = ['"]([^'"]+)['"]/.exec(code)?.[1]
      if (anyOrigin === undefined || !code.includes(made))
        throw new Error(`${id} is not as the build expects.`)
      const text = JSON.stringify(JSON.stringify(openapiDocument(resources, anyOrigin)))
      return code.replace(made, () => text).replaceAll(/^import .*$/gm, '')
    },
  }
}
