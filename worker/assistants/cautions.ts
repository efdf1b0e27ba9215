import { z } from '@hono/zod-openapi'
import { offeredBases } from '../../schema/offered.ts'
import type { AnyResource } from '../resource.ts'

/**
 * What members of an answer mean that an assistant must know before it says what they hold. Told with every answer of which
 * the contract has one of the members, so that no tool can leave it out.
 */
const ofMembers: readonly [members: readonly string[], caution: string][] = [
  [['gist'], 'Gists are the dataset’s own words, not quotations.'],
  [
    ['keyPhraseBasis', 'wordsBasis', 'phraseBasesA'],
    `Words whose basis is \`as_reported\` are not the official wording${
      offeredBases.includes('text_at_hand') ? ', and those of `text_at_hand` nobody has compared with it' : ''
    }.`,
  ],
  [
    ['titleBasis'],
    'A title of `titleBasis` `translation` or `description` is the dataset’s own, and one of `unseen` stands on no page that was read: quote neither as the text’s.',
  ],
  [['confidence'], 'No page confirms a record whose `confidence` is `unverified`: call it a claim.'],
  [
    ['unverified'],
    'Where `unverified` is not null, no page confirms the record or passage: it says what that rests on; call it a claim, too.',
  ],
  [['isUnconfirmed'], 'Where `isUnconfirmed` is true, no page confirms the place: call it a claim.'],
  [
    ['dayBasis', 'unsureDates'],
    'A `date` beside a `dayBasis` is not sure, nor is a date that `unsureDates` names.',
  ],
]

/** The cautions that belong to what the answer of a question holds. */
export function cautionsOf({ data, row }: AnyResource): string[] {
  const held = new Set([data, row].flatMap((schema) => (schema ? namesIn(schema) : [])))
  return ofMembers.flatMap(([members, caution]) => (members.some((name) => held.has(name)) ? caution : []))
}

/** Names of the members that a contract has at any depth. */
function namesIn(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return namesIn(schema.unwrap())
  if (schema instanceof z.ZodArray) return namesIn(schema.element)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(namesIn)
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).flatMap(([name, member]) => [name, ...namesIn(member)])
}
