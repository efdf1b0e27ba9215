import { readdir, readFile } from 'node:fs/promises'

/** Processor time in milliseconds that the runtime has spent so far, its database included; undefined where the system does not say. */
export async function runtimeMilliseconds(): Promise<number | undefined> {
  try {
    const own = await Promise.all((await childrenOf(process.pid)).map(threadsMilliseconds))
    return own.length === 0 ? undefined : own.reduce((sum, one) => sum + one, 0)
  } catch {
    return undefined
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`)
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8')),
  )
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number))
}

/** The first field of a thread's `schedstat` is its time on a processor in nanoseconds. */
async function threadsMilliseconds(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`)
  const spent = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8')),
  )
  return spent.reduce((sum, line) => sum + Number(line.split(' ')[0]), 0) / 1e6
}
