import { knownFiles } from '../../import/known-file.ts'
import { PeopleFile } from '../../import/people.ts'
import { PublishersFile } from '../../import/publishers.ts'

/** Whom the importer finds by name. */
export const people = knownFiles('people.yaml', PeopleFile).flatMap((one) => one.people)

/** Whose pages the importer knows. */
export const publishers = knownFiles('publishers.yaml', PublishersFile).flatMap((one) => one.publishers)
