import { type CitationFormat, citationFormats, citationLabels } from '../format.ts'

/** The references of what is shown, one link for each format. */
export function CiteLinks({ href }: { href: (format: CitationFormat) => string }) {
  return (
    <>
      {citationFormats.map((format) => (
        <a href={href(format)}>{citationLabels[format]}</a>
      ))}
    </>
  )
}
