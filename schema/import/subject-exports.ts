import type { Subject } from './subject.ts'

/** The subject as the parts of the module `#subject`, so that the browser is sent no more of it than it uses. */
export function subjectExports(subject: Subject) {
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
    joint: rest.joint ?? { label: 'Jointly issued', colour: jointColour },
    accent: rest.accent ?? null,
    pages,
    examples,
    panels,
    method,
    firstNaming: rest.firstNaming ?? null,
    silences: rest.silences ?? null,
    packaged: rest.release ?? { keywords: site.keywords, about: site.description, cautions: ownCautions },
    secondReading: rest.secondReading ?? null,
    findings,
    pairs,
    groups,
  }
}

const ownCautions = `- It is a collection, not a sample: shares are shares of the statements in the dataset.
- A passage that is not recorded is no proof of silence.
- \`agreements\` says how far the coders agree; where there is one coder, nobody has checked the codings.`

/** Colours of voices that bring none: told apart in the common colour vision deficiencies. */
const ownColours = [
  { light: '#00619c', dark: '#62b5ea' },
  { light: '#c2410c', dark: '#f08a4b' },
  { light: '#00795c', dark: '#46c79f' },
  { light: '#8f6400', dark: '#e0b34c' },
] as const
const jointColour = { light: '#5d3a9b', dark: '#b79cf0' }
