import { apiPage, codebookPage, dataPage, methodPage } from '../links.ts'

const tabs = [
  { id: 'data', label: 'Downloads and coverage', href: dataPage() },
  { id: 'api', label: 'API', href: apiPage() },
  { id: 'codebook', label: 'Codebook', href: codebookPage() },
  { id: 'method', label: 'Method', href: methodPage() },
] as const

/** What stands under "Data & API", on top of each of its pages. */
export function DataTabs({ current }: { current: (typeof tabs)[number]['id'] }) {
  return (
    <nav class="tabs" aria-label="Data and API">
      <ul>
        {tabs.map(({ id, label, href }) => (
          <li>
            <a href={href} aria-current={id === current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
