import { readdir, readFile } from 'node:fs/promises'

/** Processor time in milliseconds that the runtime has spent so far, its database included; undefined where the system does not say. */
export function runtimeMilliseconds(): Promise<number | undefined> {
  return ofChildren(async (pid) => {
    const threads = await readdir(`/proc/${pid}/task`)
    return sumOf(await Promise.all(threads.map((thread) => threadMilliseconds(pid, thread))))
  })
}

/** The same of the thread in which the runtime runs its Workers: what others compile and tidy meanwhile is no part of an answer. */
export function workerMilliseconds(): Promise<number | undefined> {
  return ofChildren((pid) => threadMilliseconds(pid, String(pid)))
}

async function ofChildren(millisecondsOf: (pid: number) => Promise<number>): Promise<number | undefined> {
  try {
    const own = await Promise.all((await childrenOf(process.pid)).map(millisecondsOf))
    return own.length === 0 ? undefined : sumOf(own)
  } catch {
    return undefined
  }
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`)
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8')),
  )
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number))
}

/** The first field of a thread's `schedstat` is its time on a processor in nanoseconds. */
async function threadMilliseconds(pid: number, thread: string): Promise<number> {
  const line = await readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8')
  return Number(line.split(' ')[0]) / 1e6
}
