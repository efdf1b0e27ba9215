import { passageId } from '../passage-id.ts'
import { volumeId } from './context-rows.ts'
import type { DatasetFiles } from './files.ts'

/** The files that have corrections in them. */
export type CorrectedFiles = Pick<DatasetFiles, 'statements' | 'events' | 'trade'>

/** The records that may have corrections, with the line on which each of these stands. */
export function correctedRecords({ statements, events, trade }: CorrectedFiles) {
  const records = [
    ...statements.map(({ file, lineOf, value: { id, corrections } }) => ({
      file,
      lineOf: (index: number) => lineOf(['corrections', index]),
      kind: 'statement' as const,
      itemId: id,
      corrections: corrections?.map(({ passage, ...rest }) => ({
        ...rest,
        passageId: passage === undefined ? null : passageId(id, passage),
      })),
    })),
    ...events.value.events.map(({ id, corrections }, at) => ({
      file: events.file,
      lineOf: (index: number) => events.lineOf(['events', at, 'corrections', index]),
      kind: 'event' as const,
      itemId: id,
      corrections,
    })),
    ...trade.value.targets.map(({ id, corrections }, at) => ({
      file: trade.file,
      lineOf: (index: number) => trade.lineOf(['targets', at, 'corrections', index]),
      kind: 'trade_target' as const,
      itemId: id,
      corrections,
    })),
    ...trade.value.volumes.map((volume, at) => ({
      file: trade.file,
      lineOf: (index: number) => trade.lineOf(['volumes', at, 'corrections', index]),
      kind: 'trade_volume' as const,
      itemId: volumeId(volume, trade.value.volumes),
      corrections: volume.corrections,
    })),
  ]
  return records.map(({ corrections = [], ...record }) => ({
    ...record,
    corrections: corrections.map((correction) => ({ passageId: null, ...correction })),
  }))
}

/** The reason of every correction of the dataset, record by record. */
export function correctionRows(files: CorrectedFiles) {
  return correctedRecords(files).flatMap(({ kind, itemId, corrections }) =>
    corrections.map((correction, position) => ({ ...correction, kind, itemId, position })),
  )
}
