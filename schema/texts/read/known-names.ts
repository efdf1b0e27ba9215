import { knownFiles } from '../../import/known-file.ts'
import { PeopleFile } from '../../import/people.ts'
import { type PageParts, SourcesFile } from '../../import/sources.ts'

/** Whom the importer finds by name. */
export const people = knownFiles('people.yaml', PeopleFile).flatMap((one) => one.people)

export interface Publisher extends PageParts {
  name: string
  hosts: readonly string[]
}

/** Whose pages the importer knows. */
export const publishers = knownFiles('sources.yaml', SourcesFile).flatMap((file) =>
  file.publishers.flatMap(({ publisher: name, hosts, pages, pagesLike }): Publisher[] => {
    const known =
      pages ?? file.publishers.find((other) => other.publisher === pagesLike && other.pages)?.pages
    return known ? [{ name, hosts, ...known }] : []
  }),
)
