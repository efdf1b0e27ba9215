import { type AlignControl, alignmentSteps } from './alignment.ts'
import type { Outcome } from './outcome.ts'

/** Long enough to be worth the pause, short enough that a cancel is heard before a reader notices. */
const SLICE_MS = 15

/**
 * Aligns two texts as `alignTexts` does, pausing every few milliseconds so that messages, and with them a cancel, get
 * through; progress is told once a slice. `pause` must return in a later task, not only a later microtask.
 */
export async function alignInSlices(
  a: readonly string[],
  b: readonly string[],
  pause: () => Promise<void>,
  { onProgress, signal, ...options }: AlignControl = {},
): Promise<Outcome> {
  const steps = alignmentSteps(a, b, options)
  let sliceEnd = performance.now() + SLICE_MS
  while (true) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < sliceEnd) continue
    onProgress?.(step.value)
    await pause()
    if (signal?.aborted) return { outcome: 'cancelled' }
    sliceEnd = performance.now() + SLICE_MS
  }
}
