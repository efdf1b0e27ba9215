/** A browser saves what a page shows into a folder beside it, named after the page. */
const companion =
  /^(.+)[-_.](?:files|file|dateien|fichiers|archivos|arquivos|bestanden|pliki|soubory|файлы)$/i

/** The files of which one is the saved page that a folder so named belongs to; none for another folder. */
export function pagesOfFolder(folder: string): string[] {
  const page = folder.match(companion)?.[1]
  return page === undefined ? [] : ['.html', '.htm', '.mhtml', '.xhtml'].map((ending) => page + ending)
}
