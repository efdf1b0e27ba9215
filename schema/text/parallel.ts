import { cell } from '../cell.ts'
import { sum } from '../stats/sum.ts'

/** A group of paragraphs of one text and the group of the other that stands for it, as half-open ranges of places. */
interface Parallel {
  a: { from: number; to: number }
  b: { from: number; to: number }
}

// Groups that translators make, with what each costs beside its length: one for one is by far the commonest.
const shapes = [
  { a: 1, b: 1, cost: 0 },
  { a: 1, b: 0, cost: 4.5 },
  { a: 0, b: 1, cost: 4.5 },
  { a: 2, b: 1, cost: 2.3 },
  { a: 1, b: 2, cost: 2.3 },
  { a: 2, b: 2, cost: 4.4 },
] as const

/** Variance of a translation's length per character, as Gale and Church (1993) estimated it. */
const variance = 6.8

/**
 * Sets the paragraphs of two translations side by side by order and length alone (Gale and Church, A Program for
 * Aligning Sentences in Bilingual Corpora, 1993, with paragraphs for sentences). `lengths` are in characters; the
 * ratio of the two texts' lengths is taken from the texts, so that any two scripts can be compared. A text of n
 * paragraphs against one of m takes n times m steps.
 */
export function parallels(a: readonly number[], b: readonly number[]): Parallel[] {
  const ratio = sum(b) / Math.max(1, sum(a))
  const width = b.length + 1
  const cost = new Float64Array((a.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const chosen = new Int8Array(cost.length).fill(-1)
  cost[0] = 0
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const here = cell(cost, i * width + j)
      shapes.forEach((shape, index) => {
        if (i + shape.a > a.length || j + shape.b > b.length) return
        const place = (i + shape.a) * width + j + shape.b
        const lengthA = sum(a.slice(i, i + shape.a))
        const lengthB = sum(b.slice(j, j + shape.b))
        const total = here + shape.cost + mismatch(lengthA, lengthB, ratio)
        if (total >= cell(cost, place)) return
        cost[place] = total
        chosen[place] = index
      })
    }
  }
  return path(chosen, a.length, b.length)
}

/** How unlikely the two lengths are for a translation: the negative logarithm of the normal tail, both sides. */
function mismatch(a: number, b: number, ratio: number): number {
  if (a === 0 || b === 0) return 0
  const mean = (a + b / ratio) / 2
  const delta = Math.abs((b - a * ratio) / ratio) / Math.sqrt(Math.max(1, mean) * variance)
  return -Math.log(Math.max(2 * (1 - normal(delta)), 1e-12))
}

/** The normal distribution function, by formula 26.2.17 of Abramowitz and Stegun; z is 0 or more. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail
}

function path(chosen: Int8Array, lengthA: number, lengthB: number): Parallel[] {
  const found: Parallel[] = []
  let i = lengthA
  let j = lengthB
  while (i > 0 || j > 0) {
    const shape = shapes[cell(chosen, i * (lengthB + 1) + j)]
    if (!shape) break
    found.push({ a: { from: i - shape.a, to: i }, b: { from: j - shape.b, to: j } })
    i -= shape.a
    j -= shape.b
  }
  return found.reverse()
}
