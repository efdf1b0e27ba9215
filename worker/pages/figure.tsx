import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** A figure: heading, canvas, denominator, caution and the same rows as a table. */
export function Figure(props: {
  id: string
  heading: string
  /** What the chart shows, in a sentence, for those who do not see it. */
  label: string
  /** What the numbers are shares or counts of. */
  counted: string
  chart: 'trend'
  payload: object
  links: { label: string; href: string }[]
  children: Child
}) {
  return (
    <figure class="chart" id={props.id}>
      <figcaption>
        <h2>{props.heading}</h2>
        <p class="counted">{props.counted}</p>
      </figcaption>
      <div class="canvas" data-chart={props.chart} hidden>
        <canvas role="img" aria-label={props.label} />
        <script type="application/json">{raw(jsonForHtml(props.payload))}</script>
      </div>
      <details>
        <summary>Table of the same numbers</summary>
        {props.children}
      </details>
      <p class="takeaway">
        {props.links.map(({ label, href }) => (
          <a href={href}>{label}</a>
        ))}
      </p>
    </figure>
  )
}

/** JSON that cannot end its script element or open a comment in it. */
export function jsonForHtml(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
