import { chain } from '../../../schema/chain.ts'

/** Beside a use, place or statement whose record no page confirms; where none names a page, that is said of all together. */
export function UnconfirmedFlag() {
  return chain.isMarkedUnconfirmed && <span class="flag"> no page confirms it</span>
}
