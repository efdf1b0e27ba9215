import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chanceOf } from '../support/chance.ts'

const stretchLines = 10

/**
 * So many stretches of ten lines, picked by chance and always the same; a larger sample holds the smaller ones, so that
 * a run goes on where the last one ended.
 */
export function sampleOf(patterns: readonly string[], count: number, root: string): string[] {
  const chance = chanceOf(1)
  return globSync([...patterns], { cwd: root })
    .toSorted()
    .flatMap((file) => stretchesOf(file, readFileSync(join(root, file), 'utf8').split('\n').length))
    .map((stretch) => ({ stretch, rank: chance() }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ stretch }) => stretch)
}

function stretchesOf(file: string, lines: number): string[] {
  return Array.from({ length: Math.ceil(lines / stretchLines) }, (_, n) => {
    const first = n * stretchLines + 1
    return `${file}:${first}-${Math.min(lines, first + stretchLines - 1)}`
  })
}
