import { expect, it } from 'vitest'
import { hostOf, placesOf } from '../../schema/host.ts'

it.each([
  ['https://soup.example/a', 'soup.example'],
  ['https://soup.example./a', 'soup.example'],
  ['http://www.soup.example.:80/a', 'soup.example'],
  ['HTTPS://WWW.Soup.EXAMPLE/', 'soup.example'],
  ['https://www2.soup.example/', 'www2.soup.example'],
  ['https://www.www.soup.example/', 'soup.example'],
  ['https://soup.example:8443/', 'soup.example'],
  ['https://cook:secret@soup.example/', 'soup.example'],
  ['https://herald.example@soup.example/', 'soup.example'],
  ['https://новости.example/', 'xn--b1amnebsh.example'],
  ['https://xn--b1amnebsh.example/', 'xn--b1amnebsh.example'],
  ['https://soup.example%2e/', 'soup.example'],
  // A host that is nothing but www and its top domain keeps its name.
  ['https://www.example/', 'www.example'],
])('hostOf(%s) is %s', (url, host) => {
  expect(hostOf(url)).toBe(host)
})

it('placesOf(url) are the parts of its site that it stands in, the narrowest first', () => {
  expect(placesOf('https://www.kitchen.soup.example/ce/ladle//menu?x=1')).toEqual([
    'www.kitchen.soup.example/ce/ladle/menu',
    'www.kitchen.soup.example/ce/ladle',
    'www.kitchen.soup.example/ce',
    'www.kitchen.soup.example',
    'kitchen.soup.example/ce/ladle/menu',
    'kitchen.soup.example/ce/ladle',
    'kitchen.soup.example/ce',
    'kitchen.soup.example',
    'soup.example/ce/ladle/menu',
    'soup.example/ce/ladle',
    'soup.example/ce',
    'soup.example',
  ])
})
