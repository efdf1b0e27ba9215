/** The published lexicon as plain data; the build makes it from the dataset. */
declare module 'virtual:lexicon' {
  const lexicon: import('../schema/text/lexicon.ts').Lexicon
  export default lexicon
}
