/** How to ask apart for words that were taken as a phrase without being asked so. */
export function ApartNote({ apart, href }: { apart: string | null; href: (q: string) => string }) {
  if (apart === null) return null
  return (
    <p class="note">
      Taken as a phrase, as in quotation marks. All of its words, apart: <a href={href(apart)}>{apart}</a>
    </p>
  )
}
