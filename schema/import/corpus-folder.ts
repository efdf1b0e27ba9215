import { join, resolve } from 'node:path'

/**
 * Which corpus the commands and the build work on: that of this repository, or the folder that `ENTENTE_CORPUS` names,
 * with its dataset in `dataset/` and a local database of its own in `state/`.
 */
const named = process.env.ENTENTE_CORPUS

export const corpusFolder = named ? resolve(named) : undefined

export const datasetFolder = corpusFolder
  ? join(corpusFolder, 'dataset')
  : join(import.meta.dirname, '..', 'dataset')

/** The packages of published releases, as they were published. */
export const releasesFolder = corpusFolder
  ? join(corpusFolder, 'releases')
  : join(import.meta.dirname, '..', 'releases')

/** Where the local database of the corpus is; undefined for wrangler's own place. */
export const stateFolder =
  process.env.ENTENTE_STATE ?? (corpusFolder ? join(corpusFolder, 'state') : undefined)

/** Where the site is built: another corpus is built beside its texts, not over this one. */
export const buildFolder = corpusFolder ? join(corpusFolder, 'build') : 'dist'
