import { datasetTitle } from '../../schema/title.ts'
import type { Author, Citation } from '../citation.ts'

/** Items as Zotero calls them, which it heeds before the other names: of these it would make articles of journals. */
const zoteroTypes: Record<Citation['type'], string> = {
  dataset: 'dataset',
  webpage: 'webpage',
  speech: 'presentation',
  interview: 'interview',
  'article-newspaper': 'newspaperArticle',
}

/** What reference managers read of a page: the names that Highwire Press gave them, which most of them know. */
export function CitationMeta({ citation }: { citation: Citation }) {
  const {
    title,
    author,
    issued,
    isDayUncertain,
    publisher,
    container,
    url,
    doi,
    type,
    genre,
    language,
    note,
  } = citation
  // Readers take whatever has a journal for an article.
  const newspaper = type === 'article-newspaper' && container !== datasetTitle ? container : undefined
  // Zotero would take the name of this site for that of the one at which the text stands.
  const source = container ?? publisher
  // These names have no way to say that a day is not sure.
  const day = isDayUncertain ? issued.slice(0, 4) : issued.replaceAll('-', '/')
  return (
    <>
      <meta name="z:itemType" content={zoteroTypes[type]} />
      <meta name="citation_title" content={title} />
      {author.map((one) => (
        <meta name="citation_author" content={nameOf(one)} />
      ))}
      <meta name="citation_publication_date" content={day} />
      <meta name="citation_online_date" content={day} />
      {newspaper && <meta name="citation_journal_title" content={newspaper} />}
      {publisher && <meta name="citation_publisher" content={publisher} />}
      {language && <meta name="citation_language" content={language} />}
      {doi && <meta name="citation_doi" content={doi} />}
      <meta name="citation_public_url" content={url} />
      {note && <meta name="DC.description" content={note} />}
      {source && <meta name="DC.source" content={source} />}
      <meta name="DC.type" content={genre ?? (type === 'dataset' ? 'Dataset' : 'Text')} />
    </>
  )
}

/** A comma ends a family name: after a body's name it keeps the whole from being taken for a given and a family name. */
function nameOf(author: Author): string {
  return 'literal' in author ? `${author.literal},` : `${author.family}, ${author.given}`
}
