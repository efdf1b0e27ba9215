import type { Child } from 'hono/jsx'
import { pinnedRelease, type Query } from '../links.ts'

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

/** What a form has no field of its own for and keeps, as an address has it: empty values are left out, lists joined. */
export function Kept({ query }: { query: Query }) {
  return (
    <>
      {Object.entries(query).map(([name, value]) => {
        const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
        return text === '' ? null : <input type="hidden" name={name} value={text} />
      })}
    </>
  )
}
