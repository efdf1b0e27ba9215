import { openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../error.ts'
import { makeFolder } from './folder.ts'

const waitMilliseconds = 500

interface Alone {
  /** Told once, where another command does the work. */
  onWait?: () => void
  /** What helps where the folder cannot be written, beside the right to. */
  otherwise?: string
}

/**
 * Does the work while no other command of this machine does it in the same folder; waits for one that does. Throws, with
 * what to do, where the folder cannot be written.
 */
export async function whileAlone<Done>(
  folder: string,
  work: () => Promise<Done>,
  { onWait = () => {}, otherwise }: Alone = {},
): Promise<Done> {
  const file = join(folder, 'alone.lock')
  let hasWaited = false
  while (!takes(folder, file, otherwise)) {
    if (!hasWaited) onWait()
    hasWaited = true
    await new Promise((resolve) => setTimeout(resolve, waitMilliseconds))
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function takes(folder: string, file: string, otherwise: string | undefined): boolean {
  try {
    makeFolder(folder)
    writeFileSync(openSync(file, 'wx'), String(process.pid))
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'EEXIST') {
      throw new Error(
        [`${folder} cannot be written (${code}). Give yourself the right to write there`, otherwise]
          .filter((part) => part !== undefined)
          .join(', or '),
      )
    }
  }
  // Left behind by a command that was killed.
  if (!isRunning(file)) rmSync(file, { force: true })
  return false
}

function isRunning(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, 'utf8'))
    // Between its making and its first byte the file is empty.
    if (!holder) return true
    process.kill(holder, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
