import { getHeapStatistics } from 'node:v8'
import { expect, it } from 'vitest'
import { freeMemory } from '../../../schema/texts/read/memory.ts'

const used = () => getHeapStatistics().used_heap_size / 1024 / 1024

/** As much garbage as the tree of a large page. */
function waste(): number {
  return Array.from({ length: 3_000_000 }, (_, n) => [n, n + 0.5]).length
}

it('frees what a large document has left before the next is read', () => {
  freeMemory()
  const before = used()
  waste()
  expect(used() - before).toBeGreaterThan(100)
  freeMemory()
  expect(used() - before).toBeLessThan(100)
})
