/** @jsxImportSource #markup */
import { type Citation, footnote } from '../citation.ts'

/** A reference as a footnote to copy, and what is lost of it in some of the files; `of` says which of several it is. */
export function Footnote({ citation, of }: { citation: Citation; of?: string | undefined }) {
  return (
    <>
      <p>
        Footnote{of && `, ${of}`}: {footnote(citation)}
      </p>
      {citation.type === 'article-newspaper' && (
        <p class="note">
          For a newspaper article take CSL-JSON if you can: from BibTeX and RIS some programs read the year
          alone.
        </p>
      )}
    </>
  )
}
