import { extract } from '@extractus/oembed-extractor'
import { describe, expect, inject, it } from 'vitest'
import { framedAddress } from '../support/oembed.ts'

const origin = inject('origin')
const joint = '2022-02-04-joint-statement-new-era'
const pair = `/compare?a=2019-06-05-joint-statement-new-era&b=${joint}`

interface Embed {
  type: string
  html: string
  width: number
  height: number
  provider_name: string
  method: string
  thumbnail_url?: string
}

/** What WordPress adds to every question, and what its filter of unknown providers leaves of an answer. */
const added = { maxwidth: 600, maxheight: 900, dnt: 1 } as Record<string, number>
const leftByWordPress = /^(<blockquote>.*?<\/blockquote>)?.*(<iframe [^>]*src="[^"]+"[^>]*><\/iframe>)/s

describe('a consumer of oEmbed that knows only the address of a page', () => {
  it.each([
    ...['/?theme=nato&voice=joint', '/?theme=nato&by=year', '/', pair, `/statements/${joint}`],
    '/compare/groups?aVoice=moscow&bVoice=beijing',
  ])('finds an embed for %s, and the embed answers', async (page) => {
    const found = (await extract(`${origin}${page}`, added)) as unknown as Embed
    expect([found.type, found.provider_name, found.method]).toEqual(['rich', 'Entente', 'auto-discovery'])
    expect(found.html).toMatch(leftByWordPress)
    expect(found.width).toBeLessThanOrEqual(600)
    expect(found.height).toBeLessThanOrEqual(900)
    const frame = await fetch(framedAddress(found.html))
    expect([frame.status, frame.headers.get('x-frame-options')]).toEqual([200, null])
  })

  it('finds none on a page that shows nothing to embed', async () => {
    await expect(extract(`${origin}/method`, added)).rejects.toThrow('No oEmbed link found')
  })
})
