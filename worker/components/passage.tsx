import { chain } from '../../schema/chain.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { CodingRow } from '../../schema/contract/coding.ts'
import type { Passage, Statement } from '../../schema/contract/statement.ts'
import { passageCautions } from '../../schema/passage-cautions.ts'
import { numberOf } from '../../schema/passage-id.ts'
import { isLinked } from '../../schema/refused-page.ts'
import { standingWords } from '../../schema/standing.ts'
import { passageCardPage, trendsPage } from '../links.ts'
import { NamingTag } from './naming.tsx'
import { SourceLinks } from './source-links.tsx'
import { labelled, labelsOf, voiceLabels } from './words.ts'

const checks = {
  supported: 'supported',
  partly: 'partly supported, since corrected',
  not_found: 'not found, since corrected or marked',
}
const means = {
  whole_text: 'checked against the whole text',
  other_source: 'checked against another source',
  same_source: 'checked against the same source only',
}

/** One position with everything that it rests on. */
export function PassageCard(props: {
  passage: Passage
  themes: readonly Theme[]
  /** The statement that it is of, where that is at hand: key phrases of official texts link to its page. */
  statement?: Statement | undefined
  /** Voice of the statement: a passage shows its own only where it differs. */
  statementVoice: string
  /** False where the gist stands above the card. */
  hasGist?: boolean
  /** True on the passage's own page, which it need not link to. */
  isAlone?: boolean
  /** What each coder gave it, in a list of how they agree. */
  codings?: readonly CodingRow[]
}) {
  const { passage, themes, statement, statementVoice, hasGist = true, isAlone = false, codings = [] } = props
  const theme = themes.find(({ id }) => id === passage.theme)
  // What is not counted has no frame: the coders left it out, whatever they wrote beside it.
  const frames = passage.status === 'counted' ? passage.frames : []
  return (
    <li
      class={passage.uncounted || passage.silence ? 'passage context' : 'passage'}
      id={`p${numberOf(passage.id)}`}
    >
      <p class="frames">
        {passage.silence && <span class="tag silent">Recorded as silent</span>}
        {passage.status === 'context' && <span class="tag plain">Context</span>}
        {frames.map((frame) => (
          <a class="tag" href={trendsPage({ theme: passage.theme, frame })}>
            {theme?.frames.find(({ id }) => id === frame)?.label ?? frame}
          </a>
        ))}
        {theme && <NamingTag passage={{ ...passage, frames }} theme={theme} />}
        {passage.voice !== statementVoice && <span class="tag plain">{voiceLabels[passage.voice]}</span>}
      </p>
      {hasGist && <p>{passage.gist}</p>}
      {passage.keyPhrase && (
        <KeyPhrase passage={passage} officialUrl={Object.values(statement?.officialUrls ?? {})[0]} />
      )}
      {theme && codings.length > 0 && <CodingsBeside theme={theme} codings={codings} themes={themes} />}
      <div class="meta">
        <Cautions of={passageCautions(passage, { themes, statement })} />
        {passage.uncounted && `Shown as context and not counted: ${passage.uncounted}. `}
        {passage.codedAs && codedAsOne}
        {codingWords(passage)}
        {passage.checkVerdict && passage.checkHow
          ? `Check: ${checks[passage.checkVerdict]} (${means[passage.checkHow]}). `
          : 'Not checked a second time. '}
        {passage.evidence.length > 0 && (passage.evidence.length === 1 ? 'Source: ' : 'Sources: ')}
        <SourceLinks
          urls={passage.evidence}
          publishers={passage.evidencePublishers}
          kinds={passage.evidenceKinds}
        />
        {passage.evidence.length > 0 && '.'}{' '}
        {!isAlone && <a href={passageCardPage(passage.id)}>Quote or cite passage {numberOf(passage.id)}</a>}
      </div>
    </li>
  )
}

const codedAsOne =
  'The coders read it as one with another passage, and it was divided since: each part has those frames that are of its words, and agreement counts the coding once. '

/** How the coders came to what is published; nothing where all gave the same frames and stance. */
function codingWords(passage: Passage): string {
  const { settlement, settlementReason, stance, stanceSettlement } = passage
  const differing =
    stanceSettlement === 'majority'
      ? `the stance that most give is ${stance}`
      : stanceSettlement === 'open'
        ? 'no stance has most of them, and none is published'
        : undefined
  if (settlement === 'uncoded') return 'Not coded yet. '
  if (settlement === 'settled')
    return `No frame has most of the coders; the editors decided: ${settlementReason} ${differing ? `Of the stance: ${differing}. ` : ''}`
  if (settlement === 'majority')
    return `Most coders give these frames; on others they differ. ${differing ? `In the stance they differ, too: ${differing}. ` : ''}`
  return settlement === 'agreed' && differing
    ? `The coders agree on the frames and differ in the stance: ${differing}. `
    : ''
}

/** "NATO, as each coder coded it. coder-1: Enlargement, critical; coder-2: none of its words, no stance". */
function CodingsBeside(props: { theme: Theme; codings: readonly CodingRow[]; themes: readonly Theme[] }) {
  const { theme, codings, themes } = props
  const labels = labelsOf(themes.flatMap(({ frames }) => frames))
  const given = ({ codedTheme, frames, stance, context }: CodingRow) => {
    const other = codedTheme === theme.id ? undefined : themes.find(({ id }) => id === codedTheme)?.label
    const named = labelled(frames, labels).join(', ') || 'none of its words'
    const words = `${other ? `${other}: ` : ''}${named}; ${chain.stance(stance)}`
    return context === null ? words : `${words}; context: ${context}`
  }
  return (
    <div class="meta codings">
      <p>{theme.label}, as each coder coded it:</p>
      <ul>
        {codings.map((coding) => (
          <li>
            {coding.coder}: {given(coding)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What must be known of a passage, where it is shown. */
export function Cautions({ of }: { of: readonly string[] }) {
  return (
    <>
      {of.map((caution) => (
        <>
          <span class="flag">{caution}</span>{' '}
        </>
      ))}
    </>
  )
}

export function KeyPhrase({ passage, officialUrl }: { passage: Passage; officialUrl: string | undefined }) {
  const { keyPhraseBasis: basis, keyPhrase, keyPhrasePage, keyPhraseLanguage } = passage
  const named = keyPhrasePage ?? (basis === 'official_text' ? officialUrl : undefined)
  // Nobody vouches for what a page of an unclassified host shows today.
  const isUnknown = passage.evidenceKinds[passage.evidence.indexOf(named ?? '')] === 'unknown'
  const page = named && !isUnknown && isLinked(named) ? named : undefined
  const words = standingWords(basis)
  return (
    <p class="phrase">
      <q lang={keyPhraseLanguage ?? undefined}>{keyPhrase}</q>{' '}
      {page ? (
        <a href={page}>{words}</a>
      ) : (
        <span class={basis === 'as_reported' ? 'flag' : 'note'}>{words}</span>
      )}
    </p>
  )
}
