import { type Citation, footnote } from '../citation.ts'

/** A reference as a footnote to copy; `of` says which of several it is. */
export function Footnote({ citation, of }: { citation: Citation; of?: string | undefined }) {
  return (
    <p>
      Footnote{of && `, ${of}`}: {footnote(citation)}
    </p>
  )
}
