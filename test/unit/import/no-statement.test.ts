import { describe, expect, it } from 'vitest'
import { englishText, read, refusal } from './sample.ts'

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Lamps | Harbour Daily</title></head><body><header><a href="/">Harbour Daily</a></header>${body}<footer>© 2020 Harbour Daily</footer></body></html>`

describe('readDocuments(what is no statement)', () => {
  it.each([
    [
      'a.log',
      '2018-05-01 12:00:00 INFO server started on port 8080 and all is well\n'.repeat(9),
      'a log of a program',
    ],
    [
      'b.txt',
      'May  1 12:00:01 harbour lamp[12]: the lamp was lit and all is well\n'.repeat(9),
      'a log of a program',
    ],
    [
      'c.bib',
      '@article{a, title={Lamps and their keepers}, year={2004}, author={Harbour, Ada}}\n'.repeat(9),
      'a list of references',
    ],
  ])('refuses %s', async (name, content, what) => {
    expect(await refusal(name, content)).toBe(
      `${name}: this is ${what}, not a text. Save the words of the statement as .txt and import that.`,
    )
  })

  it('refuses a page of headlines that lead elsewhere', async () => {
    const items = Array.from(
      { length: 12 },
      (_, n) => `<li><a href="/n${n}">${englishText} ${englishText} ${n}</a> 20 April 2017</li>`,
    )
    expect(await refusal('a.html', page(`<h1>All news</h1>${items.join('')}`))).toBe(
      'a.html: this page lists other pages and holds no statement of its own. Open the statement that is meant and save that page.',
    )
  })

  it.each([
    ['Sign in', 'this is a page to log in at, not a statement'],
    ['Search results for lamps', 'this is a list of search results, not a statement'],
  ])('refuses the page “%s”', async (title, what) => {
    const asked = page(`<h1>${title}</h1><p>${englishText}</p><p>${englishText}</p>`).replace(
      'Lamps |',
      `${title} |`,
    )
    expect(await refusal('a.html', asked)).toBe(
      `a.html: ${what}. Look for the statement at another address and save that page.`,
    )
  })

  it('takes a statement with links in its sentences and headlines below it', async () => {
    const text = Array.from(
      { length: 6 },
      (_, n) =>
        `<p>${englishText} See <a href="/${n}">the note on the lamps of the year ${n}</a> for that.</p>`,
    )
    expect(
      (await read('a.html', page(`<article><h1>Remarks on lamps</h1>${text.join('')}</article>`))).paragraphs,
    ).toHaveLength(6)
  })
})

describe('readDocuments(page that asks for a subscription)', () => {
  const text = `<p>${englishText} ${englishText}</p>`
  it.each([
    'This article is for subscribers only. Subscribe to continue reading.',
    'To continue reading, please sign in.',
    'Already a subscriber? Log in to read the full story.',
    'Материал доступен только по подписке.',
    '登录后继续阅读全文',
  ])('is cut off where “%s” ends it', async (said) => {
    const cut = page(`<article><h1>Remarks on lamps</h1>${text}<p>${said}</p></article>`)
    expect(await refusal('a.html', cut)).toBe(
      'a.html: the page breaks off where it asks for a subscription. Save it as a subscriber sees it; --accept-cut takes it as it is.',
    )
    expect((await read('a.html', cut, { acceptCut: true })).title).toBe('Remarks on lamps')
  })

  it('is whole where the article goes on behind the box', async () => {
    const whole = page(
      `<article><h1>Remarks on lamps</h1>${text}<p>Already a subscriber? Log in.</p>${text}${text}</article>`,
    )
    expect((await read('a.html', whole)).title).toBe('Remarks on lamps')
  })
})

describe('readDocuments(page with a box that asks for a subscription)', () => {
  const sentences = Array.from({ length: 4 }, (_, n) => `<p>${englishText} That is year ${n}.</p>`)
  const desk = (tag: string) =>
    `<${tag} class="box"><h2>Subscribe to continue</h2><p>Support the harbour papers: ${englishText}</p><p>Already a subscriber? Log in to read on.</p></${tag}>`
  const asked = 'its page asks for a subscription; see whether the text is whole'

  it.each([
    ['under the article', sentences.join('') + desk('section')],
    ['among its paragraphs', sentences.slice(0, 2).join('') + desk('div') + sentences.slice(2).join('')],
    ['at the head of a box around all', `<div>${desk('div')}${sentences.join('')}</div>`],
  ])('keeps a short article and leaves out the box %s', async (_, body) => {
    const found = await read('a.html', page(`<main><h1>Remarks on lamps</h1>${body}</main>`))
    expect(found.paragraphs.map(({ text }) => text)).toEqual(
      sentences.map((one) => one.replace(/<\/?p>/g, '')),
    )
    expect(found.notes).toContain(asked)
  })

  it.each([
    ['one paragraph', sentences.slice(0, 1).join('')],
    ['a text that breaks off', sentences.join('').replace(/\.<\/p>$/, ' and…</p>')],
  ])('is cut off where it shows %s', async (_, body) => {
    const cut = page(`<main><h1>Remarks on lamps</h1>${body}${desk('section')}</main>`)
    expect(await refusal('a.html', cut)).toContain('breaks off where it asks for a subscription')
  })
})

describe('readDocuments(signs that show nothing, and what stands around a text)', () => {
  it('takes soft hyphens out of title and text', async () => {
    const found = await read(
      'a.txt',
      `Title: Re\u00admarks on lamps\n\n${englishText.replace('keepers', 'kee\u00adpers')}`,
    )
    expect([found.title, found.paragraphs[0]?.text]).toEqual(['Remarks on lamps', englishText])
  })

  it('keeps neither the line that says when it was put out nor a heading that repeats the title', async () => {
    const put = await read(
      'a.txt',
      `Remarks on lamps\n\n${englishText}\n\nPublication date: June 7, 2019, 14:00`,
    )
    expect([put.date, put.paragraphs.length]).toEqual(['2019-06-07', 1])
    const fields = await read(
      'a.md',
      `---\ntitle: Remarks on lamps\ndate: 2019-06-07\n---\n\n# Remarks on lamps\n\n${englishText}\n`,
    )
    expect([fields.title, fields.paragraphs.map((one) => one.text)]).toEqual([
      'Remarks on lamps',
      [englishText],
    ])
  })

  it('takes a site’s name off the window’s title where the page says it elsewhere', async () => {
    expect(
      (
        await read(
          'a.html',
          page(`<div><p>${englishText}</p><p>${englishText} Again.</p></div>`).replace(
            'Lamps |',
            'Remarks on lamps |',
          ),
        )
      ).title,
    ).toBe('Remarks on lamps')
  })
})

describe('readDocuments(pages set in odd ways)', () => {
  it('reads the paragraphs of a page that is set as typed', async () => {
    const typed = `<html><head><title>Remarks on lamps</title></head><body><pre>Remarks on lamps\n\n4 March 2015\n\n${englishText}\n\nThe second\nhour came. ${englishText}</pre></body></html>`
    const found = await read('a.html', typed)
    expect([found.date, found.paragraphs.map(({ text }) => text)]).toEqual([
      '2015-03-04',
      [englishText, `The second hour came. ${englishText}`],
    ])
  })

  it('takes a day off the title, and the name of a site before it', async () => {
    const two = `<p>${englishText}</p><p>${englishText} Again.</p>`
    const behind = await read(
      'a.html',
      page(
        `<div><b>Remarks on lamps</b><br>4 March 2015<br><br>${englishText}<br><br>${englishText} Again.</div>`,
      ),
    )
    expect([behind.date]).toEqual(['2015-03-04'])
    const before = `<html><head><title>Ministry - Remarks on lamps</title></head><body><table><tr><td><h2>Remarks on lamps</h2></td></tr><tr><td>4 March 2015</td></tr><tr><td>${two}</td></tr></table></body></html>`
    expect((await read('a.html', before)).title).toBe('Remarks on lamps')
  })
})
