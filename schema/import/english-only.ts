const locales = /node_modules\/zod\/.*\/locales\/index\.js$/

/** A build plugin that leaves out the validation library's messages in 63 languages that nobody here reads. */
export function englishOnly() {
  return {
    name: 'entente-english-only',
    load: (id: string): string | undefined =>
      locales.test(id.split('?')[0] ?? '') ? "export { default as en } from './en.js'" : undefined,
  }
}
