import { pages } from '#subject'
import type { CountedAnswers } from '../../counted.ts'
import { statementOf } from '../../passage-id.ts'
import { type StatementDay, sureDay } from '../../statement-day.ts'
import { byCodeUnit } from '../../stats/code-unit-order.ts'
import { nameStems } from '../../text/search/codebook-name.ts'
import type { DatasetRows } from '../rows.ts'

type Thing = CountedAnswers['named_things'][number]

/** What words may name besides statements, with the stems of its names: kind by kind, each in the order of its lists. */
export function namedThings(
  rows: Pick<DatasetRows, 'phrases' | 'themes' | 'frames' | 'tradeTargets' | 'events'>,
  statements: readonly (StatementDay & { id: string })[],
): Thing[] {
  const dayOf = new Map(statements.map((one) => [one.id, one]))
  return [
    ...(pages.includes('phrases') ? rows.phrases.map(ofPhrase) : []),
    ...rows.themes.flatMap((theme) =>
      rows.frames
        .filter(({ themeId }) => themeId === theme.id)
        .map(({ id, label, definition }) =>
          thing({ kind: 'frame', id, theme: theme.id, label, says: definition }, [label, definition]),
        ),
    ),
    ...(pages.includes('trade') ? rows.tradeTargets : [])
      .toSorted((a, b) => byCodeUnit(a.announced, b.announced) || byCodeUnit(a.id, b.id))
      .map(({ id, announced, where, passageId }) => {
        const own = passageId ? dayOf.get(statementOf(passageId)) : undefined
        // A text may have a day of its own.
        const { date, dayBasis, otherDay } = own?.date === announced ? own : sureDay(announced)
        return thing({ kind: 'trade_step', id, label: where, date, dayBasis, otherDay }, [where])
      }),
    ...rows.events
      .toSorted((a, b) => byCodeUnit(a.date + a.id, b.date + b.id))
      .map(({ id, label, why, date }) => thing({ kind: 'event', id, label, says: why, date }, [label, why])),
  ]
}

function ofPhrase({ id, label, says, patterns }: DatasetRows['phrases'][number]): Thing {
  const { en, ru } = JSON.parse(patterns) as { en: string[]; ru: string[] }
  const wordings = [...en, ...ru].map((pattern) => pattern.replace(/[/|]|\.\.\d+/g, ' '))
  return thing({ kind: 'set_phrase', id, label, says }, [label, ...wordings])
}

function thing(
  { kind, ...own }: Pick<Thing, 'kind' | 'id' | 'label'> & Partial<Thing>,
  names: readonly string[],
): Thing {
  const untold = { theme: null, says: null, date: null, dayBasis: null, otherDay: null }
  return { kind, ...untold, ...own, stems: names.map(nameStems) }
}
