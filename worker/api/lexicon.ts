import { z } from '@hono/zod-openapi'
import { LexiconAgreement } from '../../schema/contract/lexicon.ts'
import { isTentative } from '../../schema/stats/alpha.ts'
import { proposalAgreement } from '../../schema/stats/proposal-agreement.ts'
import { levels } from '../../schema/text/lexicon.ts'
import { mentionedAndCoded } from '../queries/lexicon.ts'
import { resource, wholeList } from '../resource.ts'

export const lexiconAgreement = resource({
  path: '/lexicon-agreement',
  summary: 'How far the lexicon agrees with the published codings',
  description:
    'Per theme and definition, over the statements of which a whole text is measured: does the lexicon mention the theme, and is a counted passage of it recorded? A theme that is not recorded may still be spoken of, so precision is a lower bound.',
  query: z.strictObject({}),
  data: z.array(LexiconAgreement),
  columns: [
    'id',
    'theme',
    'definition',
    'units',
    'proposed',
    'coded',
    'both',
    'precision',
    'recall',
    'alpha',
    'isTentative',
  ],
  async answer(db) {
    const { mentioned, coded } = await mentionedAndCoded(db)
    const isCoded = new Set(coded.map(({ statementId, theme }) => `${statementId} ${theme}`))
    const themes = [...new Set(mentioned.map(({ theme }) => theme))]
    return wholeList(
      themes.flatMap((theme) =>
        levels.map((definition) => {
          const found = unitsOf(
            mentioned.filter((row) => row.theme === theme),
            definition,
            isCoded,
          )
          const agreement = proposalAgreement(found)
          return {
            id: `${theme}.${definition}`,
            theme,
            definition,
            ...agreement,
            isTentative: isTentative(agreement.alpha),
          }
        }),
      ),
    )
  },
  example: {},
})

type Mentioned = Awaited<ReturnType<typeof mentionedAndCoded>>['mentioned']

/** One unit a statement: texts in several languages are one, and a mention in any of them counts. */
function unitsOf(rows: Mentioned, definition: (typeof levels)[number], isCoded: ReadonlySet<string>) {
  const ids = [...new Set(rows.map(({ statementId }) => statementId))]
  return ids.map((id) => ({
    isProposed: rows.some((row) => row.statementId === id && row[definition] > 0),
    isCoded: rows.some((row) => row.statementId === id && isCoded.has(`${id} ${row.theme}`)),
  }))
}
