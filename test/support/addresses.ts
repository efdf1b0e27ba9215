import { unescaped } from '../../schema/unescaped.ts'

/** Addresses of this site in an answer: links of a page, and whole addresses in its code, in data and in references. */
export function addressesIn(text: string, { type, origin }: { type: string; origin: string }): string[] {
  // A page shows code, in which an address is escaped once more.
  const plain = unescaped(unescaped(text)).replaceAll('\\u0026', '&')
  const inHtml = type.startsWith('text/html')
    ? [...text.matchAll(/ (?:href|src|action|data-[a-z]+|value|content)="([/?][^"]*)"/g)].map(([, to]) =>
        unescaped(to ?? ''),
      )
    : []
  const inJson = type.includes('json')
    ? [...plain.matchAll(/"(\/(?:[a-z]|\?)[^"\s]*)"/g)].map(([, to]) => to ?? '')
    : []
  const inCsv = type.startsWith('text/csv')
    ? [...text.matchAll(/(?<=[,\n])(?:"(\/[a-z][^"]*)"|(\/[a-z][^",\s]*))/g)].map(([, a, b]) => a ?? b ?? '')
    : []
  const whole = [...plain.matchAll(new RegExp(`${origin}(/[^\\s"'<>\`\\\\)\\]]*)`, 'g'))].map(
    ([, to = '']) =>
      // In BibTeX braces stand around it; in a list of resources they are part of it.
      to.includes('{') ? to : to.replace(/\},?$/, ''),
  )
  return [...inHtml, ...inJson, ...inCsv, ...whole]
}

/** Addresses of this site in the Link header of an answer. */
export function headerLinks(response: { headers: Headers }): string[] {
  return [...(response.headers.get('link') ?? '').matchAll(/<(\/[^>]*)>/g)].map(([, to]) => to ?? '')
}

/** The example of every question, as `llms.txt` tells machines of them. */
export function examplesIn(guide: string): string[] {
  return [...guide.matchAll(/\((?:https?:\/\/[^/]+)?(\/api\/v1[^)]*)\)/g)].map(([, path = '']) => path)
}

/** Addresses of this site in a site map, or in the index of its parts. */
export function mappedIn(map: string): string[] {
  return [...map.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)/g)].map(([, path = '']) => unescaped(path))
}
