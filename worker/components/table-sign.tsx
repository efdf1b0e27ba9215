/** A sign in a table, and what it means for those who hear the page. */
export function TableSign({ sign, meaning }: { sign: string; meaning: string }) {
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <span class="visually-hidden">{meaning}</span>
    </>
  )
}
