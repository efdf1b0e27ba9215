import { type Format, queryAs, splitFormat } from '../format.ts'

export interface CodeForView {
  id: 'curl' | 'r' | 'python' | 'javascript' | 'spreadsheet'
  label: string
  code: string
}

/**
 * The lines that read all rows of an address into a shell, R, Python, JavaScript or a spreadsheet: the same rows in each, and
 * a part of them only where the address asks for one. `address` is absolute: that of a page whose rows have the same path, of rows in any form, or of the API.
 */
export function codeForView(address: string): CodeForView[] {
  const url = new URL(address)
  const { stem } = splitFormat(url.pathname)
  const at = (format: Format) => `${url.origin}${stem}.${format}${queryAs(format, url)}`
  // The JSON of a list is one page of it; a file has every row.
  const [lines, csv] = [at('ndjson'), at('csv')]
  return [
    { id: 'curl', label: 'curl', code: `curl --fail --silent --show-error ${shellQuoted(lines)}` },
    { id: 'r', label: 'R', code: `rows <- read.csv(${JSON.stringify(csv)}, encoding = "UTF-8")` },
    {
      id: 'python',
      label: 'Python',
      code: `import pandas as pd\n\nrows = pd.read_csv(${JSON.stringify(csv)})`,
    },
    {
      id: 'javascript',
      label: 'JavaScript',
      code: `const response = await fetch(${JSON.stringify(lines)})\nconst text = await response.text()\nif (!response.ok) throw new Error(text)\nconst rows = text.split('\\n').filter(Boolean).map((line) => JSON.parse(line))`,
    },
    { id: 'spreadsheet', label: 'Spreadsheet', code: `=IMPORTDATA("${csv.replaceAll('"', '""')}")` },
  ]
}

/** Nothing between single quotes means anything to a shell, except the single quote itself. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
