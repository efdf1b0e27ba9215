import { passageId } from '../passage-id.ts'
import { volumeId } from './context-rows.ts'
import type { DatasetFiles } from './files.ts'

/** The reason of every correction of the dataset, record by record. */
export function correctionRows({ statements, events, trade }: DatasetFiles) {
  const records = [
    ...statements.map(({ value: { id, corrections } }) => ({
      kind: 'statement' as const,
      itemId: id,
      corrections: corrections?.map(({ passage, ...rest }) => ({
        ...rest,
        passageId: passage === undefined ? null : passageId(id, passage),
      })),
    })),
    ...events.value.events.map(({ id, corrections }) => ({
      kind: 'event' as const,
      itemId: id,
      corrections,
    })),
    ...trade.value.targets.map(({ id, corrections }) => ({
      kind: 'trade_target' as const,
      itemId: id,
      corrections,
    })),
    ...trade.value.volumes.map((volume) => ({
      kind: 'trade_volume' as const,
      itemId: volumeId(volume, trade.value.volumes),
      corrections: volume.corrections,
    })),
  ]
  return records.flatMap(({ kind, itemId, corrections = [] }) =>
    corrections.map((correction, position) => ({ passageId: null, ...correction, kind, itemId, position })),
  )
}
