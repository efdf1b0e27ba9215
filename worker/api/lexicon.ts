import { z } from '@hono/zod-openapi'
import { agreementBases, LexiconAgreement } from '../../schema/contract/lexicon.ts'
import { choiceParam } from '../../schema/contract/params.ts'
import { isTentative } from '../../schema/stats/alpha.ts'
import {
  frameAgreement,
  type ProposalAgreement,
  proposalAgreement,
} from '../../schema/stats/proposal-agreement.ts'
import { type Level, levels } from '../../schema/text/lexicon.ts'
import type { Database } from '../db/db.ts'
import { apiAddress } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import { gistProposalsAndCodings, mentionedAndCoded } from '../queries/lexicon.ts'
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
  columns: Object.keys(LexiconAgreement.shape) as (keyof LexiconAgreement)[],
  answer: async (db, { basis }) => wholeList(basis === 'texts' ? await ofTexts(db) : await ofGists(db)),
  example: { query: { basis: 'gists' } },
})

type About = Pick<LexiconAgreement, 'basis' | 'subject' | 'theme' | 'definition'>

function agreementRow(
  about: About,
  found: ProposalAgreement,
  evidence: Pick<LexiconAgreement, 'proposedEvidence' | 'missedEvidence'>,
): LexiconAgreement {
  const { basis, subject, theme, definition } = about
  const suffix = basis === 'texts' ? '' : `.${basis}.${subject}`
  return {
    id: `${theme}.${definition}${suffix}`,
    ...about,
    ...found,
    isTentative: isTentative(found.alpha),
    ...evidence,
  }
}

async function ofTexts(db: Database): Promise<LexiconAgreement[]> {
  const { mentioned, coded } = await mentionedAndCoded(db)
  const isCoded = new Set(coded.map(({ statementId, theme }) => `${statementId} ${theme}`))
  const themes = [...new Set(mentioned.map(({ theme }) => theme))]
  return themes.flatMap((theme) => {
    const own = mentioned.filter((row) => row.theme === theme)
    return levels.map((definition) =>
      agreementRow(
        { basis: 'texts', subject: 'theme', theme, definition },
        proposalAgreement(statementUnits(own, definition, isCoded)),
        { proposedEvidence: null, missedEvidence: null },
      ),
    )
  })
}

type Mentioned = Awaited<ReturnType<typeof mentionedAndCoded>>['mentioned']

/** One unit a statement: texts in several languages are one, and a mention in any of them counts. */
function statementUnits(rows: Mentioned, definition: Level, isCoded: ReadonlySet<string>) {
  const ids = [...new Set(rows.map(({ statementId }) => statementId))]
  return ids.map((id) => ({
    isProposed: rows.some((row) => row.statementId === id && row[definition] > 0),
    isCoded: rows.some((row) => row.statementId === id && isCoded.has(`${id} ${row.theme}`)),
  }))
}

async function ofGists(db: Database): Promise<LexiconAgreement[]> {
  const [themes, units] = await Promise.all([codebook(db), gistProposalsAndCodings(db)])
  return themes.flatMap(({ id: theme }) => {
    const own = units.filter((unit) => unit.theme === theme)
    return levels.flatMap((definition) => {
      const proposed = `${theme}.${definition}`
      const about = { basis: 'gists', theme, definition } as const
      const themeUnits = units.map((unit) => ({
        isProposed: unit.proposed.get(theme)?.[definition] !== undefined,
        isCoded: unit.theme === theme,
      }))
      const frameUnits = own.map((unit) => ({
        proposed: unit.proposed.get(theme)?.[definition] ?? [],
        coded: unit.frames,
      }))
      return [
        agreementRow({ ...about, subject: 'theme' }, proposalAgreement(themeUnits), {
          proposedEvidence: apiAddress('/passages', { status: 'counted', proposed }),
          missedEvidence: apiAddress('/passages', { theme, status: 'counted', unproposed: proposed }),
        }),
        agreementRow({ ...about, subject: 'frames' }, frameAgreement(frameUnits), {
          proposedEvidence: apiAddress('/passages', { theme, status: 'counted', proposed }),
          missedEvidence: null,
        }),
      ]
    })
  })
}
