import { z } from '@hono/zod-openapi'
import { groups as offered } from '#subject'
import {
  GroupComparison,
  type GroupRow,
  type GroupRule,
  GroupsQuery,
  groupRules,
  mostListed,
} from '../../schema/contract/groups.ts'
import type { GroupMember } from '../../schema/counted.ts'
import { compareGroups, groupPassageIds, groupSeries } from '../../schema/stats/groups.ts'
import { framesCounted } from '../../schema/stats/naming.ts'
import { badParameter } from '../problem.ts'
import { codebook } from '../queries/codebook.ts'
import { groupMembers } from '../queries/group-members.ts'
import { keepsFormerRules } from '../queries/release.ts'
import { toldStatements } from '../queries/told.ts'
import { resource } from '../resource.ts'
import { denominatorAddress, notReadAddress } from './denominator.ts'
import { evidenceAddress } from './evidence-address.ts'
import { readingCaution } from './reading-caution.ts'
import { framesOf } from './series.ts'
import { requireThemes } from './themes.ts'

/** `show` opens the passages behind one row; it changes no number. */
export const GroupsPageQuery = GroupsQuery.extend({
  show: z
    .string()
    .regex(/^[a-z0-9_]+\.[a-z0-9_]+$/, 'is not a theme and a frame such as nato.enlargement')
    .optional(),
})
export type GroupsPageQuery = z.infer<typeof GroupsPageQuery>

/** A theme alone makes no two groups. */
export function asksForGroups(query: GroupsQuery): boolean {
  return Object.keys(query).some((key) => key !== 'theme')
}

export const groups = resource({
  path: '/compare/groups',
  summary: 'Two groups of statements',
  description:
    'How many statements of each group have each frame, with 95 % Wilson intervals and Fisher’s exact test, corrected by ' +
    'Holm’s rule for all rows of the answer. A group is all statements that pass its rules, within the years of the dataset unless it names its own; `a` is the first, `b` the second; their rules have to differ.',
  query: GroupsQuery,
  data: GroupComparison,
  columns: [
    'theme',
    'frame',
    'hitsA',
    'ofA',
    'notReadA',
    'shareA',
    'shareAtMostA',
    'lowA',
    'highA',
    'hitsB',
    'ofB',
    'notReadB',
    'shareB',
    'shareAtMostB',
    'lowB',
    'highB',
    'difference',
    'p',
    'pHolm',
    'verdict',
    'passagesA',
    'passagesB',
    'passageCountA',
    'passageCountB',
    'evidenceA',
    'evidenceB',
    'denominatorA',
    'denominatorB',
    'notReadEvidenceA',
    'notReadEvidenceB',
  ],
  async answer(db, query) {
    const rules = rulesOf(query)
    const [all, told, isFormer, caution] = await Promise.all([
      codebook(db),
      toldStatements(db, [rules.a, rules.b]),
      keepsFormerRules(db),
      readingCaution(
        db,
        'its notReadA and notReadB of 0 are no finding, and what follows from them takes all its statements as read',
      ),
    ])
    requireThemes(all, query.theme ?? [])
    const asked = all.filter((theme) => query.theme?.includes(theme.id) ?? theme.isCore)
    const series = groupSeries(asked, isFormer)
    const found = compareGroups(series, rules, told)
    const isListed = found.either.count <= mostListed
    const [listedA, listedB] = isListed ? await groupMembers(db, [rules.a, rules.b], told) : []
    const spoken = { a: { ...rules.a, series: query.series }, b: { ...rules.b, series: query.series } }
    const passagesOf = (rule: GroupRule, listed: readonly GroupMember[] | undefined) =>
      listed &&
      groupPassageIds(
        rule,
        listed.flatMap(({ passages }) => passages),
      )
    const [idsOfA, idsOfB] = [passagesOf(rules.a, listedA), passagesOf(rules.b, listedB)]
    const [denominatorA, denominatorB] = [denominatorAddress(spoken.a), denominatorAddress(spoken.b)]
    const rows = found.rows.map(({ theme, frame, a, b, difference, p, pHolm, verdict }): GroupRow => {
      const counted = { theme, frame: framesCounted(frame, framesOf(asked, theme)) }
      return {
        theme,
        frame,
        hitsA: a.statements,
        ofA: a.of,
        notReadA: a.notRead,
        shareA: a.share,
        shareAtMostA: a.shareAtMost,
        lowA: a.low,
        highA: a.high,
        hitsB: b.statements,
        ofB: b.of,
        notReadB: b.notRead,
        shareB: b.share,
        shareAtMostB: b.shareAtMost,
        lowB: b.low,
        highB: b.high,
        difference,
        p,
        pHolm,
        verdict,
        passagesA: idsOfA?.({ theme, frame }) ?? null,
        passagesB: idsOfB?.({ theme, frame }) ?? null,
        passageCountA: a.passages,
        passageCountB: b.passages,
        evidenceA: evidenceOf(counted, rules.a, query.series),
        evidenceB: evidenceOf(counted, rules.b, query.series),
        denominatorA,
        denominatorB,
        notReadEvidenceA: notReadAddress(spoken.a, { theme, frame }, a.notRead),
        notReadEvidenceB: notReadAddress(spoken.b, { theme, frame }, b.notRead),
      }
    })
    const idsOf = (listed: readonly GroupMember[] | undefined) => listed?.map(({ id }) => id) ?? null
    const [statementsA, statementsB] = [idsOf(listedA), idsOf(listedB)]
    const inB = new Set(statementsB)
    const data = {
      a: { statements: statementsA, ...found.a },
      b: { statements: statementsB, ...found.b },
      shared: statementsA?.filter((id) => inB.has(id)) ?? null,
      sharedCount: found.shared,
      tests: rows.filter(({ p }) => p !== null).length,
      rows,
    }
    const title = 'Two groups of statements compared'
    return { data, title, rows, count: rows.length, limit: null, next: null, caution }
  },
  example: { query: offered[0]?.query ?? {} },
})

/** Address of exactly the passages that a row counts for one group. */
function evidenceOf(
  row: { theme: string; frame: readonly string[] | null },
  { from, to, voice, kind }: GroupRule,
  series: GroupsQuery['series'],
): string {
  return evidenceAddress({ ...row, voice }, { kind, series, from, to })
}

/** Throws a Failure if both groups take the same statements. */
function rulesOf(query: GroupsQuery): { a: GroupRule; b: GroupRule } {
  const { a, b } = groupRules(query)
  if (JSON.stringify(a) === JSON.stringify(b)) {
    throw badParameter(
      'bFrom',
      'the rules of both groups are the same; give each group years, a voice or a kind',
    )
  }
  return { a, b }
}
