import { strToU8, zipSync } from 'fflate'

/** Words set on a page: left end and base line in points from the bottom left. */
export interface SetText {
  x: number
  y: number
  text: string
  size?: number
}

/** A picture that fills a page, as scanned paper does. */
export const scannedPage = 'scanned page'

/** A PDF of the given pages with a text layer in Helvetica; `matrix` turns each page's text as a whole, `box` says how large the page is. */
export function pdfOf(
  pages: readonly (readonly (SetText | typeof scannedPage)[])[],
  matrix = '1 0 0 1 0 0',
  box = '/MediaBox [0 0 595 842]',
): Uint8Array {
  const content = pages.map((page) =>
    [
      `${matrix} cm`,
      ...page.map((one) =>
        one === scannedPage
          ? 'q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q'
          : `BT /F1 ${one.size ?? 10} Tf ${one.x} ${one.y} Td (${escaped(one.text)}) Tj ET`,
      ),
    ].join('\n'),
  )
  const kids = pages.map((_, n) => `${4 + 2 * n} 0 R`).join(' ')
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...content.flatMap((stream, n) => [
      `<< /Type /Page /Parent 2 0 R ${box} /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * n} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ])
}

/** A PDF of Chinese lines, in a font that it names with its character map and does not bring along. */
export function chinesePdfOf(lines: readonly string[], map = 'UniGB-UCS2-H'): Uint8Array {
  const set = lines.map((line) => `<${Buffer.from(line, 'utf16le').swap16().toString('hex')}> Tj T*`)
  const stream = `BT /F1 12 Tf 60 760 Td 20 TL ${set.join(' ')} ET`
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${map} /DescendantFonts [6 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ])
}

/**
 * A PDF of Arabic or Hebrew lines as they stand on the page: each part of a line is a string of signs from left to right,
 * at its place in points from the left, in a font whose signs are 6 points wide.
 */
export function rightToLeftPdfOf(lines: readonly (readonly { x: number; signs: string }[])[]): Uint8Array {
  const set = lines.flatMap((parts, n) =>
    parts.map(({ x, signs }) => {
      const codes = Buffer.from(signs, 'utf16le').swap16().toString('hex')
      return `BT /F1 12 Tf ${x} ${760 - 20 * n} Td <${codes}> Tj ET`
    }),
  )
  const ranges = ['0000', '0500', '0600', 'fb00', 'fe00']
  const map = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Invented def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${ranges.length} beginbfrange`,
    ...ranges.map((from) => `<${from}> <${from.slice(0, 2)}ff> <${from}>`),
    'endbfrange endcmap end end',
  ].join(' ')
  const stream = set.join('\n')
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Invented /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Invented /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /Invented /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    `<< /Length ${map.length} >>\nstream\n${map}\nendstream`,
  ])
}

/** Lines of a column, one below the other, each at most as wide as the column; the first line of a paragraph is indented. */
export function columnOf(
  paragraphs: readonly string[],
  { x, y, width, leading = 13 }: { x: number; y: number; width: number; leading?: number },
): SetText[] {
  const indent = 12
  const lines: SetText[] = []
  for (const paragraph of paragraphs) {
    let line = ''
    let isFirst = true
    const put = (): void => {
      lines.push({ x: isFirst ? x + indent : x, y: y - leading * lines.length, text: line })
      isFirst = false
    }
    for (const word of paragraph.split(' ')) {
      if (line !== '' && widthOf(`${line} ${word}`) > width - (isFirst ? indent : 0)) {
        put()
        line = ''
      }
      line += line === '' ? word : ` ${word}`
    }
    put()
  }
  return lines
}

/** About as wide as Helvetica sets it at 10 points. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, char) =>
      sum +
      (/[ ijlft.,:;'!|()I]/.test(char) ? 2.8 : /[mwMW]/.test(char) ? 8 : /[A-Z]/.test(char) ? 6.8 : 5.4),
    0,
  )
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}

function assembled(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const places: number[] = []
  objects.forEach((object, n) => {
    places.push(file.length)
    file += `${n + 1} 0 obj\n${object}\nendobj\n`
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const place of places) file += `${String(place).padStart(10, '0')} 00000 n \n`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (char) => char.charCodeAt(0))
}

/** A Word document: `body` is the XML of its paragraphs. */
export function docxOf(body: string, more: Record<string, string> = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more,
  })
}

/** A paragraph of a Word document. */
export function wordParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

/** An archive whose list says of the named files that a password locks them. */
export function withPassword(archive: Uint8Array, names: readonly string[]): Uint8Array {
  const bytes = Buffer.from(archive)
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    const name = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString()
    if (names.includes(name)) bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8)
  }
  return bytes
}
