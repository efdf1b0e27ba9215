import type { KnownStatement } from './match.ts'
import type { RunOptions } from './run.ts'
import { importTexts } from './run.ts'
import type { Source } from './source.ts'
import type { TextStore } from './store.ts'
import { localStore, remoteStore, StoreFailure } from './store.ts'
import { describeRun } from './summary.ts'

export interface SessionOptions {
  sources: { name: string; load(): Promise<Source> }[]
  statements: KnownStatement[]
  isDryRun: boolean
  isRemote: boolean
  persistTo?: string | undefined
  drafts: string | null
  date?: string | undefined
  statementId?: string | undefined
  anySite?: boolean | undefined
  acceptCut?: boolean | undefined
  /** Addresses the user gave: their sites are wanted. */
  sites: string[]
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
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const started = performance.now()
  let store: TextStore | null = null
  try {
    store = options.isRemote ? remoteStore() : await localStore(options.persistTo)
    const run: RunOptions = {
      reading: {
        today: new Date().toISOString().slice(0, 10),
        date: options.date,
        anySite: options.anySite,
        acceptCut: options.acceptCut,
        sites: [
          ...options.sites,
          ...options.statements.flatMap(({ officialUrls }) => Object.values(officialUrls)),
        ],
      },
      statements: options.statements,
      store,
      isDryRun: options.isDryRun,
      statementId: options.statementId,
      drafts: options.drafts,
      isStopped: () => isStopped,
    }
    const summary = await importTexts(options.sources, run)
    const seconds = (performance.now() - started) / 1000
    console.log(describeRun(summary, { seconds, isDryRun: options.isDryRun }))
    if (summary.isStopped) return 130
    return summary.refused.length > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error
    console.error(error.message)
    return 1
  } finally {
    await store?.close()
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
