import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { drawable } from '../contract/drawable.ts'

/** Noto Sans holds Latin, Cyrillic and Greek letters. */
const fonts = join(import.meta.dirname, '..', '..', 'node_modules', '@expo-google-fonts', 'noto-sans')
const fontFiles = ['400Regular', '400Regular_Italic', '600SemiBold'].flatMap((folder) =>
  readdirSync(join(fonts, folder))
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => join(fonts, folder, name)),
)

/** An SVG as PNG, at its own width or another; with the same fonts on every machine, and no sign that they lack. */
export async function png(svg: string, width?: number): Promise<Buffer> {
  const image = await renderAsync(svg.replace(/>[^<]+</g, drawable), {
    ...(width !== undefined && { fitTo: { mode: 'width', value: width } }),
    font: {
      fontFiles,
      loadSystemFonts: false,
      defaultFontFamily: 'Noto Sans',
      sansSerifFamily: 'Noto Sans',
      serifFamily: 'Noto Sans',
    },
  })
  return image.asPng()
}
