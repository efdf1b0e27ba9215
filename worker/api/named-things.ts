import type { NamedThing, SaidFirst } from '../../schema/contract/search.ts'
import type { NameableThing } from '../../schema/counted.ts'
import { nameForms, nameStems } from '../../schema/text/search/codebook-name.ts'
import { isFunctionWord } from '../../schema/text/search/function-word.ts'
import { type QueryTerm, wantedOf } from '../../schema/text/search/query.ts'
import { type Database, remembered } from '../db/db.ts'
import { evidencePage, phrasePage, statementsPage, stepPlace, trendsPage } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import { countedAnswer } from '../queries/counted.ts'

/** At most so many of one kind are told, so that a common word does not list all of them. */
const mostOfKind = 3

interface Known extends Omit<NamedThing, 'more'> {
  /** Its name and what is said of it, each as the stems of its words between spaces. */
  stems: readonly string[]
  /** Label of the theme whose frame it is. */
  theme?: string | undefined
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
  const wanted = wantedOf(query).filter(({ source, isPhrase }) => isPhrase || !isFunctionWord(source))
  if (wanted.length === 0 || query.some(({ isExcluded }) => isExcluded)) return []
  const { things, stems: known } = await knownThings(db)
  // Hardly any of the many forms of a name stands anywhere.
  const terms = wanted.map(({ source, alsoFound }) =>
    [source, ...alsoFound]
      .flatMap(nameForms)
      .filter((form) => form.split(' ').every((stem) => known.has(stem)))
      .map((form) => ` ${form} `),
  )
  // All frames of a theme that is called so would be.
  const isTold = ({ kind, label, theme }: Known) =>
    saidFirst.some(({ part, name }) => (name === label || name === theme) && part === partOf[kind])
  const found = things.filter(
    (one) =>
      one.stems.some((stems) => terms.every((forms) => forms.some((form) => stems.includes(form)))) &&
      !isTold(one),
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

function knownThings(db: Database): Promise<{ things: Known[]; stems: ReadonlySet<string> }> {
  return remembered(db, 'named things', async () => {
    const [counted, themes] = await Promise.all([countedAnswer(db, 'named_things'), codebook(db)])
    const labelOf = new Map(themes.map(({ id, label }) => [id, label]))
    const things = [
      ...counted.map(({ id, theme, stems, ...thing }): Known => {
        const address = addressOf[thing.kind](id, theme ?? '')
        return { ...thing, address, theme: labelOf.get(theme ?? ''), stems: between(stems) }
      }),
      ...lists.map(ofList),
    ]
    return { things, stems: new Set(things.flatMap(({ stems }) => stems.join('').split(' '))) }
  })
}

const addressOf: Record<NameableThing['kind'], (id: string, theme: string) => string> = {
  set_phrase: (id) => phrasePage(id),
  frame: (id, theme) => evidencePage({ theme, frame: [id], status: 'counted' }),
  trade_step: (id) => stepPlace(id),
  event: (id) => trendsPage({ events: [id] }),
}

function between(stems: readonly string[]): string[] {
  return stems.map((text) => ` ${text} `)
}

/** Lists that nobody finds by the words of statements: what they hold is said by no statement. */
const lists = [
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
]

function ofList({ words, says, ...list }: (typeof lists)[number]): Known {
  const undated = { date: null, dayBasis: null, otherDay: null }
  return { kind: 'list', says, ...undated, ...list, stems: between(words.map(nameStems)) }
}
