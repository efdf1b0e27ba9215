import { listed } from '../../../schema/chart/wording.ts'
import type { SearchHit } from '../../../schema/contract/search-hit.ts'
import { languageName } from '../../../schema/language-name.ts'
import { standingWords } from '../../../schema/standing.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { accountCaution } from '../../../schema/stats/account.ts'
import type { Attribution } from '../../../schema/voice.ts'
import { fieldLabels, labelled, voiceLabels } from '../../components/words.ts'
import { searchPage } from '../../links.ts'
import { orderLabels, type ShownSearch } from './form.tsx'
import { joinedLines } from './joined-lines.ts'
import { UnconfirmedFlag } from './unconfirmed-flag.tsx'

export function Order({ asked, sortedWithin }: { asked: ShownSearch; sortedWithin: number | null }) {
  return (
    <p class="meta">
      {Object.entries(orderLabels).map(([sort, label], index) => (
        <>
          {index > 0 && ' · '}
          {asked.sort === sort ? <b>{label}</b> : <a href={searchPage({ ...asked, sort })}>{label}</a>}
        </>
      ))}
      {sortedWithin !== null && '. Only the places that were read are sorted.'}
    </p>
  )
}

/** Every passage with what stands around the words: its gist and key phrase together, and no line twice. */
export function Concordance({
  hits,
  themeLabels,
  frameLabels,
}: {
  hits: readonly SearchHit[]
  themeLabels: Record<string, string>
  frameLabels: Record<string, string>
}) {
  return (
    <ol class="concordance">
      {byPassage(hits).map(([hit, ...beside]) => (
        <li>
          <p class="meta">
            {hit.date && <time datetime={hit.date}>{longDay({ ...hit, date: hit.date })}</time>}
            {hit.voice && (
              <>
                {' · '}
                <Who voice={hit.voice} status={hit.status} />
              </>
            )}{' '}
            · {listed([hit, ...beside].map(placeLabel))}
            {hit.foundIn === 'text' && `, ${languageName(hit.language)}`}
            {hit.theme && ` · ${themeLabels[hit.theme] ?? hit.theme}${framesOf(hit, frameLabels)}`} ·{' '}
            <a href={hit.address} lang={hit.statementId === null ? hit.language : undefined}>
              {hit.title}
            </a>
            {hit.isUnconfirmed && <UnconfirmedFlag />}
            {hit.readIn && <span class="flag"> {accountCaution(hit.readIn)}</span>}
          </p>
          {[hit, ...beside].flatMap(({ language, lines }) =>
            joinedLines(lines).map((line) => (
              <p class="line" lang={language}>
                <span class="left">{line.left}</span>
                <mark>{line.match}</mark>
                <span class="right">
                  {line.right.map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))}
                </span>
                {line.isDenied && <span class="flag"> our words: it is not named there</span>}
              </p>
            )),
          )}
        </li>
      ))}
    </ol>
  )
}

/** ": Enlargement and Cold War relic": what the passage does, which may be to take back what the words say. */
function framesOf({ frames }: SearchHit, labels: Record<string, string>): string {
  return frames.length === 0 ? '' : `: ${listed(labelled(frames, labels))}`
}

/** Whose words they are; those of context may be another's than the statement's, as its passage says. */
function Who({ voice, status }: { voice: Attribution; status: SearchHit['status'] }) {
  if (status === 'context') return <span class="note">context, not counted</span>
  return <span class={`voice voice-${voice}`}>{voiceLabels[voice]}</span>
}

/** Hits of one passage, which follow one another, together. */
function byPassage(hits: readonly SearchHit[]): [SearchHit, ...SearchHit[]][] {
  const groups: [SearchHit, ...SearchHit[]][] = []
  for (const hit of hits) {
    const last = groups.at(-1)
    if (last && isOfPassage(hit) && hit.address === last[0].address) last.push(hit)
    else groups.push([hit])
  }
  return groups
}

/** "Key phrase (official wording)", then "our gist". */
function placeLabel({ foundIn, keyPhraseBasis }: SearchHit, index: number): string {
  const label = fieldLabels[foundIn]
  const standing = keyPhraseBasis ? ` (${standingWords(keyPhraseBasis)})` : ''
  return `${index === 0 ? label : label.toLowerCase()}${standing}`
}

const isOfPassage = ({ foundIn }: SearchHit) => foundIn === 'gist' || foundIn === 'key_phrase'
