import { describe, expect, it } from 'vitest'
import { turnsOf } from '../../../schema/texts/read/turn.ts'
import { englishText, read } from './sample.ts'

const speakers = (blocks: string[]) => turnsOf(blocks).map(({ speaker }) => speaker)

describe('turnsOf(one exchange)', () => {
  it.each([
    ['Question', 'Ada Harbour', 'Ada Harbour'],
    ['Q', 'AH', 'AH'],
    ['Вопрос', 'Ада Гавань', 'Ада Гавань'],
    ['问', '阿达', '阿达'],
    ['Question', 'Minister Ada Harbour', 'Ada Harbour'],
  ])('gives the answer behind “%s:” to %s', (question, label, name) => {
    const text = /\p{Script=Han}/u.test(label) ? '灯塔已经准备好了。'.repeat(4) : englishText
    expect(speakers([`${question}: What of the lamps?`, `${label}: ${text}`, text])).toEqual([
      question,
      name,
      name,
    ])
  })

  it('gives what follows the question mark to nobody, where nobody is named', () => {
    expect(
      speakers([
        'Question: Thank you for the evening.',
        'What of the lamps?',
        'And of the nets?',
        englishText,
        englishText,
      ]),
    ).toEqual(['Question', 'Question', 'Question', null, null])
  })

  it('takes no heading of an answer for a voice', () => {
    expect(
      speakers(['Question: What of the lamps?', `Three points: ${englishText}`, `Security: ${englishText}`]),
    ).toEqual(['Question', null, null])
  })
})

describe('turnsOf(one person under several forms of a name)', () => {
  const talk = (first: string, ...forms: string[]) =>
    speakers([
      `${first}: ${englishText}`,
      `Question: What of the nets?`,
      `Noa Verrin: ${englishText}`,
      ...forms.map((form) => `${form}: ${englishText}`),
      `Noa Verrin: ${englishText}`,
    ])

  it.each([
    'E. Hallow',
    'E.J. Hallow',
    'Edric J. Hallow',
    'Mr. Hallow',
    'Mr Hallow',
    'Dr. Hallow',
    'President Hallow',
    'Prime Minister Hallow',
    'President Edric Hallow',
    'HALLOW',
    'MR. HALLOW',
  ])('takes %s for Edric Hallow', (form) => {
    const [first, , , said] = talk('Edric Hallow', form)
    expect(said).toBe(first)
    expect(said).toMatch(/^Edric (?:J\. )?Hallow$/)
  })

  it.each([
    ['Wang Wei', 'Minister Wang', 'Wang Wei'],
    ['Wang Wei', 'Mr. Wang', 'Wang Wei'],
    ['埃德里克·汉洛', '汉洛总统', '埃德里克·汉洛'],
    ['Эдрик Хэллоу', 'Э. Хэллоу', 'Эдрик Хэллоу'],
    ['Эдрик Хэллоу', 'Э.Хэллоу', 'Эдрик Хэллоу'],
    ['Anna van Quay', 'Ms. van Quay', 'Anna van Quay'],
    ['Kőris Péter', 'Peter Koris', 'Kőris Péter'],
    ['Kőris Péter', 'Minister Kőris', 'Kőris Péter'],
    ['Trần Văn Lâm', 'Prime Minister Tran Van Lam', 'Trần Văn Lâm'],
    ['Trần Văn Lâm', 'Mr. Lam', 'Trần Văn Lâm'],
    ['Ha Ki-moon', 'Mr. Ha Ki Moon', 'Ha Ki-moon'],
    ['Ha Ki-moon', 'Secretary-General Ha', 'Ha Ki-moon'],
  ])('takes for %s who is also called %s', (first, form, name) => {
    expect(talk(first, form).slice(3)).toEqual([name, 'Noa Verrin'])
  })

  it.each([
    ['Edric Hallow', ['A. Hallow'], ['A. Hallow']],
    ['Edric Hallow', ['Ada Hallow', 'Mr. Hallow'], ['Ada Hallow', 'Mr. Hallow']],
    ['Edric Hallow', ['Mr. Hallow', 'Mrs. Hallow'], ['Mr. Hallow', 'Mrs. Hallow']],
    ['Edric Hallow', ['Ms. Hallow', 'Mr. Edric Hallow'], ['Ms. Hallow', 'Edric Hallow']],
    ['Ha Ki-moon', ['Ha Won-soon', 'President Ha'], ['Ha Won-soon', 'President Ha']],
    ['Edric Hallow', ['President Hallow', 'Minister Hallow'], ['President Hallow', 'Minister Hallow']],
  ])('cannot tell %s of %j', (first, forms, names) => {
    expect(talk(first, ...forms).slice(3, -1)).toEqual(names)
  })

  it('hears a family name alone in an exchange in which its whole name has a voice', () => {
    expect(talk('Edric Hallow', 'Hallow')).toEqual([
      'Edric Hallow',
      'Question',
      'Noa Verrin',
      'Edric Hallow',
      'Noa Verrin',
    ])
  })

  it('tells one person of the turns of a row, as the file names them, but not where each has an id', async () => {
    const turns = ['Edric Hallow', 'Mr. Hallow', 'Noa Verrin'].map((speaker) => ({
      speaker,
      text: englishText,
    }))
    const found = await read('a.json', JSON.stringify([{ date: '2018-05-04', turns }]))
    expect(found).toMatchObject({
      speakers: ['Edric Hallow', 'Noa Verrin'],
      notes: ['taken for Edric Hallow: Mr. Hallow'],
    })
    const people = ['Edric Hallow', 'Mr. Hallow'].map(
      (name, n) => `<person xml:id="p${n}"><persName>${name}</persName></person>`,
    )
    const said = ['p0', 'p1'].map((id) => `<u who="#${id}"><seg>${englishText}</seg></u>`)
    const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Lamps</title></titleStmt></fileDesc><profileDesc><particDesc><listPerson>${people.join('')}</listPerson></particDesc></profileDesc></teiHeader><text xml:lang="en"><body><div>${said.join('')}</div></body></text></TEI>`
    expect((await read('a.xml', tei)).speakers).toEqual(['Edric Hallow', 'Mr. Hallow'])
  })

  it('has one name for forms of which none is whole', () => {
    expect(talk('E. Hallow', 'Mr. Hallow', 'HALLOW').slice(3, -1)).toEqual(['E. Hallow', 'E. Hallow'])
  })

  it('tells each form that is not part of the name', () => {
    const told: string[] = []
    turnsOf(
      [`Edric Hallow: ${englishText}`, `Mr. Edric Hallow: ${englishText}`, `E. Hallow: ${englishText}`],
      [],
      (written, name) => told.push(`${written}: ${name}`),
    )
    expect(told).toEqual(['E. Hallow: Edric Hallow'])
  })

  it('has the whole name of the title, whatever shorter form the turns have', () => {
    const turns = ['E. Hallow', 'Noa Verrin', 'E. Hallow'].map((one) => `${one}: ${englishText}`)
    expect(turnsOf(turns, ['Edric Hallow']).map(({ speaker }) => speaker)).toEqual([
      'Edric Hallow',
      'Noa Verrin',
      'Edric Hallow',
    ])
  })

  it('has the name under which the title or the header has the person', async () => {
    const text = `Interview with Foreign Minister Edric Hallow\n\nQuestion: What of the lamps?\n\nHALLOW: ${englishText}\n\nQuestion: And the nets?\n\nMr. Hallow: ${englishText}\n`
    const found = await read('2018-05-04-a.txt', text)
    expect(found.speakers).toEqual(['Edric Hallow'])
    expect(found.paragraphs.map(({ speaker }) => speaker)).toEqual([
      'Question',
      'Edric Hallow',
      'Question',
      'Edric Hallow',
    ])
    expect(found.notes).toEqual(['taken for Edric Hallow: Hallow, Mr. Hallow'])
  })
})

describe('turnsOf(labels within and words that are none)', () => {
  it.each([
    ['HALLOW', 'HALLOW: '],
    ['Edric Hallow', 'Edric Hallow: '],
    ['Mr. Hallow', 'Mr. Hallow: '],
    ['Answer', 'Answer: '],
  ])('hears the answer of %s within the paragraph of the question', (_, label) => {
    const turns = turnsOf([
      `Question: What of the lamps? ${label}They burn, and they will burn.`,
      `Question: And the nets? ${label}They are dry.`,
    ])
    expect(turns.map(({ text }) => text)).toEqual([
      'What of the lamps?',
      'They burn, and they will burn.',
      'And the nets?',
      'They are dry.',
    ])
  })

  it.each(['Q. %s|A. %s', 'Q: %s|A: %s', 'Q1. %s|A1. %s', 'Q1: %s|A1: %s'])(
    'hears questions and answers set as %s',
    (form) => {
      const [question = '', answer = ''] = form.split('|')
      const blocks = ['What of the lamps?', 'And the nets?'].flatMap((asked) => [
        question.replace('%s', asked),
        answer.replace('%s', englishText),
      ])
      expect(speakers(blocks)).toEqual(['Q', 'A', 'Q', 'A'])
    },
  )

  it('takes an initial for no answer', () => {
    const block = `A. Harbour and Q. Reed met. ${englishText}`
    expect(turnsOf([block, 'Q. Reed came?', block]).map(({ text }) => text)).toEqual([
      block,
      'Q. Reed came?',
      block,
    ])
  })

  it('hears a voice that has spoken before within a paragraph', () => {
    expect(
      speakers([
        `Edric Hallow: ${englishText}`,
        `Noa Verrin: ${englishText} Edric Hallow: So it is.`,
        `Edric Hallow: ${englishText}`,
      ]),
    ).toEqual(['Edric Hallow', 'Noa Verrin', 'Edric Hallow', 'Edric Hallow'])
  })

  it('hears the first voice of an exchange, whatever form its name has later', () => {
    expect(
      speakers([
        `Edric Hallow: ${englishText}`,
        'Question: What of the nets?',
        `Noa Verrin: ${englishText}`,
        `E. Hallow: ${englishText}`,
      ]),
    ).toEqual(['Edric Hallow', 'Question', 'Noa Verrin', 'Edric Hallow'])
  })

  it('hears voices by turns that are set in capitals', () => {
    const by = ['HALLOW', 'VERRIN', 'HALLOW', 'VERRIN']
    expect(speakers(by.map((one) => `${one}: ${englishText}`))).toEqual([
      'Hallow',
      'Verrin',
      'Hallow',
      'Verrin',
    ])
  })

  it.each([
    ['Bug Fixes', 'New Features'],
    ['Open Questions', 'Next Steps'],
    ['ACTION', 'DECISION'],
  ])('takes the headings %s and %s of a paper for no voices', (one, other) => {
    const text = `We have fixed a bug and a new feature; the next step is open, and its questions are known. ${englishText}`
    expect(speakers([one, other, one, other].map((label) => `${label}: ${text}`))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('takes no quoted minutes for a turn', () => {
    const text = 'The minutes read: “NOTE: the lamps burn.” So they do.'
    expect(speakers([`Edric Hallow: ${text}`, `Noa Verrin: ${text}`, `Edric Hallow: ${text}`])).toHaveLength(
      3,
    )
  })
})

describe('turnsOf(labels by turns)', () => {
  it.each([
    ['Harbour Gazette', 'Hallow'],
    ['Le Phare du soir', 'Hallow'],
    ['Вечерняя газета', 'Туманов'],
    ['«Маяк»', 'Туманов'],
    ['Gazeta portowa', 'Hallow'],
    ['Verrin', 'Hallow'],
    ['Frage', 'Hallow'],
    ['Корреспондент', 'Туманов'],
  ])('gives each answer behind a question of “%s:” to %s', (paper, name) => {
    const text = 'The lamps of both shores are ready.'
    const blocks = [`${paper}: What of the lamps?`, `${name}: ${text}`]
    expect(speakers([...blocks, ...blocks])).toEqual([paper, name, paper, name])
  })

  it('gives no paragraph with a label of its own to somebody else', () => {
    expect(
      turnsOf([
        'Harbour Gazette: What of the lamps?',
        'Hallow: They are ready.',
        'Harbour Gazette: And of the nets?',
        'Nobody asked: We shall see.',
        'Keeper: They are torn.',
        'We mend them.',
        'Hallow: We do.',
      ]).map(({ speaker, text }) => [speaker, text]),
    ).toEqual([
      ['Harbour Gazette', 'What of the lamps?'],
      ['Hallow', 'They are ready.'],
      ['Harbour Gazette', 'And of the nets?'],
      [null, 'Nobody asked: We shall see.'],
      [null, 'Keeper: They are torn.'],
      [null, 'We mend them.'],
      ['Hallow', 'We do.'],
    ])
  })

  it.each([
    ['Question', 'Answer to all'],
    ['Problem', 'Solution'],
  ])('takes no parts of a plan, %s and %s, for voices', (one, other) => {
    const blocks = [
      `${one} A: How do we pay?`,
      `${other} A: A problem has a solution; we ask the keepers for all.`,
    ]
    expect(new Set(speakers([...blocks, ...blocks.map((block) => block.replaceAll(' A:', ' B:'))]))).toEqual(
      new Set([null]),
    )
  })

  it('takes no country whose words are quoted for a voice', () => {
    const blocks = ['Edric Hallow: Here is what they said.', 'Sandland: “We agree.”', 'Mistland: “So do we?”']
    expect(new Set(speakers([...blocks, ...blocks]))).toEqual(new Set(['Edric Hallow']))
  })

  it('knows in a label whom a title in capitals names', async () => {
    const title = 'PRESS CONFERENCE OF PRESIDENT EDRIC HALLOW AND PRIME MINISTER NOA VERRIN'
    const turns = [`PRESIDENT HALLOW: ${englishText}`, `PRIME MINISTER VERRIN: ${englishText}`]
    const { speakers } = await read('talk.txt', [title, 'May 4, 2016', ...turns].join('\n\n'))
    expect(speakers).toEqual(['Edric Hallow', 'Noa Verrin'])
  })
})

describe('turnsOf(what is nobody’s)', () => {
  it('gives no heading between turns, and no end of a meeting, to whoever spoke before', () => {
    const turns = turnsOf([
      `Ms. Lange: ${englishText}`,
      `Mr. Addo: ${englishText}`,
      'Item 2: Lights',
      `Ms. Lange: ${englishText}`,
      'The meeting rose at 16.20.',
    ])
    expect(turns.map(({ speaker }) => speaker)).toEqual(['Lange', 'Addo', null, 'Lange', null])
  })
})

describe('turnsOf(forms of labels)', () => {
  it('takes names that stand alone by turns above what is said for labels, and headings for none', () => {
    const said = ['Ada Harbour', 'Edric Hallow', 'Ada Harbour', 'Edric Hallow'].flatMap((name) => [
      name,
      englishText,
    ])
    expect(speakers(said)).toEqual(['Ada Harbour', 'Edric Hallow', 'Ada Harbour', 'Edric Hallow'])
    expect(speakers(['Northern Lamps', englishText, 'Southern Bells', englishText])).toEqual(
      Array(4).fill(null),
    )
  })

  it.each([
    [
      ['【岡本大臣】', '【記者】', '【岡本大臣】'],
      ['岡本大臣', '記者', '岡本大臣'],
    ],
    [
      ['Presidente.- ', 'P.- ¿Y el puerto? ', 'Presidente.- ', 'P.- ¿Y la pesca? '],
      ['Presidente', 'Q', 'Presidente', 'Q'],
    ],
    [
      ['The Chairman. ', 'Ms. Okafor. ', 'Mr. Trask. ', 'Ms. Okafor. '],
      ['The Chairman', 'Okafor', 'Trask', 'Okafor'],
    ],
    [
      [
        '[00:00:04] Tomas Reyl: ',
        '[00:00:15] Noor Haddad: ',
        '[00:00:41] Tomas Reyl: ',
        '[00:00:47] Noor Haddad: ',
      ],
      ['Tomas Reyl', 'Noor Haddad', 'Tomas Reyl', 'Noor Haddad'],
    ],
    [
      ['Shri Anand Velu, Official Spokesperson: ', 'Rekha: ', 'Shri Anand Velu, Official Spokesperson: '],
      ['Anand Velu', null, 'Anand Velu'],
    ],
    [
      ['SECRETARY ILSE MARROW: ', 'SEC. MARROW: ', 'SEC. MARROW: '],
      ['Ilse Marrow', 'Ilse Marrow', 'Ilse Marrow'],
    ],
  ])('reads %j', (labels, names) => {
    const text = (label: string) => (/P\.-/.test(label) ? `${label}¿Cuándo?` : `${label}${englishText}`)
    expect(turnsOf(labels.map(text)).map(({ speaker }) => speaker)).toEqual(names)
  })

  it('takes “Mr. President.” that comes again for no label', () => {
    const block = `Mr. President. ${englishText}`
    expect(turnsOf([block, englishText, block]).map(({ speaker }) => speaker)).toEqual([null, null, null])
  })
})
