import { apiPage, codebookPage, dataPage, methodPage } from '../links.ts'
import { Tabs } from './tabs.tsx'

const tabs = [
  { id: 'data', label: 'Downloads and coverage', href: dataPage() },
  { id: 'api', label: 'API', href: apiPage() },
  { id: 'codebook', label: 'Codebook', href: codebookPage() },
  { id: 'method', label: 'Method', href: methodPage() },
] as const

/** What stands under "Data & API", on top of each of its pages. */
export function DataTabs({ current }: { current: (typeof tabs)[number]['id'] }) {
  return <Tabs label="Data and API" tabs={tabs} current={current} />
}
