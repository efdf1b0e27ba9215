/** Two characters a pair, the first one written as the second: 傳 传. */
declare module 'opencc-js/dict/*' {
  const pairs: string
  export default pairs
}
