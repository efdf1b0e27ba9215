import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'

const page = async (path: string) => (await app.request(path, {}, env)).text()

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
    .trim()

const summaryOf = async (path: string) =>
  plain(/<p class="summary[^"]*">(.*?)<\/p>/s.exec(await page(path))?.[1] ?? '')

describe('a theme beyond the part of a text that was read', () => {
  it.each([
    [
      '/?theme=ukraine&voice=joint&series=complete',
      'The first joint statement of 2013–2024 recorded as speaking of Ukraine is that of 21 Mar 2023; none of the 29 of complete series before it has a counted passage on it, and 9 of them were not read on Ukraine.',
    ],
    [
      '/?theme=nato&voice=joint&series=complete',
      'The first joint statement of 2013–2024 recorded as naming NATO is that of 4 Feb 2022 (“oppose further enlargement of NATO”, as reported); of the 27 of complete series before it, 9 are recorded as silent; for the other 18 no naming is recorded, and 5 of them were not read on NATO.',
    ],
    [
      '/?theme=nato&voice=joint&from=2013&to=2016',
      'The collection holds 13 statements of these voices in 2013–2016: 4 are recorded as silent; of the other 9 nothing is recorded, which is no proof of silence, and 2 of them were not read on NATO.',
    ],
    [
      '/?theme=nato,ukraine&series=complete',
      'Of 34 statements: NATO in 4 and Ukraine in 2. Of these, 6 were not read on NATO and 9 not on Ukraine.',
    ],
    ['/?series=complete', '23 frames recorded in 34 joint statements, 2013–2024.'],
  ])('is told apart, and no voice is first among one, in the summary of %s', async (path, said) => {
    expect(await summaryOf(path)).toBe(said)
  })

  it('is told apart beside the silences before a first naming', async () => {
    expect(plain(await page('/?theme=nato&voice=joint'))).toContain(
      'For the other joint statements before 4 February 2022 no naming is recorded, which is no proof of silence; 5 of them were not read on it.',
    )
  })
})
