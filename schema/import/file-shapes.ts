import { CodebookFile } from './codebook.ts'
import { LexiconFile } from './lexicon.ts'
import { MeasuresFile } from './measures.ts'
import { PeopleFile } from './people.ts'
import { PhraseFile } from './phrases.ts'
import { PlaceFile } from './places.ts'
import { ReleasesFile } from './releases.ts'
import { EventFile, ReleaseFile, SettlementFile } from './shapes.ts'
import { SourcesFile } from './sources.ts'
import { SubjectFile } from './subject.ts'
import { SynonymFile } from './synonyms.ts'
import { TradeFile } from './trade.ts'

/** Files that a dataset may do without. */
export const optionalFiles: readonly string[] = ['people', 'places']

/** The files of a dataset folder by name, each with its form; statements and codings have folders of their own. */
export const fileShapes = {
  subject: SubjectFile,
  codebook: CodebookFile,
  settlements: SettlementFile,
  events: EventFile,
  trade: TradeFile,
  sources: SourcesFile,
  lexicon: LexiconFile,
  measures: MeasuresFile,
  phrases: PhraseFile,
  synonyms: SynonymFile,
  people: PeopleFile,
  places: PlaceFile,
  release: ReleaseFile,
  releases: ReleasesFile,
}
