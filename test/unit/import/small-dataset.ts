import type { z } from 'zod'
import { CodebookFile } from '../../../schema/import/codebook.ts'
import type { DatasetFiles } from '../../../schema/import/files.ts'
import { countingDigest, LexiconFile, publishedLexicon } from '../../../schema/import/lexicon.ts'
import { MeasuresFile } from '../../../schema/import/measures.ts'
import { PhraseFile } from '../../../schema/import/phrases.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { ReleasesFile } from '../../../schema/import/releases.ts'
import {
  CodingFile,
  EventFile,
  ReleaseFile,
  SettlementFile,
  StatementFile,
} from '../../../schema/import/shapes.ts'
import { SourcesFile } from '../../../schema/import/sources.ts'
import { SubjectFile } from '../../../schema/import/subject.ts'
import { SynonymFile } from '../../../schema/import/synonyms.ts'
import { TradeFile } from '../../../schema/import/trade.ts'
import { readYaml, type YamlFile } from '../../../schema/import/yaml-file.ts'

/** A whole dataset of invented soups, right in every rule. */
export const texts = {
  'codebook.yaml': `version: 1
stances: []
themes:
- id: soup
  label: Soup
  question: Which?
  frames:
  - {id: hot, label: Hot, definition: Served hot.}
  - {id: cold, label: Cold, definition: Served cold.}
- id: bread
  label: Bread
  question: Which?
  frames:
  - {id: rye, label: Rye, definition: Of rye.}
history:
- {version: 1, date: '2020-01-01', summary: First., changes: []}
`,
  'statements/2020-01-02-toast.yaml': `id: 2020-01-02-toast
date: '2020-01-02'
kind: speech
level: other
title: An invented toast
parties: [RU]
speakers: [Nobody Real]
place: Nowhere
confidence: verified
summary: A toast that nobody gave.
sources: ['https://herald.example/toast']
passages:
- {n: 1, theme: soup, gist: Praises the soup., evidence: ['https://herald.example/toast']}
- {n: 2, theme: bread, gist: Says nothing., silence: whole_text, evidence: ['https://herald.example/toast']}
`,
  'codings/a.yaml': `coder: a
label: Coder A
method: human
date: '2020-01-03'
codebook: 1
codings:
  '2020-01-02-toast#1': {frames: [hot], stance: neutral, confidence: 3}
`,
  'codings/b.yaml': `coder: b
label: Coder B
method: human
date: '2020-01-03'
codebook: 1
codings:
  '2020-01-02-toast#1': {frames: [hot], stance: neutral, confidence: 3}
`,
  'subject.yaml': `name: Toasts
title: Toasts on soup
description: Toasts.
keywords: []
headline: Soup
lede: Toasts on soup.
statements: Toasts.
coding: By hand.
years: {first: 2020, last: 2021}
voices:
- {id: moscow, label: Moscow, parties: [RU]}
- {id: beijing, label: Beijing, parties: [CN]}
pages: []
examples: {theme: soup, frame: hot, statement: 2020-01-02-toast, speaker: Nobody Real, words: soup, search: [soup]}
panels: []
method: {coding: By hand., agreement: None., cautions: []}
findings: []
pairs: []
groups: []
`,
  'settlements.yaml': 'settlements: []\n',
  'events.yaml': `events:
- {id: feast, date: '2020-01-01', label: Feast, why: Soup., sources: ['https://herald.example/feast']}
- {id: fast, date: '2020-02-01', label: Fast, why: No soup., sources: ['https://herald.example/fast']}
`,
  'trade.yaml': `chains:
- {id: '20', label: Twenty}
targets:
- {id: t-1, chain: '20', step: set, announced: '2020-01-01', amountUsdBn: 20, targetYear: 2022, by: A, where: B, outcome: C, sources: ['https://herald.example/1']}
- {id: t-2, chain: '20', step: moved, announced: '2021-01-01', amountUsdBn: 20, targetYear: 2024, by: A, where: B, outcome: C, sources: ['https://herald.example/2']}
volumes:
- {year: 2020, series: chinese_customs, usdBn: 9, source: X, basis: Y, sources: ['https://herald.example/3']}
- {year: 2021, series: chinese_customs, usdBn: 10, source: X, basis: Y, sources: ['https://herald.example/4']}
disagreements: []
`,
  'sources.yaml':
    'publishers:\n- {publisher: The Soup Herald, kind: press, hosts: [herald.example]}\nunknown: []\n',
}
export type Name = keyof typeof texts

/** What a file of the dataset says, which must be right. */
export function parsed<T>(file: string, text: string, shape: z.ZodType<T>): YamlFile<T> {
  const result = readYaml(file, new TextEncoder().encode(text), shape)
  if ('yaml' in result) return result.yaml
  throw new Error(result.problems.map(describeProblem).join('\n'))
}

/** The dataset with other texts in place of some. */
export function dataset(broken: Partial<Record<Name, string>>, publishedIds: string[] = []): DatasetFiles {
  const all = { ...texts, ...broken }
  const read = <T>(file: Name, shape: z.ZodType<T>) => parsed(file, all[file], shape)
  const lexicon = parsed('lexicon.yaml', '{version: 1, endings: {}, themes: {}}', LexiconFile)
  const digest = countingDigest(publishedLexicon(lexicon.value))
  return {
    release: parsed('release.yaml', "{version: '2020.1', date: '2020-01-04'}", ReleaseFile),
    codebook: read('codebook.yaml', CodebookFile),
    statements: [read('statements/2020-01-02-toast.yaml', StatementFile)],
    codings: [read('codings/a.yaml', CodingFile), read('codings/b.yaml', CodingFile)],
    subject: read('subject.yaml', SubjectFile),
    settlements: read('settlements.yaml', SettlementFile),
    events: read('events.yaml', EventFile),
    trade: read('trade.yaml', TradeFile),
    sources: read('sources.yaml', SourcesFile),
    releases: parsed('releases.yaml', 'releases: []', ReleasesFile),
    lexicon,
    measures: parsed(
      'measures.yaml',
      `{lexicon: {version: 1, sha256: ${digest}}, icu: '78.3', panels: {}, skipped: [], documents: []}`,
      MeasuresFile,
    ),
    phrases: parsed(
      'phrases.yaml',
      'version: 1\nphrases:\n- {id: fine-soup, label: Fine soup, says: Soup is fine., en: [fine soup], counts: [A fine soup.]}\n',
      PhraseFile,
    ),
    synonyms: parsed('synonyms.yaml', 'synonyms: []', SynonymFile),
    publishedIds,
  }
}
