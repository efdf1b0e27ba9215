import { datasetLicence } from '../../schema/title.ts'
import { fieldNames } from '../api/presentation.ts'
import { type Format, formats, mediaTypes, queryAs, splitFormat } from '../format.ts'
import { apiPage, statementPage, withCursor } from '../links.ts'
import { type Answer, isPaged } from '../resource.ts'
import { csvMetadataSuffix } from './csv-metadata.ts'
import type { DataQuestion } from './question.ts'

/** RFC 8288 links of a data answer: its other pages, its other forms, what describes it, its licence. */
export function linkHeader(
  { resource, format, shape }: Pick<DataQuestion, 'resource' | 'format' | 'shape'>,
  answer: Pick<Answer<unknown, unknown>, 'next' | 'evidence'>,
  url: URL,
): string {
  const { stem } = splitFormat(url.pathname)
  const links = [link(`${url.pathname}${url.search}`, 'self')]
  if (isPaged(resource)) {
    links.push(link(withoutCursor(url), 'first'))
    if (answer.next !== null) links.push(link(withCursor(url, answer.next), 'next'))
  }
  for (const other of formats.filter((name) => name !== format)) {
    links.push(
      link(`${stem}.${other}${askedIn(other, { resource, shape }, url)}`, 'alternate', mediaTypes[other]),
    )
  }
  if (format === 'csv')
    links.push(link(`${stem}.csv${csvMetadataSuffix}${url.search}`, 'describedby', 'application/csvm+json'))
  if (answer.evidence !== undefined) links.push(link(answer.evidence, 'related', 'application/json'))
  if (resource.retirement) links.push(link(resource.retirement.successor, 'successor-version'))
  links.push(link('/openapi.json', 'service-desc', 'application/vnd.oai.openapi+json'))
  links.push(link(apiPage(), 'service-doc', 'text/html'))
  if (datasetLicence) links.push(link(datasetLicence.url, 'license'))
  return links.join(', ')
}

/** FAIR Signposting of a statement's page: its lasting name, what describes it, its licence, what kind of thing it is. */
export function signposts(id: string): string {
  return [
    link(`/id/statement/${id}`, 'cite-as'),
    ...formats.map((format) => link(statementPage(id, format), 'describedby', mediaTypes[format])),
    ...(datasetLicence ? [link(datasetLicence.url, 'license')] : []),
    link('https://schema.org/CreativeWork', 'type'),
    link('https://schema.org/AboutPage', 'type'),
  ].join(', ')
}

function link(target: string, rel: string, type?: string): string {
  // A query may hold anything; in a header only what a URI may hold goes between the brackets.
  const safe = target.replaceAll(/[^\x21-\x7e]|[<>"\\^`{|}]/g, (char) =>
    encodeURIComponent(char.toWellFormed()),
  )
  return `<${safe}>; rel="${rel}"${type === undefined ? '' : `; type="${type}"`}`
}

function withoutCursor(url: URL): string {
  const params = new URLSearchParams(url.search)
  params.delete('cursor')
  return params.size === 0 ? url.pathname : `${url.pathname}?${params}`
}

/** The query as another form of the whole result takes it. */
function askedIn(
  format: Format,
  { resource, shape }: Pick<DataQuestion, 'resource' | 'shape'>,
  url: URL,
): string {
  const params = new URLSearchParams(queryAs(format, url, Object.keys(shape.shape)))
  for (const name of ['cursor', 'limit', 'bom']) params.delete(name)
  const names = fieldNames(resource, format)
  const fields = params.get('fields')?.split(',') ?? []
  if (!fields.every((name) => names.includes(name))) params.delete('fields')
  return params.size === 0 ? '' : `?${params}`
}
