import { panels } from '#subject'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Event } from '../../../schema/contract/context.ts'
import { firstYear, lastYear } from '../../../schema/contract/params.ts'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { definitions } from '../../../schema/vocabulary.ts'
import { voices } from '../../../schema/voice.ts'
import type { ChartView } from '../../components/chart/view.ts'
import { PageForm } from '../../components/page-form.tsx'
import { WhereRecorded } from '../../components/unrecorded.tsx'
import { voiceLabels } from '../../components/words.ts'
import { trendsPage } from '../../links.ts'
import { DefinedChoice } from './defined-choice.tsx'

/** Everything that an address can say of a view, as a form that works without script. */
export function Controls(props: { view: ChartView; codebook: readonly Theme[]; events: readonly Event[] }) {
  const { query, themes, kind } = props.view
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
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
      <Choice
        name="by"
        label="Show"
        value={query.by}
        options={[
          ['statement', 'Single statements'],
          ['year', 'Years'],
          ['words', 'Mentions per 1,000 words'],
        ]}
      />
      {query.by === 'year' && (
        <Choice
          name="measure"
          label="Measure"
          value={query.measure}
          options={[
            ['share', 'Share of statements'],
            ['passages', 'Number of passages'],
          ]}
        />
      )}
      {query.by === 'words' && (
        <>
          <Choice
            name="panel"
            label="Texts"
            value={query.panel ?? ''}
            options={[['', 'All measured'], ...panels.map(({ id, label }): [string, string] => [id, label])]}
          />
          <Choice
            name="definition"
            label="Definition"
            value={query.definition.join(',')}
            options={[
              ...definitions.map((definition): [string, string] => [definition, definition]),
              [definitions.join(','), 'all three'],
            ]}
          />
          {query.from < query.to && (
            <Choice
              name="split"
              label="Later half begins"
              value={String(query.split ?? '')}
              options={[['', 'in the middle'], ...laterYears(query)]}
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
      <WhereRecorded field="series">
        <Choice
          name="series"
          label="Statements"
          value={query.series ?? ''}
          options={[
            ['', 'All'],
            ['complete', 'Complete series only'],
          ]}
        />
      </WhereRecorded>
      <Choice name="from" label="From" value={String(query.from)} options={yearOptions(years, query.from)} />
      <Choice name="to" label="To" value={String(query.to)} options={yearOptions(years, query.to)} />
      <Choice
        name="events"
        label="Events"
        value={query.events?.join(',') ?? ''}
        options={[
          ['', 'Those of the finding'],
          ['none', 'Not marked'],
          ...(chosenEvents.length > 0
            ? [[chosenEvents.join(','), `${chosenEvents.length} chosen`] as [string, string]]
            : []),
          ['all', 'All'],
        ]}
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

function Choice(props: { name: string; label: string; value: string; options: [string, string][] }) {
  return (
    <label>
      {props.label}{' '}
      <select name={props.name}>
        {props.options.map(([value, label]) => (
          <option value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
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

/** Years that may begin the later half of the period. */
function laterYears({ from, to }: ViewQuery): [string, string][] {
  return Array.from({ length: to - from }, (_, index) => [String(from + index + 1), String(from + index + 1)])
}

/** The years covered, and the one asked for if it lies outside of them. */
function yearOptions(years: readonly number[], asked: number): [string, string][] {
  return [...new Set([...years, asked])].sort((a, b) => a - b).map((year) => [String(year), String(year)])
}
