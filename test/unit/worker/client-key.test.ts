import { describe, expect, it } from 'vitest'
import { clientKey } from '../../../worker/middleware/client-key.ts'

describe('clientKey(address)', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1:2:3:4:5', '2001:db8:0:1::/64'],
    ['2001:DB8:0000:0001::9', '2001:db8:0:1::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::', 'fe80:0:0:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['x'.repeat(200), 'unknown'],
    [':::::', 'unknown'],
    ['1.2.3.4.5', 'unknown'],
    ['', 'unknown'],
    ['::1]/a?[', 'unknown'],
  ])('counts %s as %s', (address, key) => {
    expect(clientKey(address)).toBe(key)
  })
})
