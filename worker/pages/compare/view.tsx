import { joint } from '#subject'
import { capitalised } from '../../../schema/capitalised.ts'
import { listed } from '../../../schema/chart/wording.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Comparison, ThemeComparison } from '../../../schema/contract/comparison.ts'
import type { Statement, StatementSummary } from '../../../schema/contract/statement.ts'
import { kindLabel } from '../../../schema/kind-label.ts'
import { languageName } from '../../../schema/language-name.ts'
import { plural } from '../../../schema/plural.ts'
import { recordDoubts } from '../../../schema/record-doubts.ts'
import { longDay } from '../../../schema/statement-day.ts'
import {
  absences,
  isKnownAbsence,
  type KnownAbsence,
  recordedThemes,
  saidApart,
} from '../../../schema/stats/comparison.ts'
import { shortNames } from '../../api/compare.ts'
import { ConfidenceFlag } from '../../components/confidence-flag.tsx'
import { DataLinks } from '../../components/data-links.tsx'
import { Reliability } from '../../components/reliability.tsx'
import { ShortName } from '../../components/short-name.tsx'
import { StepLinks } from '../../components/step-links.tsx'
import { voiceLabels } from '../../components/words.ts'
import { comparePage, neighboursPage, statementPage, wordingPage } from '../../links.ts'
import type { LoadedText } from '../../queries/loaded-texts.ts'
import type { SeriesStep } from '../../queries/series.ts'
import { FrameTable } from './frame-table.tsx'
import { ThemeSides } from './theme.tsx'

interface Steps {
  previous: SeriesStep[]
  next: SeriesStep[]
}

/** The whole comparison by coding, from the same rows as the data addresses. */
export function ComparisonView(props: {
  data: Comparison
  records: readonly Statement[]
  themes: readonly Theme[]
  steps: { a: Steps; b: Steps }
  /** Loaded texts of the two, in one language where both have it. */
  texts: { a: LoadedText | undefined; b: LoadedText | undefined }
}) {
  const { data, records, themes, steps, texts } = props
  const { a, b } = data
  const names = shortNames(a, b)
  const spoken = recordedThemes(data.themes)
  const noted = data.themes.filter(
    (row) =>
      !spoken.includes(row) &&
      records.some(({ passageList }) => passageList.some(({ theme }) => theme === row.theme)),
  )
  const none = data.themes.filter((row) => !spoken.includes(row) && !noted.includes(row))
  if (a.id === b.id) return <Twice statement={a} steps={steps.a} />
  return (
    <>
      <section aria-labelledby="summary">
        <h2 id="summary">{data.sentence}</h2>
        <div class="pair">
          <SideCard side="a" statement={a} steps={steps.a} href={(id) => comparePage({ a: id, b: b.id })} />
          <SideCard side="b" statement={b} steps={steps.b} href={(id) => comparePage({ a: a.id, b: id })} />
        </div>
        <LoadedTexts {...texts} />
        <Cautions data={data} themes={themes} />
        <FrameTable data={data} themes={themes} records={records} names={names} />
        {noted.length > 0 && (
          <p class="note">
            Noted, and not compared: {noted.map((row) => labelOf(row, themes)).join(', ')}. The passages are
            below.
          </p>
        )}
        {none.length > 0 && (
          <p class="note">
            Nothing is recorded for either on: {none.map((row) => labelOf(row, themes)).join(', ')}.
          </p>
        )}
      </section>
      <section class="compared">
        <h2>The passages side by side</h2>
        {[...spoken, ...noted].map((row) => (
          <ThemeSides row={row} data={data} themes={themes} records={records} />
        ))}
      </section>
      <p class="takeaway">
        <a href={wordingPage({ a: a.id, b: b.id })}>Compare the wording</a>
        <a href={comparePage({ a: b.id, b: a.id })}>Swap the two</a>
        <DataLinks rows={(format) => comparePage({ a: a.id, b: b.id }, format)} />
      </p>
    </>
  )
}

/** What must be known of the comparison before it is read, wherever it is shown. */
export function Cautions({ data, themes }: { data: Comparison; themes: readonly Theme[] }) {
  const { a, b } = data
  const coded = recordedThemes(data.themes).filter(({ frames }) => frames.length > 0)
  return (
    <div class="apart">
      {[data.read.a, data.read.b].map(({ caution }) => caution && <p class="caution">{caution}</p>)}
      <Certainty data={data} names={shortNames(a, b)} />
      {(a.voice === 'joint') !== (b.voice === 'joint') && (
        <p class="caution">
          One of the two is a text issued {joint.adverb}, the other is not: what is issued {joint.adverb} and
          what one side said are never counted as said in both.
        </p>
      )}
      <Reliability themes={themes.filter(({ id }) => coded.some(({ theme }) => theme === id))} />
    </div>
  )
}

/** One statement on both sides: there is nothing to compare, and others to compare it with. */
function Twice({ statement, steps }: { statement: StatementSummary; steps: Steps }) {
  const { id, date } = statement
  const { previous, next } = steps
  return (
    <>
      <div class="pair">
        <SideCard side="a" statement={statement} />
      </div>
      <div class="finding">
        <p>This is the same statement twice, so there is nothing to compare.</p>
        {previous.length + next.length > 0 && (
          <p class="steps">
            Compare it with {previous.length + next.length === 1 ? 'the one' : 'those'}{' '}
            {listed([...(previous.length > 0 ? ['before'] : []), ...(next.length > 0 ? ['after'] : [])])} it:{' '}
            <StepLinks
              date={date}
              previous={previous}
              next={next}
              href={(other) =>
                comparePage(
                  previous.some((step) => step.id === other) ? { a: other, b: id } : { a: id, b: other },
                )
              }
            />
          </p>
        )}
        <p>
          Or choose another above, see{' '}
          <a href={neighboursPage({ of: id })}>what changed before and after it</a>, or{' '}
          <a href={statementPage(id)}>read it</a>.
        </p>
      </div>
    </>
  )
}

/** Where both texts are loaded in one language, they can be read word by word at once. */
function LoadedTexts({ a, b }: { a: LoadedText | undefined; b: LoadedText | undefined }) {
  if (!a || !b || a.id === b.id || a.language !== b.language) return null
  return (
    <p class="finding">
      <a href={wordingPage({ a: a.id, b: b.id })}>
        Compare the two texts word by word, in {languageName(a.language)}
      </a>
      : both are loaded here.
    </p>
  )
}

export function SideCard(props: {
  side: 'a' | 'b'
  statement: StatementSummary
  /** Statements before and after it in its series, and where each leads. */
  steps?: Steps
  href?: (id: string) => string
}) {
  const { side, statement, steps, href } = props
  const doubts = recordDoubts(statement)
  return (
    <article class={`side side-${side}`}>
      <p class="meta">
        {side === 'a' ? 'First' : 'Second'} · <time datetime={statement.date}>{longDay(statement)}</time> ·{' '}
        {kindLabel(statement)} · {voiceLabels[statement.voice]} <ConfidenceFlag of={statement} />
      </p>
      <ShortName of={statement} />
      <h2>
        <a href={statementPage(statement.id)}>{statement.title}</a>
      </h2>
      {steps && href && (
        <p class="meta steps">
          <StepLinks {...steps} date={statement.date} href={href} />
          <a href={neighboursPage({ of: statement.id })}>what changed before and after it</a>
        </p>
      )}
      {doubts && <p class="note">{doubts}</p>}
    </article>
  )
}

/** How much of what stands on one side alone is known to be missing from the other text. */
function Certainty({ data, names }: { data: Comparison; names: [string, string] }) {
  const oneSided = data.themes.flatMap((theme) => {
    const apart = saidApart(theme.frames)
    return theme.frames.filter(({ where, frame }) => where !== 'both' && !apart.includes(frame))
  })
  const known = absences.filter(isKnownAbsence).flatMap((absence) => {
    const n = oneSided.filter((frame) => frame.absence === absence).length
    return n === 0 ? [] : `for ${ofAll(n, oneSided.length)} ${knownWords[absence]}`
  })
  if (oneSided.length === 0) return null
  const open = oneSided.filter(({ absence }) => !isKnownAbsence(absence))
  const { a, b } = data
  const [first, second] = names.map((name) => (a.date === b.date ? name : `the statement of ${name}`))
  const openBySide = (
    [
      ['a', first, second],
      ['b', second, first],
    ] as const
  ).flatMap(([side, own, other]) => {
    const n = open.filter(({ where }) => where === side).length
    return n === 0 ? [] : `${n} ${n === 1 ? 'is' : 'are'} in ${own} and not recorded in ${other}`
  })
  return (
    <p class="caution">
      {plural(oneSided.length, 'frame')} {oneSided.length === 1 ? 'is' : 'are'} recorded in one of the two
      statements alone. {known.length > 0 && `${capitalised(listed(known))}. `}
      {open.length > 0 &&
        `${listed(openBySide)}, which does not prove that ${open.length === 1 ? 'it is' : 'they are'} missing there.`}
    </p>
  )
}

const knownWords: Record<KnownAbsence, string> = {
  silent: 'the other text is recorded as silent on the theme',
  not_found: 'the lexicon read all of the other text and found no mention',
  not_named: 'a note says that the other text does not name the theme',
}

/** So many of all. */
function ofAll(some: number, all: number): string {
  if (some > 1) return `${some} of them`
  return all === 1 ? 'it' : 'one of them'
}

function labelOf(row: ThemeComparison, themes: readonly Theme[]): string {
  return themes.find(({ id }) => id === row.theme)?.label ?? row.theme
}
