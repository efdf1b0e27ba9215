/** @jsxImportSource #markup */
import type { Child } from 'hono/jsx'
import { pinnedRelease } from '../links.ts'

/** A form that leads to a page of this site. A form leaves out the query of its action, so that the release is a field. */
export function PageForm(props: { page: string; class: string; children: Child }) {
  const release = pinnedRelease()
  return (
    <form class={props.class} method="get" action={props.page.replace(/\?[^#]*/, '')}>
      {release !== undefined && <input type="hidden" name="release" value={release} />}
      {props.children}
    </form>
  )
}
