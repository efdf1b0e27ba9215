import { zipSync } from 'fflate'

/** The files as one zip with the same bytes whenever and wherever it is made. */
export function archive(folder: string, files: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const [year = 2000, month = 1, day = 1] = date.split('-').map(Number)
  // A zip holds local time without its zone: the same local day gives the same bytes in every zone.
  const mtime = new Date(year, month - 1, day)
  const entries = Object.fromEntries([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]))
  return zipSync(entries, { mtime, level: 9 })
}
