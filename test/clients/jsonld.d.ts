/** The package brings no types; of it this is used. */
declare module 'jsonld' {
  interface Options {
    base: string
    /** Throws where a member or an address would be dropped. */
    safe: boolean
    documentLoader(url: string): Promise<{ documentUrl: string; document: object }>
  }
  const jsonld: { expand(document: object, options: Options): Promise<Record<string, unknown>[]> }
  export default jsonld
}
