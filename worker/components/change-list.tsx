import { seriesList } from '#subject'
import { capitalised } from '../../schema/capitalised.ts'
import { changedRecordLabels, changeKindLabels } from '../../schema/change-words.ts'
import { listed } from '../../schema/chart/wording.ts'
import { columnWords } from '../../schema/column-words.ts'
import type { Change } from '../../schema/contract/change.ts'
import { languageName } from '../../schema/language-name.ts'
import { sumOf } from '../../schema/stats/sum.ts'
import { isLanguage } from '../../schema/text/language.ts'
import { changeAnchor, passagePage, statementPage } from '../links.ts'
import { voiceWords, volumeSeriesLabels } from './words.ts'

interface Labelled {
  id: string
  label: string
  frames: readonly { id: string; label: string }[]
}

/** Changes in their order, those of one record together. */
export function ChangeList({
  changes,
  isOfRelease = false,
  themes,
}: {
  changes: readonly Change[]
  /** True for the long list of one release, in which no record comes twice: it can be pointed at, and its values are folded. */
  isOfRelease?: boolean
  /** What a record of the codebook is called. */
  themes: readonly Labelled[]
}) {
  const records = [
    ...Map.groupBy(changes, ({ release, record, id }) => `${release} ${record} ${id}`).values(),
  ]
  return (
    <ul class="changes side-heads">
      {records.map((list) => (
        <RecordChanges list={list} isOfRelease={isOfRelease} themes={themes} />
      ))}
    </ul>
  )
}

function RecordChanges(props: {
  list: readonly Change[]
  isOfRelease: boolean
  themes: readonly Labelled[]
}) {
  const { list, isOfRelease, themes } = props
  const [first] = list
  if (!first) return null
  const done = [...new Set(list.flatMap(({ kind }) => (kind === 'recorded' ? [] : changeKindLabels[kind])))]
  const recorded = list.flatMap(({ kind, field }) =>
    kind === 'recorded' && field !== null ? columnWords(field) : [],
  )
  const reasons = [...new Set(list.flatMap(({ why }) => why ?? []))]
  const page = pageOf(first)
  const label = labelOf(first, themes)
  const values = list.filter(({ kind, field }) => field !== null && kind !== 'new_field')
  return (
    <li id={isOfRelease ? decodeURIComponent(changeAnchor(first.record, first.id)) : undefined}>
      <p class="record">
        {done.length > 0 ? (
          <>
            <span class="change-kind">{capitalised(listed(done).toLowerCase())}</span>:{' '}
          </>
        ) : (
          <>
            <span class="change-kind">{changeKindLabels.recorded}</span> in{' '}
          </>
        )}
        {changedRecordLabels[first.record].one} {page === undefined ? label : <a href={page}>{label}</a>}
        {recorded.length > 0 && `${done.length > 0 ? '; newly recorded in it' : ''}: ${listed(recorded)}`}
      </p>
      {reasons.map((why) => (
        <p class="note">{why}</p>
      ))}
      {values.length > 0 &&
        (isOfRelease && lengthOf(values) > shownLength ? (
          <details class="values">
            <summary>{capitalised(listed(values.map(({ field }) => columnWords(field ?? ''))))}</summary>
            <Values values={values} themes={themes} />
          </details>
        ) : (
          <Values values={values} themes={themes} />
        ))}
    </li>
  )
}

/** Characters that stand open in a long list: a word or a number before and after, no list of addresses. */
const shownLength = 120

function lengthOf(values: readonly Change[]): number {
  return sumOf(values, ({ was, now }) => (was?.length ?? 0) + (now?.length ?? 0))
}

function Values({ values, themes }: { values: readonly Change[]; themes: readonly Labelled[] }) {
  return (
    <dl>
      {values.map(({ kind, field, was, now }) => (
        <>
          <dt>{columnWords(field ?? '')}</dt>
          <dd>
            {kind !== 'recorded' && (
              <>
                <del>{valueWords(field, was, themes)}</del> <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <ins>{valueWords(field, now, themes)}</ins>
          </dd>
        </>
      ))}
    </dl>
  )
}

/** Records whose label is made of ids are called by what these stand for. */
function labelOf({ record, id, theme: themeId, label }: Change, themes: readonly Labelled[]): string {
  const theme = themes.find((known) => known.id === themeId)
  if (record === 'trend') {
    const [, frame, voice = '', year] = id.split('|')
    const name = theme?.frames.find((known) => known.id === frame)?.label
    const who = voice === 'all' ? 'all voices' : (voiceWords[voice] ?? voice)
    return `${theme?.label ?? themeId}${name ? `: ${name}` : ''}, ${who}, ${year}`
  }
  if (record === 'agreement') {
    const named = [...themes, ...(theme?.frames ?? [])]
    return label.replace(/[a-z0-9_]+/g, (word) => named.find((known) => known.id === word)?.label ?? word)
  }
  if (record === 'trade_volume') {
    return label.replace(
      /[a-z_]+$/,
      (series) => volumeSeriesLabels[series as keyof typeof volumeSeriesLabels] ?? series,
    )
  }
  return label
}

/** Values of closed lists are written as ids, one or several: as_reported as "as reported"; lists, and lists by language, as JSON. */
function valueWords(field: string | null, value: string | null, themes: readonly Labelled[]): string {
  if (value === null) return 'nothing'
  const list = listIn(value)
  if (list !== undefined) return listWords(list)
  const named = namedIn(field, themes)
  if (named !== undefined)
    return value
      .split(/ \| | /)
      .map((id) => named.find((known) => known.id === id)?.label ?? id.replaceAll('_', ' '))
      .join(', ')
  const isOfIds = value.includes('_') && /^[a-z0-9_]+(?: [a-z0-9_]+)*$/.test(value)
  return isOfIds ? value.replaceAll(' ', ', ').replaceAll('_', ' ') : value
}

/** What the ids in a field are names of, where these have labels. */
function namedIn(
  field: string | null,
  themes: readonly Labelled[],
): readonly { id: string; label: string }[] | undefined {
  if (field === 'series') return seriesList
  if (field === 'themeId' || field === 'filedUnder' || field === 'themesNotRead') return themes
  if (field === 'frames') return themes.flatMap(({ frames }) => frames)
  return undefined
}

function listIn(value: string): object | undefined {
  if (!/^[[{]/.test(value)) return undefined
  try {
    return JSON.parse(value)
  } catch {
    // Words in brackets.
    return undefined
  }
}

function listWords(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.map(listWords).join(', ')
  return Object.entries(value)
    .map(([name, own]) => `${isLanguage(name) ? languageName(name) : name}: ${listWords(own)}`)
    .join('; ')
}

function pageOf({ kind, record, id, statement }: Change): string | undefined {
  if (kind === 'new_field') return undefined
  if (record === 'passage') return passagePage(id)
  return statement === null ? undefined : statementPage(statement)
}
