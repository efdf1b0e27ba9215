import type { LexiconFile } from '../import/lexicon.ts'
import type { DatasetRows } from '../import/rows.ts'
import { oncePer } from '../once.ts'
import type { ChangedRecord } from '../vocabulary.ts'
import type { Change, ComparedRelease } from './change.ts'
import { recountedTrends } from './recounted.ts'

type Explained = Pick<Change, 'kind' | 'record' | 'itemId' | 'themeId' | 'field' | 'now'>
/** Undefined where it knows of none. */
type Reason = (change: Explained) => string | undefined

const ofCodebook: ReadonlySet<ChangedRecord> = new Set(['theme', 'frame', 'stance', 'codebook_version'])

/**
 * The reason that the dataset gives for a change: the record's own correction, else what the release says of it, else the
 * history of the codebook or the lexicon where it is a part of them. What was counted again has that of the rule alone, whether
 * of the lexicon, of a set phrase or of the trends, and what a second reading found has none.
 */
export function reasons(
  older: ComparedRelease,
  newer: ComparedRelease,
): (change: Explained) => string | null {
  const byCorrection = corrections(newer)
  const byCodebook = codebookReasons(older.rows, newer.rows)
  const byLexicon = lexiconReasons(older.lexicon, newer.lexicon)
  const said = ownReasons(older, newer)
  const byAddition = additionReasons(older.rows, newer.rows, said)
  const byPhrase = phraseReasons(older.rows, newer.rows, said)
  const byRule = ruleReasons(older, said)
  return (change) => {
    if (change.kind === 'checked') return null
    if (change.kind === 'recorded') return byCorrection(change) ?? null
    if (change.kind === 'recounted') return byPhrase(change) ?? byLexicon(change) ?? byRule(change) ?? null
    return (
      byCorrection(change) ??
      said.get(keyOf(change.record, change.itemId)) ??
      byCodebook(change) ??
      byLexicon(change) ??
      byAddition(change) ??
      null
    )
  }
}

/**
 * What the newer release says of itself, by record. What stands there word for word as the older one was published with is
 * that one's: release.yaml keeps it until the next release is prepared.
 */
function ownReasons(older: ComparedRelease, newer: ComparedRelease): ReadonlyMap<string, string> {
  const earlier = new Map(older.reasons?.map(({ record, id, why }) => [keyOf(record, id), why]))
  return new Map(
    newer.reasons?.flatMap(({ record, id, why }) => {
      const key = keyOf(record, id)
      return earlier.get(key) === why ? [] : [[key, why] as const]
    }),
  )
}

const keyOf = (record: ChangedRecord, id = '') => `${record} ${id}`

/**
 * A passage came in with its statement, a coding with its coder or its passage; else it is what the release says of all that it
 * added of the kind.
 */
function additionReasons(older: DatasetRows, newer: DatasetRows, said: ReadonlyMap<string, string>): Reason {
  const statements = new Set(older.statements.map(({ id }) => id))
  const coders = new Set(older.coders.map(({ id }) => id))
  const statementOf = new Map(newer.passages.map(({ id, statementId }) => [id, statementId]))
  const of = (record: ChangedRecord, id: string) => said.get(keyOf(record, id)) ?? said.get(keyOf(record))
  const ofPassage = (id: string) => {
    const statement = statementOf.get(id) ?? ''
    return statements.has(statement) ? of('passage', id) : of('statement', statement)
  }
  return ({ kind, record, itemId }) => {
    if (kind !== 'added') return undefined
    if (record === 'passage') return ofPassage(itemId)
    if (record !== 'coding') return of(record, itemId)
    const [passage = '', coder = ''] = itemId.split('|')
    return coders.has(coder) ? ofPassage(passage) : of('coder', coder)
  }
}

/** A correction of one of these fields speaks of the other, too: files name the theme so, and words are corrected with what they rest on. */
const correctedWith: Readonly<Record<string, readonly string[]>> = {
  themeId: ['theme'],
  stance: ['frames'],
  keyPhraseBasis: ['keyPhrase'],
  keyPhraseLanguage: ['keyPhrase'],
  keyPhrasePage: ['keyPhrase', 'keyPhraseBasis'],
  unverified: ['evidence', 'links', 'usdBn'],
  source: ['usdBn'],
  sources: ['usdBn'],
  basis: ['usdBn'],
  note: ['usdBn'],
}
/** What a coder gave, and what was given to the coder: a passage that was coded again was so for the reason for which one of these changed. */
const codedWith: readonly string[] = ['frames', 'stance', 'theme', 'gist', 'keyPhrase', 'voice', 'uncounted']

/** The reason of the field itself, else of the one with which it is corrected; that of another field is only the reason of a whole record. */
function corrections({ version, rows }: ComparedRelease): Reason {
  const plain = version.replace(/(\+|-draft)$/, '')
  const byRecord = Map.groupBy(
    rows.corrections.filter(({ release }) => release === plain),
    ({ kind, itemId, passageId }) => (passageId ? `passage ${passageId}` : `${kind} ${itemId}`),
  )
  return ({ kind, record, itemId, field }) => {
    // A record that came in has no field that was another before.
    if (kind === 'added') return undefined
    const isCoding = record === 'coding'
    const given = byRecord.get(isCoding ? `passage ${itemId.split('|')[0]}` : `${record} ${itemId}`) ?? []
    if (field === null) return sentences(given.map(({ why }) => why))
    const fields = isCoding
      ? codedWith
      : [field, ...(kind === 'recorded' ? [] : (correctedWith[field] ?? []))]
    const first = fields.find((name) => given.some((one) => one.field === name))
    return sentences(given.filter((one) => one.field === first).map(({ why }) => why))
  }
}

/** What the codebook says of the versions that are new: what they changed of this frame or theme, else what they are about. */
function codebookReasons(older: DatasetRows, newer: DatasetRows): Reason {
  const known = new Set(older.codebookVersions.map(({ version }) => version))
  const versions = newer.codebookVersions.filter(({ version }) => !known.has(version))
  const isNew = new Set(versions.map(({ version }) => version))
  const changes = newer.codebookChanges.filter(({ version }) => isNew.has(version))
  return ({ record, itemId }) => {
    if (!ofCodebook.has(record)) return undefined
    const own = changes.filter(({ frames }) => frames.split(' ').includes(itemId))
    return sentences(
      own.length > 0 ? own.map(({ what, why }) => `${what} ${why}`) : versions.map(({ summary }) => summary),
    )
  }
}

/**
 * What the lexicon says of the versions that are new: of a rule, or of the definitions of a theme, what those that name their changes
 * say of it alone. Of a count, which rules of its theme are others.
 */
function lexiconReasons(older: LexiconFile | undefined, newer: LexiconFile | undefined): Reason {
  if (!older || !newer || older.version === newer.version) return () => undefined
  const versions = newer.history?.filter(({ version }) => version > older.version) ?? []
  const saidOf = (id: string) =>
    versions.flatMap(({ what, changes }) => {
      if (id === 'lexicon' || changes === undefined) return [what]
      return changes.filter(({ rules }) => rules.includes(id)).map((change) => change.what)
    })
  const rulesOf = ({ themes }: LexiconFile, theme: string) =>
    new Map((themes[theme]?.rules ?? []).map((rule) => [rule.id, JSON.stringify(rule)]))
  const othersOf = oncePer((theme: string) => {
    const [before, after] = [rulesOf(older, theme), rulesOf(newer, theme)]
    return [...new Set([...after.keys(), ...before.keys()])].filter((id) => before.get(id) !== after.get(id))
  })
  return ({ record, itemId, themeId }) => {
    if (record === 'lexicon') return sentences(saidOf(itemId))
    if (record !== 'mention' || themeId === null) return undefined
    const others = othersOf(themeId)
    return others.length === 0
      ? undefined
      : `Counted by version ${newer.version} of the lexicon and not by version ${older.version}; of this theme it has other rules: ${others.join(', ')}.`
  }
}

/** What is said of a phrase that is found by other words, for places of it whose own words are what they were. */
function phraseReasons(
  older: DatasetRows,
  newer: DatasetRows,
  said: ReadonlyMap<string, string>,
): (change: Explained) => string | undefined {
  const patterns = new Map(older.phrases.map(({ id, patterns }) => [id, patterns]))
  const others = new Set(
    newer.phrases.filter(({ id, patterns: own }) => patterns.get(id) !== own).map(({ id }) => id),
  )
  const [before, after] = [placesOf(older), placesOf(newer)]
  return ({ record, itemId }) => {
    const [phrase = '', where, place] = itemId.split('|')
    if (record !== 'phrase_hit' || !others.has(phrase)) return undefined
    const words = after.get(`${where}|${place}`)
    return words && words === before.get(`${where}|${place}`) ? said.get(keyOf('phrase', phrase)) : undefined
  }
}

/** What is said of the rule of trends, for numbers that today's rule alone, from the older release's own rows, makes what they are. */
function ruleReasons({ trends, rows }: ComparedRelease, said: ReadonlyMap<string, string>): Reason {
  const others = trends ? recountedTrends(trends, rows) : {}
  return ({ record, itemId, field, now }) =>
    record === 'trend' && field !== null && String(others[itemId]?.[field]) === now
      ? said.get(keyOf('trend'))
      : undefined
}

/** The words in which phrases are looked for, by record and place. */
function placesOf({ statements, passages }: DatasetRows): Map<string, string | null> {
  return new Map<string, string | null>([
    ...statements.map(({ id, title }) => [`${id}|title`, title] as const),
    ...passages.flatMap(
      ({ id, gist, keyPhrase }) =>
        [
          [`${id}|gist`, gist],
          [`${id}|key_phrase`, keyPhrase ?? null],
        ] as const,
    ),
  ])
}

/** Each of them once, one after the other; undefined where there is none. */
function sentences(said: readonly string[]): string | undefined {
  return said.length === 0 ? undefined : [...new Set(said)].join(' ')
}
