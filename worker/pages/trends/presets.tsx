import { findings } from '#subject'
import { address } from '../../links.ts'

/** Named ways into the data, each with what it shows. */
export function Presets() {
  return (
    <nav aria-label="Begin with a finding" class="presets">
      <ul>
        {findings.map(({ title, claim, query }) => (
          <li>
            <a href={address('/', query)}>{title}</a>
            <p>{claim}</p>
          </li>
        ))}
      </ul>
    </nav>
  )
}
