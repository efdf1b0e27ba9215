import { z } from 'zod'
import { words } from './fields.ts'

const selectors = z.array(words)
/** Of a part that not every publisher has. */
const anySelectors = selectors.default([])

/** Where a publisher keeps the parts of a statement in its pages, past and present. */
export const Publisher = z.strictObject({
  name: words,
  hosts: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host such as kremlin.ru')).min(1),
  /** CSS selectors, tried in order; the first that holds text wins. */
  title: selectors,
  date: selectors,
  place: anySelectors,
  /** Above the body and part of the text. */
  lead: anySelectors,
  body: selectors,
  /** Where a page names who speaks. */
  speaker: anySelectors,
  /** Within the body and no part of it: tooltips, tags, status lines. */
  drop: anySelectors,
})
export type Publisher = z.infer<typeof Publisher>

/** What the pages of publishers look like. */
export const PublishersFile = z.strictObject({
  publishers: z.array(Publisher).superRefine((publishers, context) => {
    const hosts = publishers.flatMap((publisher) => publisher.hosts)
    publishers.forEach((publisher, index) => {
      for (const host of publisher.hosts)
        if (hosts.indexOf(host) !== hosts.lastIndexOf(host))
          context.addIssue({ code: 'custom', path: [index, 'hosts'], message: `${host} is listed twice` })
    })
  }),
})
export type PublishersFile = z.infer<typeof PublishersFile>
