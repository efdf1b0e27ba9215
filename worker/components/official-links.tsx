import { SourceLink } from './source-link.tsx'
import { languageLabels } from './words.ts'

/** The official pages of a statement's own text, by language. */
export function OfficialLinks({ urls }: { urls: Readonly<Record<string, string | undefined>> }) {
  return (
    <>
      {Object.entries(urls).map(([language, url], index) => (
        <>
          {index > 0 && ', '}
          {url && (
            <SourceLink url={url} language={language}>
              {languageLabels[language] ?? language}
            </SourceLink>
          )}
        </>
      ))}
    </>
  )
}
