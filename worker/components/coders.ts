import { site } from '#subject'
import { withCoders } from '../../schema/coder-words.ts'
import type { ShownRelease } from '../queries/release.ts'

/** How the codings of a release were made; undefined where no release is known to say it of. */
export function codingSentence(release: ShownRelease | undefined): string | undefined {
  return release && withCoders(site.coding, release.coders)
}
