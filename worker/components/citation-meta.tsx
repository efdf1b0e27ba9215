import { site } from '#subject'
import type { Author, Citation } from '../citation.ts'

const inMedia: readonly Citation['type'][] = ['article-newspaper', 'interview']

/** What reference managers read of a page: the names that Highwire Press gave them, which most of them know. */
export function CitationMeta({ citation }: { citation: Citation }) {
  const { title, author, issued, publisher, container, language, url, type, genre, note } = citation
  const medium = inMedia.includes(type) && container !== site.title ? container : undefined
  const day = issued.replaceAll('-', '/')
  return (
    <>
      <meta name="citation_title" content={title} />
      {author.map((one) => (
        <meta name="citation_author" content={nameOf(one)} />
      ))}
      <meta name="citation_publication_date" content={day} />
      <meta name="citation_online_date" content={day} />
      {medium && <meta name="citation_journal_title" content={medium} />}
      {publisher && <meta name="citation_publisher" content={publisher} />}
      {language && <meta name="citation_language" content={language} />}
      <meta name="citation_public_url" content={url} />
      {note && <meta name="DC.description" content={note} />}
      <meta name="DC.type" content={genre ?? (type === 'dataset' ? 'Dataset' : 'Text')} />
    </>
  )
}

function nameOf(author: Author): string {
  return 'literal' in author ? author.literal : `${author.family}, ${author.given}`
}
