import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accents, papers } from '../chart/paper.ts'
import { cardSize, pictureFolder, sitePicture } from '../contract/picture.ts'
import { png } from './raster.ts'

interface Site {
  name: string
  headline: string
  accent?: { light: string } | undefined
}

/** A build plugin that makes icons of the drawn one, the manifest, and a picture of the site as such. */
export function icons(site: Site) {
  return {
    name: 'entente-icons',
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    async generateBundle(this: {
      emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array | string }): unknown
    }) {
      const drawn = inAccent(
        readFileSync(join(import.meta.dirname, '..', '..', 'web', 'public', 'favicon.svg'), 'utf8'),
        site,
      )
      const emit = (fileName: string, source: Uint8Array | string) =>
        this.emitFile({ type: 'asset', fileName, source })
      emit('favicon.svg', drawn)
      emit('favicon.ico', ico(await png(drawn, 32), 32))
      // Where it is shown in a shape of the system's own, it is opaque to its corners.
      const square = drawn.replace(' rx="6"', '')
      emit('apple-touch-icon.png', await png(square, 180))
      for (const size of [192, 512]) emit(`icon-${size}.png`, await png(square, size))
      emit('site.webmanifest', JSON.stringify(manifest(site)))
      emit(`${pictureFolder}/${sitePicture}`, await png(sitePaper(site)))
    },
  }
}

const accentOf = ({ accent = accents }: Site): string => accent.light

/** The drawn icon has the accent that stands where a subject names none. */
export const inAccent = (drawn: string, site: Site): string => drawn.replaceAll(accents.light, accentOf(site))

export function manifest(site: Site): object {
  const { name, headline } = site
  return {
    name,
    short_name: name,
    description: headline,
    start_url: '/',
    display: 'browser',
    background_color: papers.light,
    theme_color: accentOf(site),
    icons: [192, 512].map((size) => ({
      src: `/icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  }
}

/** An icon file of one PNG, as the format allows. */
function ico(image: Uint8Array, size: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(22))
  head.setUint16(2, 1, true)
  head.setUint16(4, 1, true)
  head.setUint8(6, size)
  head.setUint8(7, size)
  head.setUint16(10, 1, true)
  head.setUint16(12, 32, true)
  head.setUint32(14, image.byteLength, true)
  head.setUint32(18, 22, true)
  return Buffer.concat([new Uint8Array(head.buffer), image])
}

function sitePaper(site: Site): string {
  const { name, headline } = site
  const { width, height } = cardSize
  const words = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Sans"><rect width="${width}" height="${height}" fill="${accentOf(site)}"/><text x="72" y="300" font-size="96" font-weight="600" fill="#fff">${words(name)}</text><text x="76" y="370" font-size="30" fill="#fff">${words(headline)}</text></svg>`
}
