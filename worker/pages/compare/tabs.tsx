import { pages } from '#subject'
import { Tabs } from '../../components/tabs.tsx'
import { comparePage, groupsPage, phrasesPage, wordingPage } from '../../links.ts'

const tabs = [
  { id: 'statements', label: 'Two statements', page: comparePage },
  { id: 'wording', label: 'Two texts, word by word', page: wordingPage },
  { id: 'groups', label: 'Two groups', page: groupsPage },
  ...(pages.includes('phrases') ? [{ id: 'phrases', label: 'Set phrases', page: phrasesPage } as const] : []),
] as const

/** The ways to compare, on top of each of their pages. */
export function CompareTabs({ current }: { current?: (typeof tabs)[number]['id'] }) {
  return <Tabs label="Ways to compare" tabs={tabs} current={current} />
}
