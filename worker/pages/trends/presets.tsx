import { findings, pages } from '#subject'
import type { Release } from '../../../schema/contract/release.ts'
import { address, releasesPage, tradePage } from '../../links.ts'

type Finding = Release['findings'][number]

/** Named ways into the data, each with what it shows. */
export function Presets({ told = findings }: { told?: readonly Finding[] }) {
  return (
    <nav aria-label="Begin with a finding" class="presets">
      <ul>
        {told.map(({ id, title, claim, query, restsOnLedger }) => (
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
            {told !== findings && <SaidNow id={id} claim={claim} />}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What the newest release says where an older one made the claim. */
function SaidNow({ id, claim }: Pick<Finding, 'id' | 'claim'>) {
  const now = findings.find((finding) => finding.id === id)
  if (now?.claim === claim) return null
  return <p class="note">{now ? `Now: ${now.claim}` : 'The newest release has no such finding.'}</p>
}

/** The findings of an older release, in its own words. */
export function PresetsOfRelease({ told, shown }: { told: readonly Finding[]; shown: string }) {
  if (told.length === 0) return null
  return (
    <>
      <p class="note">
        These are the findings as {shown} stated them. Where the newest release says otherwise, its words
        follow; <a href={`${releasesPage()}#r${shown}`}>Releases</a> tells what changed.
      </p>
      <Presets told={told} />
    </>
  )
}
