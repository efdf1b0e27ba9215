/** Joiners show nothing, but change what an emoji or a Persian word looks like. */
export const JOINERS = String.raw`\u200C\u200D`

/**
 * Characters that show nothing: soft hyphen, byte order mark, zero-width spaces and joiners, marks that set the
 * direction of writing. The one list for counting, searching and comparing: the inside of a character class for a
 * regular expression with the flag `u` or `v`.
 */
export const INVISIBLE = String.raw`\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF`

/**
 * They turn letters round: a reader sees 'cba' for 'abc'. The last one ends one of these, or an embedding, which only
 * sets a direction.
 */
export const OVERRIDES = String.raw`\u202D\u202E\u202C`
