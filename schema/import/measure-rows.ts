import { voiceOf } from '../voice.ts'
import type { DatasetFiles } from './files.ts'

/** Published figures as rows. A theme that the lexicon did not find in a text is a row of zeros, not a missing one. */
export function measureRows({ measures, codebook, statements }: DatasetFiles) {
  const attributions = new Map(
    statements.map(({ value }) => [value.id, voiceOf(value.kind, value.parties)] as const),
  )
  const counted = measures.value.documents.flatMap(({ count, ...document }) =>
    count ? [{ document, count }] : [],
  )
  return {
    measuredTexts: counted.map(({ document, count }) => ({
      id: document.id,
      statementId: document.statement ?? null,
      title: document.title,
      date: document.date,
      year: document.panel?.year ?? Number(document.date.slice(0, 4)),
      dateBasis: document.dateBasis ?? null,
      language: document.language,
      voice: attributions.get(document.statement ?? '') ?? voiceOf('speech', document.states),
      speakers: document.speakers.join('; '),
      panel: document.panel?.name ?? null,
      source: document.source,
      url: document.url ?? null,
      coverage: document.coverage,
      note: document.note ?? null,
      sha256: count.sha256,
      words: count.words,
    })),
    mentions: counted.flatMap(({ document, count }) =>
      codebook.value.themes.flatMap(({ id }) => {
        const own = count.mentions[id]
        if (own === undefined) return []
        const [strict, standard, broad] = own
        return [{ textId: document.id, themeId: id, strict, standard, broad }]
      }),
    ),
  }
}
