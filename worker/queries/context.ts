import { asc, eq } from 'drizzle-orm'
import type { Event, TradeTarget, TradeVolume } from '../../schema/contract/context.ts'
import { statementOf } from '../../schema/passage-id.ts'
import { isComputed } from '../../schema/stats/ledger.ts'
import {
  contextSources,
  tradeChains,
  tradeDisagreements,
  tradeTargets,
  tradeVolumes,
} from '../../schema/tables/context.ts'
import type { SourceKind } from '../../schema/vocabulary.ts'
import { type Database, remembered } from '../db/db.ts'
import { countedAnswer } from './counted.ts'
import { unsureDays } from './unsure-days.ts'

/** Dated context, in order of date. */
export function eventList(db: Database): Promise<Event[]> {
  return remembered(db, 'events', () => countedAnswer(db, 'events'))
}

/** Announced targets in order of announcement. */
export async function targetList(db: Database): Promise<TradeTarget[]> {
  const [[rows, sources], dayOf] = await Promise.all([
    db.batch([
      db.select().from(tradeTargets).orderBy(asc(tradeTargets.announced), asc(tradeTargets.id)),
      sourcesOf(db, 'trade_target'),
    ]),
    unsureDays(db),
  ])
  return rows.map(({ chainId, ...row }) => {
    const { dayBasis, otherDay } = dayOf(row.announced, row.passageId && statementOf(row.passageId))
    return { ...row, dayBasis, otherDay, chain: chainId, ...pick(sources, row.id) } as TradeTarget
  })
}

/** The sums that were promised, and where the sources disagree. */
export async function ledgerFrame(db: Database) {
  const [chains, disagreements] = await db.batch([
    db
      .select({ id: tradeChains.id, label: tradeChains.label, note: tradeChains.note })
      .from(tradeChains)
      .orderBy(asc(tradeChains.position)),
    db
      .select({ text: tradeDisagreements.text })
      .from(tradeDisagreements)
      .orderBy(asc(tradeDisagreements.position)),
  ])
  return { chains, disagreements: disagreements.map(({ text }) => text) }
}

/** Yearly trade, each series by itself: the two sides' customs never agree. */
export async function volumeList(db: Database): Promise<TradeVolume[]> {
  const [rows, sources] = await db.batch([
    db
      .select()
      .from(tradeVolumes)
      .orderBy(asc(tradeVolumes.series), asc(tradeVolumes.year), asc(tradeVolumes.id)),
    sourcesOf(db, 'trade_volume'),
  ])
  return rows.map((row) => ({ ...row, isComputed: isComputed(row.basis), ...pick(sources, row.id) }))
}

function sourcesOf(db: Database, kind: string) {
  return db
    .select()
    .from(contextSources)
    .where(eq(contextSources.kind, kind))
    .orderBy(asc(contextSources.itemId), asc(contextSources.position))
}

function pick(
  sources: readonly { itemId: string; url: string; publisher: string; publisherKind: SourceKind }[],
  id: string,
) {
  const own = sources.filter((source) => source.itemId === id)
  return {
    sources: own.map(({ url }) => url),
    sourcePublishers: own.map(({ publisher }) => publisher),
    sourceKinds: own.map(({ publisherKind }) => publisherKind),
  }
}
