import { raw } from 'hono/html'
import { type Child, Fragment, jsx } from 'hono/jsx'
import { Link, Script } from 'vite-ssr-components/hono'
import { licence, site } from '#subject'
import { NewerReleaseLine } from './newer-release.tsx'

/** A page made to stand in a frame of another site: no navigation, links open outside the frame, which is told its height. */
export function EmbedShell(props: {
  heading: string
  /** The page of this site that the frame shows a part of. */
  page: string
  release: string | undefined
  /** What the last line says of the links in the frame. */
  note: string
  children: Child
}) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${props.heading} · ${site.name}`}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={props.page} />
        <base target="_blank" />
        <Link href="/web/style.css" rel="stylesheet" />
        <Script src="/web/embed.ts" />
      </head>
      <body class="embed">
        <main>
          <h1>{props.heading}</h1>
          {raw(drawnLinksOutside(String(jsx(Fragment, {}, props.children))))}
          <p class="counted">
            <a href={props.page}>{site.name}</a>, release {props.release ?? 'unknown'}
            {licence && `, ${licence.name}`}. {props.note}
            <NewerReleaseLine />
          </p>
        </main>
      </body>
    </html>
  )
}

/** The base of a page does not reach the links in its drawings: these name where they open themselves. */
function drawnLinksOutside(html: string): string {
  return html.replace(/<svg[ >].*?<\/svg>/gs, (svg) => svg.replaceAll('<a ', '<a target="_blank" '))
}
