import { compareVersions } from '../release-version.ts'
import { namesOf, type PeopleFile } from './people.ts'
import type { Subject } from './subject.ts'

/** What the pages need of `sources.yaml`. */
interface HostLists {
  publishers: readonly { language?: string | undefined; hosts: readonly string[] }[]
  unknown: readonly string[]
  refused?: readonly { host: string }[] | undefined
}

/** The subject as the parts of the module `#subject`, so that the browser is sent no more of it than it uses. */
export function subjectExports(
  subject: Subject,
  lists: {
    people: readonly PeopleFile[]
    sources: readonly HostLists[]
    /** Versions of the published releases. */
    published: readonly string[]
  },
) {
  const { people, sources, published } = lists
  const { name, title, description, keywords, headline, lede, statements, coding, ...rest } = subject
  const { years, voices, pages, examples, panels, method, findings, pairs, groups } = rest
  const site = { name, title, description, keywords, headline, lede, statements, coding }
  return {
    site,
    years,
    voiceList: voices.map((voice, index) => ({
      ...voice,
      colour: voice.colour ?? ownColours[index] ?? ownColours[0],
    })),
    joint: rest.joint ?? ownJoint,
    hasJoint: rest.joint !== null,
    accent: rest.accent ?? null,
    ...namesOf(people),
    by: rest.by ?? 'statement',
    formerRules: rest.formerRules ?? null,
    pages,
    /** The newest release is the one that changed something. */
    examples: { ...examples, release: published.toSorted(compareVersions).at(-1) ?? ownRelease },
    panels,
    seriesList: rest.series ?? [],
    method,
    isEachTextRead: method.isEachTextRead ?? false,
    firstNaming: rest.firstNaming ?? null,
    silences: rest.silences ?? null,
    packaged: rest.release ?? {
      keywords: site.keywords,
      about: site.description,
      cautions: ownCautions(method.isEachTextRead ?? false),
    },
    /** No link is made to a page of these, whichever release is shown. */
    unlinkedHosts: {
      refused: sources.flatMap(({ refused = [] }) => refused.map(({ host }) => host)),
      unclassified: sources.flatMap(({ unknown }) => unknown),
    },
    /** In which language every page of a host is that names no other in its address. */
    hostLanguages: Object.fromEntries(
      sources.flatMap(({ publishers }) =>
        publishers.flatMap(({ language, hosts }) =>
          language === undefined ? [] : hosts.map((host) => [host, language]),
        ),
      ),
    ) as Record<string, string>,
    licence: rest.licence ?? null,
    checks: rest.checks ?? [],
    findings: findings.map((finding) => ({
      ...toldFinding(finding),
      /** The frames that its claim tells of, as `theme.frame`. */
      series: [
        ...new Set(finding.holds?.flatMap(({ frame }) => (frame ? `${finding.query.theme}.${frame}` : []))),
      ],
      /** The frames that its view shows. */
      shown: finding.query.frame?.split(',').map((frame) => `${finding.query.theme}.${frame}`) ?? [],
    })),
    markedEvents: rest.events ?? ({} as Record<string, string[]>),
    pairs,
    groups,
  }
}

/** A finding as a page tells it. */
export function toldFinding({ holds = [], ...finding }: Subject['findings'][number]) {
  return {
    ...finding,
    /** Whether its claim rests on announcements, which stand in the trade ledger and not in the figure. */
    restsOnLedger: holds.some(({ amountUsdBn }) => amountUsdBn !== undefined),
  }
}

/** The form of a version, where none is published yet. */
const ownRelease = '2026.1'

const ownCautions = (
  isEachTextRead: boolean,
) => `- It is a collection, not a sample: shares are shares of the statements in the dataset.
- ${
  isEachTextRead
    ? 'Where no passage is recorded, the lexicon, under its standard definition, counted none of its words in what it read: the whole text, or what `readPart` of the statement says. Other words may say the same.'
    : 'A passage that is not recorded is no proof of silence.'
}
- \`agreements\` says how far the coders agree; where there is one coder, nobody has checked the codings.`

/** Colours of voices that bring none. */
const ownColours = [
  { light: '#0b3a66', dark: '#5580b0' },
  { light: '#c2410c', dark: '#e07a2e' },
  { light: '#00918a', dark: '#8ff0d4' },
  { light: '#4a1a00', dark: '#f2ea3d' },
] as const
/** What is issued by several voices as one text, where a corpus says nothing of it. */
const ownJoint = {
  label: 'Jointly issued',
  statement: 'joint statement',
  adverb: 'jointly',
  colour: { light: '#8f46c8', dark: '#b062f0' },
}
