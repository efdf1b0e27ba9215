import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileList } from '../contract/file-list.ts'

/** Names the files of a folder of the build in one of its own, once all of them are made. */
export async function listFiles(folder: string): Promise<void> {
  const names = await readdir(folder)
  await writeFile(join(folder, fileList), names.filter((name) => name !== fileList).join('\n'))
}

/** An empty folder of the build, without the list of the files that it had: a running site would answer from these instead of making them again. */
export async function emptiedFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
}
