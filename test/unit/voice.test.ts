import { describe, expect, it } from 'vitest'
import { attributions, attributionsOf, speaksFor, voiceOf, voices } from '../../schema/voice.ts'

describe('voices, attributions', () => {
  it('are one a side, what is jointly issued, and remarks of both', () => {
    expect(voices).toEqual(['joint', 'moscow', 'beijing'])
    expect(attributions).toEqual(['joint', 'moscow', 'beijing', 'both'])
  })
})

describe('speaksFor(voice, attribution)', () => {
  it.each([
    ['all', 'both', true],
    ['moscow', 'both', true],
    ['beijing', 'both', true],
    ['joint', 'both', false],
    ['joint', 'joint', true],
    ['moscow', 'joint', false],
    ['moscow', 'beijing', false],
  ])('%s, %s: %s', (voice, attribution, isCounted) => {
    expect(speaksFor(voice, attribution)).toBe(isCounted)
  })
})

describe('attributionsOf(speaker)', () => {
  it.each([
    ['Sergei Shoigu', ['joint', 'moscow', 'both']],
    ['Wei Fenghe', ['joint', 'beijing', 'both']],
    ['Russian Foreign Ministry', ['joint', 'moscow', 'both']],
    // A third state has nothing coded except what it signed with the others.
    ['Joe Biden', ['joint']],
    ['Nobody whose party is known', undefined],
  ])('%s may have said what is attributed to %j', (speaker, own) => {
    expect(attributionsOf(speaker)).toEqual(own)
  })
})

describe('voiceOf(kind, parties)', () => {
  it.each([
    ['joint_statement', ['RU', 'CN'], 'joint'],
    ['joint_statement', ['CN', 'FR', 'RU', 'GB', 'US'], 'joint'],
    // What one side issued with others, and an account of talks, is no joint text of the sides.
    ['joint_statement', ['RU', 'IN'], 'moscow'],
    ['readout', ['RU', 'CN'], 'both'],
    ['press_remarks', ['CN', 'RU'], 'both'],
    ['speech', ['RU'], 'moscow'],
    ['speech', ['CN', 'MN'], 'beijing'],
  ] as const)('%s of %j is %s', (kind, parties, voice) => {
    expect(voiceOf(kind, parties)).toBe(voice)
  })

  it('refuses parties for whom nobody speaks', () => {
    expect(() => voiceOf('speech', ['MN'])).toThrow('MN')
  })
})
