import { GroupsQuery } from '../../../schema/contract/groups.ts'
import { groups } from '../../api/groups.ts'
import type { RequestContext } from '../../env.ts'
import { codebook } from '../../queries/codebook.ts'
import { currentRelease } from '../../queries/release.ts'
import { pageQuery } from '../../query-string.ts'
import { groupNames } from './group-words.ts'

/** Two groups by themselves, for a picture or another site's page: what was asked, and the answer with what names it. */
export async function askedGroups(c: RequestContext) {
  const query = pageQuery(c, GroupsQuery)
  const db = c.get('db')
  const [release, themes, { data, title = groups.summary }] = await Promise.all([
    currentRelease(db),
    codebook(db),
    groups.answer(db, query, ''),
  ])
  return { query, release, themes, data, title, names: groupNames(query) }
}
