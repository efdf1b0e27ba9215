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
