import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'

/** Classes that a file styles by themselves, outside of queries of the medium. */
function styledAlone(file: string): string[] {
  const css = readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, '')
  const selectors = [...css.matchAll(/^(?=\S)([^{}@]+)\{/gm)].flatMap(([, list = '']) => list.split(','))
  return selectors.map((selector) => selector.trim()).filter((selector) => /^\.[\w-]+$/.test(selector))
}

it('styles a class by itself in one file: two pages that call their blocks the same would share it', () => {
  const files = globSync('web/style/*.css').filter(
    (file) => !['base.css', 'print.css'].includes(basename(file)),
  )
  const places = Map.groupBy(
    files.flatMap((file) => [...new Set(styledAlone(file))].map((selector) => ({ selector, file }))),
    ({ selector }) => selector,
  )
  expect(places.size).toBeGreaterThan(50)
  expect([...places].filter(([, found]) => found.length > 1)).toEqual([])
})
