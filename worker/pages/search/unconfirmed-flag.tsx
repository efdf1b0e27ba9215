/** Beside a use, place or statement whose record no page confirms. */
export function UnconfirmedFlag() {
  return <span class="flag"> no page confirms it</span>
}
