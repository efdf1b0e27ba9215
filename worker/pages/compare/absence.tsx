import { isEachTextRead } from '#subject'
import type { Absence } from '../../../schema/stats/comparison.ts'

const marks: Record<Absence, string> = {
  silent: '×',
  not_found: '∅',
  not_named: '∅',
  other_voice: '=',
  not_read: '?',
  not_recorded: '?',
}

const words: Record<Absence, (name: string, count: number) => string> = {
  silent: (name) => `${name} is recorded as silent on the theme`,
  not_found: (name) =>
    `the whole text of ${name} was read and does not mention ${isEachTextRead ? 'it' : 'the theme'}`,
  not_named: (name) => `a note in the record of ${name} says that it does not name the theme`,
  other_voice: (name) => `in ${name} another voice says it`,
  not_read: (name, count) =>
    `the text of ${name} was not fully read for ${count === 1 ? 'this frame' : 'these frames'}`,
  not_recorded: (name) => `not recorded for ${name}`,
}

/** How frames are missing in another text, wherever two are set side by side. */
export function AbsenceLine({ absence, name, count }: { absence: Absence; name: string; count: number }) {
  return (
    <p class="absence">
      <span aria-hidden="true">{marks[absence]}</span> {words[absence](name, count)}
    </p>
  )
}
