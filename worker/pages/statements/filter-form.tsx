import { seriesList } from '#subject'
import { chain } from '../../../schema/chain.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import { inclusions, quoted } from '../../../schema/contract/params.ts'
import { kindLabels } from '../../../schema/kind-label.ts'
import { notFullyRead } from '../../../schema/not-fully-read.ts'
import { offeredKinds } from '../../../schema/offered.ts'
import { daysText } from '../../../schema/partial-date.ts'
import { wholeOf } from '../../../schema/stats/naming.ts'
import { namedFrame } from '../../../schema/stats/trend.ts'
import { passageStatuses, readings } from '../../../schema/vocabulary.ts'
import { attributions, voices } from '../../../schema/voice.ts'
import { askedAs } from '../../api/denominator.ts'
import type { StatementQuery } from '../../api/statements.ts'
import { Choice } from '../../components/choice.tsx'
import { FoldedForm } from '../../components/folded-form.tsx'
import { TextField, YearField } from '../../components/form-faults.tsx'
import { Kept, PageForm } from '../../components/page-form.tsx'
import { WhereRecorded } from '../../components/unrecorded.tsx'
import {
  labelsOf,
  passageStatusLabels,
  readingLabels,
  voiceLabels,
  voiceWords,
} from '../../components/words.ts'
import { statementsPage } from '../../links.ts'

const statusLabels: Record<string, string> = { ...passageStatusLabels, all: 'all of them' }
const uncountedLabels = { with: 'with those in no number', only: 'only those in no number' }
const orderLabels = { newest: 'Newest first', oldest: 'Oldest first' }
const inclusionLabels: Record<string, string> = {
  complete: 'complete series only',
  collected: 'collected, of no series',
  ...labelsOf(seriesList),
}

/** A theme as a list asks for it: what names it, and, where some of its frames do not, all of it. */
function wholesOf({ id, label, frames }: Theme): { id: string; label: string }[] {
  const frame = wholeOf(frames)
  if (frame !== namedFrame) return [{ id, label }]
  return [
    { id: askedAs({ theme: id, frame }), label },
    { id, label: `${label}, named or not` },
  ]
}

export function FilterForm(props: {
  query: StatementQuery
  year: number | undefined
  themes: readonly Theme[]
  speakers: readonly { name: string }[]
  /** Whose statements there are. */
  issuers: ReadonlySet<string>
  /** Something in it is to be corrected. */
  isOpen: boolean
}) {
  const { query, year, themes, speakers, issuers, isOpen } = props
  const { measured, mentions, unmentioned, proposed, from, to } = query
  const themeLabels = labelsOf(themes)
  const frameLabels = labelsOf(themes.flatMap(({ frames }) => frames))
  const wholeLabels = labelsOf(themes.flatMap(wholesOf))
  const set = [
    query.q !== undefined && quoted(query.q),
    daysText(query),
    ...named(query.voice, voiceWords),
    ...named(query.attribution, voiceWords).map((label) =>
      label === voiceWords.joint ? `only ${label}` : `issued by: ${label}`,
    ),
    ...named(query.kind, kindLabels),
    ...named(query.theme, themeLabels),
    ...named(query.frame, frameLabels),
    query.status !== undefined && `passages: ${statusLabels[query.status]}`,
    ...(query.notReadOn ?? []).map((id) =>
      id in frameLabels
        ? `${notFullyRead.frame} ${frameLabels[id]}`
        : `${notFullyRead.theme} ${wholeLabels[id] ?? id}`,
    ),
    ...named(query.reading, readingLabels),
    ...measuredWords(query, themeLabels),
    query.uncounted !== undefined && uncountedLabels[query.uncounted],
    query.speaker,
    query.with !== undefined && `together with ${query.with}`,
    query.series !== undefined && inclusionLabels[query.series],
    query.sort === 'oldest' && 'oldest first',
  ].filter((one) => typeof one === 'string')
  return (
    <FoldedForm does="Filter" set={set} isOpen={isOpen}>
      <PageForm class="controls" page={statementsPage()}>
        <TextField label="Words" type="search" name="q" value={query.q} maxlength={200} />
        <YearField value={year} />
        <Choice name="voice" label="Voice" values={voices} labels={voiceLabels} chosen={query.voice} />
        <Choice
          name="attribution"
          label="Issued by"
          values={attributions.filter((one) => issuers.has(one) || query.attribution?.includes(one))}
          labels={voiceLabels}
          chosen={query.attribution}
        />
        <Choice name="kind" label="Kind" values={offeredKinds} labels={kindLabels} chosen={query.kind} />
        <Choice
          name="theme"
          label="Theme"
          values={themes.map((theme) => theme.id)}
          labels={themeLabels}
          chosen={query.theme}
        />
        <Choice
          name="frame"
          label="Frame"
          values={themes.map(({ label, frames }) => ({ label, values: frames.map(({ id }) => id) }))}
          labels={frameLabels}
          chosen={query.frame}
        />
        <Choice
          name="status"
          label="Passages"
          values={[...passageStatuses, 'all']}
          labels={statusLabels}
          chosen={query.status}
          none="counted, where a theme is chosen"
        />
        <Choice
          name="notReadOn"
          label="Not fully read on, or for"
          values={themes.map((theme) => ({
            label: theme.label,
            values: [...wholesOf(theme).map(({ id }) => id), ...theme.frames.map((frame) => frame.id)],
          }))}
          labels={{ ...wholeLabels, ...frameLabels }}
          chosen={query.notReadOn}
          none="all, fully read or not"
        />
        <WhereRecorded field="reading">
          <Choice
            name="reading"
            label="Text"
            values={readings}
            labels={readingLabels}
            chosen={query.reading}
          />
        </WhereRecorded>
        <Choice
          name="uncounted"
          label="Records in no number"
          labels={uncountedLabels}
          chosen={query.uncounted}
          none="left out"
        />
        <TextField label="Speaker" name="speaker" value={query.speaker} list="speakers" maxlength={200} />
        <TextField label="Together with" name="with" value={query.with} list="speakers" maxlength={200} />
        <datalist id="speakers">
          {speakers.map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
        <Choice name="sort" label="Order" labels={orderLabels} chosen={query.sort} none={null} />
        {seriesList.length > 0 && (
          <WhereRecorded field="series">
            <Choice
              name="series"
              label="Collected"
              values={inclusions}
              labels={inclusionLabels}
              chosen={query.series}
              none="all statements"
            />
          </WhereRecorded>
        )}
        {/* What leads here from a figure, and a period, have no field of their own and are kept. */}
        <Kept
          query={{ measured, mentions, unmentioned, proposed, ...(year === undefined && { from, to }) }}
        />
        <button type="submit">Filter</button>
      </PageForm>
    </FoldedForm>
  )
}

/** What was asked of the words of statements: "the lexicon finds NATO (strict) in the whole text", or in a passage. */
export function measuredWords(
  { measured, mentions, unmentioned, proposed }: StatementQuery,
  labels: Record<string, string>,
): string[] {
  const said = (verb: string, asked: string | undefined, where = 'in the whole text') => {
    const [theme = '', definition] = asked?.split('.') ?? []
    const found = `${labels[theme] ?? theme} (${definition})`
    return asked === undefined ? [] : [`the lexicon ${verb} ${found} ${where}`]
  }
  const words = [
    ...said('finds', mentions),
    ...said('does not find', unmentioned),
    ...said('finds', proposed, `in ${chain.our} gist or the phrase quoted of a passage`),
  ]
  return measured !== undefined && words.length === 0 ? ['a whole text is measured'] : words
}

function named(values: readonly string[] | undefined, labels: Record<string, string>): string[] {
  return (values ?? []).map((value) => labels[value] ?? value)
}
