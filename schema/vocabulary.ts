/** The closed lists that dataset files, tables and the API share. */
export const kinds = [
  'joint_statement',
  'joint_declaration',
  'treaty',
  'speech',
  'interview',
  'press_remarks',
  'article',
  'readout',
  /** Nothing says what it is, or it is of a kind without a name here. */
  'text',
] as const
export const levels = ['heads_of_state', 'heads_of_government', 'foreign_ministers', 'other'] as const
export const confidences = ['verified', 'partly', 'unverified'] as const
export type Confidence = (typeof confidences)[number]
export const stances = ['closer', 'adversary', 'limit', 'neutral'] as const
/** How narrowly the lexicon defines a theme; each definition counts what the one before it counts, and more. */
export const definitions = ['strict', 'standard', 'broad'] as const
export type Definition = (typeof definitions)[number]
/** What coders are compared in. */
export const agreementSubjects = ['frames', 'frame', 'stance', 'context'] as const

export const languages = ['en', 'ru', 'zh'] as const
/** Languages whose words a page adds up: one alone, as words of several cannot be compared. */
export const comparedLanguages = ['en'] as const
/**
 * Whose words a key phrase is: the official text's, a reprint's of that text, a translation's of it (by the page named),
 * a report's rendering, or those of a text that somebody brought and that nobody compared with a publisher's page.
 */
export const keyPhraseBases = [
  'official_text',
  'reprint',
  'translation',
  'as_reported',
  'text_at_hand',
] as const
export type KeyPhraseBasis = (typeof keyPhraseBases)[number]
/** Records that a correction may be of. */
export const correctedKinds = ['statement', 'event', 'trade_target', 'trade_volume'] as const
/** What a release did with a record; `checked`: it was read a second time; `recounted`: a value that follows from others by rule. */
export const changeKinds = [
  'new_field',
  'added',
  'corrected',
  'withdrawn',
  'recorded',
  'checked',
  'recounted',
] as const
export type ChangeKind = (typeof changeKinds)[number]
/** What statements are coded, searched and cited by. A release changes many of one kind at once, which is one piece of news. */
export const instruments = [
  'theme',
  'frame',
  'stance',
  'codebook_version',
  'phrase',
  'synonym',
  'lexicon',
  'coder',
  'page',
  'agreement',
] as const
/** Records of which changes are told. */
export const changedRecords = [
  'statement',
  'passage',
  'coding',
  'event',
  'trade_target',
  'trade_volume',
  'trade_chain',
  'trade_disagreement',
  'measured_text',
  ...instruments,
  'trend',
  'mention',
  'phrase_hit',
] as const
export type ChangedRecord = (typeof changedRecords)[number]
/** How much of a statement's text was read for its record. */
export const readings = ['whole', 'part', 'nothing', 'unrecorded'] as const
export type TextReading = (typeof readings)[number]

/** Whether numbers count a passage; a silence records that its statement does not speak of the theme. */
export const passageStatuses = ['counted', 'silent', 'context'] as const
export const silenceBases = ['whole_text', 'secondary'] as const
export const checkVerdicts = ['supported', 'partly', 'not_found'] as const
export type CheckVerdict = (typeof checkVerdicts)[number]
export const checkMeans = ['whole_text', 'other_source', 'same_source'] as const
export const sourceKinds = [
  'official',
  'news_agency',
  'press',
  'research',
  'mirror',
  'other',
  'unknown',
] as const
/** What the evidence of a passage amounts to, weakest grades last. */
export const evidenceGrades = [
  'official',
  'several',
  'one_agency',
  'one_press',
  'one_research',
  'mirror',
  'unclassified',
  'none',
] as const
export type EvidenceGrade = (typeof evidenceGrades)[number]
/** How the published frames of a passage came from its codings. */
export const settlements = ['agreed', 'majority', 'settled'] as const
/** How the published stance came from them: of a passage, `open` where none is published. */
export const stanceSettlements = ['agreed', 'majority', 'open'] as const
/**
 * How far the coders of a passage agree: in frames and stance, in the frames while they differ in the stance, or not in
 * the frames.
 */
export const coderAccords = ['agree', 'differ_in_stance', 'differ_in_frames'] as const
export type CoderAccord = (typeof coderAccords)[number]
/** How the published frames came, and what is no coding: a recorded silence, and a passage that nobody coded. */
export const passageSettlements = [...settlements, 'silence', 'uncoded'] as const
/** What an example shows of its frame, and by which rule it was chosen. */
export const exampleRoles = ['positive', 'near_miss'] as const
export const exampleRules = ['agreed', 'refused', 'neighbour'] as const
export const coderMethods = ['automated', 'human'] as const
/** How much of a text was there to be counted. */
export const coverages = ['whole', 'part'] as const
export type Coverage = (typeof coverages)[number]
export const datePrecisions = ['day', 'month', 'year'] as const
/** Where a set phrase stands; a gist is the dataset's own words. */
export const phrasePlaces = ['title', 'key_phrase', 'gist'] as const
/**
 * Whose a title is: as a page of the text or of a report has it, translated by us, our description of a text whose title is
 * not known, or seen on none of the pages that were read.
 */
export const titleBases = ['page', 'translation', 'description', 'unseen'] as const
export type TitleBasis = (typeof titleBases)[number]
/** Why a day is not sure: on none of the pages that were read, or one of two days that they leave open. */
export const dayBases = ['unseen', 'one_of'] as const
export type DayBasis = (typeof dayBases)[number]
/** What a page of others has in place of the text as it was issued. */
export const reprintForms = ['digest', 'extracts', 'translation', 'machine_translation'] as const
export type ReprintForm = (typeof reprintForms)[number]
/** Official pages that are not the text itself: one that names the occasion, or a digest. */
export const officialPageKinds = ['event_page', 'digest'] as const
/** What an announcement does with a sum; `expected` declares that it will be met, `met` that it has been. */
export const targetSteps = ['set', 'repeated', 'moved', 'expected', 'met', 'dropped'] as const
/** Where a search finds words: in the statements' own words or in what the dataset says of them. */
export const searchFields = ['title', 'summary', 'gist', 'key_phrase', 'text'] as const
export const volumeSeries = ['chinese_customs', 'russian_side', 'un_comtrade'] as const

export type SearchField = (typeof searchFields)[number]
export type Kind = (typeof kinds)[number]
export type Level = (typeof levels)[number]
export type PassageStatus = (typeof passageStatuses)[number]
export type SourceKind = (typeof sourceKinds)[number]
export type Stance = (typeof stances)[number]
/** Kinds that both sides issue as one text. */
export const jointKinds: readonly Kind[] = ['joint_statement', 'joint_declaration', 'treaty']

export function isJointKind(kind: Kind | null): boolean {
  return kind !== null && jointKinds.includes(kind)
}
