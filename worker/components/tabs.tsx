/** @jsxImportSource #markup */
interface Tab<Id extends string> {
  id: Id
  label: string
  page: () => string
}

/** The pages of one kind, on top of each of them. */
export function Tabs<Id extends string>(props: {
  label: string
  tabs: readonly Tab<Id>[]
  current: Id | undefined
}) {
  const { label, tabs, current } = props
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={tab.page()} aria-current={tab.id === current ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
