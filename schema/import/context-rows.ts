import * as tables from '../tables/context.ts'
import type { DatasetFiles } from './files.ts'
import { ownColumns } from './own-columns.ts'
import type { EventFile, StatementFile } from './shapes.ts'
import type { Publisher } from './sources.ts'

/** Whose words a page is cited for, and which pages print them. */
export type Speaking = Pick<StatementFile, 'parties' | 'reprints'>

/** An address with who publishes it. */
export type SourceOf = (url: string, statement?: Speaking) => { url: string } & Publisher

/** Events, the trade ledger and the yearly volumes. */
export function contextRows({ events, trade, statements }: DatasetFiles, source: SourceOf) {
  const { chains, targets, volumes, disagreements } = trade.value
  const volumeRows = volumes.map((volume) => ({
    ...ownColumns(tables.tradeVolumes, volume),
    id: volumeId(volume, volumes),
    sources: volume.sources,
  }))
  const statementOf = new Map(statements.map(({ value }) => [value.id, value]))
  const pagesOf = ({ statement, sources }: EventFile['events'][number]) => {
    const own = statement === undefined ? undefined : statementOf.get(statement)
    const official = own && bestOfficial(own)
    const others = sources.filter((url) => url !== official).map((url) => source(url))
    return official === undefined ? others : [source(official, own), ...others]
  }
  const sourced = [
    ...events.value.events.map((event) => ({ kind: 'event', id: event.id, pages: pagesOf(event) })),
    ...targets.map(({ id, sources }) => ({
      kind: 'trade_target',
      id,
      pages: sources.map((url) => source(url)),
    })),
    ...volumeRows.map(({ id, sources }) => ({
      kind: 'trade_volume',
      id,
      pages: sources.map((url) => source(url)),
    })),
  ]
  return {
    events: events.value.events.map((event) => ({
      ...ownColumns(tables.events, event),
      precision: event.precision ?? 'day',
      statementId: event.statement ?? null,
    })),
    tradeChains: chains.map((chain, position) => ({ ...ownColumns(tables.tradeChains, chain), position })),
    tradeTargets: targets.map((target) => ({
      ...ownColumns(tables.tradeTargets, target),
      chainId: target.chain,
      passageId: target.passage ?? null,
    })),
    tradeDisagreements: disagreements.map((one, position) => ({
      ...ownColumns(tables.tradeDisagreements, one),
      position,
    })),
    tradeVolumes: volumeRows.map(({ sources: _, ...row }) => row),
    contextSources: sourced.flatMap(({ kind, id, pages }) =>
      pages.map(({ url, publisher, kind: publisherKind }, position) => {
        return { kind, itemId: id, position, url, publisher, publisherKind }
      }),
    ),
  }
}

/** The official text of a statement in English, the language of these pages, where there is one; else the first in any. */
function bestOfficial({ officialUrls = {} }: StatementFile): string | undefined {
  return officialUrls.en ?? Object.values(officialUrls)[0]
}

/** Year and series, with a letter from the second figure of the same year and series on. */
export function volumeId(
  volume: { year: number; series: string },
  volumes: readonly { year: number; series: string }[],
) {
  const twins = volumes.filter(({ year, series }) => year === volume.year && series === volume.series)
  const index = twins.indexOf(volume)
  return `${volume.year}-${volume.series}${index === 0 ? '' : `-${String.fromCharCode(97 + index)}`}`
}
