import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accents, papers } from '../../../schema/chart/paper.ts'
import { inAccent, manifest } from '../../../schema/release/icons-plugin.ts'

const site = { name: 'Ferries', headline: 'What two ports say of each other' }
const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

describe('icons and manifest', () => {
  it('have the colours of the pages', () => {
    const [light = '', dark = ''] = read('web/style/tokens.css').split('@media')
    expect(light).toContain(`--accent: ${accents.light};`)
    expect(light).toContain(`--paper: ${papers.light};`)
    expect(dark).toContain(`--accent: ${accents.dark};`)
    expect(dark).toContain(`--paper: ${papers.dark};`)
    expect(manifest(site)).toMatchObject({ background_color: papers.light, theme_color: accents.light })
    expect(read('web/public/favicon.svg')).toContain(accents.light)
  })

  it('take the accent that the subject names', () => {
    const own = { ...site, accent: { light: '#00566b', dark: '#6cc7dc' } }
    expect(manifest(own)).toMatchObject({ theme_color: '#00566b' })
    const icon = inAccent(read('web/public/favicon.svg'), own)
    expect(icon).toContain('#00566b')
    expect(icon).not.toContain(accents.light)
  })
})
