import { site } from '#subject'
import { datasetAuthor, datasetLicence, datasetTitle } from '../title.ts'
import { sha256 } from './content.ts'
import { fieldDescriptions, references } from './description.ts'
import { fileName, type ReleaseTable } from './table.ts'

const profiles = 'https://datapackage.org/profiles/2.0'

/** `datapackage.json`: Data Package v2 with a table schema for each CSV file. */
export function descriptor(
  tables: readonly ReleaseTable[],
  files: ReadonlyMap<string, Uint8Array>,
  release: { version: string; date: string },
) {
  return {
    $schema: `${profiles}/datapackage.json`,
    name: 'entente',
    title: datasetTitle,
    description:
      'Positions taken in joint statements and speeches, with frames, codings, silences, evidence, trade promises and ' +
      'measures of whole texts. Holds no text of a statement.',
    version: release.version,
    created: `${release.date}T00:00:00Z`,
    keywords: site.keywords,
    ...(datasetLicence && {
      licenses: [{ name: datasetLicence.id, title: datasetLicence.title, path: datasetLicence.url }],
    }),
    contributors: [{ title: datasetAuthor, roles: ['creator'] }],
    resources: tables.map((table) => resource(table, files)),
  }
}

function resource(table: ReleaseTable, files: ReadonlyMap<string, Uint8Array>) {
  const { name, description, fields, primaryKey } = table
  const path = `data/${fileName(name)}.csv`
  const bytes = files.get(path) ?? new Uint8Array()
  const foreignKeys = fields.flatMap((field) => {
    const target = references[`${name}.${field.name}`]
    if (target === undefined) return []
    return [{ fields: [field.name], reference: { resource: fileName(target), fields: ['id'] } }]
  })
  return {
    $schema: `${profiles}/dataresource.json`,
    name: fileName(name),
    type: 'table',
    path,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.byteLength,
    hash: `sha256:${sha256(bytes)}`,
    dialect: { $schema: `${profiles}/tabledialect.json`, delimiter: ',', lineTerminator: '\r\n' },
    schema: {
      $schema: `${profiles}/tableschema.json`,
      fields: fields.map((field) => ({
        name: field.name,
        type: field.type,
        ...(fieldDescriptions[`${name}.${field.name}`] && {
          description: fieldDescriptions[`${name}.${field.name}`],
        }),
        ...(field.isRequired && !mayBeEmpty(table, field.name) && { constraints: { required: true } }),
      })),
      primaryKey,
      ...(foreignKeys.length > 0 && { foreignKeys }),
      missingValues: [''],
    },
  }
}

/** A text that is there and empty reads as missing in CSV. */
function mayBeEmpty({ rows }: ReleaseTable, field: string): boolean {
  return rows.some((row) => row[field] === '')
}
