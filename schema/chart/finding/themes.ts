import type { DrawnMark } from '../../contract/mark.ts'
import { statementsIn, unreadOfFrame } from '../../stats/mark.ts'
import { type Finding, type FindingView, findingOf, mostLetters, plain, type Words } from '../finding.ts'
import { wereNotRead } from '../point-text.ts'
import { inChoice, listed, namingVoices, span, statementsChosen } from '../wording.ts'
import { evidenceOfTheme, joined, unreadIn } from './clause.ts'

/**
 * Several themes: in how many statements each is recorded; where these are too many for a heading, which is in most. Of what
 * does not name a theme nothing is told, nor that its statements were read for what does.
 */
export function themesFinding(rows: readonly DrawnMark[], view: FindingView): Finding {
  const { themes } = view
  const label = (theme: string) => view.themeLabel(theme)
  const { statements } = view.ground
  const heading = [{ text: `${listed(themes.map(label))}, ${span(view.years)}${namingVoices(view.choice)}` }]
  const counts = (status: DrawnMark['status']) =>
    themes.map((theme) => ({
      theme,
      name: label(theme),
      n: statementsIn(rows.filter((row) => row.theme === theme && row.status === status)),
    }))
  const recorded = counts('recorded')
  const silences = counts('silent').flatMap(({ name, n }) => (n > 0 ? `${n} on ${name}` : []))
  const unread = themes
    .map((theme) => ({ name: label(theme), n: unreadOfFrame({ theme }, rows, unreadIn(view)) }))
    .filter(({ n }) => n > 0)
    .map(({ name, n }, index) => `${n} ${index === 0 ? wereNotRead(n) : 'not on'} ${name}`)
  const ofAll = statements === 1 ? 'It' : `Of the ${statements},`
  const told = statements === 1 ? unread.map((text) => text.replace(/^1 /, '')) : unread
  const notRead = unread.length > 0 ? [{ text: `${ofAll} ${listed(told)}.` }] : []
  if (recorded.every(({ n }) => n === 0)) {
    const silent = silences.length > 0 ? [{ text: `Recorded as silent: ${listed(silences)}.` }] : []
    const isNothing = silent.length === 0 && notRead.length === 0
    const none = isNothing
      ? 'Nothing is recorded'
      : `Of ${statementsChosen(statements, view.choice)} none has a counted passage`
    return findingOf(heading, [
      [{ text: `${none} in ${span(view.years)}${isNothing ? inChoice(view.choice) : ''}.` }],
      silent,
      notRead,
    ])
  }
  const parts = recorded.map(
    ({ theme, name, n }): Words => ({
      text: `${name} in ${n}`,
      evidence: n > 0 ? evidenceOfTheme(theme, view) : undefined,
    }),
  )
  // That a view is of complete series alone its heading says at its end.
  const of = statementsChosen(statements, { voices: view.choice.voices })
  const all = [...joined(parts, ''), { text: ` of ${of}, ${span(view.years)}` }]
  if (plain(all).length <= mostLetters) return findingOf(all, [notRead])
  const ranked = recorded.toSorted((a, b) => b.n - a.n)
  const [first, second] = ranked
  const isMost = first && second && first.n > second.n
  const most = `Of ${themes.length} themes, ${first?.name} is recorded most often: in ${first?.n} of ${of}, ${span(view.years)}`
  return findingOf(isMost ? [{ text: most }] : heading, [
    [...joined(parts, `Of ${statementsChosen(statements, view.choice)}: `), { text: '.' }],
    notRead,
  ])
}
