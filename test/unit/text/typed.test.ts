import { describe, expect, it } from 'vitest'
import { fitsTyped, typedForm } from '../../../schema/text/typed.ts'

describe('fitsTyped(form, typed)', () => {
  const form = typedForm('2019-06-05 A Déclaration on Rivers (Interview; Ana Łuk, Wu 河流)')

  it.each(['2019', 'declar riv', '2019-06', 'INTERVIEW', '河', 'łuk', ''])('takes %j', (typed) =>
    expect(fitsTyped(form, typed)).toBe(true),
  )

  it.each(['2020', 'ivers', 'declaration on lakes'])('refuses %j', (typed) =>
    expect(fitsTyped(form, typed)).toBe(false),
  )
})
