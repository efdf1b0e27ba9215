import { languageName } from '../../schema/language-name.ts'
import { SourceLink } from './source-link.tsx'

/** The official pages of a statement's own text, by language. */
export function OfficialLinks({ urls }: { urls: Readonly<Record<string, string | undefined>> }) {
  return (
    <>
      {Object.entries(urls).map(([language, url], index) => (
        <>
          {index > 0 && ', '}
          {url && (
            <SourceLink url={url} language={language}>
              {languageName(language)}
            </SourceLink>
          )}
        </>
      ))}
    </>
  )
}
