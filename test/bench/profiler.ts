interface Node {
  id: number
  callFrame: { functionName: string }
}
interface Profile {
  nodes: Node[]
  samples: number[]
  timeDeltas: number[]
}

/** Between two samples in microseconds. */
const interval = 100
/** A longer time without a sample is one in which the Worker waited and nothing of it ran. */
const longest = 10 * interval

/** The part of an answer that the Worker itself works, as its runtime's inspector samples it; the database is no part of it. */
export interface WorkerProfiler {
  /** Milliseconds that the Worker worked meanwhile. */
  during(act: () => Promise<unknown>): Promise<number>
  close(): void
}

/** `inspector`: the address that the runtime gives; `name` is the Worker's. */
export async function workerProfiler(inspector: URL, name: string): Promise<WorkerProfiler> {
  const list = await fetch(`http://${inspector.host}/json`)
  const targets = (await list.json()) as { id: string; webSocketDebuggerUrl: string }[]
  const own = targets.find(({ id }) => id.endsWith(`:${name}`))
  if (!own) throw new Error(`The inspector at ${inspector.host} knows no Worker ${name}.`)
  const socket = new WebSocket(own.webSocketDebuggerUrl)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`${inspector.host} takes no connection.`)))
  })
  const waiting = new Map<number, (result: unknown) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result: unknown }
    if (id === undefined) return
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  let asked = 0
  const ask = (method: string, params = {}) =>
    new Promise<unknown>((resolve) => {
      asked += 1
      waiting.set(asked, resolve)
      socket.send(JSON.stringify({ id: asked, method, params }))
    })
  await ask('Profiler.enable')
  await ask('Profiler.setSamplingInterval', { interval })
  return {
    async during(act) {
      await ask('Profiler.start')
      await act()
      return worked(((await ask('Profiler.stop')) as { profile: Profile }).profile)
    },
    close: () => socket.close(),
  }
}

function worked({ nodes, samples, timeDeltas }: Profile): number {
  const idle = new Set(nodes.flatMap(({ id, callFrame }) => (callFrame.functionName === '(idle)' ? id : [])))
  const sum = samples.reduce((before, id, index) => {
    const time = Math.min(timeDeltas[index] ?? 0, longest)
    return idle.has(id) ? before : before + time
  }, 0)
  return sum / 1000
}
