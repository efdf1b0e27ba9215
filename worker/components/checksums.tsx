/** What the zip of a release, and what it holds, are checked against. */
export function Checksums({ archive, content }: { archive: string; content: string }) {
  return (
    <p class="note checksums">
      SHA-256 of the zip: <code>{archive}</code> SHA-256 of its content: <code>{content}</code>
    </p>
  )
}
