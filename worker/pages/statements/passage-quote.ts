import { chain } from '../../../schema/chain.ts'
import type { Passage } from '../../../schema/contract/statement.ts'
import { standingWords } from '../../../schema/standing.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { voiceLabels } from '../../components/words.ts'

/** Who speaks in a passage. Context may be words of another than the statement's: the record says whose, and no voice is named for them. */
export function speakerOf({ status, voice }: Pick<Passage, 'status' | 'voice'>): string {
  return status === 'context' ? 'Context, not counted' : (voiceLabels[voice] ?? voice)
}

/** With what a passage of context is recorded; the statement that others are in. */
export function recordedIn(passage: Passage, title: string): string {
  if (passage.status !== 'context') return `In: ${title}, ${longDay(passage)}`
  const reason = passage.uncounted === null ? '' : ` (${passage.uncounted})`
  return `${speakerOf(passage)}${reason}. Recorded with: ${title}, ${longDay(passage)}`
}

/** The passage as text to be copied, with every caution of it: nothing is said as if by a speaker who left it out. */
export function passageQuote(
  passage: Passage & { cautions: readonly string[] },
  { theme, title }: { theme: string; title: string },
): string {
  const { gist, keyPhrase, keyPhraseBasis, status } = passage
  const said = keyPhrase === null ? `${gist.replace(/\.$/, '')} (${chain.ownWords})` : `“${keyPhrase}”`
  const standing = keyPhraseBasis ? ` (${standingWords(keyPhraseBasis)})` : ''
  const where =
    status === 'context' ? recordedIn(passage, title) : `${speakerOf(passage)}, ${longDay(passage)}: ${title}`
  const quote =
    status === 'silent'
      ? `Recorded as silent on ${theme}: ${title}, ${longDay(passage)}. ${said}${standing}.`
      : `${said}${standing}. ${where}.`
  return [quote, ...passage.cautions].join(' ')
}
