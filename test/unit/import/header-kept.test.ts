import { describe, expect, it } from 'vitest'
import type { FoundText } from '../../../schema/texts/read/found-text.ts'
import { chineseText, englishText, read, russianText } from './sample.ts'

/** A line above a text, and the words of it that must stand in the record or in the text. */
interface Line {
  line: string
  told: string
}

const whole = (line: string): Line => ({ line, told: line })
const kept = {
  en: {
    text: englishText,
    lines: [
      { line: 'Speech on the Night Lamps', told: 'Speech on the Night Lamps' },
      { line: 'Delivered by Mr Oskar Hallow', told: 'Oskar Hallow' },
      { line: 'Ada Verrin, Minister of Ports', told: 'Ada Verrin' },
      { line: 'Port Kelda, 3 March 2014', told: 'Port Kelda' },
      whole('Box 14 Folder 3'),
      whole('COPIED FROM THE INTRANET'),
      whole('Third meeting of the harbour masters'),
      { line: 'Office of tides, 3 March 2014', told: 'Office of tides' },
    ],
  },
  ru: {
    text: russianText,
    lines: [
      { line: 'Речь о ночных лампах', told: 'Речь о ночных лампах' },
      { line: 'Вера Гавриш, министр портов', told: 'Вера Гавриш' },
      { line: 'Каменный Мол, 3 марта 2014 года', told: 'Каменный Мол' },
      whole('Из архива гавани'),
      whole('Третья встреча смотрителей маяков'),
      whole('Черновик 2'),
    ],
  },
  zh: {
    text: chineseText,
    lines: [
      { line: '在灯塔节上的讲话', told: '在灯塔节上的讲话' },
      { line: '港口部长 沈若兰', told: '沈若兰' },
      { line: '2014年3月3日，海州', told: '海州' },
      whole('内部传阅'),
      whole('港口管理者第三次会面'),
    ],
  },
  de: {
    text: `Liebe Freunde, ${englishText}`,
    lines: [
      { line: 'Rede über die Lampen der Nacht', told: 'Rede über die Lampen der Nacht' },
      { line: 'Greta Halden, Ministerin für Häfen', told: 'Greta Halden' },
      { line: 'Alterhafen, 3. März 2014', told: 'Alterhafen' },
      whole('Gescannt im Hafenamt'),
      whole('Drittes Treffen der Hafenmeister'),
    ],
  },
  fr: {
    text: `Mes amis, ${englishText}`,
    lines: [
      { line: 'Discours sur les lampes de nuit', told: 'Discours sur les lampes de nuit' },
      { line: 'Luce Ménard, présidente du conseil', told: 'Luce Ménard' },
      { line: 'Port-Clair, le 3 mars 2014', told: 'Port-Clair' },
      whole('Copie du greffe'),
      whole('Troisième réunion des pilotes'),
    ],
  },
  cs: {
    text: `Vážení přátelé, ${englishText}`,
    lines: [
      { line: 'Projev o nočních lampách', told: 'Projev o nočních lampách' },
      { line: 'Jana Lodníková, ministryně přístavů', told: 'Jana Lodníková' },
      { line: 'Přístavov, dne 3. března 2014 v 9.30 hod.', told: 'Přístavov' },
      whole('Kopie z archivu'),
      whole('Třetí setkání přístavních mistrů'),
    ],
  },
} satisfies Record<string, { text: string; lines: [Line, ...Line[]] }>

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function recorded({ title, place, speakers, paragraphs }: FoundText): string {
  const said = paragraphs.flatMap(({ speaker, text }) => [speaker, text])
  return [title, place, ...speakers, ...said].join('\n').toLowerCase()
}

/** Lines of which some words are nowhere. */
function lostOf(lines: readonly (Line | null)[], found: FoundText): string[] {
  const words = recorded(found)
  return lines.flatMap((one) =>
    one !== null && wordsOf(one.told).some((word) => !words.includes(word)) ? [one.line] : [],
  )
}

/** Numbers that are the same in every run. */
function* drawn(): Generator<number, never> {
  for (let seed = 17; ; ) {
    seed = (seed * 48271) % 2147483647
    yield seed / 2147483647
  }
}

/** Mixtures of the lines, in many orders. */
function mixtures<One>(lines: readonly One[], count: number): One[][] {
  const numbers = drawn()
  const next = (): number => numbers.next().value
  return Array.from({ length: count }, () => {
    const order = lines.map((one) => ({ one, at: next() })).sort((a, b) => a.at - b.at)
    return order.slice(0, 1 + Math.floor(next() * lines.length)).map(({ one }) => one)
  })
}

describe('a line above a text', () => {
  it.each(Object.entries(kept))(
    'is in the record or in the text, in any order and mixture: %s',
    async (_, one) => {
      for (const gap of ['\n', '\n\n'])
        for (const lines of mixtures<Line>(one.lines, 40)) {
          const above = lines.map(({ line }) => line).join(gap)
          const found = await read('a.txt', `${above}\n\n${one.text}\n\n${one.text} ${one.text}`)
          expect({ above, lost: lostOf(lines, found) }).toEqual({ above, lost: [] })
        }
    },
  )

  it('is so in a page too, above its heading and below', async () => {
    const [{ line: title }, ...others] = kept.en.lines
    for (const box of ['article', 'div'])
      for (const lines of mixtures<Line | null>([null, ...others], 30)) {
        const above = lines.map((one) => (one === null ? `<h1>${title}</h1>` : `<p>${one.line}</p>`)).join('')
        const text = `<p>${englishText}</p>`.repeat(3)
        const page = `<html lang="en"><head><title>${title}</title></head><body><${box}>${above}${text}</${box}></body></html>`
        const found = await read('a.html', page, { anySite: true })
        expect({ above, lost: lostOf(lines, found) }).toEqual({ above, lost: [] })
      }
  })

  it.each([
    ['Box 12 Folder 7', 'Speech by Minister Ada Reed on the lamps'],
    ['PRINTED FROM THE INTRANET', 'Speech by Minister Ada Reed on the lamps'],
    ['OCR by A. Scribe', 'Remarks on the lamps'],
    ['Scanned by the Harbour Library', 'The lamps of the northern shore and their keepers'],
    ['Gescannt im Hafenamt', 'Rede über die Lampen'],
  ])('«%s» is no title where «%s» stands below', async (above, title) => {
    const found = await read('a.txt', `${above}\n${title}\nPort Kelda, 3 March 2014\n\n${englishText}`)
    expect(found).toMatchObject({
      title,
      date: '2014-03-03',
      place: 'Port Kelda',
      paragraphs: [{ text: above }, { text: englishText }],
    })
  })

  it.each([
    'Speech by Deputy Dora Reed, Halden, 3 March 2014',
    'Discours de Mme Dora Reed, Halden, 3 mars 2014',
    'Rede von Ministerin Dora Reed, Halden, 3. März 2014',
  ])('that tells who spoke, where and when stands below the title: %s', async (line) => {
    const found = await read('a.txt', `Harbour Week\n\nOn the Quarry Road\n\n${line}\n\n${englishText}`)
    expect(found).toMatchObject({
      title: 'On the Quarry Road',
      date: '2014-03-03',
      place: 'Halden',
      speakers: ['Dora Reed'],
      paragraphs: [{ text: 'Harbour Week' }, { text: englishText }],
    })
  })

  it('stays in the text where it says more than that', async () => {
    const line = 'Address by Minister Dora Reed at the Halden Fair, 3 March 2014'
    const found = await read('a.txt', `The Quarry Road\n\n${line}\n\n${englishText}`)
    expect(found).toMatchObject({ title: 'The Quarry Road', date: '2014-03-03', speakers: ['Dora Reed'] })
    expect(found.paragraphs.map(({ text }) => text)).toEqual([line, englishText])
  })

  it.each([
    ['Delivered by Mr Oskar Hallow', 'Oskar Hallow'],
    ['By Ada Verrin', 'Ada Verrin'],
    ['by the Hon. Ada Verrin, Postmaster General', 'Ada Verrin'],
    ['Вера Гавриш, министр иностранных дел', 'Вера Гавриш'],
    ['Greta Halden, Ministerin für Verkehr', 'Greta Halden'],
    ['Luce Ménard, présidente du conseil', 'Luce Ménard'],
    ['Jana Lodníková, ministryně přístavů', 'Jana Lodníková'],
    ['سالم النجار، وزير الموانئ', 'سالم النجار'],
    ['沈若兰 港口部长', '沈若兰'],
    ['镇长 沈若兰', '沈若兰'],
  ])('names who speaks: %s', async (line, speaker) => {
    const found = await read('a.txt', `Remarks on the lamps\n\n3 March 2014\n\n${line}\n\n${englishText}`)
    expect(found).toMatchObject({ speakers: [speaker], paragraphs: [{ text: englishText }] })
  })

  it.each(['Sandy Point, Federal Republic', 'By Harbour Gazette', 'Opening Words'])(
    'that names nobody is of nobody: %s',
    async (line) => {
      expect(
        (await read('a.txt', `Remarks on the lamps\n\n3 March 2014\n\n${line}\n\n${englishText}`)).speakers,
      ).toEqual([])
    },
  )

  it('that begins with “by” is apart from the title above, in a text of broken lines', async () => {
    const broken = englishText.match(/.{1,40}(?:\s|$)/g)?.join('\n')
    const text = `Speech on the Night Mail\n\nby Oskar Hallow\n\n${broken}\n\n${broken}`
    const found = await read('a.txt', text)
    expect(found).toMatchObject({ title: 'Speech on the Night Mail', speakers: ['Oskar Hallow'] })
    expect(found.paragraphs).toHaveLength(2)
  })

  it('is a line of its own in a page that sets it so, beside a cell of links and above a stamp', async () => {
    const head =
      '<center><b>Address at the Cable Station</b><br><i>by the Hon. Ada Verrin, Postmaster General</i><br>Cable Bay, September 9, 1999</center>'
    const menu = '<td><a href="a.htm">Index</a><br><a href="b.htm">Speeches</a></td>'
    const page = `<html><head><title>Address at the Cable Station</title></head><body><table><tr>${menu}<td>${head}<p>${englishText}<p>${englishText}<hr>Last updated: 02/03/2001. Webmaster</td></tr></table></body></html>`
    expect(await read('a.htm', page, { anySite: true })).toMatchObject({
      title: 'Address at the Cable Station',
      date: '1999-09-09',
      place: 'Cable Bay',
      speakers: ['Ada Verrin'],
      paragraphs: [{ text: englishText }, { text: englishText }],
    })
  })

  it('that is a sentence with a day behind it is no title', async () => {
    const line = 'In 1998 we met. 7 July 2016'
    const found = await read('a.txt', `Speech on the Basins\n${line}\n\n${englishText}`)
    expect(found).toMatchObject({
      title: 'Speech on the Basins',
      date: '2016-07-07',
      paragraphs: [{ text: line }, { text: englishText }],
    })
  })

  it('with an hour that ends in a point is no sentence', async () => {
    const found = await read('a.txt', `Projev o lampách\n\ndne 14. června 2019 v 9.30 hod.\n\n${englishText}`)
    expect(found).toMatchObject({ title: 'Projev o lampách', date: '2019-06-14' })
  })
})
