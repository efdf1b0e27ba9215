import type { Theme } from '../../schema/contract/codebook.ts'
import type { SaidFirst } from '../../schema/contract/search.ts'
import type { UsePlace } from '../../schema/stats/word-use.ts'
import type { Database } from '../db/db.ts'
import { type LimitingPassage, limitsOfPassages } from '../queries/search.ts'
import type { LimitsAsked } from '../queries/search-sql.ts'
import { type Unconfirmed, unconfirmed } from '../queries/unconfirmed.ts'

/** What must be known of a use before it is told as one. */
type Standing = Pick<SaidFirst['byVoice'][number], 'limits' | 'isUnconfirmed'>
export type StandingOf = (place: Pick<UsePlace, 'statementId' | 'passages'>) => Standing

/** The codebook, and what of it a query asks for. */
export interface NamedFrames {
  themes: readonly Theme[]
  /** Frames that the query itself names: a passage that has one takes nothing back of it. */
  named: readonly string[]
}

/** The uses of words, by what alone they rest on. */
export async function standingAt(
  db: Database,
  asked: NamedFrames,
  places: readonly UsePlace[],
): Promise<StandingOf> {
  const ids = [...new Set(places.flatMap(({ passages }) => passages))]
  const [found, doubted] = await Promise.all([
    limitsOfPassages(db, limitsAsked(asked), { passages: ids }),
    unconfirmed(db),
  ])
  return standingBy(found, doubted)
}

/** The frames that set limits to the relationship or play it down. */
export function limitFrames(themes: readonly Theme[]): string[] {
  return themes.flatMap(({ frames }) => frames.flatMap(({ id, isLimit }) => (isLimit ? id : [])))
}

export function limitsAsked({ themes, named }: NamedFrames): LimitsAsked {
  return { limiting: limitFrames(themes), named }
}

/** Each of the passages takes it back, or is unconfirmed: one that does neither is a use as it stands. */
export function standingBy(
  found: readonly LimitingPassage[],
  { isStatement, isPassage }: Unconfirmed,
): StandingOf {
  const limitsOf = new Map(found.map(({ passageId, limits }) => [passageId, limits]))
  return ({ statementId, passages }) => {
    const isEach = (is: (id: string) => boolean) => passages.length > 0 && passages.every(is)
    const limits = passages.flatMap((id) => limitsOf.get(id) ?? [])
    return {
      limits: isEach((id) => (limitsOf.get(id) ?? []).length > 0) ? [...new Set(limits)] : [],
      isUnconfirmed: isStatement(statementId) || isEach(isPassage),
    }
  }
}
