import { pages as registered } from '../../worker/data/page-list.ts'
import { address } from '../../worker/links.ts'

/** Questions that make a page look otherwise, frames for the pages of others, and an address that does not exist. */
const states = [
  '/search',
  '/compare',
  '/?theme=nato',
  '/?theme=alliance&measure=passages&voice=joint',
  '/?theme=nato&frame=enlargement&events=all&point=nato.enlargement.moscow.2014',
  '/?theme=alliance&by=statement',
  '/?theme=nato&by=words&panel=un-general-debate',
  '/?from=2022&to=2020',
  '/evidence?theme=nato&from=2022&to=2022&status=counted',
  '/embed?theme=trade',
  '/statements?q=nothing+matches+this',
  '/compare?a=2019+statement&b=putin',
  '/compare/groups?aVoice=moscow&bVoice=beijing&show=nato.enlargement',
  '/?theme=nato&by=words',
  '/?theme=nato&by=words&definition=strict,standard,broad&point=nato.broad.beijing.2022',
  '/measures?theme=nato&definition=strict&voice=moscow&from=2022&to=2022&language=en',
  '/evidence?theme=nato&frame=enlargement&from=2022&to=2022',
  '/embed?theme=nato',
  '/embed/compare?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era',
  '/search?q=trade+security&voice=joint&sort=left',
  '/search?q=-nato',
  '/texts/2020-05-01-reeds.ru',
  '/statements/2023-10-18-putin-xi-beijing-talks?beside=2023-10-18-putin-xi-beijing-talks.zh',
  '/nowhere',
]

/** One address of every kind of page, asked what its rows must be asked; accessibility and width are checked on each. */
export const pages = [
  ...registered.flatMap(({ path, views: [view] = [] }) => {
    if (!view) return path.includes(':id') ? [] : [path]
    const { resource, query } = view
    const { id = '', query: example = {} } = resource.example
    const needed = Object.entries(example).filter(
      ([name]) => !query.shape[name]?.safeParse(undefined).success,
    )
    return address(path.replace(':id', id), Object.fromEntries(needed))
  }),
  ...states,
]
