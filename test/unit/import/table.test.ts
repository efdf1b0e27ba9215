import { describe, expect, it } from 'vitest'
import { dayReader } from '../../../schema/texts/read/field-day.ts'
import type { FoundText, ReadingOptions } from '../../../schema/texts/read/found-text.ts'
import { Refusal } from '../../../schema/texts/read/refusal.ts'
import { chineseText, englishText, readAll, refusal, russianText } from './sample.ts'

async function texts(
  name: string,
  content: string,
  asked: Partial<ReadingOptions> = {},
): Promise<FoundText[]> {
  return (await readAll(name, content, asked)).filter((one): one is FoundText => !(one instanceof Refusal))
}

describe('readDocuments(table: who speaks)', () => {
  it.each([
    ['дата;выступающий;текст', `01.05.2018;Иван Петров;"${russianText}"`, 'Иван Петров'],
    ['日期,发言人,正文', `2018年5月1日,王五,"${chineseText}"`, '王五'],
    ['date,speaker_name,speech', `2018-05-01,Ada Harbour,"${englishText}"`, 'Ada Harbour'],
    ['date,演讲者,text', `2018-05-01,Ada Harbour,"${englishText}"`, 'Ada Harbour'],
  ])('is read under %s', async (heading, row, speaker) => {
    expect(await texts('a.csv', `${heading}\n${row}\n`)).toMatchObject([
      { date: '2018-05-01', speakers: [speaker], notes: [] },
    ])
  })

  it('knows a name by its words, however they are joined and set', async () => {
    const rows = [1, 2].map((n) => `d${n};2018-05-0${n};Ada Harbour;"${englishText}";;`)
    for (const heading of [
      ' Doc ID ; Date ; Speaker Name ; Full Text ;;',
      'doc-id;date;speaker-name;full-text;;',
    ])
      expect(await texts('a.csv', `${heading}\n${rows.join('\n')}\n`)).toMatchObject([
        { name: 'a.csv#d1', date: '2018-05-01', speakers: ['Ada Harbour'] },
        { name: 'a.csv#d2' },
      ])
    const own = `date;Words Said\n2018-05-01;"${englishText}"\n`
    expect(await readAll('a.csv', own, { textColumn: 'Words Said' })).toMatchObject([{ date: '2018-05-01' }])
  })

  it('has the column that the user names where it has one so called, and else the one that is known', async () => {
    const asked = { textColumn: 'said', dateColumn: 'when' }
    const rows = { said: 'when,said', text: 'date,text' }
    for (const heading of Object.values(rows))
      expect(await readAll('a.csv', `${heading}\n2018-05-01,"${englishText}"\n`, asked)).toMatchObject([
        { date: '2018-05-01', paragraphs: [{ text: englishText }] },
      ])
    const json = [{ date: '2018-05-01', text: englishText }]
    expect(await readAll('a.json', JSON.stringify(json), asked)).toMatchObject([{ date: '2018-05-01' }])
    expect(await refusal('a.csv', `day,words\n2018-05-01,"${englishText}"\n`, asked)).toBe(
      'a.csv: it has no column said; its columns are day, words. Name one of them.',
    )
    // Beside tables, prose is what it is.
    expect(await readAll('a.txt', `Lamps, oil\n\n${englishText}`, asked)).toEqual(
      await readAll('a.txt', `Lamps, oil\n\n${englishText}`),
    )
  })

  it('is asked for where a column of names has a name that nobody knows', async () => {
    const rows = ['Ada Harbour', 'Edric Hallow'].map(
      (name, n) => `2018-05-0${n + 1},${name},"${englishText}"`,
    )
    const found = await texts('a.csv', `date,who,text\n${rows.join('\n')}\n`)
    expect(found.map(({ notes }) => notes)).toEqual([
      ['its column who was not read; name it speaker if it says who speaks'],
      [],
    ])
  })
})

describe('readDocuments(table that cannot be read)', () => {
  it.each([
    [
      `date,remarks,statement\n2018-05-01,"${englishText}","${englishText}"\n`,
      'a.csv: none of its columns (date, remarks, statement) is known to hold the texts. Say which it is with --text-column <name>, or take the file out of the folder.',
    ],
    [
      `2018-05-01,Ada Harbour,"${englishText}"\n2018-06-01,Ada Harbour,"${englishText}"\n`,
      'a.csv: its first line is a row and no heading, so that nobody can tell which column holds the texts. Give it a heading line with doc_id and text, or with other names and --text-column <name>.',
    ],
    ['date,speaker,text\n', 'a.csv: it has a heading and no rows. Fill it, or take it out of the folder.'],
  ])('says why: %j', async (content, said) => {
    expect(await refusal('a.csv', content)).toBe(said)
  })

  it('reads a text that is a list of paragraphs', async () => {
    const rows = JSON.stringify({ documents: [{ text: [englishText, `${englishText} So it was.`] }] })
    const [found] = await texts('a.json', rows)
    expect(found?.paragraphs.map(({ text }) => text)).toEqual([englishText, `${englishText} So it was.`])
  })
})

describe('readDocuments(JSON as programs write it)', () => {
  it('takes the whole text beside a list of its pieces', async () => {
    const whole = { text: `${englishText} So it was.`, segments: [{ id: 0, text: englishText }] }
    expect((await texts('a.json', JSON.stringify(whole))).map(({ paragraphs }) => paragraphs)).toEqual([
      [{ speaker: null, text: `${englishText} So it was.` }],
    ])
  })

  it('takes the one list of texts within other objects', async () => {
    const nodes = [1, 2].map((n) => ({ title: `Remarks ${n}`, date: `2018-05-0${n}`, body: englishText }))
    expect(await texts('a.json', JSON.stringify({ data: { articles: { nodes } } }))).toMatchObject([
      { title: 'Remarks 1', date: '2018-05-01' },
      { title: 'Remarks 2', date: '2018-05-02' },
    ])
  })

  it('takes a list of texts, and the day as programs write it', async () => {
    expect(await texts('a.json', JSON.stringify([englishText, `${englishText} So it was.`]))).toHaveLength(2)
    const row = { full_text: englishText, date: 'Wed Mar 04 10:00:00 +0000 2015' }
    expect(await texts('a.json', JSON.stringify([row]))).toMatchObject([{ date: '2015-03-04' }])
  })

  it.each(['created_at', 'crawled_at', 'timestamp', 'last_modified', 'updated', 'meta.ingested'])(
    'takes the day in %s for none of the text, and says how to have it',
    async (column) => {
      const [outer = '', inner] = column.split('.')
      const row = { text: englishText, [outer]: inner ? { [inner]: '2023-11-02' } : '2023-11-02' }
      const [own] = await texts('a.json', JSON.stringify([row]))
      expect(own?.date).toBeNull()
      expect(own?.notes.join()).toContain(`--date-column ${column}`)
      const [asked] = await texts('a.json', JSON.stringify([row]), { dateColumn: column })
      expect(asked?.date).toBe('2023-11-02')
    },
  )

  it('keeps the day of a line of place and day before that of a column of publication', async () => {
    const text = `Halden, 4 March 2019\n\n${englishText}`
    const rows = [{ text, published: '2019-03-06', created_at: '2023-11-02' }]
    expect(await texts('a.json', JSON.stringify(rows))).toMatchObject([
      { date: '2019-03-04', place: 'Halden' },
    ])
  })

  it('takes a short row for a text, as whoever made the table did', async () => {
    const rows = [{ text: 'The lamp is lit, and the pilots may go out.', speaker: 'Dr. Ada Kell' }]
    expect(await texts('a.json', JSON.stringify(rows))).toMatchObject([{ speakers: ['Ada Kell'] }])
  })
})

describe('readDocuments(tables in other languages)', () => {
  const german =
    'Die Wärter beider Küsten trafen sich im Frühling und einigten sich über die Farbe der Lampen für den Winter.'
  it.each([
    [`Nr;Datum;Rednerin;Rede\n1;04.03.2015;Ada Reed;"${german}"`, 'de'],
    [`nr;date;orateur;discours\n1;2015-03-04;Ada Reed;"${englishText}"`, 'en'],
    [`n\tfecha\torador\ttexto\n1\t2015-03-04\tAda Reed\t${englishText}`, 'en'],
  ])('reads %s', async (table, language) => {
    expect(await texts('a.csv', `${table}\n`)).toMatchObject([
      { date: '2015-03-04', speakers: ['Ada Reed'], language },
    ])
  })
})

describe('dayReader', () => {
  const read = (cells: string[]) => cells.map(dayReader(cells)).map(({ date, problem }) => date ?? problem)

  it('takes the order of the parts from a date of the column that can have only one', () => {
    expect(read(['13/04/2018', '06/07/2018'])).toEqual(['2018-04-13', '2018-07-06'])
    expect(read(['04/13/2018', '06/07/2018'])).toEqual(['2018-04-13', '2018-06-07'])
    expect(read(['05/05/2018'])).toEqual(['2018-05-05'])
  })

  it('takes the year alone of two days, and says which they are', () => {
    const twoDays = {
      date: '2018',
      problem:
        'its date, 05/04/2018, is 2018-04-05 or 2018-05-04, and no more than the year was taken; write it as one of them',
    }
    expect(dayReader(['05/04/2018'])('05/04/2018')).toEqual(twoDays)
    const both = ['13/04/2018', '04/13/2018', '05/04/2018']
    expect(both.map(dayReader(both))).toMatchObject([{ date: '2018-04-13' }, { date: '2018-04-13' }, twoDays])
  })

  it('reads the clock of a computer, in seconds and thousandths', () => {
    expect(read(['1525132800', '1525132800000'])).toEqual(['2018-05-01', '2018-05-01'])
  })

  it('reads a day that is a number of eight figures', () => {
    expect(read(['20180501', '20181301'])).toEqual([
      '2018-05-01',
      'its date, 20181301, is not a date; write it as 2023-03-21',
    ])
  })

  it('takes no century for a year of two digits', () => {
    expect(read(['12/05/04', '3 Feb. 98'])).toEqual([
      'its date, 12/05/04, has a year of two digits; write it in full, as 2023-03-21',
      'its date, 3 Feb. 98, has a year of two digits; write it in full, as 2023-03-21',
    ])
  })

  it('takes no day that no calendar has', () => {
    expect(read(['31/02/2018', '2018-13-45'])).toEqual([
      'its date, 31/02/2018, is not a date; write it as 2023-03-21',
      'its date, 2018-13-45, is not a date; write it as 2023-03-21',
    ])
  })
})

describe('readDocuments(transcripts whose titles have commas)', () => {
  it.each([
    'Meeting of the keepers, transcript',
    'Answers to the press, full text',
    'Lamps; speech',
    'Transcript, lamps of Ada Harbour, Port Reed',
  ])('reads a text named .txt under the title “%s”', async (title) => {
    const text = `${title}\n4 May 2015\n\nAda Harbour: ${englishText}\n\nNoa Verrin: ${englishText}\n\nAda Harbour: So it is.\n`
    expect(await texts('a.txt', text)).toMatchObject([
      { title, date: '2015-05-04', speakers: ['Ada Harbour', 'Noa Verrin'] },
    ])
  })

  it('still reads a table that is named .txt, and names the broken line of one that is named .csv', async () => {
    const table = `doc_id,text\nr1,"${englishText}"\nr2,"${englishText.replace('both', 'all')}"\n`
    expect(await texts('a.txt', table)).toHaveLength(2)
    expect(await refusal('a.csv', `doc_id,text\nr1,${englishText}\nr2,${englishText}\n`)).toContain(
      'line 2 has 3 cells',
    )
  })

  it('reads a transcript as one, the lines of which have as many commas as its title', async () => {
    const text =
      'Transcript, lamps and nets, Port Reed, 4 May 2015\n\nAda Harbour: Good morning, dear keepers, dear guests, and welcome back.\n\nQuestion: What of the lamps, the nets, the boats, and the mail?\n\nAda Harbour: They burn, they dry, they float, and it is late.\n'
    expect(await texts('a.txt', text)).toMatchObject([{ speakers: ['Ada Harbour'], date: '2015-05-04' }])
  })

  it('takes a question and its answer for a text, however short', async () => {
    const text =
      'Interview with Ada Harbour\n\n5 March 2016\n\nQuestion: Why the hills?\n\nAda Harbour: Because they are there.\n'
    expect(await texts('a.txt', text)).toMatchObject([{ speakers: ['Ada Harbour'], date: '2016-03-05' }])
  })
})

describe('two columns of one name', () => {
  it.each(['text,text', 'text,Text'])('are asked for by name, and neither is lost: %s', async (headings) => {
    const table = `doc_id,${headings},date\n1,"${englishText}","${second}",2018-05-01\n`
    expect(await refusal('a.csv', table)).toBe(
      'a.csv: it has several columns of texts that are called text; they are told apart as text, text_2. Say which holds the texts with --text-column <name>.',
    )
    for (const [textColumn, text] of [
      ['text', englishText],
      ['text_2', second],
    ])
      expect((await texts('a.csv', table, { textColumn }))[0]?.paragraphs[0]?.text).toBe(text)
  })

  it('are two in an object of JSON', async () => {
    const row = JSON.stringify({ text: englishText, Text: second })
    expect(await refusal('a.jsonl', `${row}\n${row}\n`)).toContain('several columns of texts')
  })
})

const second =
  'In the second hour they counted the boats, and no boat was missing on either shore of the strait.'
