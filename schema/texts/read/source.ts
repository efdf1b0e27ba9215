/** One file or one page as it arrived, before anything is known about it. */
export interface Source {
  /** The path or address as the user gave it; every message names it. */
  name: string
  bytes: Uint8Array
  /** The address the bytes came from, after redirects. */
  address?: string | undefined
  /** The Content-Type header, where there was one. */
  contentType?: string | undefined
}

/** What the name itself may tell of a text: a file's name without its folders; of a row of a table its id alone. */
export function ownName(name: string): string {
  const base = name.replace(/^.*[/\\](?=[^/\\])/, '')
  return /^https?:/.test(name) ? base : base.replace(/^.*#(?=.)/, '')
}
