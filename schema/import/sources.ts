import { z } from 'zod'
import { hostOf, placePattern, placesOf } from '../host.ts'
import { type SourceKind, sourceKinds } from '../vocabulary.ts'
import { oneOf, partyCode, words } from './fields.ts'
import { type Problem, problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

const host = z
  .string()
  .regex(
    /^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/,
    'must be a host such as tass.com, in lower case and without www.',
  )

const place = z
  .string()
  .regex(
    new RegExp(`^(?!www\\.)${placePattern.source.slice(1)}`),
    'must be a host such as tass.com, in lower case and without www., or one with the beginning of a path such as doi.org/10.7910',
  )

const selectors = z.array(words)
/** Where a part stands that not every publisher has. */
const anySelectors = selectors.default([])

/** Where a publisher keeps the parts of a statement in its pages, past and present: CSS selectors, the first that holds text wins. */
const PageParts = z.strictObject({
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
export type PageParts = z.infer<typeof PageParts>

export const SourcesFile = z.strictObject({
  publishers: z.array(
    z
      .strictObject({
        publisher: words,
        kind: oneOf(sourceKinds),
        /** The state whose office it is, as `parties` of a statement names it. */
        party: partyCode.optional(),
        /** Language of every page at just these hosts that names no other in its address, as ISO 639. */
        language: z
          .string()
          .regex(/^[a-z]{2,3}$/, 'must be the code of a language such as ru')
          .optional(),
        hosts: z.array(place).min(1),
        pages: PageParts.optional(),
        /** The publisher whose pages these are made like. */
        pagesLike: words.optional(),
      })
      .refine(({ kind, party }) => (kind === 'official') === (party !== undefined), {
        path: ['party'],
        error: 'goes with the kind official: it names the state whose office it is, such as RU',
      })
      .refine(({ publisher, kind, hosts }) => !isNamedKind(kind) || !namesHost(publisher, hosts), {
        path: ['publisher'],
        error: 'holds the name of a host, which publishes nothing; references name who does',
      }),
  ),
  /** Hosts of which we cannot tell who publishes them. */
  unknown: z.array(host),
  /** Hosts that no record may cite, such as one that was taken over, each with the reason. */
  refused: z.array(z.strictObject({ host, why: words })).optional(),
})
export type SourcesFile = z.infer<typeof SourcesFile>

/** Kinds of publishers that a reference names; copies and unknown ones are none. */
function isNamedKind(kind: SourceKind): boolean {
  return kind !== 'mirror' && kind !== 'unknown'
}

/** True if a host stands among other words; some publications are called by their hosts alone. */
function namesHost(publisher: string, hosts: readonly string[]): boolean {
  const name = publisher.toLowerCase()
  return hosts.some((one) => name !== one && name.split(/[\s()]+/).includes(one))
}

export interface Publisher {
  publisher: string
  kind: SourceKind
}

/**
 * Finds the publisher of an address; undefined where its host is not in the file. A host covers its subdomains. An office is
 * official for what its own state says: of the words of `parties` that are others, its page is a copy.
 */
export function publisherFinder(
  sources: SourcesFile,
): (url: string, parties?: readonly string[]) => Publisher | undefined {
  const byPlace = new Map<string, Publisher & { party?: string | undefined }>()
  for (const { publisher, kind, party, hosts } of sources.publishers)
    for (const name of hosts) byPlace.set(name, { publisher, kind, party })
  for (const name of sources.unknown) byPlace.set(name, { publisher: name, kind: 'unknown' })
  const find = placeFinder(byPlace)
  return (url, parties) => {
    const found = find(url)
    if (found === undefined) return undefined
    const { publisher, kind, party } = found
    const isOfOthers = parties !== undefined && party !== undefined && !parties.includes(party)
    return { publisher, kind: isOfOthers ? 'mirror' : kind }
  }
}

/** What is known of the narrowest place that an address stands in. */
function placeFinder<T>(byPlace: ReadonlyMap<string, T>): (url: string) => T | undefined {
  return (url) => {
    const place = placesOf(url).find((one) => byPlace.has(one))
    return place === undefined ? undefined : byPlace.get(place)
  }
}

/** An address as a dataset file cites it. */
export interface CitedAddress {
  file: string
  /** Looked up only when there is something to say of it. */
  line: () => number | undefined
  url: string
}

/** Every host is listed once, every cited host is listed, and none is refused. */
export function sourceProblems(sources: YamlFile<SourcesFile>, cited: readonly CitedAddress[]): Problem[] {
  const { file, value, lineOf } = sources
  const problems: Problem[] = []
  const seen = new Set<string>()
  const take = (name: string, path: PropertyKey[]) => {
    if (seen.has(name)) problems.push(problem(file, lineOf(path), `host ${name} is listed twice`))
    seen.add(name)
  }
  value.publishers.forEach(({ hosts, pages, pagesLike }, index) => {
    for (const name of hosts) take(name, ['publishers', index])
    const others = value.publishers.filter((other) => other.publisher === pagesLike && other.pages)
    if (pagesLike !== undefined && (pages !== undefined || others.length !== 1))
      problems.push(
        problem(
          file,
          lineOf(['publishers', index, 'pagesLike']),
          `pagesLike ${pagesLike} must be one other publisher, which has pages, in place of pages of its own`,
        ),
      )
  })
  value.unknown.forEach((name, index) => {
    take(name, ['unknown', index])
  })
  value.refused?.forEach(({ host }, index) => {
    take(host, ['refused', index])
  })
  const find = publisherFinder(value)
  const findRefused = placeFinder(new Map(value.refused?.map((entry) => [entry.host, entry])))
  const missing = new Set<string>()
  for (const { file: citing, line, url } of cited) {
    const name = hostOf(url)
    const refused = findRefused(url)
    if (refused) {
      const reason = `host ${refused.host} is refused (${refused.why}); cite another page`
      problems.push(problem(citing, line(), reason))
      continue
    }
    if (find(url) || missing.has(name)) continue
    missing.add(name)
    problems.push(
      problem(
        citing,
        line(),
        `host ${name} is not in sources.yaml; add who publishes it, or put it under unknown`,
      ),
    )
  }
  return problems
}
