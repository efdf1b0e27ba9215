import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { notableChanges } from '../../../schema/text/align/notable.ts'
import { readSources } from '../../../schema/text/align/source.ts'

const MILL = 'The mill by the stream grinds rye for the whole valley and asks no one for money in autumn.'
const FERRY =
  'The ferry crosses the lake four times a day and carries goats, carts and the letters of the town.'
const ORCHARD = 'Fifty rows of plum trees grow behind the chapel, planted by the children of a single spring.'

function changes(a: readonly string[], b: readonly string[]): string[] {
  const outcome = alignTexts(a, b)
  if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
  return outcome.rows.map(
    ({ change, a: inA, b: inB, pieces }) =>
      `${change} ${inA.map((one) => one.paragraph)}>${inB.map((one) => one.paragraph)}${pieces.some(({ move }) => move) ? ' with a moved sentence' : ''}`,
  )
}

describe('a line between two passages that go together, or at the edge of a text', () => {
  it.each([
    ['a date', 'Edition 4, 12 May 2009', 'Edition 4, 30 October 2011'],
    ['a date alone', 'Edition 4, 12 May 2009', '30 October 2009'],
    ['a spelling', 'The harbour centre honours labour.', 'The harbor center honors labor.'],
    ['a word in Chinese', '她有很多椅子。', '他有很多梯子。'],
    [
      'a figure in many words',
      'The guild lent two hundred and fifty thousand coins to the baker.',
      'The guild lent a quarter of a million coins to the baker.',
    ],
  ])('is reworded where %s changed', (_, before, after) => {
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])).toEqual([
      'kept 0>0',
      'reworded 1>1',
      'kept 2>2',
    ])
    expect(changes([before, FERRY], [after, FERRY])).toEqual(['reworded 0>0', 'kept 1>1'])
  })

  it('is dropped and new where nothing of it is the same', () => {
    expect(changes([MILL, 'Long live rye', FERRY], [MILL, 'Applause, music', FERRY])).toEqual([
      'kept 0>0',
      'dropped 1>',
      'new >1',
      'kept 2>2',
    ])
  })

  it.each([
    ['Article 8. The weir opens at noon.', 'Article 8. Goats may not swim here.'],
    ['Article 8. This weir belongs to every guild.', 'Article 8. This chapter ends our quarrel.'],
    ['第8条 看守人保管钥匙。', '第8条 羊群禁止过河。'],
    ['第八条 看守人保管钥匙。', '第八条 羊群禁止过河。'],
  ])('is dropped and new though both bear one number: %j, %j', (before, after) =>
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])).toEqual([
      'kept 0>0',
      'dropped 1>',
      'new >1',
      'kept 2>2',
    ]),
  )

  it('is reworded where a whole short text shares half of its words', () => {
    expect(changes(['TWO THREE FOUR FIVE'], ['ZERO ONE TWO THREE'])).toEqual(['reworded 0>0'])
  })
})

describe('a passage that was split', () => {
  it('is one passage though a page’s footer stands between its halves', () => {
    const footer =
      'https://stream.example/doc/20210405_77.html 7/9 5/4/21, 4:11 AM Rules of the Stream Villages ...'
    expect(changes([`${MILL} ${FERRY}`, ORCHARD], [`${MILL} ${footer}`, FERRY, ORCHARD])).toEqual([
      'reworded 0>0,1',
      'kept 1>2',
    ])
  })
})

describe('a passage that was split or joined', () => {
  it('is one passage though lines of a page’s foot and head stand between its parts', () => {
    const [foot, head] = ['Page 3 of 12', 'Rules of the Stream Villages, 4 May 2021']
    expect(
      changes([`${MILL} ${FERRY} ${ORCHARD}`], [MILL, foot, FERRY, foot.replace('3', '4'), head, ORCHARD]),
    ).toEqual(['kept 0>0,2,5', 'new >1', 'new >3', 'new >4'])
    expect(changes([MILL.slice(0, 47), '- 12 -', MILL.slice(48), FERRY], [MILL, FERRY])).toEqual([
      'kept 0,2>0',
      'dropped 1>',
      'kept 3>1',
    ])
  })
})

describe('a number on a line of its own', () => {
  it('goes with the passage that it stands before', () => {
    const before = ['Article 1', MILL, 'Article 2', FERRY, 'Article 3', ORCHARD]
    const after = [
      'Article 1',
      MILL,
      'Article 2',
      'Honey is sold on the square.',
      'Article 3',
      FERRY,
      'Article 4',
      ORCHARD,
    ]
    expect(changes(before, after)).toEqual([
      'kept 0>0',
      'kept 1>1',
      'new >2',
      'new >3',
      'renumbered 2>4',
      'kept 3>5',
      'renumbered 4>6',
      'kept 5>7',
    ])
  })
})

describe('a lone line between two that stayed', () => {
  it.each([
    ['FIVE', 'SEVEN'],
    ['Пять', 'Семь'],
    ['五', '七'],
    ['1998', '2004'],
    ['Barley', 'Oats'],
  ])('is the line that changed, where both are one word or figure: %s > %s', (before, after) => {
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])).toEqual([
      'kept 0>0',
      'reworded 1>1',
      'kept 2>2',
    ])
  })

  it('pairs figures in their order', () => {
    expect(changes(['FOUR', 'FIVE', 'SIX', 'TEN'], ['FOUR', 'SEVEN', 'EIGHT', 'TEN'])).toEqual([
      'kept 0>0',
      'reworded 1>1',
      'reworded 2>2',
      'kept 3>3',
    ])
  })

  it.each([
    [
      'Le 5 mai, Mme Durand a ouvert la séance.',
      'Le 6 mai, M. Moreau a clos les travaux.',
      ['figure: 5 mai > 6 mai', 'name: Mme Durand > M. Moreau'],
    ],
    [
      'Le 5 mai, Mme Durand est arrivée.',
      'Le 6 juin, M. Moreau est parti.',
      ['figure: 5 mai > 6 juin', 'name: Mme Durand > M. Moreau'],
    ],
    [
      'On May 5, Mrs Reed opened the fair.',
      'On May 6, Mr Moss closed a show.',
      ['figure: May 5 > May 6', 'name: Mrs Reed > Mr Moss'],
    ],
    ['5月6日，李明主持会议。', '5月7日，王强参加宴会。', ['figure: 5月6日 > 5月7日', 'name: 李明 > 王强']],
  ])('is the line that changed, where both open with a day: %s > %s', (before, after, told) => {
    const outcome = alignTexts([MILL, before, FERRY], [MILL, after, FERRY])
    if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
    expect(outcome.rows.map(({ change }) => change)).toEqual(['kept', 'reworded', 'kept'])
    expect(
      notableChanges(outcome.rows).map(({ kind, removed, added }) => `${kind}: ${removed} > ${added}`),
    ).toEqual(told)
  })

  it.each([
    ['200 goats were sold.', '30 ships sank.'],
    ['In 2019 the mill was closed.', 'In 2021 a guild sold its ferry.'],
  ])('is another line where but a figure opens it: %s > %s', (before, after) => {
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])).toEqual([
      'kept 0>0',
      'dropped 1>',
      'new >1',
      'kept 2>2',
    ])
  })

  it('is another line where it shares nothing', () => {
    expect(changes([MILL, 'Owls are grey.', FERRY], [MILL, 'Boats went north.', FERRY])).toEqual([
      'kept 0>0',
      'dropped 1>',
      'new >1',
      'kept 2>2',
    ])
  })
})

describe('a passage that nothing but its number parts from another one', () => {
  it.each([
    ['5. Sitzung', '6. Sitzung', '7. Sitzung'],
    ['5. седница', '6. седница', '7. седница'],
    ['I. Weltkrieg', 'II. Weltkrieg', 'III. Weltkrieg'],
  ])('is reworded, not renumbered: %s, %s, %s', (one, two, three) => {
    expect(changes([one, two], [two, three]).sort()).toEqual(['moved 1>0', 'reworded 0>1'])
  })

  it('is renumbered where its other words part it from them', () =>
    expect(
      changes(
        ['5. Sitzung des Rates', '6. Sitzung der Müller'],
        ['6. Sitzung des Rates', '7. Sitzung der Müller'],
      ),
    ).toEqual(['renumbered 0>0', 'renumbered 1>1']))
})

it('is paired whole where its number, which may be an ordinal, is all that changed, though parts of it stand beside it', () =>
  expect(
    changes(
      ['The mill is closed.', '5. Sitzung des Rates der Mühle', 'Rates der Mühle am Fluss'],
      ['The mill is closed.', '7. Sitzung des Rates der Mühle', 'The ferry is late.'],
    ),
  ).toEqual(['kept 0>0', 'reworded 1>1', 'dropped 2>', 'new >2']))

describe('a title with a number after a word that is no heading of its own', () => {
  const changed = (a: string[], b: string[]) => changes(a, b).map((one) => one.split(' ')[0])

  it.each([
    [
      ['Regulation 4 Mills', 'Regulation 5 Dams'],
      ['Regulation 5 Mills', 'Regulation 6 Dams'],
    ],
    [
      ['§ 3 Mühlen mahlen im Frühjahr.', '§ 4 Die Brücke ist offen.'],
      ['§ 5 Mühlen mahlen im Frühjahr.', '§ 6 Die Brücke ist offen.'],
    ],
    [
      ['No. 4 Mills', 'No. 5 Dams'],
      ['No. 5 Mills', 'No. 6 Dams'],
    ],
    [
      ['第十一条每年春天修堤坝。', '第十二条磨坊卖大麦。'],
      ['第十二条每年春天修堤坝。', '第十三条磨坊卖大麦。'],
    ],
  ])('is renumbered in a list: %j, %j', (a, b) => expect(changed(a, b)).toEqual(['renumbered', 'renumbered']))

  it.each([
    [
      ['Votes 5: Norway', 'Votes 7: Chad'],
      ['Votes 6: Norway', 'Votes 9: Chad'],
    ],
    [
      ['5 Norway', '6 Chad'],
      ['6 Norway', '7 Chad'],
    ],
    [['Apollo 11 Members'], ['Apollo 12 Members']],
    [['Boeing 737 Crash'], ['Boeing 747 Crash']],
    [
      ['Article 5 Troops were sent home by the council.'],
      ['Article 6 Troops were sent home by the council.'],
    ],
    [
      ['第十一条规定每年春天修堤坝。', '第十二条规定磨坊卖大麦。'],
      ['第十二条规定每年春天修堤坝。', '第十三条规定磨坊卖大麦。'],
    ],
  ])('is no number of a passage otherwise: %j, %j', (a, b) =>
    expect(changed(a, b)).not.toContain('renumbered'),
  )
})

describe('a passage that bears another number', () => {
  it.each([
    ['(a) mend the dam by the stream;', '(b) mend the dam by the stream;'],
    ['§ 12 The dam is mended every spring.', '§ 14 The dam is mended every spring.'],
    ['Article 5 The dam is mended every spring.', 'Article 6 The dam is mended every spring.'],
    ['IV. Of the dam and of the stream', 'V. Of the dam and of the stream'],
    ['3. The dam is mended every spring.', '4. The dam is mended every spring.'],
    ['Статья 5. Плотину чинят каждую весну.', 'Статья 7. Плотину чинят каждую весну.'],
    ['第五条　每年春天修堤坝。', '第六条　每年春天修堤坝。'],
    ['a. The dam is mended every spring.', 'b. The dam is mended every spring.'],
    ['1.1 The dam is mended every spring.', '1.2 The dam is mended every spring.'],
    ['2.3.1 The dam is mended every spring.', '2.4.1 The dam is mended every spring.'],
    ['Step 1: mend the dam in spring.', 'Step 2: mend the dam in spring.'],
    ['Шаг 1. Чинить плотину весной.', 'Шаг 2. Чинить плотину весной.'],
    ['一是每年春天修堤坝。', '二是每年春天修堤坝。'],
    ['第一，每年春天修堤坝。', '第二，每年春天修堤坝。'],
    ['第一条 每年春天修堤坝。', '一、每年春天修堤坝。'],
    ['（三）每年春天修堤坝。', '3. 每年春天修堤坝。'],
    ['Article 5. The dam is mended every spring.', '5. The dam is mended every spring.'],
    ['Section 5. The dam is mended every spring.', '§ 6. The dam is mended every spring.'],
    ['Статья 5. Плотину чинят каждую весну.', '6. Плотину чинят каждую весну.'],
    ['סעיף 5. מתקנים את הסכר בכל אביב.', 'סעיף 6. מתקנים את הסכר בכל אביב.'],
    ['א. מתקנים את הסכר בכל אביב.', 'ב. מתקנים את הסכר בכל אביב.'],
    ['المادة 5: يصلح السد كل ربيع.', 'المادة 6: يصلح السد كل ربيع.'],
    ['المادة ٥: يصلح السد كل ربيع.', 'المادة ٦: يصلح السد كل ربيع.'],
    ['第五条：每年春天修堤坝。', '第六条：每年春天修堤坝。'],
    ['第五条（目的）每年春天修堤坝。', '第六条（目的）每年春天修堤坝。'],
    ['第一部分　每年春天修堤坝。', '第二部分　每年春天修堤坝。'],
    ['Глава 5 О плотине и о реке', 'Глава 7 О плотине и о реке'],
    ['§ 5 ZWECK DER MÜHLE AM FLUSS', '§ 6 ZWECK DER MÜHLE AM FLUSS'],
    ['§ 5 Die Mühle mahlt im Frühjahr.', '§ 6 Die Mühle mahlt im Frühjahr.'],
    ['Article 5 The State shall mend the dam.', 'Article 6 The State shall mend the dam.'],
    ['(19) The mill stands by the river.', '(20) The mill stands by the river.'],
    ['Article 5 Purpose', 'Article 6 Purpose'],
    ['5. K. Reed mends the dam in spring.', '6. K. Reed mends the dam in spring.'],
    ['§ 11 Geltung', '§ 12 Geltung'],
    ['Article 11 Members', 'Article 12 Members'],
    ['Artikel 11 Mitglieder', 'Artikel 12 Mitglieder'],
    ['Art. 5 bis Members', 'Art. 6 bis Members'],
    ['Sec. 11 Members', 'Sec. 12 Members'],
    ['Absatz 3 Satz 2', 'Absatz 4 Satz 2'],
    ['Chapitre 3 Des moulins', 'Chapitre 4 Des moulins'],
    ['Artículo 5º', 'Artículo 6º'],
    ['CAPÍTULO V De los molinos', 'CAPÍTULO VI De los molinos'],
    ['Члан 5. Свако чини брану у пролеће.', 'Члан 6. Свако чини брану у пролеће.'],
    ['Стаття 5. Греблю лагодять щовесни.', 'Стаття 6. Греблю лагодять щовесни.'],
    ['п. 5 Сроки', 'п. 6 Сроки'],
    ['Rozdział 3 Młyny', 'Rozdział 4 Młyny'],
    ['2. fejezet A malomról', '3. fejezet A malomról'],
    ['3. Kapitel Mühlen', '4. Kapitel Mühlen'],
    ['Chapter Five', 'Chapter Six'],
    ['CHAPTER FIVE: THE DAM', 'CHAPTER SIX: THE DAM'],
    ['Глава третья. О плотине', 'Глава четвёртая. О плотине'],
    ['Article premier', 'Article 2'],
    ['المادة الخامسة', 'المادة السادسة'],
    ['Capítulo tercero', 'Capítulo cuarto'],
    ['Zweiter Teil', 'Dritter Teil'],
    ['4-модда. Тегирмонлар', '5-модда. Тегирмонлар'],
    ['附件四 水坝', '附件五 水坝'],
    ['סעיף ג׳ הסכר', 'סעיף ד׳ הסכר'],
    ['第11条 每年春天修堤坝。', '第12条 每年春天修堤坝。'],
    ['第十一款 每年春天修堤坝。', '第十二款 每年春天修堤坝。'],
    ['제5조 물레방아', '제6조 물레방아'],
    ['第5～10条　每年春天修堤坝。', '第6～11条　每年春天修堤坝。'],
    ['5～10、每年春天修堤坝。', '5～12、每年春天修堤坝。'],
    ['Articles 5–10: Dams', 'Articles 6–11: Dams'],
    ['Rules 3–5: Dams', 'Rules 4–6: Dams'],
    ['– The dam is mended every spring.', '1. The dam is mended every spring.'],
    ['• Плотину чинят каждую весну.', '(a) Плотину чинят каждую весну.'],
  ])('is renumbered from %j to %j', (before, after) => {
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])[1]).toBe('renumbered 1>1')
  })

  it.each([
    ['(iv) the guild mends the dam of the town.', '(vi) the guild mends the dam of the town.'],
    ['(b) the guild mends the dam of the town.', '(c) the guild mends the dam of the town.'],
    ['а) гильдия чинит плотину города.', 'б) гильдия чинит плотину города.'],
    ['Rule 6: No fires on the dam.', 'Rule 9: No fires on the dam.'],
    ['5) гильдия чинит плотину города.', '6) гильдия чинит плотину города.'],
    ['A. The guild mends the dam of the town.', 'B. The guild mends the dam of the town.'],
  ])('is renumbered where it is the only item of its list: %j', (before, after) => {
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])[1]).toBe('renumbered 1>1')
  })

  it('is an item by a small Roman number on a line of its own', () => {
    const { a, b } = readSources({
      a: 'i. dams\nii. mills\niii. oil',
      b: 'i. dams\nii. goats\niii. mills\niv. oil',
    })
    expect(changes(a.paragraphs, b.paragraphs)).toEqual([
      'kept 0>0',
      'new >1',
      'renumbered 1>2',
      'renumbered 2>3',
    ])
  })

  it('is an item by a letter that stands in a list', () => {
    expect(changes(['A. Dams', 'B. Mills'], ['A. Goats', 'B. Dams', 'C. Mills'])).toEqual([
      'new >0',
      'renumbered 0>1',
      'renumbered 1>2',
    ])
  })

  it.each([
    ['5. The costs rise by €5 in spring.', '6. The costs rise by $5 in spring.', 'signs'],
    ['(b) Costs of US boats rise;', '(c) Costs of us boats rise;', 'letters'],
    ['5. The costs rise by €5 in spring.', '6. The costs fall by $5 in spring.', 'reworded'],
  ])('tells signs or letters that differ besides the number: %j, %j', (before, after, change) => {
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])[1]).toBe(`${change} 1>1`)
  })

  it.each([
    ['1998. The drought began that year in the east.', '1999. The drought began that year in the east.'],
    ['10. Mai 1945: Ende der Dürre im Tal.', '8. Mai 1945: Ende der Dürre im Tal.'],
    ['5. May 2020 was the day of the vote.', '6. May 2020 was the day of the vote.'],
    ['3. Oktober: die Mühle feiert.', '4. Oktober: die Mühle feiert.'],
    ['3. Jänner: die Mühle feiert.', '4. Jänner: die Mühle feiert.'],
    ['1. août : le moulin ouvre ses portes.', '2. août : le moulin ouvre ses portes.'],
    ['5. oktobra mlin je otvoren za sve.', '6. oktobra mlin je otvoren za sve.'],
    ['5. октобра млин је отворен за све.', '6. октобра млин је отворен за све.'],
    ['3. Sept. was the day of the vote.', '4. Sept. was the day of the vote.'],
    ['May 5 Parade', 'May 6 Parade'],
  ])('is reworded, not renumbered, where a year or day changed: %j', (before, after) => {
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])[1]).toBe('reworded 1>1')
  })

  it.each([
    ['5,000 goats stand on the dam today.', '6,000 goats stand on the dam today.'],
    ['5.000 goats stand on the dam today.', '6.000 goats stand on the dam today.'],
    ['3,5 percent of the dam is mended.', '4,5 percent of the dam is mended.'],
    ['5. million goats stand on the dam.', '6. million goats stand on the dam.'],
    ['10.30 Opening of the dam by the guild.', '11.30 Opening of the dam by the guild.'],
    ['1.5 goats stand on the dam today.', '1.6 goats stand on the dam today.'],
    ['5 goats stand on the dam today.', '6 goats stand on the dam today.'],
    ['V. Reed mends the dam in spring.', 'D. Reed mends the dam in spring.'],
    ['Article 5 The dam is mended in spring.', 'Article 6 The dam is mended in autumn.'],
    ['Chapter 11 Bankruptcy was filed by the mill.', 'Chapter 7 Bankruptcy was filed by the mill.'],
    ['Stage 4 Rust was found in three wheels.', 'Stage 1 Rust was found in three wheels.'],
    ['Phase 3 Trials of the sluice begin.', 'Phase 2 Trials of the sluice begin.'],
    ['المادة 5 من الاتفاقية تنطبق على السد.', 'المادة 6 من الاتفاقية تنطبق على السد.'],
    ['סעיף 5 לחוק חל על כל הסכרים.', 'סעיף 6 לחוק חל על כל הסכרים.'],
    ['II. Mühlenstreit endete im Frühjahr.', 'I. Mühlenstreit endete im Frühjahr.'],
    ['5. Sitzung der Müller vertagt.', '6. Sitzung der Müller vertagt.'],
    ['3. Mühlentag', '2. Mühlentag'],
    ['5. седница млинара је одложена.', '6. седница млинара је одложена.'],
    ['5. sednica mlinara je odložena.', '6. sednica mlinara je odložena.'],
    ['Article 5 applies to the dam as well.', 'Article 6 applies to the dam as well.'],
    ['Annex IV, as amended, lists the dams.', 'Annex VI, as amended, lists the dams.'],
    ['§ 12 does not hold for the old dam.', '§ 14 does not hold for the old dam.'],
    ['Статья 5 не относится к плотине.', 'Статья 7 не относится к плотине.'],
    ['As Article 5 says, the dam is mended.', 'As Article 6 says, the dam is mended.'],
    ['第五条规定的义务由磨坊履行。', '第六条规定的义务由磨坊履行。'],
    ['第五条、第九条由磨坊负责履行。', '第六条、第九条由磨坊负责履行。'],
    ['第五条—第九条由磨坊负责履行。', '第六条—第九条由磨坊负责履行。'],
    ['第一项议题由磨坊主提出。', '第二项议题由磨坊主提出。'],
    ['Article 5, NATO’s core, was invoked.', 'Article 6, NATO’s core, was invoked.'],
    ['Статья 5, Устав и договор отменяются.', 'Статья 7, Устав и договор отменяются.'],
    ['Статья 5 Устава отменяется весной.', 'Статья 7 Устава отменяется весной.'],
    ['Пункт 5 Устава отменяется весной.', 'Пункт 7 Устава отменяется весной.'],
    ['§ 5 BGB gilt auch für die Mühle.', '§ 6 BGB gilt auch für die Mühle.'],
    ['§ 5 StGB gilt auch für die Mühle.', '§ 6 StGB gilt auch für die Mühle.'],
    ['§ 5 Absatz 2 gilt auch für die Mühle.', '§ 6 Absatz 2 gilt auch für die Mühle.'],
    ['Stage IV. The rust was found in the wheel.', 'Stage I. The rust was found in the wheel.'],
    ['Phase 2: The sluice passed the trial.', 'Phase 3: The sluice passed the trial.'],
    ['(A) wins the race of the mills today.', '(B) wins the race of the mills today.'],
    ['(5) members voted for the new dam.', '(15) members voted for the new dam.'],
    ['(1990) The mill stands by the river.', '(1991) The mill stands by the river.'],
    ['（1990）磨坊在河边建成，至今还在。', '（1991）磨坊在河边建成，至今还在。'],
    ['(1990–1995) The mill was built again.', '(1991–1996) The mill was built again.'],
  ])('is reworded from %j to %j, which is more than its number', (before, after) => {
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])[1]).toBe('reworded 1>1')
  })
})

describe('a list that got numbers, or lost them', () => {
  it.each([
    [
      ['Mend the dam.', 'Sail the ferry.', 'Feed the hens.'],
      ['1. Mend the dam.', '2. Sail the ferry.', '3. Feed the hens.'],
    ],
    [
      ['修堤坝，喂母鸡。', '每天开渡轮。', '秋天磨小麦。'],
      ['一、修堤坝，喂母鸡。', '二、每天开渡轮。', '三、秋天磨小麦。'],
    ],
  ])('is renumbered: %j, %j', (before, after) => {
    const all = ['renumbered 0>0', 'renumbered 1>1', 'renumbered 2>2']
    expect(changes(before, after)).toEqual(all)
    expect(changes(after, before)).toEqual(all)
  })

  it('is reworded where one number came alone', () =>
    expect(changes([MILL, 'Boats sail at dawn.', FERRY], [MILL, '5. Boats sail at dawn.', FERRY])[1]).toBe(
      'reworded 1>1',
    ))
})

describe('an item of a list whose labels are of several kinds', () => {
  it('is renumbered where it took the label of another one', () =>
    expect(
      changes(
        ['(a) mend the dam', '1. grind the barley', '– sail the ferry'],
        ['1. mend the dam', '(a) grind the barley', '– sail the ferry'],
      ),
    ).toEqual(['renumbered 0>0', 'renumbered 1>1', 'kept 2>2']))

  it('has another bullet', () =>
    expect(changes([MILL, '– Mend the dam.', FERRY], [MILL, '• Mend the dam.', FERRY])[1]).toBe('signs 1>1'))

  it('has no bullet where a minus stands before a figure', () =>
    expect(
      changes([MILL, '– 5 boats sail at dawn.', FERRY], [MILL, '1. 5 boats sail at dawn.', FERRY])[1],
    ).toBe('reworded 1>1'))
})

describe('a number with a point before a noun', () => {
  it('is an ordinal, unless the next number stands near it', () => {
    const rows = changes(
      ['1. Mills grind.', '2. Dams are mended.', '3. Weirs are kept.'],
      ['1. Mills grind.', '2. Gates are shut.', '3. Dams are mended.', '4. Weirs are kept.'],
    )
    expect(rows).toEqual(['kept 0>0', 'new >1', 'renumbered 1>2', 'renumbered 2>3'])
  })
})

describe('a list in which the same numbers stand in another order', () => {
  it('may be a ranking: its lines are shown', () => {
    const rows = changes(['1. Mill', '2. Dam', '3. Weir'], ['3. Mill', '1. Dam', '2. Weir'])
    expect(rows).toEqual(['reworded 0>0', 'reworded 1>1', 'reworded 2>2'])
  })

  it.each([
    [['1. Reed 5', '2. Moss 7'], ['1. Moss 7', '2. Reed 5'], ['exchange: Reed 5 … Moss 7 > Moss 7 … Reed 5']],
    [['(1) Reed 5', '(2) Moss 7', '(3) Wexley 8'], ['(1) Wexley 8', '(2) Reed 5', '(3) Moss 7'], []],
  ])(
    'has lines that went with their numbers, none of which became another one: %j',
    (before, after, told) => {
      const outcome = alignTexts([MILL, ...before, FERRY], [MILL, ...after, FERRY])
      if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
      expect(outcome.tally.renumbered.rows).toBe(0)
      expect(
        notableChanges(outcome.rows).map(({ kind, removed, added }) => `${kind}: ${removed} > ${added}`),
      ).toEqual(told)
    },
  )

  it.each([
    [
      ['Priority 1: Roads', 'Priority 2: Bridges'],
      ['Priority 1: Bridges', 'Priority 2: Roads'],
    ],
    [
      ['Day 2: Fees', 'Day 3: Dams'],
      ['Day 2: Dams', 'Day 3: Fees'],
    ],
    [
      ['I. Mills', 'II. Dams'],
      ['I. Dams', 'II. Mills'],
    ],
    [
      ['一、修桥', '二、修路', '三、种树'],
      ['一、种树', '二、修路', '三、修桥'],
    ],
    [
      ['а) мельница у реки', 'б) паром у моста'],
      ['а) паром у моста', 'б) мельница у реки'],
    ],
    [
      ['1. B', '2. C', '3. A'],
      ['1. C', '2. B', '3. A'],
    ],
  ])('is moved and reworded under whatever label: %j', (before, after) => {
    const found = changes(before, after).map((row) => row.split(' ')[0])
    const isExpected = (one: string | undefined) => one === 'moved' || one === 'reworded'
    expect(found.filter(isExpected).length).toBeGreaterThanOrEqual(2)
    expect(found.filter((one) => one === 'renumbered')).toEqual([])
  })

  it.each([
    [
      ['Article 1 Mills', 'Article 2 Dams'],
      ['Article 1 Dams', 'Article 2 Mills'],
      ['renumbered 1>0', 'moved 0>1'],
    ],
    [
      ['Step 1: Mix flour.', 'Step 2: Bake bread.'],
      ['Step 1: Bake bread.', 'Step 2: Mix flour.'],
      ['renumbered 1>0', 'moved 0>1'],
    ],
    [
      ['(a) mend the weir;', '(b) plant limes;', '(c) lower fees;'],
      ['(a) plant limes;', '(b) mend the weir;', '(c) keep bees;', '(d) lower fees;'],
      ['moved 1>0', 'renumbered 0>1', 'new >2', 'renumbered 2>3'],
    ],
    [
      ['1. Мельник платит за воду.', '2. Плотину осматривают каждый месяц.', '3. Споры решает совет.'],
      ['1. Плотину осматривают каждый месяц.', '2. Споры решает совет.', '3. Мельник платит за воду.'],
      ['renumbered 1>0', 'renumbered 2>1', 'moved 0>2'],
    ],
    [
      ['第一条 磨坊主支付水费。', '第二条 水坝每月检查。', '第三条 争议由理事会解决。'],
      ['第一条 水坝每月检查。', '第二条 争议由理事会解决。', '第三条 磨坊主支付水费。'],
      ['renumbered 1>0', 'renumbered 2>1', 'moved 0>2'],
    ],
    [
      ['Article 1', 'Mills have the river.', 'Article 2', 'Fees are due in June of each year.'],
      ['Article 1', 'Fees are due in June of each year.', 'Article 2', 'Mills have the river.'],
      undefined,
    ],
  ])('moves an article, and only renumbers what it passed: %j', (before, after, expected) => {
    if (expected) expect(changes(before, after)).toEqual(expected)
    const outcome = alignTexts(before, after)
    if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
    expect(outcome.tally.moved.rows).toBeGreaterThan(0)
    expect(outcome.tally.reworded.rows).toBe(0)
    expect(notableChanges(outcome.rows)).toEqual([])
  })

  it('tells what changed in an article that moved, without its number', () => {
    const outcome = alignTexts(
      ['1. The dam is inspected every 6 months by the engineers.', '2. Water is shared.', '3. Fees fall.'],
      ['1. Water is shared.', '2. Fees fall.', '3. The dam is inspected every 9 months by the engineers.'],
    )
    if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
    expect(notableChanges(outcome.rows)).toMatchObject([{ removed: '6', added: '9' }])
  })

  it.each([
    [
      ['a) pay 5 coins', 'b) pay 7 coins', 'c) pay 9 coins'],
      ['a) pay 9 coins', 'b) pay 7 coins', 'c) pay 5 coins'],
      ['reworded 0>0', 'kept 1>1', 'reworded 2>2'],
      ['5 > 9', '9 > 5'],
    ],
    [
      ['(a) Norway pays the fee;', '(b) Sweden pays the fee;'],
      ['(a) Sweden pays the fee;', '(b) Norway pays the fee;'],
      ['reworded 0>0', 'reworded 1>1'],
      ['Norway > Sweden', 'Sweden > Norway'],
    ],
  ])('keeps its labels where only a few words changed places: %j', (before, after, expected, told) => {
    expect(changes(before, after)).toEqual(expected)
    const outcome = alignTexts(before, after)
    if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
    expect(notableChanges(outcome.rows).map(({ removed, added }) => `${removed} > ${added}`)).toEqual(told)
  })
})

describe('a number of several levels', () => {
  it.each([
    ['§ 5 Abs. 2 Der Müller zahlt.', '§ 6 Abs. 2 Der Müller zahlt.'],
    ['§ 5 Abs. 2 Satz 1 Der Müller zahlt.', '§ 5 Abs. 3 Satz 1 Der Müller zahlt.'],
    ['Art. 14 ust. 2. Młynarz płaci z góry.', 'Art. 15 ust. 2. Młynarz płaci z góry.'],
    ['Section 12(3). The miller keeps the weir.', 'Section 14(3). The miller keeps the weir.'],
    ['Article 12 (3) The miller keeps the weir.', 'Article 14 (3) The miller keeps the weir.'],
    ['Article 12 (3)(b)', 'Article 12 (3)(c)'],
    ['Rule 12, para. 3. The miller keeps the weir.', 'Rule 14, para. 3. The miller keeps the weir.'],
    ['第十二条第三款 磨坊主修水坝。', '第十四条第三款 磨坊主修水坝。'],
    ['п. 3 ст. 12. Мельник чинит плотину.', 'п. 3 ст. 14. Мельник чинит плотину.'],
  ])('is renumbered: %s', (before, after) => {
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])[1]).toBe('renumbered 1>1')
    const outcome = alignTexts([before], [after])
    if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
    expect(notableChanges(outcome.rows)).toEqual([])
  })

  it.each([
    ['Article 12(3) and Article 5 apply to the weir.', 'Article 14(3) and Article 5 apply to the weir.'],
    ['Section 12(3) protects the weir.', 'Section 14(3) protects the weir.'],
    ['第十二条第三款规定水坝的高度。', '第十四条第三款规定水坝的高度。'],
  ])('is spoken of where a sentence goes on behind it: %s', (before, after) =>
    expect(changes([before], [after])).toEqual(['reworded 0>0']),
  )
})

describe('the number of a page', () => {
  it.each([
    ['Page 14 of 30', 'Page 15 of 31'],
    ['Weir Gazette – page 14', 'Weir Gazette – page 15'],
    ['Стр. 14', 'Стр. 15'],
    ['– Seite 14 von 30 –', '– Seite 15 von 31 –'],
  ])('at the foot of it is renumbered: %s', (before, after) =>
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])).toEqual([
      'kept 0>0',
      'renumbered 1>1',
      'kept 2>2',
    ]),
  )

  it.each([
    ['See page 14', 'See page 15'],
    ['Weir Gazette 2019 – page 14', 'Weir Gazette 2021 – page 14'],
  ])('that is spoken of, or beside another figure, is a change of words: %s', (before, after) =>
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])).toEqual([
      'kept 0>0',
      'reworded 1>1',
      'kept 2>2',
    ]),
  )
})

describe('a label that bears the same number', () => {
  it.each([
    ['CHAPTER ONE', 'Chapter One', 'letters'],
    ['ARTICLE 5', 'Article 5', 'letters'],
    ['Article 5 — Fees', 'Art. 5 — Fees', 'reworded'],
    ['1) Pay 5.', '1. Pay 5.', 'signs'],
    ['第五章 车费', '第五节 车费', 'reworded'],
  ])('is not renumbered: %s, %s', (before, after, change) =>
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])).toEqual([
      'kept 0>0',
      `${change} 1>1`,
      'kept 2>2',
    ]),
  )
})

describe('short lines', () => {
  it.each([
    [
      ['Name: Reed', 'Age: 34', 'Town: Wexley'],
      ['Name: Moss', 'Age: 41', 'Town: Harrow'],
    ],
    [
      ['名称：磨坊', '地点：河边'],
      ['名称：渡船', '地点：山谷'],
    ],
  ])('with the same words before a colon are paired: %j', (before, after) =>
    expect(changes(before, after)).toEqual(before.map((_, place) => `reworded ${place}>${place}`)),
  )

  it.each([
    ['1 2 3 4', '12 34'],
    ['英国', '法国'],
    ['中国来了。', '法国来了。'],
  ])('between the same neighbours are paired: %s, %s', (before, after) =>
    expect(changes([MILL, before, FERRY], [MILL, after, FERRY])).toEqual([
      'kept 0>0',
      'reworded 1>1',
      'kept 2>2',
    ]),
  )
})

describe('lines that open with a year', () => {
  it.each(['.', ':', ''])('are paired by what follows it: 2023%s', (sign) => {
    const rows = changes(
      [`2023${sign} Barley was good.`, `2024${sign} Barley was bad.`],
      [`2024${sign} Barley was good.`, `2025${sign} Barley was bad.`],
    )
    expect(rows).toEqual(['reworded 0>0', 'reworded 1>1'])
  })
})

describe('the last part of an over-long paragraph', () => {
  it.each([
    ['of one word many times', `${'1 '.repeat(499)}1`, `${'1 '.repeat(499)}2`],
    ['of one endless word', 'a'.repeat(1_000), `${'a'.repeat(999)}b`],
  ])('is the one that changed, where it is %s', (_, before, after) =>
    expect(changes([before, before, before], [before, before, after])).toEqual([
      'kept 0>0',
      'kept 1>1',
      'reworded 2>2',
    ]),
  )
})

describe('a list with a new item', () => {
  it('is renumbered from there on, whatever item bore the number before', () => {
    const before = ['The town shall:', '(a) mend the weir;', '(b) plant limes;', '(c) lower fees;', MILL]
    const after = [
      'The town shall:',
      '(a) mend the weir;',
      '(b) keep the spring;',
      '(c) plant limes;',
      '(d) lower fees;',
      MILL,
    ]
    expect(changes(before, after)).toEqual([
      'kept 0>0',
      'kept 1>1',
      'new >2',
      'renumbered 2>3',
      'renumbered 3>4',
      'kept 4>5',
    ])
  })
})

describe('a sentence that went to another place', () => {
  it('in its paragraph is moved there', () => {
    expect(changes([`${MILL} ${FERRY}`, ORCHARD], [`${FERRY} ${MILL}`, ORCHARD])).toEqual([
      'reworded 0>0 with a moved sentence',
      'kept 1>1',
    ])
  })

  it('in another paragraph is moved out of the one and into the other', () => {
    const bridge = 'Nobody knows who built the arch, and every guest is told another tale of its stones.'
    expect(
      changes([`${MILL} ${FERRY}`, `${ORCHARD} ${bridge}`], [MILL, `${ORCHARD} ${FERRY} ${bridge}`]),
    ).toEqual(['reworded 0>0 with a moved sentence', 'reworded 1>1 with a moved sentence'])
  })

  it('is not told of a sentence that was reworded in its place', () => {
    expect(
      changes([MILL, 'THE TOLL IS RAISED BY THE TOWN.'], [MILL, 'The toll is raised by the town.']),
    ).toEqual(['kept 0>0', 'letters 1>1'])
  })

  it('is told of one sentence alone where two changed places', () => {
    const rows = changes([`${MILL} ${FERRY} ${ORCHARD}`], [`${ORCHARD} ${MILL} ${FERRY}`])
    expect(rows).toEqual(['reworded 0>0 with a moved sentence'])
  })

  it('is not told of a sentence that stands twice', () => {
    expect(changes([`${MILL} ${FERRY} ${ORCHARD} ${FERRY}`], [`${MILL} ${ORCHARD}`])).toEqual([
      'reworded 0>0',
    ])
  })
})

describe('passages that stand several times', () => {
  it('pair in their order, so that one change is one change', () => {
    expect(changes(['No.', 'I agree.', 'Yes.', 'I agree.'], ['No.', 'Yes.', 'Yes.', 'I agree.'])).toEqual([
      'kept 0>0',
      'dropped 1>',
      'kept 2>1',
      'new >2',
      'kept 3>3',
    ])
  })

  it('lose one where one was taken out, and nothing moved', () => {
    const song = [MILL, FERRY, ORCHARD]
    expect(changes([...song, ...song], [FERRY, ORCHARD, ...song])).toEqual([
      'dropped 0>',
      'kept 1>0',
      'kept 2>1',
      'kept 3>2',
      'kept 4>3',
      'kept 5>4',
    ])
  })

  it('are all kept but the one that changed in a long roll call', () => {
    const votes = Array.from({ length: 120 }, (_, n) => ((n * 7) % 11 < 5 ? 'Aye.' : 'Nay.'))
    const rows = changes(votes, votes.with(60, votes[60] === 'Aye.' ? 'Nay.' : 'Aye.'))
    expect(rows.filter((row) => row.startsWith('kept')).length).toBe(119)
  })
})

describe('a dropped passage and a new one of one formula', () => {
  const stones = 'Nobody knows who laid the stones of the lower path.'
  const rain = 'Rain delayed the regatta of the boatmen by a week.'

  it.each([
    [
      'English',
      'The keeper of bells agreed with the river guilds on a calendar of repairs for the years 2021 to 2023.',
      'The keeper of keys agreed with the mountain schools on a calendar of hikes for the years 2024 to 2026.',
    ],
    [
      'German',
      'Der Müller legt dem Rat jedes Jahr einen Bericht über den Zustand der Brücken vor.',
      'Der Bäcker legt dem Chor jedes Jahr eine Liste über die Vergabe der Preise vor.',
    ],
    [
      'Russian',
      'Лодочники приветствуют открытие моста в Тарне и намерены увеличить число ночных рейсов.',
      'Лодочники приветствуют запуск фонтана у ворот и намерены увеличить объём запасов зерна.',
    ],
    [
      'Chinese',
      '磨坊根据现有约定将扩大春季集市，并为此拨出15788袋。',
      '渡口根据现有约定将扩大沿河小路，并为此拨出16425袋。',
    ],
  ])('did not move in %s', (_, before, after) =>
    expect(changes([before, stones, MILL, rain], [stones, MILL, after, rain])).toEqual([
      'dropped 0>',
      'kept 1>0',
      'kept 2>1',
      'new >2',
      'kept 3>3',
    ]),
  )

  it('is one that moved where little but its figure changed', () => {
    const pays = (crowns: number) =>
      `The guild pays ${crowns} crowns for each day on which the ferry lies still.`
    expect(changes([pays(500), stones, MILL, rain], [stones, MILL, pays(600), rain])).toContain('moved 0>2')
  })
})
