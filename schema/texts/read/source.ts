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

/** A source that is loaded when its turn comes, so that a batch never holds more than one. */
export interface Input {
  name: string
  /** Throws a Refusal. */
  load(): Source | Promise<Source>
}

/** What the name itself may tell of a text: a file's name without its folders; of a row of a table its id alone. */
export function ownName(name: string): string {
  const base = name.replace(/^.*[/\\](?=[^/\\])/, '')
  return /^https?:/.test(name) ? base : base.replace(/^.*#(?=.)/, '')
}
