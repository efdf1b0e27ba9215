import type { CodebookFile } from './codebook.ts'
import type { LexiconFile } from './lexicon.ts'
import type { MeasuresFile } from './measures.ts'
import type { PeopleFile } from './people.ts'
import type { PhraseFile } from './phrases.ts'
import type { PlaceFile } from './places.ts'
import type { ReleasesFile } from './releases.ts'
import type { CodingFile, EventFile, ReleaseFile, SettlementFile, StatementFile } from './shapes.ts'
import type { SourcesFile } from './sources.ts'
import type { Subject } from './subject.ts'
import type { SynonymFile } from './synonyms.ts'
import type { TradeFile } from './trade.ts'
import type { YamlFile } from './yaml-file.ts'

/** Every file of the dataset, each already right by itself. */
export interface DatasetFiles {
  release: YamlFile<ReleaseFile>
  subject: YamlFile<Subject>
  codebook: YamlFile<CodebookFile>
  statements: YamlFile<StatementFile>[]
  codings: YamlFile<CodingFile>[]
  settlements: YamlFile<SettlementFile>
  events: YamlFile<EventFile>
  trade: YamlFile<TradeFile>
  sources: YamlFile<SourcesFile>
  releases: YamlFile<ReleasesFile>
  lexicon: YamlFile<LexiconFile>
  measures: YamlFile<MeasuresFile>
  phrases: YamlFile<PhraseFile>
  synonyms: YamlFile<SynonymFile>
  /** A corpus may do without these two. */
  people?: YamlFile<PeopleFile> | undefined
  places?: YamlFile<PlaceFile> | undefined
  /** Ids that a release has published: none of them may ever vanish or be renamed. */
  publishedIds: readonly string[]
}
