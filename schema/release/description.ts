import { comparedPassages } from '../contract/coding.ts'
import type { DatasetRows } from '../import/rows.ts'
import { notFullyReadCount } from '../not-fully-read.ts'
import { offeredBases } from '../offered.ts'
import { statementMeanings } from '../tables/statement.ts'
import { unrecordedMeans } from '../unrecorded.ts'
import { attributions } from '../voice.ts'

/** What each released table holds; a new table of the dataset does not compile without a sentence here. */
export const tableDescriptions: Record<keyof DatasetRows | 'trends', string> = {
  themes: 'Themes of the codebook with the question that each asks.',
  frames: 'Frames of the themes: what a passage does with the theme, what it is not for.',
  stances: 'The four stances of a passage.',
  codebookVersions: 'Versions of the codebook.',
  codebookChanges: 'What changed in each version and why; frames are ids joined by a space.',
  statements: 'Joint statements, speeches, interviews, press remarks, articles and readouts.',
  statementParties: 'Whose words a statement is, as ISO 3166-1 codes.',
  statementSpeakers: 'Speakers of a statement.',
  statementLinks: 'Official pages of a statement and the pages that confirm it, with publisher and kind.',
  passages: 'Positions taken in a statement, one theme each, and recorded silences.',
  passageFrames: 'Published frames of a passage, most important first.',
  passageSources: 'Pages on which a passage was read, with publisher and kind.',
  corrections:
    'Why a release corrected a field of a record; what it was and is stands among the changes of that release.',
  coders: 'Who or what coded, when, and with which version of the codebook.',
  codings: 'Every coding of every passage; frames are ids joined by a space.',
  agreements: 'Krippendorff’s alpha over all themes, by theme and by frame, computed from the codings.',
  frameExamples: 'Passages that show a frame or its border, chosen by rule.',
  events: 'Dated context.',
  phrases: 'Set phrases that are followed through all statements.',
  phraseHits: 'Where a set phrase was found: in a title, a key phrase or a gist.',
  tradeChains: 'Trade sums that were promised.',
  tradeTargets: 'Announcements of trade sums: set, repeated, moved, expected or declared met.',
  tradeDisagreements: 'Where the sources of the trade figures disagree.',
  tradeVolumes: 'Yearly trade by each side’s figures; series that must not be mixed.',
  contextSources: 'Pages that events, targets and volumes rest on.',
  measuredTexts: 'Whole texts that were counted; the texts themselves are not in the dataset.',
  synonyms: 'Names of one and the same thing in several languages, under which a search finds it.',
  mentions: 'Mentions of each theme in each measured text, by three levels of the lexicon.',
  trends: 'Shares and counts by theme, frame, voice and year, computed from statements and passages.',
}

/** What is said beside a table of its columns, by table and column. */
function named(table: keyof DatasetRows, meanings: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(meanings).map(([column, words]) => [`${table}.${column}`, words]))
}

/** Fields that their name does not explain. */
export const fieldDescriptions: Record<string, string> = {
  ...named('statements', statementMeanings),
  'statements.voice': `Who speaks: joint (one text issued by both), ${attributions
    .slice(1)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ', or ')} (remarks of both sides, never joint).`,
  'statementLinks.role':
    'official: the statement’s own page; event_page, digest: official, not the text; reprint: prints it, whole or in part, or has what the column what says; source: confirms it.',
  'statementLinks.what':
    'What a reprint has in place of the text: digest, extracts, translation or machine_translation; empty: the text, whole or in part.',
  'passages.voice': 'Who speaks in the passage, where that differs from the statement.',
  'passages.gist': 'What the passage says, in the dataset’s own words.',
  'passages.keyPhrase': 'At most twelve words of the text or of a report of it.',
  'passages.keyPhraseBasis': `official_text; reprint or translation of it, on the page named; or as_reported, where the official wording may differ${
    offeredBases.includes('text_at_hand') ? '; or text_at_hand, which nobody compared with a page' : ''
  }.`,
  'passages.keyPhraseLanguage': 'Language in which the key phrase is quoted: en, ru or zh.',
  'passages.keyPhrasePage': 'The page that has the key phrase word for word.',
  'passages.readIn':
    'The account of a joint text in which the position was read, such as a summary or press reports, where no page of the text itself is cited for it; by rule, unless the record names it.',
  'events.statementId': 'The statement of the dataset that the event is, where it is one.',
  'corrections.release': 'The first release that has it right.',
  'passages.silence': 'Set where the statement is recorded as not speaking of the theme: what that rests on.',
  'passages.uncounted': 'Why the passage is context and in no number.',
  'passages.settlement':
    'How the published frames came from the codings: agreed, majority, settled, silence, uncoded.',
  'passages.stanceSettlement':
    'How the published stance came from the codings: agreed, majority, or open where none is published; the frames may be agreed where it is not.',
  'passages.codedAs':
    'Id of the passage as that the coders read, where it was divided since: those with one codedAs were one and are one in agreement; empty where they read just this one.',
  'passages.filedUnder': 'Theme under which the passage was filed before coding.',
  'passages.checkVerdict': 'What a second check found before correction: supported, partly or not_found.',
  'passages.checkHow': 'Against what it was checked: whole_text, other_source or same_source.',
  'passages.restsOn': 'What the evidence amounts to, from official to none.',
  'codings.confidence': '1 unsure, 2 fairly sure, 3 sure.',
  'codings.drop': 'Why the coder found that the passage is not the statement’s own words.',
  'codings.codedAfresh':
    'Day on which the passage was coded, where that was after the coder’s first round: for the first time where it was added since, again where it was moved or changed.',
  'codings.codebook': 'Version of the codebook, where it is not that of the coder.',
  'agreements.subject': 'frames (sets, MASI distance), frame (named or not), stance, or context.',
  'agreements.passages': comparedPassages,
  'agreements.named': 'Passages for which at least one coder named the frame.',
  'tradeTargets.step': 'set, repeated, moved, expected, met or dropped.',
  'tradeTargets.targetYearFrom':
    'Of a range of years, such as this year or next, the first; targetYear is the last.',
  'tradeVolumes.besideLine': 'Why the figure is not that of its year, such as a first release.',
  'tradeVolumes.unverified': 'Why no page is given; such a figure is drawn nowhere.',
  'mentions.strict': 'Mentions by the strict level of the lexicon.',
  'measuredTexts.sha256': 'SHA-256 of the counted text.',
  'trends.status': `recorded, silent (recorded as such), none_recorded (which ${unrecordedMeans}), not_read (not fully read, on the theme or for the frame, which may stand in the rest of the texts) or no_statement.`,
  'trends.statements': 'Statements of the year and voice.',
  'trends.notRead': `Of these, those ${notFullyReadCount}`,
  'trends.share':
    'statementsWithFrame divided by statements: at least so much, where notRead is above 0; empty where there are none, or none was fully read.',
  'trends.shareAtMost': 'The same if every statement of notRead had the frame.',
  'trends.low': 'Lower bound of the 95 % Wilson interval of share.',
  'trends.high': 'Upper bound of the 95 % Wilson interval of shareAtMost.',
}

/** Fields that name a row of another table. */
export const references: Record<string, string> = {
  'frames.themeId': 'themes',
  'statementParties.statementId': 'statements',
  'statementSpeakers.statementId': 'statements',
  'statementLinks.statementId': 'statements',
  'passages.statementId': 'statements',
  'passages.themeId': 'themes',
  'passageFrames.passageId': 'passages',
  'passageFrames.frameId': 'frames',
  'passageSources.passageId': 'passages',
  'corrections.passageId': 'passages',
  'codings.passageId': 'passages',
  'codings.coderId': 'coders',
  'codings.themeId': 'themes',
  'agreements.themeId': 'themes',
  'agreements.frameId': 'frames',
  'frameExamples.frameId': 'frames',
  'frameExamples.passageId': 'passages',
  'events.statementId': 'statements',
  'tradeTargets.chainId': 'tradeChains',
  'tradeTargets.passageId': 'passages',
  'measuredTexts.statementId': 'statements',
  'mentions.textId': 'measuredTexts',
  'mentions.themeId': 'themes',
  'phraseHits.phraseId': 'phrases',
  'phraseHits.statementId': 'statements',
  'trends.theme': 'themes',
}
