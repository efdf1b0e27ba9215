import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../schema/texts/read/kind.ts'
import { isContact, isLetterhead } from '../../../schema/texts/read/letterhead.ts'
import { bareName, namesInField } from '../../../schema/texts/read/name-form.ts'
import { isFurniture, isTail } from '../../../schema/texts/read/noise.ts'
import { textLanguage } from '../../../schema/texts/read/text-language.ts'
import { titledName } from '../../../schema/texts/read/titled-name.ts'
import { turnsOf } from '../../../schema/texts/read/turn.ts'
import { englishText, read } from './sample.ts'

const words = 'Two keepers asked how the oil should be paid for, and the hall had no answer to that.'
const voices = (labels: string[]) => [
  ...new Set(turnsOf(labels.map((label) => `${label}${words}`)).map(({ speaker }) => speaker)),
]

describe('labels of turns', () => {
  it.each([
    [
      ['El señor IBARRA CELAYA: ', 'La señora MONTERO LUGO: '],
      ['Ibarra Celaya', 'Montero Lugo'],
    ],
    [
      ['Mme KERMADEC – ', 'M. LE GOFF – '],
      ['Kermadec', 'Le Goff'],
    ],
    [
      ['DR. KOVÁCS PÉTER elnök: ', 'NAGY ILONA: '],
      ['Kovács Péter', 'Nagy Ilona'],
    ],
    [
      ['Poseł Adam Zieliński: ', 'Poseł Maria Wrona: '],
      ['Adam Zieliński', 'Maria Wrona'],
    ],
    [
      ['AYŞE GÜNDÜZ: Kıyı. ', 'İLKER IŞIK: '],
      ['Ayşe Gündüz', 'İlker Işık'],
    ],
  ])('are names, without what stands before and behind them: %j', (labels, names) => {
    expect(voices([...labels, ...labels])).toEqual(names)
  })

  it('leave what the hall did to nobody, and the floor to whoever had it', () => {
    expect(
      turnsOf([
        `ADA KELL: ${words}`,
        '(Beifall)',
        words,
        `BO MARSH: ${words}`,
        '[Rires]',
        `ADA KELL: ${words}`,
      ]),
    ).toMatchObject(
      ['Ada Kell', null, 'Ada Kell', 'Bo Marsh', null, 'Ada Kell'].map((speaker) => ({ speaker })),
    )
  })
})

describe('names in fields', () => {
  it.each([
    ['H.E. Dr. Tomas Ryding, Minister of Ports', 'Tomas Ryding'],
    ['Prof. Dr. Heike Brandis', 'Heike Brandis'],
    ['Señora Carmen Olmedo', 'Carmen Olmedo'],
    ['The Harbour Gazette', 'The Harbour Gazette'],
  ])('are bare: %s', (written, name) => {
    expect(bareName(written)).toBe(name)
  })

  it('are of people, and an office behind a comma is nobody', () => {
    expect(namesInField('Ada Kell, Minister of Ports; Bo Marsh')).toEqual(['Ada Kell', 'Bo Marsh'])
  })
})

describe('titles', () => {
  it.each([
    ['Discurso de la directora Carmen Olmedo ante los prácticos', 'Carmen Olmedo'],
    ['Discours de Mme Élodie Kermadec, ministre de la Mer', 'Élodie Kermadec'],
    ['Denizcilik Bakanı Selim Aydın’ın fener açılışındaki konuşması', 'Selim Aydın'],
    ['沈若兰部长在港口论坛上的讲话', '沈若兰'],
    ['Discours au président Paul Renoir', null],
    ['Discurso en Puerto Viejo', null],
    ['Rede zur Eröffnung des Leuchtfeuers', null],
  ])('name who speaks by office or address: %s', (title, name) => {
    expect({ name: titledName(title), kind: kindOf(title) }).toEqual({ name, kind: 'speech' })
  })

  it.each([
    [
      'RÉPUBLIQUE DE VALBRUME\nMinistère de la Mer\n12, rue du Môle – 29000 Port-Clair',
      'Discours devant la Guilde des pilotes',
    ],
    ['РЕПУБЛИКА ЈЕЗЕРИЈА\nМинистарство поморства', 'Говор на отварању светионика'],
    ['GOVERNO DE MARALTA\nGabinete do Ministro das Pescas', 'Discurso na abertura do farol'],
  ])('stand below the letterhead %j', async (head, title) => {
    expect(await read('a.txt', `${head}\n\n${title}\n\n${englishText}`)).toMatchObject({
      title,
      paragraphs: [{ text: englishText }],
    })
  })

  it('are those of the fields above an article, where its window has another', async () => {
    const fields = [
      ['Event:', 'Opening of the breakwater'],
      ['Speaker:', 'H.E. Dr. Tomas Ryding, Minister of Ports'],
      ['Date:', '21 August 2015'],
      ['Venue:', 'Selmark Town Hall'],
    ].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    const paragraphs = [englishText, words, englishText].map((one) => `<p>${one}</p>`).join('')
    const page = `<html lang="en"><head><title>Transcript archive</title></head><body><table>${fields.join('')}</table><div>${paragraphs}</div></body></html>`
    expect(await read('a.html', page)).toMatchObject({
      title: 'Opening of the breakwater',
      speakers: ['Tomas Ryding'],
      date: '2015-08-21',
      place: 'Selmark Town Hall',
    })
  })
})

describe('lines that are none of a text', () => {
  it.each([
    'Udostępnij na Facebooku',
    'Diesen Artikel teilen',
    'Поделиться в социальных сетях',
    'Поділитися у Facebook',
    'شارك على فيسبوك',
    '分享到微信',
    'Etiketler: liman, fener',
    'Мітки: порт, лампи',
    'Tisknout stránku',
    '印刷する',
  ])('%s', (line) => {
    expect(isFurniture(line)).toBe(true)
  })

  it.each(['Wir teilen die Lampen.', 'Share the oil, and the sea is safe.', 'Les tags de la mer'])(
    'are not %s',
    (line) => {
      expect(isFurniture(line)).toBe(false)
    },
  )

  it('are those behind a note on the authors, and where to reach them', () => {
    expect(['About the Authors', 'Об авторе', 'Über die Autorin'].every(isTail)).toBe(true)
    expect(
      ['12, rue du Môle – 29000 Port-Clair', 'Calle del Faro 9, Puerto Viejo', 'Адрес: Лукоград, д. 4'].every(
        isContact,
      ),
    ).toBe(true)
    expect(isLetterhead('Via libre para los prácticos')).toBe(false)
  })
})

describe('short texts in Latin letters', () => {
  it.each([
    ['Luke su danas otvorile novu svetiljku, i savet zahvaljuje svim čuvarima na strpljenju.', 'sr'],
    ['Luke su danas otvorile novu svjetiljku, i vijeće zahvaljuje svim čuvarima na strpljenju.', 'hr'],
  ])('%s', (text, language) => {
    expect(textLanguage(text, null)).toBe(language)
  })
})
