import { apiPage, codebookPage, dataPage, methodPage } from '../links.ts'
import { Tabs } from './tabs.tsx'

const tabs = [
  { id: 'data', label: 'Downloads and coverage', page: dataPage },
  { id: 'api', label: 'API', page: apiPage },
  { id: 'codebook', label: 'Codebook', page: codebookPage },
  { id: 'method', label: 'Method', page: methodPage },
] as const

/** What stands under "Data & API", on top of each of its pages. */
export function DataTabs({ current }: { current: (typeof tabs)[number]['id'] }) {
  return <Tabs label="Data and API" tabs={tabs} current={current} />
}
