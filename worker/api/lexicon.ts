import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import {
  agreementBases,
  frameFindings,
  LexiconAgreement,
  LexiconFrame,
} from '../../schema/contract/lexicon.ts'
import { choiceParam, idListParam } from '../../schema/contract/params.ts'
import type { AgreementFigures } from '../../schema/stats/lexicon-agreement.ts'
import { definitions } from '../../schema/vocabulary.ts'
import { apiAddress } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import { countedAnswer } from '../queries/counted.ts'
import { lexiconFrameList } from '../queries/lexicon-frames.ts'
import { resource, wholeList } from '../resource.ts'
import { definitionText } from './measures.ts'
import { pageOf, pageParams } from './paging.ts'
import { requireThemes } from './themes.ts'

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

export const lexiconFrames = resource({
  path: '/lexicon-frames',
  summary: 'Frames that the lexicon proposes for passages, and those that are published',
  description:
    'One row for each frame of each counted passage of the theme that the lexicon, reading gist and key phrase, proposes, or that is published.',
  query: z.strictObject({
    theme: idListParam('Themes; all if left out.', examples.theme).optional(),
    definition: choiceParam(definitions, definitionText).default('standard'),
    which: choiceParam(
      frameFindings,
      'Only frames that are `proposed`, `coded`, that is published, `both`, or `missed`: coded and not proposed.',
    ).optional(),
    ...pageParams,
  }),
  data: z.array(LexiconFrame),
  async answer(db, asked) {
    const page = pageOf(asked, ['date', 'id'])
    const [themes, found] = await Promise.all([
      codebook(db),
      lexiconFrameList(db, asked, { limit: asked.limit + 1, after: page.after }),
    ])
    requireThemes(themes, asked.theme ?? [])
    return page.answer(found, ({ date, id }) => [date, id])
  },
  example: { query: { theme: examples.theme, definition: 'strict' } },
})

/** Behind the counts of texts are statements, behind those of gists passages or their frames. */
function withEvidence(row: AgreementFigures): LexiconAgreement {
  return { ...row, ...passagesBehind(row), ...statementsBehind(row) }
}

type Behind<Kind extends string> = Pick<LexiconAgreement, keyof LexiconAgreement & `${string}${Kind}`>

function statementsBehind({ basis, theme, definition }: AgreementFigures): Behind<'Statements'> {
  const isOfTexts = basis === 'texts'
  const at = (query: object) => (isOfTexts ? apiAddress('/statements', { ...query }) : null)
  const defined = `${theme}.${definition}`
  return {
    unitsStatements: at({ measured: 'whole' }),
    codedStatements: at({ theme, measured: 'whole' }),
    proposedStatements: at({ mentions: defined }),
    bothStatements: at({ theme, mentions: defined }),
    missedStatements: at({ theme, unmentioned: defined }),
  }
}

function passagesBehind({ basis, subject, theme, definition }: AgreementFigures): Behind<'Evidence'> {
  if (basis === 'texts')
    return { unitsEvidence: null, codedEvidence: null, proposedEvidence: null, missedEvidence: null }
  const proposed = `${theme}.${definition}`
  return subject === 'theme'
    ? {
        unitsEvidence: apiAddress('/passages', { status: 'counted' }),
        codedEvidence: apiAddress('/passages', { theme, status: 'counted' }),
        proposedEvidence: apiAddress('/passages', { status: 'counted', proposed }),
        missedEvidence: apiAddress('/passages', { theme, status: 'counted', unproposed: proposed }),
      }
    : {
        unitsEvidence: apiAddress('/passages', { theme, status: 'counted' }),
        codedEvidence: apiAddress('/lexicon-frames', { theme, definition, which: 'coded' }),
        proposedEvidence: apiAddress('/lexicon-frames', { theme, definition, which: 'proposed' }),
        missedEvidence: apiAddress('/lexicon-frames', { theme, definition, which: 'missed' }),
      }
}
