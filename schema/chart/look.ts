import { accent, joint, voiceList } from '#subject'
import type { VoiceFilter } from '../stats/trend.ts'
import { accents, papers } from './paper.ts'

export type MarkerShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'triangle-down' | 'triangle-right'

/** Shapes of the sides in the order of the subject, which has no more of them. */
const sideShapes = ['square', 'triangle', 'triangle-down', 'triangle-right'] as const

/** Shape of a voice's marker, so that no meaning rests on colour alone. */
export function markerOf(voice: VoiceFilter): MarkerShape {
  if (voice === 'all') return 'diamond'
  return sideShapes[voiceList.findIndex(({ id }) => id === voice)] ?? 'circle'
}

/** The shapes as signs of a text. */
const shapeSigns: Record<MarkerShape, string> = {
  circle: '●',
  square: '■',
  triangle: '▲',
  diamond: '◆',
  'triangle-down': '▼',
  // Some systems would show a button.
  'triangle-right': '▶\ufe0e',
}

/** A voice's marker in a text. */
export const signOf = (voice: VoiceFilter): string => shapeSigns[markerOf(voice)]

/** A voice as lanes, legends and sentences name it. */
export function laneLabel(voice: VoiceFilter): string {
  if (voice === 'all') return 'All voices'
  if (voice === 'joint') return joint.label
  return voiceList.find(({ id }) => id === voice)?.label ?? voice
}

/** Colours of a picture that is not part of a page; the same as the custom properties of the style sheet. */
export const palettes: Record<'light' | 'dark', Record<Colour, string>> = {
  light: {
    paper: papers.light,
    ink: '#1d1b18',
    'ink-soft': '#57524a',
    rule: '#ddd6c8',
    accent: (accent ?? accents).light,
    flag: '#8a4b00',
    'frame-5': '#8f6400',
    all: '#1d1b18',
    ...voiceColours('light'),
  },
  dark: {
    paper: papers.dark,
    ink: '#ece8df',
    'ink-soft': '#b4aea2',
    rule: '#373a42',
    accent: (accent ?? accents).dark,
    flag: '#f0b25e',
    'frame-5': '#e0b34c',
    all: '#ece8df',
    ...voiceColours('dark'),
  },
}

/** Custom property of the style sheet, without its hyphens: a part of the page, or a voice. */
export type Colour = string

function voiceColours(scheme: 'light' | 'dark'): Record<string, string> {
  const sides = voiceList.map(({ id, colour }) => [id, colour[scheme]] as const)
  return Object.fromEntries([['joint', joint.colour[scheme]], ...sides])
}
