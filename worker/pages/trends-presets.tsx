import { address } from '../links.ts'
import { presets } from '../presets.ts'

/** Named ways into the data, each with what it shows. */
export function Presets() {
  return (
    <nav aria-label="Begin with a finding" class="presets">
      <ul>
        {presets.map(({ title, claim, query }) => (
          <li>
            <a href={address('/', query as Record<string, string[]>)}>{title}</a>
            <p>{claim}</p>
          </li>
        ))}
      </ul>
    </nav>
  )
}
