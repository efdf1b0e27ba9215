import { useContext } from 'hono/jsx'
import { pageAt, pages, sectionOf, withThoseAbove } from '../data/page-list.ts'
import { address } from '../links.ts'
import { AskedAddress } from './asked-address.ts'

/** The pages among which readers choose under one entry of the navigation, on top of each of them. */
export function SectionTabs() {
  const above = withThoseAbove(pageAt(new URL(useContext(AskedAddress)).pathname)?.page)
  const [own] = above
  const section = sectionOf(own)
  // A page under the section's own first page is none of its tabs.
  const current = above.find((page) => page.tab && (page === own || page !== section))
  return (
    <nav class="tabs" aria-label={section?.entry}>
      <ul>
        {pages.map(
          (page) =>
            page.tab &&
            sectionOf(page) === section && (
              <li>
                <a href={address(page.path)} aria-current={page === current ? 'page' : undefined}>
                  {page.tab}
                </a>
              </li>
            ),
        )}
      </ul>
    </nav>
  )
}
