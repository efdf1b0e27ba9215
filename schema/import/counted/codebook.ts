import { onlyAnswer } from '../../counted.ts'
import { countedCodebook, countedThemes } from '../../stats/codebook-count.ts'
import type { DatasetRows } from '../rows.ts'
import type { Corpus } from './corpus.ts'
import { answer, type CountedRow } from './row.ts'

export function codebookAnswers(rows: DatasetRows, { statements, passages }: Corpus): CountedRow[] {
  const counted = passages.filter(({ uncounted }) => uncounted === null)
  const agreements = rows.agreements.map(({ subject, themeId, frameId, alpha, passages: n, named }) => ({
    subject,
    ...{ theme: themeId ?? null, frame: frameId ?? null },
    ...{ alpha: alpha ?? null, passages: n, named: named ?? null },
  }))
  const themes = countedThemes(rows.themes, rows.frames, counted, agreements)
  const titleOf = new Map(statements.map(({ id, title }) => [id, title]))
  const passageOf = new Map(passages.map((passage) => [passage.id, passage]))
  const codings = rows.codings.filter(({ passageId }) => passageOf.has(passageId))
  const examples = rows.frameExamples
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ frameId, role, rule, passageId }) => {
      const passage = passageOf.get(passageId)
      if (!passage) return []
      const { statementId, date, dayBasis, otherDay, gist, keyPhrase, keyPhraseBasis, frames } = passage
      const title = titleOf.get(statementId) ?? ''
      const example = {
        role,
        rule,
        passageId,
        statementId,
        ...{ date, dayBasis, otherDay },
        title,
        gist,
        keyPhrase,
        keyPhraseBasis,
        frames,
      }
      return [{ frameId, example }]
    })
  const examplesOf = new Map(
    [...Map.groupBy(examples, ({ frameId }) => frameId)].map(([frame, own]) => [
      frame,
      own.map(({ example }) => example),
    ]),
  )
  return [
    ...answer('codebook', onlyAnswer, themes),
    ...countedCodebook(themes, counted, { codings, agreements }, examplesOf).flatMap((theme) =>
      answer('codebook_theme', theme.id, theme),
    ),
    ...answer('codebook_history', onlyAnswer, historyOf(rows, codings)),
  ]
}

function historyOf(
  { stances, codebookVersions, codebookChanges, coders }: DatasetRows,
  codings: DatasetRows['codings'],
) {
  const ofCoder = Map.groupBy(codings, ({ coderId }) => coderId)
  const versions = codebookVersions.toSorted((a, b) => (a.version ?? 0) - (b.version ?? 0))
  return {
    version: versions.at(-1)?.version ?? 0,
    stances: stances.map(({ position: _, ...stance }) => stance),
    history: versions.map(({ version = 0, date, summary }) => ({
      version,
      date,
      summary,
      changes: codebookChanges
        .filter((change) => change.version === version)
        .map(({ frames, what, why }) => ({ frames: frames.split(' ').filter(Boolean), what, why })),
      codings: coders.flatMap(({ id, label, codebook }) => {
        const own = ofCoder.get(id)?.filter((coding) => (coding.codebook ?? codebook) === version) ?? []
        return own.length === 0 ? [] : { coder: id, label, passages: own.length }
      }),
    })),
  }
}
