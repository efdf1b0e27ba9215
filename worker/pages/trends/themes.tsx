import type { Theme } from '../../../schema/contract/codebook.ts'
import { type ChartView, viewPage, viewQuery } from '../../components/chart/view.ts'
import { Kept, PageForm } from '../../components/page-form.tsx'
import { trendsPage } from '../../links.ts'
import { DefinedChoice } from './defined-choice.tsx'

/** The themes as links; a view keeps its period, voices and measure from one theme to the next. */
export function ThemeNavigation({ view, codebook }: { view: ChartView; codebook: readonly Theme[] }) {
  const link = (theme: Theme) => (
    <li>
      <a
        href={viewPage(view.query, { theme: [theme.id], frame: undefined, events: undefined })}
        aria-current={view.kind !== 'overview' && view.themes.includes(theme) ? 'true' : undefined}
      >
        {theme.label}
      </a>
    </li>
  )
  return (
    <nav aria-label="Themes" class="themes">
      <ul>
        <li>
          <a
            href={viewPage(view.query, { theme: undefined, frame: undefined, events: undefined })}
            aria-current={view.kind === 'overview' ? 'true' : undefined}
          >
            Overview
          </a>
        </li>
        {codebook.filter((theme) => theme.isCore).map(link)}
      </ul>
      <ul class="minor">
        {codebook.filter((theme) => !theme.isCore).map(link)}
        <li>
          <a
            href={`${viewPage(view.query, { theme: undefined, frame: undefined, events: undefined })}#matrix`}
          >
            All {codebook.length} side by side
          </a>
        </li>
      </ul>
    </nav>
  )
}

/** Several themes beside each other: a form of its own, as frames belong to one theme and do not come along. */
export function ThemeChoice({ view, codebook }: { view: ChartView; codebook: readonly Theme[] }) {
  const { query, kind, themes } = view
  const chosen = kind === 'overview' ? [] : themes
  const kept = viewQuery(query, { theme: undefined, frame: undefined, point: undefined })
  return (
    <PageForm class="controls theme-choice together" page={trendsPage()}>
      <Kept query={kept} />
      <details open={chosen.length > 1}>
        <summary>Compare several themes</summary>
        <fieldset>
          <legend class="visually-hidden">Themes to compare</legend>
          {codebook.map((theme) => (
            <DefinedChoice
              name="theme"
              value={theme.id}
              label={theme.label}
              definition={theme.question}
              isChosen={chosen.includes(theme)}
            />
          ))}
          <button type="submit">Compare</button>
        </fieldset>
      </details>
    </PageForm>
  )
}
