import type { VoiceFilter } from '../stats/trend.ts'

/** Shape of a voice's marker, so that no meaning rests on colour alone. */
export const markers: Record<VoiceFilter, 'circle' | 'square' | 'triangle' | 'diamond'> = {
  all: 'diamond',
  joint: 'circle',
  moscow: 'square',
  beijing: 'triangle',
}

export const laneLabels: Record<VoiceFilter, string> = {
  all: 'All voices',
  joint: 'Jointly issued',
  moscow: 'Moscow',
  beijing: 'Beijing',
}

/** Colours of a picture that is not part of a page; the same as the custom properties of the style sheet. */
export const palettes = {
  light: {
    paper: '#fbf9f4',
    ink: '#1d1b18',
    'ink-soft': '#57524a',
    rule: '#ddd6c8',
    accent: '#23395b',
    all: '#1d1b18',
    joint: '#5d3a9b',
    moscow: '#00619c',
    beijing: '#c2410c',
  },
  dark: {
    paper: '#15171b',
    ink: '#ece8df',
    'ink-soft': '#b4aea2',
    rule: '#373a42',
    accent: '#a9c1e8',
    all: '#ece8df',
    joint: '#b79cf0',
    moscow: '#62b5ea',
    beijing: '#f08a4b',
  },
} as const

export type Colour = keyof typeof palettes.light
