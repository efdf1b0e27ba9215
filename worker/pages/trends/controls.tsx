import { panels } from '#subject'
import { capitalised } from '../../../schema/capitalised.ts'
import { completeSeries } from '../../../schema/chart/wording.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Event } from '../../../schema/contract/context.ts'
import { firstYear, lastYear } from '../../../schema/contract/params.ts'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { definitions } from '../../../schema/vocabulary.ts'
import { voices } from '../../../schema/voice.ts'
import type { ChartView } from '../../components/chart/view.ts'
import { Choice } from '../../components/choice.tsx'
import { CompleteSeries } from '../../components/complete-series.tsx'
import { PageForm } from '../../components/page-form.tsx'
import { labelsOf, voiceLabels } from '../../components/words.ts'
import { trendsPage } from '../../links.ts'
import { DefinedChoice } from './defined-choice.tsx'

const viewLabels = { statement: 'Single statements', year: 'Years', words: 'Mentions per 1,000 words' }
const measureLabels = { share: 'Share of statements', passages: 'Number of passages' }

/** Everything that an address can say of a view, as a form that works without script. */
export function Controls(props: { view: ChartView; codebook: readonly Theme[]; events: readonly Event[] }) {
  const { query, themes, kind } = props.view
  const chosenEvents = query.events?.filter((id) => id !== 'all' && id !== 'none') ?? []
  const hasFrames = query.by !== 'words' && kind !== 'overview' && themes.length === 1
  return (
    <PageForm class="controls" page={trendsPage()}>
      {query.theme?.map((theme) => (
        <input type="hidden" name="theme" value={theme} />
      ))}
      {unshown(query).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Choice name="by" label="Show" labels={viewLabels} chosen={query.by} none={null} />
      {query.by === 'year' && (
        <Choice name="measure" label="Measure" labels={measureLabels} chosen={query.measure} none={null} />
      )}
      {query.by === 'words' && (
        <>
          <Choice
            name="panel"
            label="Texts"
            labels={labelsOf(panels)}
            chosen={query.panel}
            none="All measured"
          />
          <Choice
            name="definition"
            label="Definition"
            values={[...new Set([...definitions, definitions.join(','), query.definition.join(',')])]}
            labels={{ [definitions.join(',')]: 'all three' }}
            chosen={query.definition.join(',')}
            none={null}
          />
          {query.from < query.to && (
            <Choice
              name="split"
              label="Later half begins"
              values={yearsFrom(query.from + 1, query.to)}
              chosen={query.split?.toString()}
              none="in the middle"
            />
          )}
        </>
      )}
      <fieldset>
        <legend>Voice</legend>
        {[...voices, 'all'].map((voice) => (
          <label>
            <input type="checkbox" name="voice" value={voice} checked={query.voice.includes(voice)} />{' '}
            {voiceLabels[voice]}
          </label>
        ))}
      </fieldset>
      <CompleteSeries
        label={`${capitalised(completeSeries(query.by === 'words'))} only`}
        chosen={query.series}
      />
      <YearChoice name="from" label="From" year={query.from} />
      <YearChoice name="to" label="To" year={query.to} />
      <Choice
        name="events"
        label="Events"
        values={['none', ...(chosenEvents.length > 0 ? [chosenEvents.join(',')] : []), 'all']}
        labels={{
          none: 'Not marked',
          [chosenEvents.join(',')]: `${chosenEvents.length} chosen`,
          all: 'All',
        }}
        chosen={query.events?.join(',')}
        none="Those of the finding"
      />
      {!hasFrames && query.frame?.map((frame) => <input type="hidden" name="frame" value={frame} />)}
      {hasFrames && (
        <details class="frames-choice">
          <summary>Frames</summary>
          <fieldset>
            <legend class="visually-hidden">Frames</legend>
            {themes[0]?.frames.map((frame) => (
              <DefinedChoice
                name="frame"
                value={frame.id}
                label={frame.label}
                definition={frame.definition}
                isChosen={query.frame?.includes(frame.id) ?? false}
              />
            ))}
          </fieldset>
        </details>
      )}
      <button type="submit">Show</button>
    </PageForm>
  )
}

/** The years covered, and the one asked for if it lies outside of them. */
function YearChoice({ name, label, year }: { name: string; label: string; year: number }) {
  const values = [...new Set([...yearsFrom(firstYear, lastYear), String(year)])].sort()
  return <Choice name={name} label={label} values={values} chosen={String(year)} none={null} />
}

/** What the address says of another way to show the same, to be there again when that is chosen. */
function unshown({ by, measure, panel, definition, split, from, to }: ViewQuery): [string, string][] {
  const isWords = by === 'words'
  return Object.entries({
    measure: by === 'year' || measure === 'share' ? undefined : measure,
    panel: isWords ? undefined : panel,
    definition: isWords || definition.join() === 'standard' ? undefined : definition.join(),
    split: isWords && from < to ? undefined : split?.toString(),
  }).filter((pair): pair is [string, string] => pair[1] !== undefined)
}

function yearsFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}
