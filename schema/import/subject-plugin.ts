import type { Subject } from './subject.ts'
import { subjectExports } from './subject-exports.ts'
import { readSubject, readSubjectLists } from './subject-file.ts'

const name = '#subject'
/** Without the sign, after which a browser that asks the development server for the module would cut its address. */
const resolved = '\0subject'

/** A build plugin that puts the subject's content in the place of `#subject`, and its colours into the style sheet. */
export function subjectModule() {
  const subject = readSubject()
  const lists = readSubjectLists()
  return {
    name: 'entente-subject',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id === name ? resolved : undefined),
    load(id: string): string | undefined {
      if (id !== resolved) return undefined
      return Object.entries(subjectExports(subject, lists))
        .map(([part, value]) => `export const ${part} = ${JSON.stringify(value)}`)
        .join('\n')
    },
    // The development server asks for a style sheet that a page links with `?direct`.
    transform: (code: string, id: string) =>
      /\/web\/style\.css(\?|$)/.test(id) ? `${code}\n${subjectStyle(subject)}` : undefined,
  }
}

/** Custom properties `--<voice>` for the pages, and `--voice` for whatever stands in a voice's class. */
export function subjectStyle(subject: Subject): string {
  const { voiceList, joint, accent } = subjectExports(subject, { people: [], sources: [], published: [] })
  const colours = [
    ...voiceList.map(({ id, colour }) => ({ property: id, colour })),
    { property: 'joint', colour: joint.colour },
    ...(accent
      ? [
          { property: 'accent', colour: accent },
          { property: 'link', colour: accent },
        ]
      : []),
  ]
  const properties = (scheme: 'light' | 'dark') =>
    colours.map(({ property, colour }) => `--${property}: ${colour[scheme]};`).join(' ')
  const ink = colours.map(({ property }) => `--${property}: CanvasText;`).join(' ')
  const ids = ['joint', ...voiceList.map(({ id }) => id)]
  return [
    `:root { ${properties('light')} }`,
    `@media screen and (prefers-color-scheme: dark) { :root { ${properties('dark')} } }`,
    `@media (forced-colors: active) { :root { ${ink} } }`,
    ...ids.map((id) => `.voice-${id} { --voice: var(--${id}); }`),
  ].join('\n')
}
