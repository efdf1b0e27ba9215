import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorName } from '../error.ts'
import { makeFolder } from '../import/folder.ts'
import { plural } from '../plural.ts'
import { progressBar } from './progress.ts'
import { readDocuments } from './read/document.ts'
import { isOfDate } from './read/field-day.ts'
import { firstFew } from './read/first-few.ts'
import type { FoundText, ReadingOptions } from './read/found-text.ts'
import { Refusal } from './read/refusal.ts'
import type { Input } from './read/source.ts'
import { oneSpelling } from './read/spelling.ts'
import { draftRecord } from './store/draft.ts'
import { dryStore } from './store/dry-store.ts'
import { Held } from './store/held.ts'
import { identified } from './store/identity.ts'
import type { Known } from './store/known.ts'
import { baseName, keyOf, planText, wordsIn } from './store/row.ts'
import type { TextStore } from './store/store.ts'
import { StoreFailure } from './store/store.ts'
import { isNearlySame, likelyTwins } from './store/twin.ts'

export interface RunOptions {
  reading: ReadingOptions
  known: Known
  /** Null for a dry run that has no database to compare with. */
  store: TextStore | null
  isDryRun: boolean
  /** Given by the user for a single text. */
  statementId?: string | undefined
  /** The statement of each text, where that is known beforehand, or why the text has none. */
  statementOf?: ((found: FoundText) => string | Refusal | undefined) | undefined
  /** Folder for draft records; none are written without one. */
  drafts: string | null
  /** Asked between documents: whether to stop. */
  isStopped(): boolean
}

export interface RunSummary {
  sources: number
  added: string[]
  replaced: string[]
  unchanged: number
  /** Texts that are already there from another file or page: «name: id». */
  twins: string[]
  refused: Refusal[]
  /** The file that was given, of each refused part of one. */
  refusedIn: Map<Refusal, string>
  matched: number
  rivals: string[]
  drafts: string[]
  /** Names that were taken as those of one person: «Sergei Lavrov: Sergey Lavrov». */
  spellings: string[]
  notes: string[]
  /** Names of the texts that were taken and have no date. */
  undated: string[]
  paragraphs: number
  words: number
  isStopped: boolean
  /** Files that were given and belong to others. */
  passedOver: string[]
  /** Why the database took no more; the run ends there. */
  failure: string | null
}

/** Reads, matches and stores every source in turn; one that is refused does not keep the others out. */
export async function importTexts(inputs: readonly Input[], given: RunOptions): Promise<RunSummary> {
  const options = given.isDryRun ? { ...given, store: dryStore(given.store) } : given
  const held = new Held(options.store ? await options.store.held() : [])
  const summary: RunSummary = {
    sources: 0,
    added: [],
    replaced: [],
    unchanged: 0,
    twins: [],
    refused: [],
    refusedIn: new Map(),
    matched: 0,
    rivals: [],
    drafts: [],
    spellings: [],
    notes: [],
    undated: [],
    paragraphs: 0,
    words: 0,
    isStopped: false,
    passedOver: [],
    failure: null,
  }
  const seen = new Map<string, string>()
  const spelling = oneSpelling(
    options.known.statements.flatMap(({ speakers }) => speakers),
    (written, taken) => {
      const said = `${written}: ${taken}`
      if (!summary.spellings.includes(said)) summary.spellings.push(said)
    },
  )
  const bar = progressBar(inputs.length)
  try {
    for (const input of inputs) {
      summary.isStopped = options.isStopped()
      if (summary.isStopped) break
      summary.sources++
      for await (const found of readDocuments(input, options.reading)) {
        if (found instanceof Refusal) {
          summary.refused.push(found)
          if (found.document.startsWith(input.name)) summary.refusedIn.set(found, input.name)
        } else await importText(inOneSpelling(found, spelling), { options, held, seen, summary })
      }
      bar.step(baseName(input.name))
    }
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error
    summary.failure = error.message
  } finally {
    bar.end()
  }
  return summary
}

/** One person is one person, whichever way a text spells the name. */
function inOneSpelling(text: FoundText, spelling: (name: string) => string): FoundText {
  const paragraphs = text.paragraphs.map((one) => ({
    ...one,
    speaker: one.speaker === null ? null : spelling(one.speaker),
  }))
  return { ...text, speakers: [...new Set(text.speakers.map(spelling))], paragraphs }
}

/** What was read about a text, for whoever looks whether it is right. */
function factsOf({ title, titleBasis, date, place, language, speakers }: FoundText): string {
  return [
    title === null ? 'no title' : titleBasis === 'name' ? `“${title}” (the file’s name)` : `“${title}”`,
    date ?? 'no date',
    place ?? 'no place',
    speakers.length > 0 ? `by ${firstFew(speakers, 5)}` : 'no speaker',
    language === 'und' ? 'language not told' : language,
  ].join('; ')
}

interface State {
  options: RunOptions
  held: Held
  seen: Map<string, string>
  summary: RunSummary
}

async function importText(found: FoundText, { options, held, seen, summary }: State): Promise<void> {
  const known = options.statementOf?.(found)
  if (known instanceof Refusal) {
    summary.refused.push(known)
    return
  }
  const { text, match } = identified(found, options.known, known ?? options.statementId)
  const mayBeDated = text.fileSha256 !== null && options.reading.date === undefined
  const way = (note: string) => (mayBeDated && isOfDate(note) ? ', or give it with --date' : '')
  summary.notes.push(...text.notes.map((note) => `${found.name}: ${note}${way(note)}`))
  // Files of a corpus may be named alike in two folders; each has a statement of its own.
  const key = known ?? keyOf(text)
  const earlier = seen.get(key)
  if (earlier !== undefined) {
    summary.refused.push(sameSource(found, earlier))
    return
  }
  const plan = planText(text, match, options.reading.today, held, key)
  const twin = plan.action === 'add' && known === undefined ? await twinOf(text, options, held) : null
  if (twin !== null) {
    seen.set(key, found.name)
    summary.twins.push(`${found.name}: nearly the same words as ${twin}`)
    return
  }
  if (plan.action === 'keep') {
    seen.set(key, found.name)
    if (plan.reason === 'unchanged') summary.unchanged++
    else summary.twins.push(`${found.name}: ${plan.id}`)
    return
  }
  if (plan.action !== 'complete')
    for (const { id, differs } of plan.alike)
      summary.notes.push(`${found.name}: the same words as ${id}, but of ${differs}; both are kept`)
  const { document, paragraphs } = plan.rows
  try {
    await options.store?.put(plan.rows)
  } catch (error) {
    throw error instanceof StoreFailure ? new StoreFailure(`${found.name}: ${error.message}`) : error
  }
  const completed = plan.action === 'complete' ? seen.get(plan.of) : undefined
  seen.set(key, found.name)
  held.put(document)
  if (document.date === null) summary.undated.push(found.name)
  if (plan.action === 'complete') {
    summary.twins.push(`${found.name}: ${document.id}, which has its ${firstFew(plan.added, 3)} from here`)
    if (document.date !== null) summary.undated = summary.undated.filter((name) => name !== completed)
  } else {
    const list = plan.action === 'add' ? summary.added : summary.replaced
    const line = `${document.id} (${plural(paragraphs.length, 'paragraph')}, ${plural(document.words, 'word')}) from ${found.name}`
    list.push(options.isDryRun ? `${line}\n    ${factsOf(text)}` : line)
    summary.paragraphs += paragraphs.length
    summary.words += document.words
  }
  if (match.statementId !== null) {
    if (plan.action !== 'complete' || completed !== undefined) summary.matched++
    return
  }
  if (match.rivals.length > 0) summary.rivals.push(`${found.name}: ${match.rivals.join(', ')}`)
  if (!options.drafts || options.isDryRun) return
  try {
    const { title, date, speakers } = document
    const draft = draftRecord({ ...text, title, date, speakers }, match.rivals)
    const path = writeDraft(options.drafts, document.id, draft)
    if (!summary.drafts.includes(path)) summary.drafts.push(path)
  } catch (cause) {
    summary.notes.push(
      `${found.name}: it is imported, but its draft could not be written (${errorName(cause)}); name another folder with --drafts`,
    )
  }
}

/** The document that holds the same text from a file of another format, or null. */
async function twinOf(text: FoundText, { store }: RunOptions, held: Held): Promise<string | null> {
  const own = text.paragraphs.map((one) => one.text).join('\n')
  for (const { id } of likelyTwins(text, wordsIn(text), held.ofDay(text.date)))
    if (store && isNearlySame(own, await store.textOf(id))) return id
  return null
}

function sameSource({ name, fileSha256 }: FoundText, earlier: string): Refusal {
  return new Refusal(
    name,
    `another text of this run has the same source (${earlier})`,
    fileSha256 === null
      ? 'Give every row a doc_id of its own and import the table again'
      : 'Rename one of the files and import it again',
  )
}

/** Drafts are named as their documents are: two undated rows of one table have drafts of their own. */
function writeDraft(folder: string, documentId: string, yaml: string): string {
  makeFolder(folder)
  const path = join(folder, `${documentId}.yaml`)
  writeFileSync(path, yaml)
  return path
}
