/** @jsxImportSource #markup */
import type { SearchHit } from '../../../schema/contract/search.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { fieldLabels, languageLabels, voiceLabels } from '../../components/words.ts'
import { searchPage } from '../../links.ts'
import { orderLabels, type ShownSearch } from './form.tsx'

export function Order({ asked, sortedWithin }: { asked: ShownSearch; sortedWithin: number | null }) {
  return (
    <p class="meta">
      {Object.entries(orderLabels).map(([sort, label], index) => (
        <>
          {index > 0 && ' · '}
          {asked.sort === sort ? <b>{label}</b> : <a href={searchPage({ ...asked, sort })}>{label}</a>}
        </>
      ))}
      {sortedWithin !== null && '. Sorted are only the places that were read.'}
    </p>
  )
}

/** Every place with what stands around it, one line for each time the words stand there. */
export function Concordance({
  hits,
  themeLabels,
}: {
  hits: readonly SearchHit[]
  themeLabels: Record<string, string>
}) {
  return (
    <ol class="concordance">
      {hits.map((hit) => (
        <li>
          <p class="meta">
            {hit.date && <time datetime={hit.date}>{longDate(hit.date)}</time>}
            {hit.voice && (
              <>
                {' · '}
                <span class={`voice voice-${hit.voice}`}>{voiceLabels[hit.voice]}</span>
              </>
            )}{' '}
            · {fieldLabels[hit.foundIn]}
            {hit.foundIn === 'text' && `, ${languageLabels[hit.language] ?? hit.language}`}
            {hit.theme && ` · ${themeLabels[hit.theme] ?? hit.theme}`} ·{' '}
            <a href={hit.address} lang={hit.statementId === null ? hit.language : undefined}>
              {hit.title}
            </a>
          </p>
          {hit.lines.map((line) => (
            <p class="line" lang={hit.language}>
              <span class="left">{line.left}</span>
              <mark>{line.match}</mark>
              <span class="right">{line.right}</span>
              {line.isDenied && <span class="flag"> our words: it is not named there</span>}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
