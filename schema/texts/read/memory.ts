import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { once } from '../../once.ts'

/** So much may be left of what was read before: the next document may take several times as much. */
const mostLeft = 100 * 1024 * 1024

const collect = once((): (() => void) => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
})

let inUse = getHeapStatistics().used_heap_size

/**
 * Frees what documents that were read before have left, where that is much: with gigabytes at hand, the engine waits until
 * the garbage of several large ones lies beside the next.
 */
export function freeMemory(): void {
  if (getHeapStatistics().used_heap_size - inUse < mostLeft) return
  collect()()
  inUse = getHeapStatistics().used_heap_size
}
