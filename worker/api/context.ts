import { z } from '@hono/zod-openapi'
import { Event, TradeLedger, TradeTarget, TradeVolume } from '../../schema/contract/context.ts'
import { ledger } from '../../schema/stats/ledger.ts'
import { eventList, ledgerFrame, targetList, volumeList } from '../queries/context.ts'
import { resource, wholeList } from '../resource.ts'

export const events = resource({
  path: '/events',
  summary: 'Dated context',
  description: 'Events that charts can mark, each with its sources.',
  query: z.strictObject({}),
  data: z.array(Event),
  answer: async (db) => wholeList(await eventList(db)),
  example: {},
})

export const tradeTargets = resource({
  path: '/trade/targets',
  summary: 'Announced trade targets',
  description: 'Sums and deadlines in order of announcement, with what became of them.',
  query: z.strictObject({}),
  data: z.array(TradeTarget),
  columns: [
    'id',
    'chain',
    'step',
    'announced',
    'dayBasis',
    'otherDay',
    'amountUsdBn',
    'amountHighUsdBn',
    'targetYearFrom',
    'targetYear',
    'by',
    'where',
    'outcome',
    'kind',
    'note',
    'passageId',
    'sources',
    'sourcePublishers',
    'sourceKinds',
  ],
  answer: async (db) => wholeList(await targetList(db)),
  example: {},
})

export const tradeVolumes = resource({
  path: '/trade/volumes',
  summary: 'Yearly trade by each side’s figures',
  description: 'Separate series that must not be added up or mixed.',
  query: z.strictObject({}),
  data: z.array(TradeVolume),
  answer: async (db) => wholeList(await volumeList(db)),
  example: {},
})

export const trade = resource({
  path: '/trade',
  summary: 'Trade targets and volumes together',
  description:
    'The ledger of announced sums with what became of each, the yearly volumes, and where the sources disagree.',
  query: z.strictObject({}),
  data: TradeLedger,
  columns: tradeTargets.columns,
  async answer(db) {
    const [targets, volumes, frame] = await Promise.all([targetList(db), volumeList(db), ledgerFrame(db)])
    const chains = ledger(frame.chains, targets, volumes)
    const data = { chains, targets, volumes, disagreements: frame.disagreements }
    const title = 'Trade: promises and deliveries'
    return { data, title, rows: targets, count: targets.length, limit: null, next: null }
  },
  example: {},
})
