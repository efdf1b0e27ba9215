import { isEachTextRead } from '#subject'
import { listed } from '../../../schema/chart/wording.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Statement } from '../../../schema/contract/statement.ts'
import type { ThemeMentions } from '../../../schema/counted.ts'
import { howRead } from '../../../schema/how-read.ts'
import { notFullyRead } from '../../../schema/not-fully-read.ts'
import { plural } from '../../../schema/plural.ts'
import { deniedThemes } from '../../../schema/stats/denied-theme.ts'
import type { OtherWords } from '../../../schema/stats/other-words.ts'
import type { PassageStatus } from '../../../schema/vocabulary.ts'
import { isOfMeeting } from '../../../schema/voice.ts'
import { themesNotIn } from '../../queries/lexicon.ts'

const noneCounted =
  'the lexicon read the whole text and counts none of its words as theirs under its standard definition.'

const lackedWords =
  'the lexicon lacks words for this in the language of the text, so that what it says of it is not known.'

/**
 * Themes that the statement has no counted passage and no silence of, and what is known of that. `mentions` is what the
 * lexicon found in the whole text; it is empty where the lexicon has not read that.
 */
export function NotRecorded(props: {
  data: Statement
  themes: readonly Theme[]
  mentions: readonly ThemeMentions[]
  /** Whose words that text has beside the statement's own. */
  others: OtherWords | undefined
}) {
  const { data, themes, mentions, others: otherWords } = props
  const isKnown = (theme: Theme) => hasPassage(data, 'counted')(theme) || hasPassage(data, 'silent')(theme)
  const missing = themes.filter((theme) => !isKnown(theme))
  const denied = deniedThemes(data, missing)
  const found = new Map(mentions.map((one) => [one.theme, one]))
  const noted = missing.filter(({ id }) => denied.includes(id))
  const others = missing.filter(({ id }) => !denied.includes(id))
  const notInText = themesNotIn(mentions)
  const absent = others.filter(({ id }) => notInText.includes(id))
  const mentioned = others.filter(({ id }) => (found.get(id)?.broad ?? 0) > 0)
  const isReadingKnown = data.heldInPart !== null || data.readWhole !== null
  // What the lexicon found in the whole text is told beside it: the words that it counts are no reading of what a theme says.
  const unread = others.filter(({ id }) =>
    isReadingKnown ? data.themesNotRead.includes(id) : !found.has(id),
  )
  // Read whole, by a lexicon that lacks words of these in its language.
  const lacked = isReadingKnown ? [] : unread.filter(({ id }) => data.themesNotRead.includes(id))
  const untold = unread.filter((theme) => !lacked.includes(theme))
  const inContext = missing.filter(hasPassage(data, 'context'))
  const names = (list: readonly Theme[]) => list.map(({ label }) => label).join(', ')
  return (
    <section class="not-recorded">
      <h2>Not recorded here</h2>
      {missing.length < themes.length && (
        <p>Above stands what is recorded of each theme; the text may say more of it.</p>
      )}
      {inContext.length > 0 && (
        <p>
          What stands above on {listed(inContext.map(({ label }) => label))} is context: no number counts it.
        </p>
      )}
      {noted.length > 0 && (
        <p>
          {names(noted)}: the context above says that the text does not name{' '}
          {noted.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      {absent.length > 0 && (
        <p>
          {names(absent)}:{' '}
          {isOfMeeting(data.voice)
            ? 'the lexicon read one account of the meeting, which mentions none of them; what was said there may.'
            : otherWords === 'speakers'
              ? 'the lexicon read the text of the whole occasion, in which others speak, too; nobody mentions any of them there.'
              : 'the whole text was read by the lexicon and mentions none of them.'}
        </p>
      )}
      {mentioned.length > 0 &&
        (isEachTextRead ? (
          <p>
            {names(mentioned)}: {noneCounted}
          </p>
        ) : (
          <p>
            {mentioned.map((theme) => `${theme.label} (${foundWords(found.get(theme.id))})`).join(', ')}: the
            lexicon read {whatWasCounted(data, otherWords)}. No passage of them is recorded: the coders read
            the recorded passages, not the whole text.
          </p>
        ))}
      {lacked.length > 0 && (
        <p>
          {names(lacked)}: {lackedWords}
        </p>
      )}
      {untold.length > 0 && (
        <p>
          {names(untold)}:{' '}
          {howFarRead(data, untold.length) ??
            (isEachTextRead
              ? noneCounted
              : 'how much of the text was read for them is not recorded, so this is no proof of silence.')}
        </p>
      )}
    </section>
  )
}

/** The word of the counts for themes that the text was not read for, and how much of it was; null where nobody recorded that. */
function howFarRead(data: Statement, themes: number): string | null {
  const [them, they] = themes === 1 ? ['it', 'it'] : ['them', 'they']
  const read = howRead(data, they)
  return read && `${notFullyRead.theme} ${them}; ${read}`
}

/** In which text mentions were counted, and whose they may be. */
function whatWasCounted(data: Statement, others: OtherWords | undefined): string {
  if (isOfMeeting(data.voice)) return 'one account of the meeting and counted these mentions'
  if (others === 'speakers')
    return `the text of the whole occasion, in which others speak, too, and counted these mentions in the words of all: they are no proof that ${listed(data.speakers)} speaks of it`
  if (others === 'questions')
    return 'the whole text and counted these mentions, in questions as well as answers'
  return 'the whole text and counted these mentions'
}

/** Themes of which the statement has a passage of this status: of a silence or a context note nothing is coded. */
export function hasPassage({ passageList }: Statement, status: PassageStatus): (theme: Theme) => boolean {
  return ({ id }) => passageList.some((passage) => passage.theme === id && passage.status === status)
}

function foundWords(mentions: ThemeMentions | undefined): string {
  const { standard = 0, broad = 0 } = mentions ?? {}
  return standard > 0 ? plural(standard, 'mention') : `${plural(broad, 'mention')} in its broad definition`
}
