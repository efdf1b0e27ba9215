import { messageOf } from '../schema/error.ts'
import { once } from '../schema/once.ts'
import { alignTexts } from '../schema/text/align/alignment.ts'
import type { AlignReply, AlignRequest } from '../schema/text/align/message.ts'
import { oneScriptFor } from '../schema/text/align/one-script.ts'
import type { Progress } from '../schema/text/align/outcome.ts'
import { readSources } from '../schema/text/align/source.ts'

/** What tells figures and names takes longer to load than the rest: rows that are asked for already do not wait for it. */
const loading = once(() => import('../schema/text/align/notable.ts'))
let isAsked = false
/** Two versions of a few sentences, in which something of each kind changed. */
const sample = {
  a: [
    'The gate of Reedham is old, and its 5 keepers close it at night. They do not sing.',
    '1. The fair opens.',
  ],
  b: ['The gate of Mossley is new, and its 6 keepers close it at night. They sing.', '2. The fair opens.'],
}
setTimeout(() => {
  // Told once it is asked for.
  prepare().catch(() => {})
}, 0)

/** Compares the sample while nobody waits: what a comparison needs is compiled at its first use, which takes longer than to compare short texts. */
async function prepare(): Promise<void> {
  const { notableChanges } = await loading()
  if (isAsked) return
  const outcome = alignTexts(sample.a, sample.b)
  if (outcome.outcome === 'aligned') notableChanges(outcome.rows)
}

const rowsAtOnce = 200
/** Progress is told so often, in milliseconds. */
const tellEvery = 50

const reply = (message: AlignReply) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<AlignRequest>) => {
  isAsked = true
  align(data).catch((error: unknown) => {
    reply({ type: 'failure', message: messageOf(error) })
  })
})

async function align({ a, b, granularity }: AlignRequest): Promise<void> {
  const read = readSources({ a, b })
  const { paragraphs: textA, isOnNextLine: onA, ...reportA } = read.a
  const { paragraphs: textB, isOnNextLine: onB, ...reportB } = read.b
  const texts = [textA.join('\n'), textB.join('\n')]
  const oneScript = await oneScriptFor(texts)
  const tell = nowAndThen((progress) => reply({ type: 'progress', progress }))
  const numbers = { a: reportA.numbers, b: reportB.numbers }
  const outcome = alignTexts(textA, textB, {
    ...(oneScript ? { oneScript } : {}),
    ...(granularity ? { granularity } : {}),
    isOnNextLine: { a: onA, b: onB },
    onProgress: ({ first, ...progress }) => {
      if (first) reply({ type: 'first', first: { rows: first, numbers } })
      tell(progress)
    },
  })
  const rows = outcome.outcome === 'aligned' ? outcome.rows : []
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    reply({ type: 'rows', rows: rows.slice(from, from + rowsAtOnce) })
  }
  reply({
    type: 'result',
    outcome: outcome.outcome === 'aligned' ? { ...outcome, rows: [] } : outcome,
    sources: { a: reportA, b: reportB },
    ...(oneScript?.language && {
      oneScript: { language: oneScript.language, readAsOne: oneScript.readAsOne?.(texts.join('\n')) ?? [] },
    }),
  })
  if (outcome.outcome !== 'aligned') return
  const { notableChanges } = await loading()
  reply({ type: 'notable', notable: notableChanges(rows) })
}

function nowAndThen(tell: (progress: Progress) => void): (progress: Progress) => void {
  let next = 0
  return (progress) => {
    const now = performance.now()
    if (now < next) return
    next = now + tellEvery
    tell(progress)
  }
}
