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
}
