import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileList } from '../contract/file-list.ts'

/** Names the files of a folder of the build in one of its own, once all of them are made. */
export async function listFiles(folder: string): Promise<void> {
  const names = await readdir(folder)
  await writeFile(join(folder, fileList), names.filter((name) => name !== fileList).join('\n'))
}

/** Takes the list away while files are made: who has read one asks for no file that is not on it. */
export async function unlistFiles(folder: string): Promise<void> {
  await rm(join(folder, fileList), { force: true })
}
