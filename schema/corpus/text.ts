import { basename, join, relative, sep } from 'node:path'
import { type Problem, problem } from '../import/problem.ts'
import { expandInputs } from '../texts/input.ts'
import { readDocuments } from '../texts/read/document.ts'
import type { FoundText } from '../texts/read/found-text.ts'
import { Refusal } from '../texts/read/refusal.ts'
import { jointKinds, type Kind } from '../vocabulary.ts'
import type { CorpusCodebook } from './codebook.ts'
import { type Facts, factsFile } from './facts.ts'

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

/**
 * Every text under `texts/`, with what `texts.csv`, the folder's name and the text itself say of it, in that order. A
 * text that nobody can place is a problem that names it and says what to add.
 */
export async function readTexts(
  folder: string,
  codebook: CorpusCodebook,
  facts: ReadonlyMap<string, Facts>,
): Promise<{ texts: CorpusText[]; files: string[]; problems: Problem[]; notes: string[] }> {
  const root = join(folder, 'texts')
  const today = new Date().toISOString().slice(0, 10)
  const problems: Problem[] = []
  const texts: CorpusText[] = []
  const notes: string[] = []
  const used = new Set<string>()
  const seen = new Map<string, string>()
  const unasked = new Set(facts.keys())
  const { inputs, passedOver } = expandInputs([root], noAddress)
  notes.push(...passedOver.map((line) => relative(folder, line)))
  for (const input of inputs) {
    for await (const found of readDocuments(input, { today, anySite: true })) {
      if (found instanceof Refusal) {
        const said = found.message.slice(found.document.length + 2)
        problems.push(problem(relative(folder, found.document), undefined, said))
        continue
      }
      const docId = relative(root, found.name).split(sep).join('/')
      unasked.delete(docId)
      const twin = seen.get(found.sha256)
      if (twin !== undefined) {
        notes.push(`texts/${docId} is the same text as texts/${twin}; left out.`)
        continue
      }
      seen.set(found.sha256, docId)
      const placed = place({ docId, found, codebook, facts: facts.get(docId) ?? {} })
      if ('missing' in placed) {
        problems.push(problem(`texts/${docId}`, undefined, placed.missing))
        continue
      }
      texts.push({ ...placed, statementId: freeId(placed.date, docId, used) })
    }
  }
  for (const docId of unasked)
    problems.push(problem(factsFile, undefined, `speaks of ${docId}, and there is no such text under texts/`))
  texts.sort((a, b) => (a.statementId < b.statementId ? -1 : 1))
  return { texts, files: inputs.map(({ name }) => name), problems, notes }
}

async function noAddress(address: string): Promise<never> {
  throw new Refusal(address, 'texts of a corpus are files', 'Save the page and put it into the folder')
}

function place(given: {
  docId: string
  found: FoundText
  codebook: CorpusCodebook
  facts: Facts
}): Omit<CorpusText, 'statementId'> | { missing: string } {
  const { docId, found, codebook, facts } = given
  const date = facts.date ?? found.date
  if (!date) return { missing: `has no date that can be found; give it in ${factsFile}` }
  const [top = ''] = docId.split('/')
  const isJoint = top === 'joint'
  const ofFolder = isJoint
    ? codebook.voices.flatMap(({ parties }) => parties)
    : (codebook.voices.find(({ id }) => id === top) ?? onlyVoice(codebook))?.parties
  const parties = facts.parties?.length ? facts.parties : ofFolder
  if (!parties) {
    const folders = [...codebook.voices.map(({ id }) => id), 'joint'].join(', ')
    return {
      missing: `does not say who speaks; give its parties in ${factsFile}, or put it into a folder named ${folders}`,
    }
  }
  const known = codebook.voices.flatMap((voice) => voice.parties)
  const stranger = parties.find((party) => !known.includes(party))
  if (stranger) return { missing: `names the party ${stranger}; the codebook has ${known.join(', ')}` }
  return {
    docId,
    found,
    date,
    title: facts.title ?? found.title ?? basename(docId),
    kind: facts.kind ?? kindIn(found.kind as Kind | null, isJoint),
    parties,
    place: facts.place ?? found.place ?? 'Not stated',
    speakers: facts.speakers?.length ? facts.speakers : found.speakers,
    source: facts.source ?? found.address ?? undefined,
  }
}

/** Where there is but one, every text is its own. */
function onlyVoice({ voices }: CorpusCodebook): CorpusCodebook['voices'][number] | undefined {
  return voices.length === 1 ? voices[0] : undefined
}

/** The folder decides whether a text is issued jointly: a title may speak of another text. */
function kindIn(found: Kind | null, isJoint: boolean): Kind {
  const isJointKind = found !== null && jointKinds.includes(found)
  if (isJoint) return isJointKind ? found : 'joint_statement'
  return found === null || isJointKind ? 'speech' : found
}

function freeId(date: string, docId: string, used: Set<string>): string {
  const words = docId
    .normalize('NFKD')
    .toLowerCase()
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
