import { expect, test } from '@playwright/test'
import { violationsOf } from '../support/axe.ts'

test('what axe finds is told once, and colours in each scheme in which they cannot be read', async ({
  page,
}) => {
  await page.setContent(`<!doctype html>
<html lang="en"><head><title>Lamps</title><style>
  body { background: #fff; color: #000 }
  .quay { color: #ccc }
  .mole { color: #333 }
  @media (prefers-color-scheme: dark) { body { background: #000; color: #fff } }
</style></head><body><main><h1>Lamps</h1>
  <p class="quay">One lamp</p><p class="quay">Another lamp</p><p class="mole">A third lamp</p>
  <button></button>
</main></body></html>`)
  expect(await violationsOf(page, ['light', 'dark'])).toEqual([
    'button-name: <button></button>',
    'in light: color-contrast: <p class="quay" data-colouring="">One lamp</p>',
    'in dark: color-contrast: <p class="mole" data-colouring="">A third lamp</p>',
  ])
})
