import type { Kind } from './vocabulary.ts'

/** What a statement of a kind is called. */
export const kindLabels: Record<Kind, string> = {
  joint_statement: 'Joint statement',
  joint_declaration: 'Joint declaration',
  treaty: 'Treaty',
  speech: 'Speech',
  interview: 'Interview',
  press_remarks: 'Press remarks',
  article: 'Article',
  readout: 'Readout',
  text: 'Text',
}

/** What one statement is called: a joint text whose title begins with another name of such texts, by that name. */
export function kindLabel({ kind, title }: { kind: Kind; title: string }): string {
  return kind === 'joint_statement' && /^joint communiqu[eé](?!\p{L})/iu.test(title)
    ? 'Joint communiqué'
    : kindLabels[kind]
}
