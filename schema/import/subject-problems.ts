import { type Problem, problem } from './problem.ts'
import type { Subject } from './subject.ts'
import type { YamlFile } from './yaml-file.ts'

/** Voices and parties are named once; what is pointed at exists. */
export function subjectProblems(
  { file, value, lineOf }: YamlFile<Subject>,
  known: {
    /** Frames by theme. */
    themes: ReadonlyMap<string, readonly string[]>
    statements: ReadonlySet<string>
    speakers: ReadonlySet<string>
    phrases: ReadonlySet<string>
    events: ReadonlySet<string>
    /** Those with a whole text that is measured, or that say how much was read. */
    readingKnown: ReadonlySet<string>
  },
): Problem[] {
  const problems: Problem[] = []
  const refuse = (path: PropertyKey[], reason: string) => problems.push(problem(file, lineOf(path), reason))
  const ids = new Set<string>()
  const parties = new Set<string>()
  value.voices.forEach((voice, v) => {
    if (ids.has(voice.id)) refuse(['voices', v, 'id'], `duplicate voice ${voice.id}`)
    ids.add(voice.id)
    voice.parties.forEach((party, p) => {
      if (parties.has(party)) refuse(['voices', v, 'parties', p], `${party} is a party of two voices`)
      parties.add(party)
    })
  })
  const { theme, frame, statement, speaker, phrase } = value.examples
  const frames = known.themes.get(theme)
  if (!frames) refuse(['examples', 'theme'], `unknown theme ${theme}`)
  else if (!frames.includes(frame)) refuse(['examples', 'frame'], `${theme} has no frame ${frame}`)
  if (!known.statements.has(statement)) refuse(['examples', 'statement'], `unknown statement ${statement}`)
  if (known.speakers.size > 0 && !known.speakers.has(speaker))
    refuse(
      ['examples', 'speaker'],
      `${speaker} speaks in no statement; write the name as the statements have it`,
    )
  if (phrase !== undefined && !known.phrases.has(phrase))
    refuse(['examples', 'phrase'], `unknown phrase ${phrase}`)
  if (value.firstNaming && !known.themes.has(value.firstNaming.theme))
    refuse(['firstNaming', 'theme'], `unknown theme ${value.firstNaming.theme}`)
  if (value.firstNaming && value.firstNaming.voice !== 'joint' && !ids.has(value.firstNaming.voice))
    refuse(['firstNaming', 'voice'], `unknown voice ${value.firstNaming.voice}`)
  if (value.method.isEachTextRead) {
    const unread = [...known.statements].filter((id) => !known.readingKnown.has(id))
    if (unread.length > 0)
      refuse(
        ['method', 'isEachTextRead'],
        `of ${unread[0]}${unread.length > 1 ? ` and ${unread.length - 1} more` : ''} no whole text is measured; say in its readPart what was read, or take this line away`,
      )
  }
  for (const [theme, events] of Object.entries(value.events ?? {})) {
    if (!known.themes.has(theme)) refuse(['events', theme], `unknown theme ${theme}`)
    for (const event of events)
      if (!known.events.has(event)) refuse(['events', theme], `unknown event ${event}`)
  }
  value.pairs.forEach((pair, n) => {
    for (const id of pair) if (!known.statements.has(id)) refuse(['pairs', n], `unknown statement ${id}`)
  })
  return problems
}
