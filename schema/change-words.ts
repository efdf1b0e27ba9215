import type { ChangedRecord, ChangeKind } from './vocabulary.ts'

/** How pages and feeds call what a release changed. */

export const changeKindLabels: Record<ChangeKind, string> = {
  new_field: 'New field',
  added: 'Added',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
  recorded: 'Newly recorded',
  checked: 'Read a second time',
  recounted: 'Counted again',
}

export const changedRecordLabels: Record<ChangedRecord, { one: string; many: string }> = {
  statement: { one: 'statement', many: 'statements' },
  passage: { one: 'passage', many: 'passages' },
  coding: { one: 'coding', many: 'codings' },
  event: { one: 'event', many: 'events' },
  trade_target: { one: 'trade announcement', many: 'trade announcements' },
  trade_volume: { one: 'trade volume', many: 'trade volumes' },
  trade_chain: { one: 'promised sum', many: 'promised sums' },
  trade_disagreement: { one: 'disagreement of trade sources', many: 'disagreements of trade sources' },
  measured_text: { one: 'measured text', many: 'measured texts' },
  theme: { one: 'theme', many: 'themes' },
  frame: { one: 'frame', many: 'frames' },
  stance: { one: 'stance', many: 'stances' },
  codebook_version: { one: 'version of the codebook', many: 'versions of the codebook' },
  phrase: { one: 'set phrase', many: 'set phrases' },
  synonym: { one: 'group of names', many: 'groups of names' },
  lexicon: { one: 'rule of the lexicon', many: 'rules of the lexicon' },
  coder: { one: 'coder', many: 'coders' },
  page: { one: 'cited page', many: 'cited pages' },
  agreement: { one: 'agreement of the coders', many: 'agreements of the coders' },
  trend: { one: 'number of the trends', many: 'numbers of the trends' },
  mention: { one: 'count of mentions', many: 'counts of mentions' },
  phrase_hit: { one: 'place of a set phrase', many: 'places of set phrases' },
}
