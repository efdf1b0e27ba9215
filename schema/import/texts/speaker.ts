import { isQuestion } from './label.ts'
import { peopleIn, peopleInName } from './person.ts'
import type { Turn } from './turn.ts'

interface Evidence {
  title: string | null
  kind: string | null
  /** Named by the document's own header. */
  stated: string[]
  turns: Turn[]
  name: string
}

/**
 * Whose words the document holds, most words first: those who speak in it; else those its header names; else, in
 * a report of a meeting, those its title and first paragraphs name; else whom its title or file name puts forward.
 * In interviews and news conferences those who ask are not speakers.
 */
export function speakersOf({ title, kind, stated, turns, name }: Evidence): string[] {
  const heard = voices(turns)
  if (heard.length > 0) {
    const listed = heard.filter((voice) => peopleIn(voice).length > 0)
    const asks = kind === 'interview' || kind === 'press_remarks'
    return asks && listed.length > 0 ? listed : heard
  }
  if (stated.length > 0) return stated
  const titled = peopleIn(title ?? '')
  if (kind === 'readout' || kind === 'press_remarks') {
    // Whom the report's first sentences bring together; a title often gives an office without its name.
    const lead = turns.slice(0, 2).map(({ text }) => text.slice(0, 300))
    for (const said of [lead[0] ?? '', lead.join('\n')]) {
      const reported = peopleIn(`${title ?? ''}\n${said}`)
      if (reported.length > 1) return reported.slice(0, 3)
    }
  }
  if (titled.length > 0) return titled
  const named = peopleInName(name.replace(/^.*[/\\]/, ''))
  return named
}

/** Named voices by the number of words they speak; questions from the floor have no name. */
function voices(turns: Turn[]): string[] {
  const spoken = new Map<string, number>()
  for (const { speaker, text } of turns) {
    if (speaker === null || isQuestion(speaker)) continue
    spoken.set(speaker, (spoken.get(speaker) ?? 0) + text.length)
  }
  return [...spoken].sort((a, b) => b[1] - a[1]).map(([speaker]) => speaker)
}
