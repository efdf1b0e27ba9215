import { groupSums, type MeasuredTexts } from '../../stats/rate.ts'
import type { DatasetRows } from '../rows.ts'
import { answer, type CountedRow } from './row.ts'

export function measuredRows(rows: DatasetRows): CountedRow[] {
  const complete = new Set(rows.statements.flatMap(({ id, series }) => (series ? [id] : [])))
  const textOf = new Map(rows.measuredTexts.map((text) => [text.id, text]))
  return [...Map.groupBy(rows.mentions, ({ themeId }) => themeId)].flatMap(([theme, own]) => {
    const known = new Map<string, number>()
    const found: MeasuredTexts = { groups: [], places: [], words: [], strict: [], standard: [], broad: [] }
    for (const { textId, strict, standard, broad } of own) {
      const text = textOf.get(textId)
      if (!text) continue
      const { year, voice, coverage, words, language, panel = null } = text
      const isOfSeries = panel !== null || complete.has(text.statementId ?? '')
      const group = { year, voice, coverage, language, panel, isOfSeries }
      const key = Object.values(group).join(' ')
      const place = known.get(key) ?? found.groups.push(group) - 1
      known.set(key, place)
      found.places.push(place)
      found.words.push(words)
      found.strict.push(strict)
      found.standard.push(standard)
      found.broad.push(broad)
    }
    return [...answer('measured', theme, found), ...answer('measured_groups', theme, groupSums(found))]
  })
}
