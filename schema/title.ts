import { site, years } from '#subject'

/** Of the dataset with the years that it covers, as citations and catalogues name it. */
export const datasetTitle = `${site.title}, ${years.first}–${years.last}`

/** Under what the dataset may be used, as licences are named (SPDX) and read. */
export const datasetLicence = { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }

/** Who made the dataset, as citations and catalogues name them. */
export const datasetAuthor = `The ${site.name} contributors`
