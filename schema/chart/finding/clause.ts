import type { DrawnMark } from '../../contract/mark.ts'
import { type notFullyRead, readFor } from '../../not-fully-read.ts'
import { readParameters, writeParameters } from '../../parameters.ts'
import { standingBeside } from '../../standing.ts'
import { sureDay } from '../../statement-day.ts'
import { type Spoken, statementsIn, unreadOfFrame } from '../../stats/mark.ts'
import { sumOf } from '../../stats/sum.ts'
import { voices } from '../../voice.ts'
import type { FindingView, StatementsOf, Words } from '../finding.ts'
import { wereNotRead } from '../point-text.ts'
import { statementCount } from '../voice-words.ts'
import { yearOf } from '../wording.ts'

/** Words with commas and "and" between them. */
export function joined(parts: readonly (Words | Words[])[], before: string): Words[] {
  return parts.flatMap((part, index) => [
    { text: index === 0 ? before : index === parts.length - 1 ? ' and ' : ', ' },
    ...[part].flat(),
  ])
}

/** Stands in for the day of a list that is never empty. */
export const noDay = sureDay('')

export function basisOf({ basis }: NonNullable<DrawnMark['frameWords']>): string {
  const standing = standingBeside(basis)
  return standing && `, ${standing}`
}

/** Query string of the passages behind these rows, which are of one voice and frame. */
export function evidenceOf(rows: readonly DrawnMark[]): string | undefined {
  const [first] = rows
  if (!first) return undefined
  const [, asked = ''] = first.evidence.split('?')
  if (statementsIn(rows) === 1) return asked
  const years = rows.map(({ date }) => yearOf(date))
  const isComplete = rows.every(({ series }) => series !== null)
  return writeParameters({
    ...readParameters(asked),
    statement: undefined,
    from: String(Math.min(...years)),
    to: String(Math.max(...years)),
    ...(isComplete && { series: 'complete' }),
  })
}

/** Query string of the passages that name a theme, of those that a view looks through. */
export function evidenceOfTheme(
  theme: string,
  { years: { from, to }, choice, namingAlone }: FindingView,
): string {
  const isOfAll = voices.every((voice) => choice.voices.includes(voice))
  return writeParameters({
    theme,
    frame: namingAlone(theme)?.join(),
    voice: isOfAll ? undefined : choice.voices.join(),
    series: choice.series,
    from: String(from),
    to: String(to),
    status: 'counted',
  })
}

/** Words that lead to the statements which they count, of a voice within the years of a view or a part of them; what parts them from others leads nowhere. */
export function listing(
  text: string,
  of: Pick<StatementsOf, 'voice'> & Partial<StatementsOf>,
  { years, choice, statementsPage }: FindingView,
): Words[] {
  const all = { from: String(years.from), to: String(years.to), series: choice.series }
  const [, before = '', counted = '', after = ''] = /^([,; (]*(?:and )?)(.*?)(\)?)$/.exec(text) ?? []
  return [
    { text: before },
    { text: counted, href: statementsPage?.({ ...all, ...of }) },
    { text: after },
  ].filter((words) => words.text !== '')
}

/**
 * The same of statements that were not fully read on a theme. Of one that is read of another voice alone the list has more than the
 * words count, and they lead nowhere.
 */
export function notReadListing(
  text: string,
  unread: number,
  {
    isMeant,
    rows,
    ...of
  }: Parameters<typeof listing>[1] & {
    notReadOn: string
    isMeant: (one: Pick<DrawnMark, 'date' | 'series'>) => boolean
    rows: readonly DrawnMark[]
  },
  view: FindingView,
): Words[] {
  const { inPart, unnamed } = unreadIn(view)
  const meant = { inPart: inPart.filter(isMeant), unnamed }
  const listed = unreadOfFrame({ theme: of.notReadOn, voice: of.voice }, rows, meant)
  return listed === unread ? listing(text, of, view) : [{ text }]
}

/** Query string of these recorded silences, where those of the same voice and years are no others. */
export function silencesOf(own: readonly DrawnMark[], rows: readonly DrawnMark[]): string | undefined {
  const years = own.map(({ date }) => yearOf(date))
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const isComplete = own.every(({ series }) => series !== null)
  const alike = rows.filter(
    ({ status, voice, date, series }) =>
      status === 'silent' &&
      voice === own[0]?.voice &&
      yearOf(date) >= from &&
      yearOf(date) <= to &&
      (series !== null || !isComplete),
  )
  return alike.length === own.length ? evidenceOf(own) : undefined
}

/** ", and 5 of them were not fully read on NATO" or, where these tell that it is not named, "for it": of the statements of which nothing is recorded, as the words before tell. */
export function amongThem(
  unread: number,
  all: number,
  label: string,
  what: keyof typeof notFullyRead = 'theme',
): string {
  if (unread === 0) return ''
  const it = what === 'theme' ? label : 'it'
  if (unread < all) return `, and ${unread} of them ${wereNotRead(unread, what)} ${it}`
  if (all === 1) return `, and it ${wereNotRead(all, what)} ${it}`
  return `, and none of them was fully read ${what === 'theme' ? 'on' : 'for'} ${it}`
}

/**
 * "by theme, 20 to 27 of the 36 joint statements were not fully read on it, for a frame up to 31": whether they speak of it nobody
 * knows, and with it what comes first. `notReadOn` lists the statements of each number. Empty where each was read.
 */
export function notFullyReadAmong(voice: string, rows: readonly DrawnMark[], view: FindingView): string {
  const { themes, themeLabel, ground } = view
  const unread = unreadIn(view)
  const counts = themes.map((theme) => unreadOfFrame({ theme, voice }, rows, unread))
  const frames = rows.flatMap(({ theme, frame }) => (readFor(frame) === 'frame' ? { theme, frame } : []))
  const ofFrames = [...new Map(frames.map((one) => [`${one.theme}.${one.frame}`, one])).values()].map((one) =>
    unreadOfFrame({ ...one, voice }, rows, unread),
  )
  const [least, most, mostOfFrame] = [Math.min(...counts), Math.max(...counts), Math.max(0, ...ofFrames)]
  if (counts.length === 0 || mostOfFrame + most === 0) return ''
  const all = spokenBy(ground.spoken.filter((one) => one.voice === voice))
  const between = most === least + 1 ? 'or' : 'to'
  const some = least === most ? `${most}` : least === 0 ? `up to ${most}` : `${least} ${between} ${most}`
  const [only] = themes
  const on = themes.length === 1 && only ? themeLabel(only) : least === most ? 'each theme' : 'it'
  const by = least === most ? '' : 'by theme, '
  const beyond = mostOfFrame > most ? `, for a frame up to ${mostOfFrame}` : ''
  return `${by}${some} of the ${statementCount(all, voice)} ${wereNotRead(most)} ${on}${beyond}`
}

/** What `unreadOfFrame` asks of a view. */
export const unreadIn = ({ ground: { inPart }, unnamed }: FindingView) => ({ inPart, unnamed })

export function spokenBy(list: readonly Spoken[]): number {
  return sumOf(list, ({ statements }) => statements)
}
