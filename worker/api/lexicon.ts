import { z } from '@hono/zod-openapi'
import { agreementBases, LexiconAgreement } from '../../schema/contract/lexicon.ts'
import { choiceParam } from '../../schema/contract/params.ts'
import type { AgreementFigures } from '../../schema/stats/lexicon-agreement.ts'
import { apiAddress } from '../links.ts'
import { countedAnswer } from '../queries/counted.ts'
import { resource, wholeList } from '../resource.ts'

export const lexiconAgreement = resource({
  path: '/lexicon-agreement',
  summary: 'How far the lexicon agrees with the published codings',
  description:
    'Per theme and definition. Of `texts`, over the statements of which a whole text is measured: does the lexicon mention the theme, and is a counted passage of it recorded? A theme that is not recorded may still be spoken of, so precision is a lower bound. Of `gists`, over the counted passages: does the lexicon, reading gist and key phrase, propose the theme and the frames that are published? Gists are our own words, so this measures the lexicon against our wording.',
  query: z.strictObject({
    basis: choiceParam(agreementBases, 'What the lexicon read.').default('texts'),
  }),
  data: z.array(LexiconAgreement),
  answer: async (db, { basis }) =>
    wholeList((await countedAnswer(db, 'lexicon_agreement', basis)).map(withEvidence)),
  example: { query: { basis: 'gists' } },
})

/** Passages can be opened where the lexicon read them; of whole texts there are only figures. */
function withEvidence(row: AgreementFigures): LexiconAgreement {
  const { basis, subject, theme, definition } = row
  if (basis === 'texts')
    return { ...row, unitsEvidence: null, codedEvidence: null, proposedEvidence: null, missedEvidence: null }
  const proposed = `${theme}.${definition}`
  return subject === 'theme'
    ? {
        ...row,
        unitsEvidence: apiAddress('/passages', { status: 'counted' }),
        codedEvidence: apiAddress('/passages', { theme, status: 'counted' }),
        proposedEvidence: apiAddress('/passages', { status: 'counted', proposed }),
        missedEvidence: apiAddress('/passages', { theme, status: 'counted', unproposed: proposed }),
      }
    : {
        ...row,
        unitsEvidence: apiAddress('/passages', { theme, status: 'counted' }),
        codedEvidence: null,
        proposedEvidence: apiAddress('/passages', { theme, status: 'counted', proposed }),
        missedEvidence: null,
      }
}
