/**
 * Characters that show nothing: soft hyphen, zero-width spaces and joiners, marks that set the direction of writing.
 * The inside of a character class for a regular expression with the flag `u` or `v`.
 */
export const INVISIBLE = String.raw`\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF`
