import { expect, it } from 'vitest'
import { unescaped } from '../../schema/unescaped.ts'

it('a text that was escaped is what it was, whatever its signs', () => {
  expect(unescaped('Anna&#39;s &lt;b&gt; &amp; Tom&apos;s &quot;x&quot;')).toBe(`Anna's <b> & Tom's "x"`)
  expect(unescaped('&amp;quot; &copy;')).toBe('&quot; &copy;')
})
