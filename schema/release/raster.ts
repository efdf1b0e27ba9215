import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { drawable, hasChinese } from '../contract/drawable.ts'

const packages = join(import.meta.dirname, '..', '..', 'node_modules')
/** Noto Sans holds Latin, Cyrillic and Greek letters. */
const letters = join(packages, '@expo-google-fonts', 'noto-sans')
const fontFiles = ['400Regular', '400Regular_Italic', '600SemiBold'].flatMap((folder) =>
  readdirSync(join(letters, folder))
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => join(letters, folder, name)),
)
/** Noto Sans S Chinese, of Chinese and Japanese signs, is large: it is read for the few pictures that have such. */
const chineseFamily = 'Noto Sans S Chinese'
const chineseFiles = ['Regular', 'Bold'].map((weight) =>
  join(packages, '@embedpdf', 'fonts-sc', 'fonts', `NotoSansHans-${weight}.otf`),
)

/** Signs that the font of Chinese has as wide as those, and other signs for them. */
const narrow: Record<string, string> = { '“': '"', '”': '"', '‘': "'", '’': "'" }

/** An SVG whose texts with Chinese signs are set in their font: only a text that names it is drawn in its weights. */
function withFonts(svg: string): string {
  return svg.replace(/(<text\b[^>]*>)(.*?)(?=<\/text>)/gs, (whole, start: string, words: string) =>
    hasChinese(words)
      ? `${start}<tspan font-family="${chineseFamily}">${words.replace(/[“”‘’]/g, (sign) => narrow[sign] ?? sign)}</tspan>`
      : whole,
  )
}

/** An SVG as PNG, at its own width or another; with the same fonts on every machine, and no sign that they lack. */
export async function png(svg: string, width?: number): Promise<Buffer> {
  const drawn = withFonts(svg.replace(/>[^<]+</g, drawable))
  const image = await renderAsync(drawn, {
    ...(width !== undefined && { fitTo: { mode: 'width', value: width } }),
    font: {
      fontFiles: hasChinese(drawn) ? [...fontFiles, ...chineseFiles] : fontFiles,
      loadSystemFonts: false,
      defaultFontFamily: 'Noto Sans',
      sansSerifFamily: 'Noto Sans',
      serifFamily: 'Noto Sans',
    },
  })
  return image.asPng()
}
