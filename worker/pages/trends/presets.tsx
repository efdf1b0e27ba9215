import { findings, pages } from '#subject'
import { address, releasesPage, tradePage } from '../../links.ts'

/** Named ways into the data, each with what it shows. */
export function Presets() {
  return (
    <nav aria-label="Begin with a finding" class="presets">
      <ul>
        {findings.map(({ title, claim, query, restsOnLedger }) => (
          <li>
            <a href={address('/', query)}>{title}</a>
            <p>
              {claim}
              {restsOnLedger && pages.includes('trade') && (
                <>
                  {' '}
                  These announcements are in the <a href={tradePage()}>trade ledger</a>; the figure shows
                  passages of statements alone.
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Stands in their place on an older release: a claim is held against the rows of the newest alone. */
export function PresetsOfNewest({ shown }: { shown: string }) {
  return (
    <p class="note">
      Findings are written for the newest release alone; <a href={`${releasesPage()}#r${shown}`}>Releases</a>{' '}
      says what {shown} holds and what later ones changed.
    </p>
  )
}
