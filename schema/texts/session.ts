import { readTagger } from '../import/lexicon-file.ts'
import type { Inputs } from './input.ts'
import type { RunOptions } from './run.ts'
import { importTexts } from './run.ts'
import type { Known } from './store/known.ts'
import type { TextStore } from './store/store.ts'
import { localStore, localStoreIfThere, remoteStore, StoreFailure } from './store/store.ts'
import { describeRun } from './summary.ts'

interface SessionOptions extends Partial<Pick<Inputs, 'passedOver'>> {
  inputs: Inputs['inputs']
  known: Known
  isDryRun: boolean
  isRemote: boolean
  persistTo?: string | undefined
  /** Folder of the dataset whose lexicon proposes codings. */
  dataset?: string | undefined
  drafts: string | null
  date?: string | undefined
  statementId?: string | undefined
  /** The statement of each text, where that is known beforehand. */
  statementOf?: RunOptions['statementOf']
  anySite?: boolean | undefined
  acceptCut?: boolean | undefined
  textColumn?: string | undefined
  dateColumn?: string | undefined
}

/** Options of every command that stores texts. */
export const storeOptions = {
  'dry-run': { type: 'boolean' },
  remote: { type: 'boolean' },
  drafts: { type: 'string' },
  dataset: { type: 'string' },
  'persist-to': { type: 'string' },
} as const

interface StoreValues {
  'dry-run'?: boolean
  remote?: boolean
  drafts?: string
  dataset?: string
  'persist-to'?: string
}

/** What these options ask of a session. */
export function storing(values: StoreValues) {
  return {
    isDryRun: values['dry-run'] ?? false,
    isRemote: values.remote ?? false,
    persistTo: values['persist-to'],
    dataset: values.dataset,
    drafts: values.drafts ?? 'build/drafts',
  }
}

/** One run from opened database to printed summary; returns the exit code. Ctrl-C ends it after the current text. */
export async function runSession(options: SessionOptions): Promise<number> {
  let isStopped = false
  const stop = (): void => {
    if (isStopped) process.exit(130)
    isStopped = true
    console.error(
      '\nStopping after this text; Ctrl-C again stops at once. Either way the database stays whole.',
    )
  }
  const started = performance.now()
  let store: TextStore | null = null
  try {
    const tagger = await readTagger(options.dataset)
    // To show what would change, no database is needed, and none is made.
    if (options.isRemote) store = await remoteStore(tagger)
    else if (options.isDryRun) store = await localStoreIfThere(tagger, options.persistTo)
    else store = await localStore(tagger, options.persistTo)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      // The local runtime's own listener would end the process before the text in hand is written.
      process.removeAllListeners(signal)
      process.on(signal, stop)
    }
    const run: RunOptions = {
      reading: {
        today: new Date().toISOString().slice(0, 10),
        date: options.date,
        anySite: options.anySite,
        acceptCut: options.acceptCut,
        textColumn: options.textColumn,
        dateColumn: options.dateColumn,
      },
      known: options.known,
      store,
      isDryRun: options.isDryRun,
      statementId: options.statementId,
      statementOf: options.statementOf,
      drafts: options.drafts,
      isStopped: () => isStopped,
    }
    const summary = await importTexts(options.inputs, run)
    if (store === null) summary.notes.push('There is no database yet; each text would be new to it.')
    summary.passedOver.push(...(options.passedOver ?? []))
    const seconds = (performance.now() - started) / 1000
    console.log(describeRun(summary, { seconds, isDryRun: options.isDryRun }))
    if (summary.isStopped) return 130
    if (summary.failure) return 1
    return summary.refused.length > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error
    console.error(error.message)
    return 1
  } finally {
    await store?.close()
  }
}
