/**
 * Letters and digits of the scripts in use, as ranges of a class. `\p{L}` and `\p{Nd}` also have all pairs of surrogates, and
 * an expression that has them many times takes ten times as long to compile.
 */
const LETTERS = [
  String.raw`A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02C1\u0370-\u037D\u0386\u0388-\u0481\u048A-\u0559\u0560-\u0588`,
  String.raw`\u05D0-\u05F2\u0620-\u064A\u066E-\u06D3\u06D5\u06FA-\u06FF\u0710-\u08C9\u0904-\u0963\u0971-\u09E3\u09F0-\u0A65\u0A70-\u0AE5`,
  String.raw`\u0AF0-\u0B65\u0B70-\u0BE5\u0C00-\u0C65\u0C80-\u0CE5\u0CF0-\u0D65\u0D70-\u0DDF\u0E01-\u0E3A\u0E40-\u0E4E\u0E81-\u0ECE\u0F40-\u0FBC`,
  String.raw`\u1000-\u103F\u1050-\u108F\u10A0-\u17DC\u1820-\u1945\u1950-\u1CFF\u1D00-\u1FFC\u2C00-\u2DFF\u3005-\u3006\u3041-\u3096\u309D-\u30FA\u30FC-\u318E`,
  String.raw`\u31A0-\u31FF\u3400-\u4DBF\u4E00-\uA48C\uA4D0-\uA61F\uA640-\uABE2\uAC00-\uD7FB\uF900-\uFB28\uFB2A-\uFDFB\uFE70-\uFEFC\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFDC`,
].join('')
const DIGITS = String.raw`\d\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0A66-\u0A6F\u0AE6-\u0AEF\u0B66-\u0B6F\u0BE6-\u0BEF\u0C66-\u0C6F\u0CE6-\u0CEF\u0D66-\u0D6F\u0E50-\u0E59\u0ED0-\u0ED9\u0F20-\u0F29\u1040-\u1049\u17E0-\u17E9\u1810-\u1819\uFF10-\uFF19`
const RANGES: Readonly<Record<string, string>> = { L: LETTERS, Nd: DIGITS }
const PART = /\\p\{(?<name>L|Nd)\}|\\[\s\S]|[[\]]/gu

/** The source of an expression with these ranges for `\p{L}` and `\p{Nd}`. */
export function light(source: string): string {
  let isInClass = false
  return source.replace(PART, (own, name?: string) => {
    if (own === '[' || own === ']') isInClass = own === '['
    const ranges = name === undefined ? undefined : RANGES[name]
    if (ranges === undefined) return own
    return isInClass ? ranges : `[${ranges}]`
  })
}
