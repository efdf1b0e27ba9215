import { isAddress } from './fields.ts'
import type { DatasetFiles } from './files.ts'
import type { CitedAddress } from './sources.ts'
import type { YamlFile } from './yaml-file.ts'

/** Every address that a file gives as evidence, with the line on which it stands. */
export function citedAddresses({
  statements = [],
  events,
  trade,
  measures,
}: Partial<DatasetFiles>): CitedAddress[] {
  const cite = (source: YamlFile<unknown> | undefined, path: PropertyKey[], urls: readonly string[]) =>
    source === undefined
      ? []
      : urls.map((url, index) => ({ file: source.file, line: () => source.lineOf([...path, index]), url }))
  return [
    ...statements.flatMap((source) => [
      ...cite(source, ['officialUrls'], Object.values(source.value.officialUrls ?? {})),
      ...cite(
        source,
        ['officialPages'],
        (source.value.officialPages ?? []).map(({ url }) => url),
      ),
      ...cite(
        source,
        ['reprints'],
        (source.value.reprints ?? []).map(({ url }) => url),
      ),
      ...cite(source, ['sources'], source.value.sources),
      ...source.value.passages.flatMap(({ evidence }, index) =>
        cite(source, ['passages', index, 'evidence'], evidence),
      ),
    ]),
    ...(events?.value.events ?? []).flatMap(({ sources }, i) =>
      cite(events, ['events', i, 'sources'], sources),
    ),
    ...(trade?.value.targets ?? []).flatMap(({ sources }, i) =>
      cite(trade, ['targets', i, 'sources'], sources),
    ),
    ...(trade?.value.volumes ?? []).flatMap(({ sources }, i) =>
      cite(trade, ['volumes', i, 'sources'], sources),
    ),
    ...(measures?.value.documents ?? []).flatMap(({ url }, i) =>
      cite(measures, ['documents', i], url ? [url] : []),
    ),
  ]
}

/** Every address in a file of which nothing is known but that it can be read. */
export function anyAddresses({ file, value, lineOf }: YamlFile<unknown>): CitedAddress[] {
  const found: CitedAddress[] = []
  const walk = (node: unknown, path: PropertyKey[]): void => {
    if (typeof node === 'string' && isAddress(node)) found.push({ file, line: () => lineOf(path), url: node })
    else if (Array.isArray(node)) for (const [index, item] of node.entries()) walk(item, [...path, index])
    else if (typeof node === 'object' && node !== null)
      for (const [key, item] of Object.entries(node)) walk(item, [...path, key])
  }
  walk(value, [])
  return found
}
