import { basename, join, relative, sep } from 'node:path'
import { heldYears } from '../import/fields.ts'
import { type Problem, problem } from '../import/problem.ts'
import { longDate } from '../partial-date.ts'
import { inPlainLatin } from '../text/plain-latin.ts'
import { expandInputs, type Inputs } from '../texts/input.ts'
import { progressBar } from '../texts/progress.ts'
import { readDocuments } from '../texts/read/document.ts'
import { isOfDate } from '../texts/read/field-day.ts'
import type { FoundText } from '../texts/read/found-text.ts'
import { Refusal } from '../texts/read/refusal.ts'
import { oneSpelling } from '../texts/read/spelling.ts'
import type { AskedColumns } from '../texts/read/table.ts'
import { otherOccasion } from '../texts/store/twin.ts'
import { isJointKind, type Kind } from '../vocabulary.ts'
import type { CorpusCodebook } from './codebook.ts'
import { countryCode } from './country-code.ts'
import { type Facts, factsFile } from './facts.ts'
import type { NamedFacts } from './name-pattern.ts'

/** A text of the corpus with all that its statement needs. */
export interface CorpusText {
  /** Path under `texts/`; for a row of a table with `#` and the row's id. */
  docId: string
  statementId: string
  found: FoundText
  date: string
  title: string
  kind: Kind
  parties: string[]
  place: string
  speakers: string[]
  source: string | undefined
}

/** A text of which something is missing, with what is known of it. */
export interface UnplacedText {
  docId: string
  facts: Facts
  /** When it was issued, or who speaks, is known from nowhere. */
  missing: ('date' | 'parties')[]
  /** Whom the file's name names, where the codebook has no such voice. */
  stranger?: string | undefined
  /** Its name has the form that names of files are said to have. */
  isNamed: boolean
}

/** What is found of a corpus's texts; `Kept` is what is kept of each. */
interface CorpusTexts<Kept> {
  texts: Kept[]
  unplaced: UnplacedText[]
  /** Names that had the form which the pattern gives. */
  namesRead: number
  problems: Problem[]
  notes: string[]
}

/** What is known of texts beside themselves. */
export interface Beside {
  facts: ReadonlyMap<string, Facts>
  named: (name: string) => NamedFacts | null
  columns: AskedColumns
}

/** From so many files on, reading them says how far it is. */
const fewestForProgress = 40

/**
 * Every text under `texts/`, with what `texts.csv`, the file's name, its folder and the text itself say of it, in that order.
 * A text that nobody can place is named with what is missing. Of each text only what `keep` makes of it is held: whole, ten
 * thousand would fill the memory.
 */
export async function readTexts<Kept extends { statementId: string }>(
  folder: string,
  codebook: CorpusCodebook,
  beside: Beside,
  keep: (text: CorpusText) => Kept,
): Promise<CorpusTexts<Kept>> {
  const today = new Date().toISOString().slice(0, 10)
  const found: CorpusTexts<Kept> = { texts: [], unplaced: [], namesRead: 0, problems: [], notes: [] }
  const unasked = new Set(beside.facts.keys())
  const spellings = new Set<string>()
  const placed = textPlacer(folder, codebook, beside, (written, taken) =>
    spellings.add(`${written} is taken as ${taken}.`),
  )
  const { inputs, passedOver } = corpusInputs(folder)
  found.notes = passedOver.map((line) => relative(folder, line))
  const bar = inputs.length < fewestForProgress ? null : progressBar(inputs.length)
  for (const input of inputs) {
    for await (const read of readDocuments(input, { today, anySite: true, ...beside.columns })) {
      if (read instanceof Refusal) {
        const said = read.message.slice(read.document.length + 2)
        found.problems.push(problem(relative(folder, read.document), undefined, said))
        continue
      }
      const docId = docIdOf(folder, read.name)
      unasked.delete(docId)
      if (beside.named(docId)) found.namesRead++
      if (beside.facts.get(docId)?.date === undefined)
        for (const note of read.notes.filter(isOfDate))
          found.notes.push(`texts/${docId}: ${note}, or give the day in ${factsFile}.`)
      const text = placed(read)
      if ('twinOf' in text)
        found.notes.push(`texts/${docId} is the same text as texts/${text.twinOf}; left out.`)
      else if ('problem' in text) found.problems.push(problem(`texts/${docId}`, undefined, text.problem))
      else if ('missing' in text) found.unplaced.push(text)
      else found.texts.push(keep(text))
    }
    bar?.step(basename(input.name))
  }
  bar?.end()
  found.notes.push(...spellings)
  for (const docId of unasked)
    found.problems.push(
      problem(factsFile, undefined, `speaks of ${docId}, and there is no such text under texts/`),
    )
  found.texts.sort((a, b) => (a.statementId < b.statementId ? -1 : 1))
  return found
}

/** The files under `texts/`, in order. */
export function corpusInputs(folder: string): Inputs {
  return expandInputs([join(folder, 'texts')], noAddress)
}

type Placed = CorpusText | { twinOf: string } | { problem: string } | UnplacedText

/** Places texts one after the other, in the order of their files: who comes first takes a free id, and a later twin is none. */
export function textPlacer(
  folder: string,
  codebook: CorpusCodebook,
  { facts, named }: Omit<Beside, 'columns'>,
  onMerge?: (written: string, taken: string) => void,
): (read: FoundText) => Placed {
  const used = new Set<string>()
  const seen = new Map<string, Pick<CorpusText, 'docId' | 'date' | 'parties' | 'speakers'>[]>()
  const spelling = oneSpelling([], onMerge)
  return (read) => {
    const docId = docIdOf(folder, read.name)
    const found = { ...read, speakers: [...new Set(read.speakers.map(spelling))] }
    const text = place({ docId, found, codebook, facts: facts.get(docId) ?? {}, named: named(docId) })
    if (!('date' in text)) return text
    const sameWords = seen.get(read.sha256) ?? []
    const twin = sameWords.find(
      (one) => one.parties.join() === text.parties.join() && otherOccasion(one, text) === null,
    )
    if (twin) return { twinOf: twin.docId }
    seen.set(read.sha256, [...sameWords, text])
    return { ...text, statementId: freeId(text.date, docId, used) }
  }
}

/** The statement, of those that the dataset has, of a text that is loaded, or why it has none; undefined for a twin. */
export function statementOrRefusal(
  placed: Placed,
  name: string,
  known: ReadonlySet<string>,
): string | Refusal | undefined {
  if ('twinOf' in placed) return undefined
  if ('problem' in placed) return new Refusal(name, `it ${placed.problem}`, 'Correct that and run this again')
  if ('missing' in placed) {
    const what = placed.missing.map((one) => (one === 'date' ? 'when it was issued' : 'who speaks'))
    return new Refusal(
      name,
      `nothing says ${what.join(' or ')}`,
      `Give it in ${factsFile} and run npm run new-corpus`,
    )
  }
  return known.has(placed.statementId)
    ? placed.statementId
    : new Refusal(name, 'the dataset has no record of it', 'Run npm run new-corpus, which makes one')
}

function docIdOf(folder: string, name: string): string {
  return relative(join(folder, 'texts'), name).split(sep).join('/')
}

async function noAddress(address: string): Promise<never> {
  throw new Refusal(address, 'texts of a corpus are files', 'Save the page and put it into the folder')
}

function place(given: {
  docId: string
  found: FoundText
  codebook: CorpusCodebook
  facts: Facts
  named: NamedFacts | null
}): Omit<CorpusText, 'statementId'> | { problem: string } | UnplacedText {
  const { docId, found, codebook, facts, named } = given
  const { voices } = codebook
  const [top = ''] = docId.split('/').slice(0, -1)
  const isJoint = top === 'joint'
  const date = facts.date ?? wholeDate(found.date, named?.date) ?? undefined
  const ofName = named?.party === undefined ? undefined : voiceOf(named.party, voices)
  const ofFolder = isJoint
    ? voices.flatMap((voice) => voice.parties)
    : (ofName ?? voiceOf(top, voices) ?? onlyVoice(codebook))?.parties
  const parties = facts.parties?.length
    ? [...new Set(facts.parties.flatMap((written) => partiesOf(written, voices)))]
    : ofFolder
  if (date === undefined || parties === undefined) {
    return {
      docId,
      isNamed: named !== null,
      missing: [
        ...(date === undefined ? (['date'] as const) : []),
        ...(parties === undefined ? (['parties'] as const) : []),
      ],
      stranger: parties === undefined ? named?.party : undefined,
      facts: {
        ...facts,
        date,
        parties,
        title: facts.title ?? (found.titleBasis === 'text' ? found.title : null) ?? undefined,
      },
    }
  }
  const year = Number(date.slice(0, 4))
  if (year < heldYears.from || year > heldYears.to)
    return {
      problem: `is of ${year}; a corpus holds texts of ${heldYears.from} to ${heldYears.to}. Take it out of texts/, or correct its date in ${factsFile}`,
    }
  const known = voices.flatMap((voice) => voice.parties)
  const stranger = parties.find((party) => !known.includes(party))
  if (stranger)
    return {
      problem: `names the party ${stranger}; the codebook has ${voices.map(({ label }) => label).join(', ')}`,
    }
  const speakers = facts.speakers?.length ? facts.speakers : (named?.speakers ?? found.speakers)
  const speaking = voices.filter((voice) => voice.parties.some((party) => parties.includes(party)))
  const own = facts.title ?? named?.title ?? (found.titleBasis === 'text' ? found.title : null)
  return {
    docId,
    found,
    date,
    title: own ?? `${speakers[0] ?? speaking.map(({ label }) => label).join(' and ')}, ${longDate(date)}`,
    kind: facts.kind ?? kindIn(found.kind, isJoint),
    parties,
    place: facts.place ?? found.place ?? 'Not stated',
    speakers,
    source: facts.source ?? found.address ?? undefined,
  }
}

/** The text may know the day of the year that a file's name gives; where they differ, the name is right. */
function wholeDate(found: string | null, named: string | undefined): string | null {
  return named === undefined || found?.startsWith(named) ? found : named
}

/** The parties that a person writes in `texts.csv`: by their codes, or by the id or label of a voice, one or several. */
function partiesOf(written: string, voices: CorpusCodebook['voices']): string[] {
  const code = countryCode(written)
  if (voices.some(({ parties }) => parties.includes(code))) return [code]
  const voice = voiceOf(written, voices)
  if (voice) return voice.parties
  const parts = written.split(/\s+/)
  return parts.length > 1 ? parts.flatMap((part) => partiesOf(part, voices)) : [code]
}

/** The voice that the name of a file or a folder means: by its id, its label or a party. */
function voiceOf(
  party: string,
  voices: CorpusCodebook['voices'],
): CorpusCodebook['voices'][number] | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '_')
  const asked = plain(party)
  if (asked === '') return undefined
  const country = countryCode(party).toLowerCase()
  return voices.find(({ id, label, parties }) =>
    [id, plain(label), ...parties.map((one) => one.toLowerCase())].some(
      (one) => one === asked || one === country,
    ),
  )
}

/** Where there is only one, every text is its own. */
function onlyVoice({ voices }: CorpusCodebook): CorpusCodebook['voices'][number] | undefined {
  return voices.length === 1 ? voices[0] : undefined
}

/** The folder decides whether a text is issued jointly: a title may speak of another text. */
function kindIn(found: Kind | null, isJoint: boolean): Kind {
  if (isJoint) return found !== null && isJointKind(found) ? found : 'joint_statement'
  return found === null || isJointKind(found) ? 'text' : found
}

function freeId(date: string, docId: string, used: Set<string>): string {
  const words = inPlainLatin(docId)
    .replace(/^.*\/(?=[^/])/, '')
    .replace(/(?:\.[a-z]{2,8})+(?=#|$)/, '')
    .replace(/\d{4}-\d{2}-\d{2}/, '')
    .match(/[a-z0-9]+/g)
  const base = `${date}-${words?.slice(0, 8).join('-') ?? 'text'}`
  let id = base
  for (let n = 2; used.has(id); n++) id = `${base}-${n}`
  used.add(id)
  return id
}
