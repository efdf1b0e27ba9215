import { describe, expect, it } from 'vitest'
import { read } from './sample.ts'

const words = ['oil', 'lamps', 'tides']
  .map(
    (thing) =>
      `<p>The keepers of the harbour spoke of the ${thing} for two hours, and they were content.</p>`,
  )
  .join('')

interface Shape {
  window: string
  head: string
  article: string
}

const page = ({ window, head, article }: Shape) =>
  `<html lang="en"><head><title>${window}</title></head><body>${head}<div class="post">${article}${words}</div></body></html>`

const banner = '<div id="header"><h1>Letters of a keeper</h1></div>'
const named = '<div id="header"><h1 class="site-title">Letters of a keeper</h1></div>'

describe('readDocuments(page whose site has a heading too)', () => {
  it.each<[Shape, string]>([
    [{ window: 'The lamp – Letters of a keeper', head: banner, article: '<h2>The lamp</h2>' }, 'The lamp'],
    [
      { window: 'Letters of a keeper: The oil jar', head: banner, article: '<h2>The oil jar</h2>' },
      'The oil jar',
    ],
    [
      {
        window: 'The lighthouse | Letters of a keeper',
        head: '<h1>Letters of a keeper</h1><p>Notes</p>',
        article: '<h2>The lighthouse</h2>',
      },
      'The lighthouse',
    ],
    [{ window: 'Letters of a keeper', head: named, article: '<h2>The wick</h2>' }, 'The wick'],
    [
      { window: 'Letters of a keeper', head: banner, article: '<h2 class="entry-title">The fog</h2>' },
      'The fog',
    ],
    [{ window: 'Untitled document', head: banner, article: '<h2>The stairs</h2>' }, 'The stairs'],
  ])('takes the heading of the text: %j', async (shape, title) => {
    expect((await read('page.html', page(shape))).title).toBe(title)
  })

  it.each<Shape>([
    {
      window: 'Speech on lamps',
      head: '<header><h1>Speech on lamps</h1></header>',
      article: '<h3>In the hall</h3>',
    },
    {
      window: 'Speech on lamps – Halden',
      head: '<div id="top"><h1>Speech on lamps</h1></div>',
      article: '<h2>In the hall</h2>',
    },
    { window: 'Halden', head: '', article: '<header><h1>Speech on lamps</h1></header><h2>In the hall</h2>' },
  ])('leaves a title over a heading of a part: %j', async (shape) => {
    expect((await read('page.html', page(shape))).title).toBe('Speech on lamps')
  })

  it.each(['在灯塔节上的讲话_海港政府', '在灯塔节上的讲话-海港政府', '在灯塔节上的讲话 | 海港政府'])(
    'takes what stands in the page of a window’s title in ideographs, with the day below it: %s',
    async (window) => {
      const lines = [
        '灯塔守护者谈了两个小时的油灯，大家都很满意。',
        '船只在夜里回到港口，没有一艘失踪。',
        '明年我们将在另一岸再次会面，继续讨论潮汐。',
      ]
      const html = `<html lang="zh"><head><title>${window}</title><meta name="PubDate" content="2017-06-05 09:30"></head><body><div class="con"><div class="tit">在灯塔节上的讲话</div><div class="sub">（2017年6月3日，上海）</div><div>发布时间：2017-06-05</div><div class="text">${lines.map((line) => `<p>${line}</p>`).join('')}</div></div></body></html>`
      expect(await read('page.html', html, { anySite: true })).toMatchObject({
        title: '在灯塔节上的讲话',
        date: '2017-06-03',
        place: '上海',
      })
    },
  )
})
