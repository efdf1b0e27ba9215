import { describe, expect, it } from 'vitest'
import { canBePictured, pictureFile } from '../../../schema/contract/picture.ts'

describe('pictureFile', () => {
  it.each([
    ['/picture.png', 'overview.png'],
    ['/picture.png?theme=nato', 'theme-nato.png'],
    ['/picture.png?theme=asia_pacific&frame=aukus,japan', 'theme-asia_pacific-frame-aukus-japan.png'],
    ['/statements/2022-02-04-new-era/picture.png', 'statements-2022-02-04-new-era.png'],
    ['/compare/picture.png?a=one&b=two', 'compare-a-one-b-two.png'],
    ['/picture.png?theme=%2E%2E%2F%2E%2E%2Fx', 'theme-..-..-x.png'],
  ])('names %s so that it is one file of one folder', (address, name) => {
    expect(pictureFile(address)).toBe(name)
  })
})

it('is of no address whose name would be too long for a file', () => {
  const frames = (count: number) =>
    `/picture.png?frame=${Array.from({ length: count }, () => 'reef_toll').join()}`
  expect([frames(10), frames(40), `/picture.png?q=${'鱼'.repeat(90)}`].map(canBePictured)).toEqual([
    true,
    false,
    false,
  ])
})
