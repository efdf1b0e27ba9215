import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'

/** Noto Sans holds Latin, Cyrillic and Greek letters. */
const fonts = join(import.meta.dirname, '..', '..', 'node_modules', '@expo-google-fonts', 'noto-sans')
const fontFiles = ['400Regular', '400Regular_Italic', '600SemiBold'].flatMap((folder) =>
  readdirSync(join(fonts, folder))
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => join(fonts, folder, name)),
)

/** Chinese, Japanese and Korean signs; a font that holds them is as large as everything else, so this machine's is taken. */
const otherSigns = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff]/u

/** An SVG as PNG, at its own width or another. */
export async function png(svg: string, width?: number): Promise<Buffer> {
  const image = await renderAsync(svg, {
    ...(width !== undefined && { fitTo: { mode: 'width', value: width } }),
    font: {
      fontFiles,
      loadSystemFonts: otherSigns.test(svg),
      defaultFontFamily: 'Noto Sans',
      sansSerifFamily: 'Noto Sans',
      serifFamily: 'Noto Sans',
    },
  })
  return image.asPng()
}
