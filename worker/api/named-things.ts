import { pages } from '#subject'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { NamedThing, SaidFirst } from '../../schema/contract/search.ts'
import type { CountedAnswers } from '../../schema/counted.ts'
import { nameForms, nameStems } from '../../schema/text/search/codebook-name.ts'
import { isFunctionWord } from '../../schema/text/search/function-word.ts'
import { type QueryTerm, wantedOf } from '../../schema/text/search/query.ts'
import { type Database, remembered } from '../db/db.ts'
import { evidencePage, phrasePage, statementsPage, stepPlace, trendsPage } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import { eventList, targetList } from '../queries/context.ts'
import { countedAnswer } from '../queries/counted.ts'

/** Of one kind so many are told at most, so that a common word does not list all of them. */
const mostOfKind = 3

interface Known extends Omit<NamedThing, 'more'> {
  /** Its name and what is said of it, each as the stems of its words between spaces. */
  stems: readonly string[]
  /** Whose frame it is. */
  theme?: string
}

/**
 * What the words name outside the statements: set phrases, frames, steps of the trade ledger, events and lists. A thing that
 * the answer tells already under its own name is left out.
 */
export async function namedThings(
  db: Database,
  query: readonly QueryTerm[],
  saidFirst: readonly Pick<SaidFirst, 'part' | 'name'>[],
): Promise<NamedThing[]> {
  const terms = wantedOf(query)
    .filter(({ source, isPhrase }) => isPhrase || !isFunctionWord(source))
    .map(({ source, alsoFound }) => [source, ...alsoFound].flatMap(nameForms))
  if (terms.length === 0 || query.some(({ isExcluded }) => isExcluded)) return []
  // Of a theme that is called so, all frames would be.
  const isTold = ({ kind, label, theme }: Known) =>
    saidFirst.some(({ part, name }) => (name === label || name === theme) && part === partOf[kind])
  const found = (await knownThings(db)).filter(
    (one) =>
      !isTold(one) &&
      one.stems.some((stems) => terms.every((names) => names.some((name) => stems.includes(` ${name} `)))),
  )
  return [...Map.groupBy(found, ({ kind }) => kind).values()].flatMap((own) =>
    own.slice(0, mostOfKind).map(({ stems: _, theme: __, ...thing }, index) => ({
      ...thing,
      more: index === mostOfKind - 1 ? own.length - mostOfKind : 0,
    })),
  )
}

const partOf: Partial<Record<NamedThing['kind'], SaidFirst['part']>> = {
  set_phrase: 'set_phrase',
  frame: 'coding',
}

function knownThings(db: Database): Promise<Known[]> {
  return remembered(db, 'named things', async () => {
    const [{ phrases }, themes, targets, events] = await Promise.all([
      pages.includes('phrases') ? countedAnswer(db, 'phrase_names') : { phrases: [] },
      codebook(db),
      pages.includes('trade') ? targetList(db) : [],
      eventList(db),
    ])
    return [
      ...phrases.map(ofPhrase),
      ...themes.flatMap(framesOf),
      ...targets.map(({ id, announced: date, dayBasis, otherDay, where }) =>
        known('trade_step', { label: where, date, dayBasis, otherDay, address: stepPlace(id) }, [where]),
      ),
      ...events.map(({ id, label, why, date }) =>
        known('event', { label, says: why, date, address: trendsPage({ events: [id] }) }, [label, why]),
      ),
      ...lists,
    ]
  })
}

function ofPhrase(phrase: CountedAnswers['phrase_names']['phrases'][number]): Known {
  const { id, label, says, patterns } = phrase
  const wordings = [...patterns.en, ...patterns.ru].map((pattern) => pattern.replace(/[/|]|\.\.\d+/g, ' '))
  return known('set_phrase', { label, says, address: phrasePage(id) }, [label, ...wordings])
}

function framesOf(theme: Theme): Known[] {
  return theme.frames.map(({ id, label, definition }): Known => {
    const address = evidencePage({ theme: theme.id, frame: [id], status: 'counted' })
    return {
      ...known('frame', { label, says: definition, address }, [label, definition]),
      theme: theme.label,
    }
  })
}

/** Lists that nobody finds by the words of statements: what they hold is said by no statement. */
const lists: readonly Known[] = [
  {
    label: 'Statements recorded as silent on a theme',
    says: 'A silence is a finding of its own.',
    address: statementsPage({ status: 'silent' }),
    words: ['silence', 'silent'],
  },
  {
    label: 'Statements that were read only in part',
    says: 'What they may hold on other themes is not known.',
    address: statementsPage({ reading: ['part', 'nothing'] }),
    words: ['read in part', 'not read', 'unread'],
  },
].map(({ words, ...list }) => known('list', list, words))

function known(
  kind: NamedThing['kind'],
  thing: Pick<NamedThing, 'label' | 'address'> & Partial<NamedThing>,
  words: readonly string[],
): Known {
  const unsaid = { says: null, date: null, dayBasis: null, otherDay: null }
  return { kind, ...unsaid, ...thing, stems: words.map((text) => ` ${nameStems(text)} `) }
}
