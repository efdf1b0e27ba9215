import { checks } from '#subject'
import type { SecondReading } from './stats/second-reading.ts'
import { wilsonInterval } from './stats/wilson.ts'

/** What was read of a release, and what of it was found wrong in substance; null where nobody said. */
interface JudgedReading extends Omit<SecondReading, 'keyPhrases'> {
  wrongBefore: number | null
  wrongSince: number | null
}

export function judgedReading(reading: SecondReading): JudgedReading & SecondReading {
  const said = checks.find(({ release }) => release === published(reading))
  return {
    ...reading,
    wrongBefore: reading.readBefore === 0 ? null : (said?.wrongBefore ?? null),
    wrongSince: reading.readSince === 0 ? null : (said?.wrongSince ?? null),
  }
}

/** What the second readings of a release found, each count in a sentence of its own. */
export function readingSentences(reading: JudgedReading): string[] {
  const { release, passages, readBefore, readSince, added, addedRead } = reading
  if (readBefore + readSince === 0) return []
  const left = passages - readBefore
  const before =
    readBefore === 0
      ? []
      : [
          `Of the ${passages} passages of ${release}, ${readBefore} were read a second time before it was published: ` +
            `${found(reading.deviatedBefore, reading.wrongBefore, readBefore)} What was found was corrected first.`,
        ]
  const since =
    readSince === 0
      ? `Of its ${left} other passages none had been read a second time when it was published.`
      : `Of its ${left} other passages, ${readSince} have been read since: ` +
        `${found(reading.deviatedSince, reading.wrongSince, readSince)} What was found is corrected in the release after it.`
  const ofAdded =
    added === 0
      ? []
      : [
          added === 1
            ? `The one passage that it added had ${addedRead === 0 ? 'not ' : ''}been read a second time when it was published.`
            : `Of the ${added} passages that it added, ${addedRead === 0 ? 'none' : addedRead} had been read a second time when it was published.`,
        ]
  return left === 0 ? before : [...before, since, ...ofAdded]
}

/**
 * What the editor says beside the counts. Said of a judgement of what was read since, it speaks of the rest that was not:
 * where a release has no such readings yet, there is nothing that it is the rest of.
 */
export function readingNotes({ release, readSince }: Pick<SecondReading, 'release' | 'readSince'>): string[] {
  return checks.flatMap(({ note, wrongSince, ...said }) =>
    said.release === published({ release }) && (wrongSince === undefined || readSince > 0)
      ? (note ?? [])
      : [],
  )
}

function published({ release }: { release: string }): string {
  return release.replace(/(\+|-draft)$/, '')
}

function found(deviated: number, wrong: number | null, read: number): string {
  const substance = wrong === null ? '' : `, ${wrong} of them in substance (${rate(wrong, read)})`
  return `${deviated} deviated from the page in some way when they were read (${rate(deviated, read)})${substance}.`
}

/** 1.6 %, 95 % interval 0.7 % to 3.7 %. */
function rate(hits: number, trials: number): string {
  const interval = wilsonInterval(hits, trials)
  const text = (share: number) => `${(share * 100).toFixed(1)} %`
  return `${text(hits / trials)}, 95 % interval ${text(interval?.low ?? 0)} to ${text(interval?.high ?? 1)}`
}
