import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { replaceDocumentPlaces } from '../../schema/import/search/index-sql.ts'
import { asSql, type BoundStatement, touchRelease } from '../../schema/import/sql.ts'
import { seededBuild } from './seeded.ts'

/**
 * `npm run bench:search [-- --documents 100,10000]`: how long a search takes in workerd when nothing of its answer is
 * held. Every question is asked once; the documents are invented words of which few are common and most are rare.
 */
const { values } = parseArgs({ options: { documents: { type: 'string', default: '100,10000' } } })
const sizes = values.documents.split(',').map(Number)
const paragraphsEach = 6
const wordsEach = 40
const vocabularySize = 4000
const port = 9404
const atOnce = 200

let state = 11
function chance(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 4294967296
}

const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'pra', 'sto', 'ten', 'vir', 'gol', 'fan', 'dex']
const vocabulary = Array.from({ length: vocabularySize }, (_, n) => {
  const pick = (place: number) => syllables[Math.floor(n / syllables.length ** place) % syllables.length]
  return `${pick(0)}${pick(1)}${pick(2)}${pick(3)}`
})

/** Zipf's law, nearly: the chance of the n-th word is in proportion to 1 / n. */
function word(): string {
  return vocabulary[Math.floor(vocabularySize ** chance()) - 1] ?? ''
}

function paragraph(): string {
  const words = Array.from({ length: wordsEach }, word)
  // About as many paragraphs as in the texts of the subject: one in forty.
  if (chance() < 0.025) words[3] = 'NATO'
  if (chance() < 0.005) words[9] = '反对北约扩大'
  return `${words.join(' ')}.`
}

const { worker, dispose } = await seededBuild(port)
try {
  const db = await worker.getD1Database('DB')
  let stored = 0
  const p50: number[] = []
  for (const [round, size] of sizes.entries()) {
    while (stored < size) {
      const some = Array.from({ length: Math.min(atOnce, size - stored) }, (_, index) => stored + index)
      // One text with a statement a line: to bind values takes a call into the runtime for every statement.
      const text = some.flatMap(documentStatements).map((one) => asSql(one).replaceAll('\n', ' '))
      const write = () => db.exec(text.join('\n'))
      // The local runtime closes a connection that has been idle for some seconds.
      await write().catch(write)
      stored += some.length
    }
    await db.exec(touchRelease.sql)
    const times = []
    for (const q of questions(round)) {
      const started = performance.now()
      const response = await fetch(`http://127.0.0.1:${port}/api/v1/search?q=${encodeURIComponent(q)}`)
      const { meta } = (await response.json()) as { meta: { count: number } }
      times.push({ q, ms: performance.now() - started, count: meta.count })
    }
    times.sort((a, b) => a.ms - b.ms)
    const middle = times[times.length >> 1]?.ms ?? 0
    p50.push(middle)
    const worst = times.at(-1)
    console.log(
      `${size} documents: p50 ${middle.toFixed(1)} ms, p95 ${times[Math.floor(times.length * 0.95)]?.ms.toFixed(1)} ms, slowest ${worst?.ms.toFixed(1)} ms (${worst?.q}, ${worst?.count} places), ${times.length} questions, load ${loadavg()[0]?.toFixed(1)}`,
    )
  }
  if (p50.length > 1)
    console.log(`p50 is ${((p50.at(-1) ?? 0) / (p50[0] ?? 1)).toFixed(1)} times that of the smallest`)
} finally {
  await dispose()
}

/** Names, rare words, common ones and pairs, none of them asked in another round. */
function questions(round: number): string[] {
  const rank = (n: number) => vocabulary[n * 2 + round] ?? ''
  const ranks = [20, 50, 100, 200, 400, 700, 1000, 1500]
  return [
    ...(round === 0 ? ['NATO', '北约'] : ['НАТО', 'nato']),
    ...ranks.map(rank),
    ...ranks.map((n) => rank(n + 3)),
    ...ranks.map((n) => `"${rank(n + 5)}"`),
    ...ranks.slice(0, 4).map((n) => `${rank(n + 7)} ${rank(n + 8)}`),
  ]
}

function documentStatements(n: number): BoundStatement[] {
  const id = `invented-${n}`
  const year = 2013 + (n % 12)
  const date = `${year}-${String(1 + (n % 11)).padStart(2, '0')}-15`
  const paragraphs = Array.from({ length: paragraphsEach }, (_, index) => ({
    n: index + 1,
    text: paragraph(),
  }))
  return [
    {
      sql: "INSERT INTO statement (id, date, year, kind, level, voice, title, place, confidence, summary) VALUES (?, ?, ?, 'speech', 'other', ?, 'Invented', 'Nowhere', 'verified', 'Invented.')",
      values: [id, date, year, ['joint', 'moscow', 'beijing'][n % 3] ?? ''],
    },
    {
      sql: "INSERT INTO document (id, statement_id, language, speakers, source_name, retrieved_at, sha256, words, source_key, revision) VALUES (?, ?, 'en', '[]', ?, '2026-01-01', ?, 240, ?, ?)",
      values: [id, id, id, id, id, id],
    },
    {
      sql: 'INSERT INTO paragraph (document_id, n, text) SELECT ?, value ->> 0, value ->> 1 FROM json_each(?)',
      values: [id, JSON.stringify(paragraphs.map((one) => [one.n, one.text]))],
    },
    ...replaceDocumentPlaces({ id, title: null, paragraphs }),
  ]
}
