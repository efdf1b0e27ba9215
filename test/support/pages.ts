import { pages as registered } from '../../worker/data/page-list.ts'

/** Questions that make a page look otherwise, frames for the pages of others, and an address that does not exist. */
const states = [
  '/?theme=nato',
  '/?theme=alliance&measure=passages&voice=joint',
  '/?theme=nato&frame=enlargement&events=all&point=nato.enlargement.moscow.2014',
  '/?theme=alliance&by=statement',
  '/?theme=nato&by=words&panel=un-general-debate',
  '/?from=2022&to=2020',
  '/evidence?theme=nato&from=2022&to=2022&status=counted',
  '/embed?theme=trade',
  '/statements?q=nothing+matches+this',
  '/compare?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era',
  '/compare?a=2019+statement&b=putin',
  '/compare/neighbours?of=2022-02-04-joint-statement-new-era',
  '/compare/groups?aVoice=moscow&bVoice=beijing&show=nato.enlargement',
  '/?theme=nato&by=words',
  '/?theme=nato&by=words&definition=strict,standard,broad&point=nato.broad.beijing.2022',
  '/measures?theme=nato&definition=strict&voice=moscow&from=2022&to=2022&language=en',
  '/evidence?theme=nato&frame=enlargement&from=2022&to=2022',
  '/embed?theme=nato',
  '/embed/compare?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era',
  '/search?q=NATO',
  '/search?q=trade+security&voice=joint&sort=left',
  '/search?q=-nato',
  '/texts/2020-05-01-reeds.ru',
  '/statements/2023-10-18-putin-xi-beijing-talks?beside=2023-10-18-putin-xi-beijing-talks.zh',
  '/nowhere',
]

/** Pages that show nothing without a question; `states` asks them one. */
const asked = ['/evidence', '/measures', '/compare/neighbours', '/texts/:id']

/** One address of every kind of page; accessibility and width are checked on each. */
export const pages = [
  ...registered
    .filter(({ path }) => !asked.includes(path))
    .map(({ path, views: [view] = [] }) => path.replace(':id', view?.resource.example.id ?? '')),
  ...states,
]
