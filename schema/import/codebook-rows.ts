import { agreement, asCoded } from '../stats/agreement.ts'
import { frameExamples } from '../stats/example.ts'
import type { DatasetFiles } from './files.ts'
import type { PublishedPassage } from './published.ts'

/** The codebook with what is computed of it: agreement of the coders and examples. */
export function codebookRows({ codebook }: DatasetFiles, published: readonly PublishedPassage[]) {
  const { themes, stances, history } = codebook.value
  const frames = themes.flatMap((theme) =>
    theme.frames.map(({ id, label, definition, near_miss, limit, names_theme }, position) => ({
      id,
      themeId: theme.id,
      position,
      label,
      definition,
      nearMiss: near_miss ?? '',
      isLimit: limit ?? false,
      namesTheme: names_theme ?? true,
    })),
  )
  return {
    themes: themes.map(({ id, core, label, question }, position) => ({
      id,
      position,
      isCore: core ?? false,
      label,
      question,
    })),
    frames,
    stances: stances.map((stance, position) => ({ ...stance, position })),
    codebookVersions: history.map(({ version, date, summary }) => ({ version, date, summary })),
    codebookChanges: history.flatMap(({ version, changes }) =>
      changes.map(({ frames: ids, what, why }, position) => ({
        version,
        position,
        frames: ids.join(' '),
        what,
        why,
      })),
    ),
    agreements: agreementRows(themes, published),
    frameExamples: frameExamples(frames, published.filter(({ coding }) => coding).map(candidate)),
  }
}

function agreementRows(
  themes: DatasetFiles['codebook']['value']['themes'],
  published: readonly PublishedPassage[],
) {
  const coded = published
    .filter(({ statement }) => statement.uncounted === undefined)
    .map(({ id, passage, codings }) => ({
      id,
      codedAs: passage.codedAs,
      theme: passage.theme,
      codings: codings.map(({ frames, stance, drop }) => ({ frames, stance, isContext: drop !== undefined })),
    }))
  return agreement(themes, asCoded(coded)).map(({ theme, frame, isTentative: _, ...row }, position) => ({
    ...row,
    position,
    themeId: theme,
    frameId: frame,
  }))
}

function candidate({ id, statement, passage, codings, coding }: PublishedPassage) {
  return {
    id,
    statementId: statement.id,
    date: statement.date,
    theme: passage.theme,
    frames: coding?.frames ?? [],
    isAgreed: coding?.settlement === 'agreed',
    isUsable: coding?.uncounted === null && passage.evidence.length > 0,
    isCheckedInWholeText: passage.check?.how === 'whole_text' && passage.check.verdict === 'supported',
    codings,
  }
}
