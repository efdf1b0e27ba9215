import { site, years } from '#subject'

/** Of the dataset with the years that it covers, as citations and catalogues name it. */
export const datasetTitle = `${site.title}, ${years.first}–${years.last}`

/** Who made the dataset, as citations and catalogues name them. */
export const datasetAuthor = `The ${site.name} contributors`
