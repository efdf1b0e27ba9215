import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { listedKinds } from '../../../schema/text/align/listed-kinds.ts'
import { notableChanges } from '../../../schema/text/align/notable.ts'
import { changes } from './told-changes.ts'

/** What tells that something else is said. */
const differencesIn = (a: string, b: string) =>
  changes(a, b).filter((change) => !change.startsWith('rewritten'))

const isOfNegation = (change: string) => change.startsWith('negation')

describe('notableChanges(rows)', () => {
  const tail = 'and the gardeners keep the gates of the orchard open for every guest until the evening.'

  it.each([
    [
      'The seeds cost 200 billion in all, ',
      'The seeds cost 300 billion in all, ',
      ['figure: 200 billion > 300 billion'],
    ],
    [
      'The seeds cost 2 million in all, ',
      'The seeds cost 2 billion in all, ',
      ['figure: 2 million > 2 billion'],
    ],
    [
      'The share of barley is 5 percent, ',
      'The share of barley is 5.5 percent, ',
      ['figure: 5 percent > 5.5 percent'],
    ],
    ['The seeds cost $1.5bn in all, ', 'The seeds cost $1.5tn in all, ', ['figure: $1.5bn > $1.5tn']],
    ['The seeds cost $2trn in all, ', 'The seeds cost $2bn in all, ', ['figure: $2trn > $2bn']],
    [
      'The seeds cost 10k euros in all, ',
      'The seeds cost 10m euros in all, ',
      ['figure: 10k euros > 10m euros'],
    ],
    [
      'On 3 May 2019 the gate was built, ',
      'On 3 May 2021 the gate was built, ',
      ['figure: 3 May 2019 > 3 May 2021'],
    ],
    [
      'The seeds cost 500 рублей in all, ',
      'The seeds cost 500 долларов in all, ',
      ['figure: 500 рублей > 500 долларов'],
    ],
    [
      'The seeds cost 5 million euros in all, ',
      'The seeds cost 5 million dollars in all, ',
      ['figure: 5 million euros > 5 million dollars'],
    ],
    ['The garden has 50 m² of barley, ', 'The garden has 50 m³ of barley, ', ['figure: 50 m² > 50 m³']],
    ['The road has 50 km of poplars, ', 'The road has 50 miles of poplars, ', ['figure: 50 km > 50 miles']],
    ['花园的种子共值500亿元人民币，', '花园的种子共值500亿美元，', ['figure: 500亿元人民币 > 500亿美元']],
    ['The sales fell in Q2 of the year, ', 'The sales fell in Q3 of the year, ', ['figure: Q2 > Q3']],
    ['Children of 12+ may enter freely, ', 'Children of 12 may enter freely, ', ['figure: 12+ > 12']],
    ['The share of barley is 5 percent, ', 'The share of barley is 5%, ', ['rewritten: 5 percent > 5%']],
    ['The share of barley is 5 percent, ', 'The share of barley is 5 PERCENT, ', []],
    [
      'The barley is harmful to all hens, ',
      'The barley is harmless to all hens, ',
      ['negation: harmful > harmless'],
    ],
    ['花园的种子增长５％，', '花园的种子增长6%，', ['figure: ５％ > 6%']],
    ['花園的種子共值三億元，', '花園的種子共值四億元，', ['figure: 三億元 > 四億元']],
    ['About ½ of the barley is sold, ', 'About ¼ of the barley is sold, ', ['figure: ½ > ¼']],
    [
      'The seeds weigh 1 000 tonnes in all, ',
      'The seeds weigh 1 200 tonnes in all, ',
      ['figure: 1 000 tonnes > 1 200 tonnes'],
    ],
    [
      'On 3 May the gate was built by all, ',
      'On May 3 the gate was built by all, ',
      ['rewritten: 3 May > May 3'],
    ],
    ['It is agreed by two gardens, ', 'It is agreed by three gardens, ', ['figure: two > three']],
    ['The vote was 3:2 in the guild, ', 'The vote was 3-2 in the guild, ', ['figure: 3:2 > 3-2']],
    ['The mill ran in 2010-2012, ', 'The mill ran in 2010-2014, ', ['figure: 2010-2012 > 2010-2014']],
    ['Keep the barley at 20° C, ', 'Keep the barley at 20 C, ', ['figure: 20° C > 20 C']],
    ['Twenty-five boats came, ', 'Thirty-five boats came, ', ['figure: Twenty-five > Thirty-five']],
    ['At the first fair it rained, ', 'At the second fair it rained, ', ['figure: first > second']],
    ['Half of the guild came, ', 'A third of the guild came, ', ['figure: Half > third']],
    ['One boat came to the mill, ', 'Two boats came to the mill, ', ['figure: One > Two']],
    ['A five-year lease was signed, ', 'A ten-year lease was signed, ', ['figure: five > ten']],
    ['Under Article Ⅳ it is sold, ', 'Under Article Ⅵ it is sold, ', ['figure: Ⅳ > Ⅵ']],
    ['Under Article IV it is sold, ', 'Under Article VI it is sold, ', ['figure: IV > VI']],
    ['As note ① says of it, ', 'As note ② says of it, ', ['figure: ① > ②']],
    ['The hall of Chapter FOUR is old, ', 'The hall of Chapter FIVE is old, ', ['figure: FOUR > FIVE']],
    [
      'Двадцать пять лодок пришли, ',
      'Тридцать пять лодок пришли, ',
      ['figure: Двадцать пять > Тридцать пять'],
    ],
    ['На первой ярмарке шёл дождь, ', 'На второй ярмарке шёл дождь, ', ['figure: первой > второй']],
    ['Половина лодок ушла, ', 'Треть лодок ушла, ', ['figure: Половина > Треть']],
    ['依照第三条修围墙，', '依照第四条修围墙，', ['figure: 第三条 > 第四条']],
    ['按第五条第二款修围墙，', '按第五条第三款修围墙，', ['figure: 第二款 > 第三款']],
    ['三个园丁来到花园，', '四个园丁来到花园，', ['figure: 三个 > 四个']],
    ['一半园丁来到花园，', '三分之一园丁来到花园，', ['figure: 一半 > 三分之一']],
  ])('finds a changed figure with its unit: %s%s', (a, b, found) =>
    expect(changes(a + tail, b + tail)).toEqual(found),
  )

  it.each([
    ['The price is 5* of late, ', 'The price is 5 of late, '],
    ['One of the boats sank, ', 'Each of the boats sank, '],
    ['At first the guild refused, ', 'At last the guild refused, '],
    ['一些园丁来到花园，', '许多园丁来到花园，'],
    ['一个园丁来到花园，', '那位园丁来到花园，'],
    ['Once the snow melts they come, ', 'When the snow melts they come, '],
    ['大陆的园丁来到花园，', '海岛的园丁来到花园，'],
  ])('finds no figure in a sign beside it, or in a word that seldom counts: %s > %s', (a, b) =>
    expect(changes(a + tail, b + tail)).toEqual([]),
  )

  it.each([
    ['The wall shall be moved, ', 'The wall shall not be moved, ', ['negation:  > not']],
    ['The wall will never be moved, ', 'The wall will be moved, ', ['negation: never > ']],
    ['Стена не будет перенесена летом, ', 'Стена будет перенесена летом, ', ['negation: не > ']],
    ['双方支持在花园里建造新的围墙，', '双方不支持在花园里建造新的围墙，', ['negation:  > 不']],
    ['双方不同意延长花园的围墙，', '双方同意延长花园的围墙，', ['negation: 不 > ']],
    ['双方在花园里有不同的围墙，', '双方在花园里有高的围墙，', []],
    [
      'The wall is acceptable to all of us, ',
      'The wall is unacceptable to all of us, ',
      ['negation: acceptable > unacceptable'],
    ],
    ['The rule is binding for all of us, ', 'The rule is non-binding for all of us, ', ['negation:  > non']],
    [
      'Стена приемлема для всех соседей, ',
      'Стена неприемлема для всех соседей, ',
      ['negation: приемлема > неприемлема'],
    ],
    ['The wall keeps the union of us all, ', 'The wall keeps the unit of us all, ', []],
    ['双方支持在花园里建造新的围墙，', '双方不断支持在花园里建造新的围墙，', []],
    [
      'It is possible to move the wall, ',
      'It is impossible to move the wall, ',
      ['negation: possible > impossible'],
    ],
    [
      'The proof is inadmissible here, ',
      'The proof is admissible here, ',
      ['negation: inadmissible > admissible'],
    ],
    [
      'It is not impossible to move the wall, ',
      'It is possible to move the wall, ',
      ['negation: not impossible > possible'],
    ],
    [
      'It is not possible to move the wall, ',
      'It is impossible to move the wall, ',
      ['negation: not possible > impossible'],
    ],
    ['Тропа опасна для соседей, ', 'Тропа безопасна для соседей, ', ['negation: опасна > безопасна']],
    ['这是可能的，', '这是不可能的，', ['negation:  > 不']],
    ['No, agreement was reached, ', 'No agreement was reached, ', []],
    ['Нет, стена будет перенесена, ', 'Нет стена будет перенесена, ', []],
    ['They form a circle by the wall, ', 'They inform a circle by the wall, ', []],
    ['The port of the valley is old, ', 'The import of the valley is old, ', []],
  ])('finds a negation that came or went: %s > %s', (a, b, found) =>
    expect(changes(a + tail, b + tail)).toEqual(found),
  )

  it.each([
    ['20 trains per day', '20 trains per\nday'],
    ['20 trains per day', '20 trains  per  day'],
    ['5 km per day', '5 km per\nday'],
    ['five million per day', 'five\nmillion per day'],
    ['5 percentage points', '5 percentage\npoints'],
  ])('takes white space inside the words of a figure for no other figure: %j, %j', (a, b) => {
    expect(changes(`The road bears ${a}, ${tail}`, `The road bears ${b}, ${tail} All is well.`)).toEqual([])
    expect(changes(`The road bears ${b}, ${tail}`, `The road bears ${a}, ${tail} All is well.`)).toEqual([])
  })

  it.each([
    [
      'Under Regulation (EU) No 833/2014 the mill stands, ',
      'Under Regulation (EU) 833/2014 the mill stands, ',
    ],
    ['Under Decree No. 7 the mill stands, ', 'Under Decree 7 the mill stands, '],
    ['Under Decree No A-12 the mill stands, ', 'Under Decree A-12 the mill stands, '],
    ['Under Order Nº 7 the mill stands, ', 'Under Order № 7 the mill stands, '],
    ['Under order no. 7 the mill stands, ', 'Under order 7 the mill stands, '],
    ['По указу № 7 мельница стоит, ', 'По указу No. 7 мельница стоит, '],
    ['El Decreto No. 7 abre el molino, ', 'El Decreto N.º 7 abre el molino, '],
    ['Le Décret n° 7 ouvre le moulin, ', 'Le Décret 7 ouvre le moulin, '],
    ['根据第五十号（No. 7）法令打开磨坊，', '根据第五十号（7）法令打开磨坊，'],
  ])('takes the sign of a number for no negation and no name: %s > %s', (a, b) =>
    expect(changes(a + tail, b + tail)).toEqual([]),
  )

  it('takes a denied number for a negation', () => {
    expect(changes(`No 5 boats came, ${tail}`, `5 boats came, ${tail}`)).toEqual(['negation: No > '])
    expect(changes(`It has no 5 boats, ${tail}`, `It has 5 boats, ${tail}`)).toEqual(['negation: no > '])
  })

  it.each(
    '西非 北非 东非 非盟 中非 无人机 无锡 不动产 不锈钢 不时 不懈 不管 不少 不久 无数 毫无疑问地 不断 不得不'.split(
      ' ',
    ),
  )('takes a word in Chinese that only holds the character of a negation for none: %s', (word) =>
    expect(changes('园丁在花园里建造围墙。', `园丁在花园里${word}建造围墙。`).filter(isOfNegation)).toEqual(
      [],
    ),
  )

  it.each([
    '不是',
    '没有',
    '不得',
    '无法',
    '未曾',
    '并非',
    '不',
    '尚未',
    '互不干涉',
    '非正式地',
    '无需',
    '无意',
    '既不',
  ])('finds the negation in a denied verb in Chinese: %s', (word) =>
    expect(
      changes('园丁在花园里建造围墙。', `园丁在花园里${word}建造围墙。`).filter(isOfNegation),
    ).toHaveLength(1),
  )

  it.each([
    ['大麦贸易增长12%，', '大麦贸易增长−12%，', ['figure: 12% > −12%']],
    ['大麦贸易增长12%，', '大麦贸易增长-12%，', ['figure: 12% > -12%']],
    ['大麦贸易增长12%，', '大麦贸易增长－12%，', ['figure: 12% > －12%']],
    ['大麦贸易增长12%，', '大麦贸易增长+12%，', ['figure: 12% > +12%']],
    ['大麦贸易增长12%，', '大麦贸易增长＋12%，', ['figure: 12% > ＋12%']],
    ['大麦贸易增长−12%，', '大麦贸易增长－12%，', []],
    ['大麦贸易在3月-5月增长，', '大麦贸易在3月至5月增长，', []],
  ])('finds the sign of a figure right after a character: %s > %s', (a, b, found) =>
    expect(changes(`${a}园丁打开花园的门。`, `${b}园丁打开花园的门。`)).toEqual(found),
  )

  it.each([
    ['The advice is valuable, ', 'The advice is invaluable, '],
    ['The wood is flammable, ', 'The wood is inflammable, '],
    ['They cite the guests, ', 'They incite the guests, '],
    ['They are sure of it, ', 'They insure of it, '],
    ['They need the wall, ', 'They trust needless the wall, '],
    ['It is regard for the wall, ', 'It is regardless of the wall, '],
    ['Мельница давно стоит, ', 'Мельница недавно стоит, '],
    ['Мельница медленно стала, ', 'Мельница немедленно стала, '],
  ])('takes a word that only begins like a denied one for no opposite: %s > %s', (a, b) =>
    expect(changes(a + tail, b + tail)).toEqual([]),
  )

  it('says by how many negations the second text has more, whatever words they are in', () => {
    const balances = (a: string, b: string) => {
      const outcome = alignTexts([a + tail], [b + tail])
      return outcome.outcome === 'aligned' && notableChanges(outcome.rows).map(({ balance }) => balance)
    }
    expect(balances('It is not impossible, ', 'It is possible, ')).toEqual([-2])
    expect(balances('It is not possible, ', 'It is impossible, ')).toEqual([0])
    expect(balances('It will not rain, ', 'It won’t rain, ')).toEqual([0])
    expect(balances('The wall is legal, ', 'The wall is illegal, ')).toEqual([1])
  })

  it.each([
    [
      'The letter went to Anna Reed in spring, ',
      'The letter went to Anna Moss in spring, ',
      ['name: Anna Reed > Anna Moss'],
    ],
    ['They wrote to the GUILD in spring, ', 'They wrote to the UNION in spring, ', ['name: GUILD > UNION']],
    ['In Reedham the letter was read, ', 'In Wexley the letter was read, ', ['name: Reedham > Wexley']],
    ['Germany sent the letter in spring, ', 'France sent the letter in spring, ', ['name: Germany > France']],
    ['Китай послал письмо весной, ', 'Индия послала письмо весной, ', ['name: Китай > Индия']],
    ['Then Mr. Reed sent the letter, ', 'Then Mr. Moss sent the letter, ', ['name: Mr. Reed > Mr. Moss']],
    ['Письмо послал г-н Ридов, ', 'Письмо послал г-н Мохов, ', ['name: Ридов > Мохов']],
    ['Then V. Reed sent it, ', 'Then D. Reed sent it, ', ['name: V. Reed > D. Reed']],
    ['B. Members pay for it, ', 'B. Countries pay for it, ', []],
    ['The act of the G7 is old, ', 'The act of the G20 is old, ', ['name: G7 > G20']],
    ['When I came the letter was read, ', 'When he came the letter was read, ', []],
    ['Gardeners wrote to the guild in spring, ', 'Farmers wrote to the guild in spring, ', []],
  ])('finds a changed name, and none in the capital that begins a sentence: %s', (a, b, found) =>
    expect(changes(a + tail, b + tail)).toEqual(found),
  )

  it.each([
    ['会议上李明强调修堤坝的重要性。', '会议上维克托强调修堤坝的重要性。', ['name: 李明 > 维克托']],
    [
      '李明会见了维克托。双方谈到堤坝。',
      '维克托会见了李明。双方谈到堤坝。',
      ['exchange: 李明 … 维克托 > 维克托 … 李明'],
    ],
    [
      '李明主席谈到堤坝。维克托总统谈到磨坊。',
      '维克托主席谈到堤坝。李明总统谈到磨坊。',
      ['exchange: 李明 … 维克托 > 维克托 … 李明'],
    ],
    ['磨坊主席欧阳林25日到来。', '磨坊主席欧阳明25日到来。', ['name: 欧阳林 > 欧阳明']],
    ['文化部长谈到堤坝。', '安全部长谈到堤坝。', []],
    ['园丁高度重视堤坝。', '园丁全面重视堤坝。', []],
  ])('finds who changed in Chinese by the office or the verb beside a name: %s', (a, b, found) =>
    expect(changes(a, b)).toEqual(found),
  )

  it.each([
    ['Am 3. Mai 2016 brannte sie.', 'Am 3. März 2016 brannte sie.', '3. Mai 2016 > 3. März 2016'],
    ['Det brant 3. mai 2016 i byen.', 'Det brant 3. juni 2016 i byen.', '3. mai 2016 > 3. juni 2016'],
    ['Shořel 3. května 2016 ve městě.', 'Shořel 3. června 2016 ve městě.', '3. května 2016 > 3. června 2016'],
    ['Изгорео је 3. маја 2016.', 'Изгорео је 3. јуна 2016.', '3. маја 2016 > 3. јуна 2016'],
    ['Ardió el 3 de mayo de 2016.', 'Ardió el 3 de junio de 2016.', '3 de mayo de 2016 > 3 de junio de 2016'],
    ['Ardeu em 3 de maio de 2016.', 'Ardeu em 3 de junho de 2016.', '3 de maio de 2016 > 3 de junho de 2016'],
  ])('finds the month of a day: %s', (a, b, found) => expect(changes(a, b)).toEqual([`figure: ${found}`]))

  it.each([
    ['항구는 배에 열려 있다.', '항구는 배에 열려 있지 않다.', '않다'],
    ['Liman teknelere açıktır.', 'Liman teknelere açık değildir.', 'değildir'],
    ['Moara este deschisă.', 'Moara nu este deschisă.', 'nu'],
    ['Mylly ole auki.', 'Mylly ei ole auki.', 'ei'],
    ['De haven is open voor boten.', 'De haven is niet open voor boten.', 'niet'],
    ['Hamnen är öppen för båtar.', 'Hamnen är inte öppen för båtar.', 'inte'],
    ['Cảng mở cửa cho thuyền.', 'Cảng không mở cửa cho thuyền.', 'không'],
    ['बंदरगाह नावों के लिए खुला है।', 'बंदरगाह नावों के लिए खुला नहीं है।', 'नहीं'],
    ['Το λιμάνι είναι ανοιχτό.', 'Το λιμάνι δεν είναι ανοιχτό.', 'δεν'],
  ])('finds a negation in further languages: %s', (a, b, negation) =>
    expect(changes(a, b)).toEqual([`negation:  > ${negation}`]),
  )

  it.each([
    ['The guild did not promise to pay the weavers.', 'The guild promised not to pay the weavers.'],
    ['The guilds agreed not to leave the market.', 'The guilds did not agree to leave the market.'],
    ['The guild did not choose to pay the weavers.', 'The guild chose not to pay the weavers.'],
    ['Гильдия не обещала платить ткачам.', 'Гильдия обещает не платить ткачам.'],
    ['Der Müller versprach nicht zu mahlen.', 'Der Müller hat nicht versprochen zu mahlen.'],
    ['行会没有承诺向织工付款。', '行会承诺没有向织工付款。'],
  ])('tells a negation that denies another word: %s', (a, b) => {
    const negation = /nicht|not|не|没有/u.exec(b)?.[0]
    expect(changes(a, b)).toEqual([`negation: ${negation} > ${negation}`])
    expect(changes(b, a)).toEqual([`negation: ${negation} > ${negation}`])
  })

  it.each([
    ['The guild did not pay the weavers in spring.', 'The guild did not pay the weavers in autumn.'],
    ['The guild did not know it.', 'The guild was not aware of it.'],
    ['The promise was not kept by the guild.', 'The promise of the guild was not kept.'],
  ])('tells none that denies what it did: %s', (a, b) => expect(changes(a, b)).toEqual([]))

  it('lists nothing of a web address', () =>
    expect(
      changes(
        `Read https://mill.example/2019/No_7.html now, ${tail}`,
        `Read https://mill.example/2021/No_8.html now, ${tail}`,
      ),
    ).toEqual([]))

  it('lists no number that a passage bears, but what changed after it', () => {
    expect(changes('Chapter 7 Of the Weir and the Ferry', 'Chapter 9 Of the Weir and the Ferry')).toEqual([])
    expect(changes(`§ 12 The fine is 500 euros, ${tail}`, `§ 14 The fine is 600 euros, ${tail}`)).toEqual([
      'figure: 500 euros > 600 euros',
    ])
  })

  it('lists nothing of what both sides have, in whatever words around it', () =>
    expect(
      changes(`About 12 boats came to Reedham, ${tail}`, `Nearly 12 boats went to Reedham, ${tail}`),
    ).toEqual([]))

  it.each([
    [
      'The ferry stops for 5 hours in May, ',
      'The ferry stops for 5 days in May, ',
      'figure: 5 hours > 5 days',
    ],
    ['About 12 boats came to Reedham, ', 'Nearly 12 ships came to Reedham, ', 'figure: 12 boats > 12 ships'],
    ['The mill cost 5 crore in all, ', 'The mill cost 5 lakh in all, ', 'figure: 5 crore > 5 lakh'],
    ['It opens at 5 a.m. each day, ', 'It opens at 5 p.m. each day, ', 'figure: 5 a.m. > 5 p.m.'],
    ['It opens at 6:17 AM each day, ', 'It opens at 6:17 PM each day, ', 'figure: 6:17 AM > 6:17 PM'],
    ['It opens at 6 AM Reed Hall time, ', 'It opens at 6 PM Reed Hall time, ', 'figure: 6 AM > 6 PM'],
    ['It opens at 5 am each day, ', 'It opens at 5 pm each day, ', 'figure: 5 am > 5 pm'],
    ['A five-year lease was signed, ', 'A five-month lease was signed, ', 'figure: five-year > five-month'],
    ['The toll doubled last year, ', 'The toll tripled last year, ', 'figure: doubled > tripled'],
    ['They hold bilateral talks, ', 'They hold trilateral talks, ', 'figure: bilateral > trilateral'],
    ['Паром стоит 5 лет у мельницы, ', 'Паром стоит 5 дней у мельницы, ', 'figure: 5 лет > 5 дней'],
    ['大麦的产量是去年的3倍，', '大麦的产量是去年的3成，', 'figure: 3倍 > 3成'],
    ['双方举行双边会谈，', '双方举行三边会谈，', 'figure: 双边 > 三边'],
  ])('tells a figure that stayed while its unit or what it counts changed: %s%s', (a, b, told) =>
    expect(changes(a + tail, b + tail)).toEqual([told]),
  )

  it.each([
    ['In 2019 they mended the dam, ', 'In 2019 both mended the dam, '],
    ['It has 5 and 7 boats, ', 'It has 5 or 7 boats, '],
    ['Паром стоит 5 часов у мельницы, ', 'Паром стоит 5 часа у мельницы, '],
    ['It grew by 5. Gardens bloom, ', 'It grew by 5. Orchards bloom, '],
    ['10:00 Speech of the miller, ', '10:00 Opening of the miller, '],
    ['At 10:00 boats leave, ', 'At 10:00 goats leave, '],
    ['Article 5 covers the dam, ', 'Article 5 protects the dam, '],
  ])('tells none beside a word that is not counted, or the same one with another ending: %s > %s', (a, b) =>
    expect(changes(a + tail, b + tail)).toEqual([]),
  )

  it('tells a negation that went to another subject as moved', () => {
    const outcome = alignTexts(
      ['The seller shall not raise the toll, and the buyer shall mend the dam.'],
      ['The seller shall raise the toll, and the buyer shall not mend the dam.'],
    )
    if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
    expect(notableChanges(outcome.rows)).toMatchObject([
      { kind: 'negation', removed: 'not', isMoved: true, balance: 0 },
    ])
  })

  it.each([
    ['It is known that We keep it as we can.', 'It is known that they keep it as we can.', []],
    ['Yesterday Reed said the dam is safe for all.', 'Today Reed said the dam is safe for all.', []],
    [
      'Notwithstanding Annex B, nothing binds the miller.',
      'Subject to Annex B, nothing binds the miller.',
      [],
    ],
    ['Whereas Reedham keeps the weir, it mends it.', 'Given that Reedham keeps the weir, it mends it.', []],
    ['Outside Reedham the barley is dry.', 'Beyond Reedham the barley is dry.', []],
    ['Will Reed said the dam is safe.', 'Bill Moss said the dam is safe.', ['name: Will Reed > Bill Moss']],
    ['Вчера Камышов сказал, что плотина цела.', 'Сегодня Камышов сказал, что плотина цела.', []],
    ['PEACE AND BARLEY IN THE VALLEY', 'PEACE AND WHEAT IN THE VALLEY', []],
    ['BARLEY IN NORWAY AND CHAD', 'BARLEY IN NORWAY AND PERU', ['name: CHAD > PERU']],
    [
      'Der Garten verkauft Gerste an alle Gäste und die Mühle mahlt das Korn für Norwegen.',
      'Der Garten verkauft Weizen an alle Gäste und die Mühle mahlt das Korn für Schweden.',
      ['name: Norwegen > Schweden'],
    ],
  ])(
    'takes no opening word, word of a heading in capitals or German noun for a name: %s > %s',
    (a, b, told) => expect(changes(a, b)).toEqual(told),
  )

  it.each([
    [
      'Captain Reed and Miss Alder met at noon.',
      'Captain Rush and Miss Aspen met at noon.',
      ['name: Captain Reed > Captain Rush', 'name: Miss Alder > Miss Aspen'],
    ],
    [
      'They asked Austria, Belgium and Croatia to it.',
      'They asked Austria, Bulgaria and Denmark to it.',
      ['name: Belgium > Bulgaria', 'name: Croatia > Denmark'],
    ],
    [
      'The Ministry of Trade and Industry met Bosnia and Herzegovina.',
      'The Ministry of Trade and Industry met Antigua and Barbuda.',
      ['name: Bosnia and Herzegovina > Antigua and Barbuda'],
    ],
    ['Встретились Мельников и его гость.', 'Встретились Камышов и его гость.', ['name: Мельников > Камышов']],
    ['Alder and Reed apply.', 'Alder or Reed apply.', []],
    ['Moscow denies it.', 'Beijing denies it.', ['name: Moscow > Beijing']],
    ['First Norway paid.', 'First Peru paid.', ['name: Norway > Peru']],
    ["Pazar Ankara'da kuruldu.", "Pazar İzmir'de kuruldu.", ["name: Ankara'da > İzmir'de"]],
    ['代表团抵达撒马尔罕访问。', '代表团抵达塔什干访问。', ['name: 撒马尔罕 > 塔什干']],
    ['A jar of CO₂ and a G-20 pact.', 'A jar of CO2 and a G20 pact.', []],
    ['UN Council members met.', 'EU Council members met.', ['name: UN Council > EU Council']],
    ['Of 370 Norway has most.', 'Of 370 Sweden has most.', ['name: Norway > Sweden']],
    ['At 10:00 Alder spoke.', 'At 10:00 Moss spoke.', ['name: Alder > Moss']],
    ['On May 5 Reed was here.', 'On May 5 Moss was here.', ['name: Reed > Moss']],
  ])('tells each name of several apart: %s > %s', (a, b, told) => expect(changes(a, b)).toEqual(told))

  it.each([
    ['The talks begin in May on the river.', 'The talks begin in June on the river.', 'May > June'],
    ['They met on Monday at the dam.', 'They met on Tuesday at the dam.', 'Monday > Tuesday'],
    ['La feria abre el lunes.', 'La feria abre el martes.', 'lunes > martes'],
    ['La foire a lieu en mai.', 'La foire a lieu en juin.', 'mai > juin'],
    ['Der Markt ist am Montag.', 'Der Markt ist am Dienstag.', 'Montag > Dienstag'],
    ['Ярмарка пройдёт в среду.', 'Ярмарка пройдёт в пятницу.', 'среду > пятницу'],
    ['Ярмарка пройдёт в мае.', 'Ярмарка пройдёт в июне.', 'мае > июне'],
    ['Targ odbędzie się w maju.', 'Targ odbędzie się w czerwcu.', 'maju > czerwcu'],
    ['Targ odbędzie się w środę.', 'Targ odbędzie się w piątek.', 'środę > piątek'],
    ['市は月曜日に開かれる。', '市は火曜日に開かれる。', '月曜日 > 火曜日'],
    ['集市于星期一举行。', '集市于星期二举行。', '星期一 > 星期二'],
    ['集市于上周三举行。', '集市于上周五举行。', '周三 > 周五'],
    ['集市每周三次举行。', '集市每周四次举行。', '三次 > 四次'],
    ['회의는 수요일에 열린다.', '회의는 금요일에 열린다.', '수요일 > 금요일'],
    ['회의는 3월 5일 (월요일) 에 열린다.', '회의는 3월 5일 (목요일) 에 열린다.', '월요일 > 목요일'],
    ['Das kostet 5 Mio. Euro im Jahr.', 'Das kostet 5 Mrd. Euro im Jahr.', '5 Mio. Euro > 5 Mrd. Euro'],
    ['Cela coûte 5 M€ par an.', 'Cela coûte 5 Md€ par an.', '5 M€ par an > 5 Md€ par an'],
    [
      'Das kostet 3,5 Millionen Euro im Jahr.',
      'Das kostet 3,5 Milliarden Euro im Jahr.',
      '3,5 Millionen Euro > 3,5 Milliarden Euro',
    ],
    [
      'Cela coûte 5 millions d’euros.',
      'Cela coûte 5 milliards d’euros.',
      '5 millions d’euros > 5 milliards d’euros',
    ],
    ['بلغت التكلفة ٥ ملايين يورو', 'بلغت التكلفة ٥ مليارات يورو', '٥ ملايين يورو > ٥ مليارات يورو'],
    ['То кошта 5 милиона евра.', 'То кошта 5 милијарди евра.', '5 милиона евра > 5 милијарди евра'],
    ['It fell by minus 5 percent.', 'It fell by plus 5 percent.', 'minus 5 percent > plus 5 percent'],
    ['The frost is –5 degrees.', 'The frost is 5 degrees.', '–5 degrees > 5 degrees'],
    ['It is 5–10 degrees.', 'It is –5 to 10 degrees.', '5–10 degrees > –5 to 10 degrees'],
    ['Es sind minus 5 Grad im Tal.', 'Es sind 5 Grad im Tal.', 'minus 5 Grad > 5 Grad'],
    ['气温是零下5度。', '气温是5度。', '零下5度 > 5度'],
    ['It takes 5 to 10 days.', 'It takes 5 to 12 days.', '5 to 10 > 5 to 12'],
    ['Договор с пятью гостями.', 'Договор с пятьюдесятью гостями.', 'пятью > пятьюдесятью'],
    ['Договор с пятьюдесятью.', 'Договор с шестьюдесятью.', 'пятьюдесятью > шестьюдесятью'],
    ['Там было полтораста домов.', 'Там было двести домов.', 'полтораста > двести'],
    ['利率上升三个百分点。', '利率上升四个百分点。', '三个百分点 > 四个百分点'],
    ['中俄蒙三国签署了协议。', '中俄两国签署了协议。', '三国 > 两国'],
    ['他提出三大倡议和计划。', '他提出四大倡议和计划。', '三大 > 四大'],
  ])('tells a date, or a figure with its unit, as one change: %s > %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`figure: ${told}`]),
  )

  it.each([
    ['Ярмарка пройдёт в среду.', 'Ярмарка — это среда.'],
    ['Мы заботимся о чистой среде.', 'Мы заботимся о чистой воде.'],
    ['It opens at 6:17 PM each day.', 'It opens at 6:17 p.m. each day.'],
    ['It opens at 6 PM each day.', 'It opens at 6 p.m. each day.'],
    ['He paid (5) million for it.', 'He paid 5 million for it.'],
    ['He paid 10 000 euros for it.', 'He paid 10000 euros for it.'],
    ['The sum is mc² in all.', 'The sum is mc2 in all.'],
    ['The fair takes 5–10 days.', 'The fair takes 5 to 10 days.'],
    ['Der Markt dauert 5 bis 10 Tage.', 'Der Markt dauert 5–10 Tage.'],
    ['Ярмарка длится от 5 до 10 дней.', 'Ярмарка длится 5–10 дней.'],
    ['La foire dure de 5 à 10 jours.', 'La foire dure 5-10 jours.'],
    ['It takes between 5 and 10 days.', 'It takes 5–10 days.'],
    ['集市持续5～10天。', '集市持续5至10天。'],
    ['היריד נמשך 5 עד 10 ימים.', 'היריד נמשך 5–10 ימים.'],
    ['يستمر السوق من 5 إلى 10 أيام.', 'يستمر السوق 5–10 أيام.'],
    ['Twelve boats came to the mill.', '12 boats came to the mill.'],
    ['The share is twenty-five percent.', 'The share is 25 percent.'],
    ['Die Mühle hat vierundzwanzig Boote.', 'Die Mühle hat 24 Boote.'],
    ['Le pain coûte soixante-dix-sept euros.', 'Le pain coûte 77 euros.'],
    ['El molino tiene treinta y cinco barcos.', 'El molino tiene 35 barcos.'],
    ['На мельнице двадцать пять лодок.', 'На мельнице 25 лодок.'],
    ['磨坊建于二〇二三年。', '磨坊建于2023年。'],
    ['磨坊建于二零二三年。', '磨坊建于二〇二三年。'],
    ['磨坊有二十五个园丁。', '磨坊有25个园丁。'],
    ['磨坊有三个园丁。', '磨坊有3个园丁。'],
    ['收获了廿五吨大麦。', '收获了二十五吨大麦。'],
    ['款项为叁仟伍佰元整。', '款项为3500元整。'],
    ['产量增长百分之五。', '产量增长5%。'],
    ['按第五条修围墙。', '按第5条修围墙。'],
    ['שלושה מתוך הגננים באו.', 'ושלוש מתוך הגננות באו.'],
    ['It fell by –5 percent.', 'It fell by minus 5 percent.'],
  ])('tells no changed figure where the number is the same: %s > %s', (a, b) =>
    expect(differencesIn(a, b)).toEqual([]),
  )

  it.each([
    ['Five thousand boats came.', '5,000 boats came.', 'Five thousand > 5,000'],
    ['It cost 5 million euros.', 'It cost 5,000,000 euros.', '5 million euros > 5,000,000 euros'],
    ['It cost $5bn in all.', 'It cost $5 billion in all.', '$5bn > $5 billion'],
    ['It cost USD 5 million.', 'It cost US$5m in all.', 'USD 5 million > US$5m'],
    ['It cost €1.5bn in all.', 'It cost 1,500 million euros.', '€1.5bn > 1,500 million euros'],
    ['It is 50 kilometres away.', 'It is 50 km away.', '50 kilometres > 50 km'],
    ['It goes at 50 kilometres per hour.', 'It goes at 50 km/h.', '50 kilometres per hour > 50 km/h'],
    ['Two-thirds of it is sold.', '2/3 of it is sold.', 'Two-thirds > 2/3'],
    ['It lasts two and a half years.', 'It lasts 2.5 years.', 'two and a half > 2.5'],
    ['In the fifth year it rained.', 'In the 5th year it rained.', 'fifth > 5th'],
    ['In the twenty-first year.', 'In the 21st year.', 'twenty-first > 21st'],
    ['It costs seventy-five cents.', 'It costs 75 cents.', 'seventy-five cents > 75 cents'],
    [
      'La flota pescó un millón de peces y el puerto los vendió.',
      'La flota pescó 1.000.000 de peces y el puerto los vendió.',
      'un millón > 1.000.000',
    ],
    ['A frota pescou 2,5 mil peixes.', 'A frota pescou 2500 peixes.', '2,5 mil > 2500'],
    ['Поймано полмиллиона рыб.', 'Поймано 500 тысяч рыб.', 'полмиллиона > 500 тысяч'],
    ['港に船が三隻ある。', '港に船が3隻ある。', '三隻 > 3隻'],
    ['In the seventieth year.', 'In the 70th year.', 'seventieth > 70th'],
    ['A third of the cargo was lost.', '1/3 of the cargo was lost.', 'third > 1/3'],
    ['A bed of 40 m2 is sown.', 'A bed of 40 m² is sown.', '40 m2 > 40 m²'],
    ['Грядка занимает 5 км2 земли.', 'Грядка занимает 5 км² земли.', '5 км2 > 5 км²'],
    ['It is 5 km² in all.', 'It is 5 square kilometres in all.', '5 km² > 5 square kilometres'],
    [
      'It costs US$ 20 million a year.',
      'It costs 20 million US dollars a year.',
      'US$ 20 million a year > 20 million US dollars a year',
    ],
    ['It weighs 2 tonnes. Boats came.', 'It weighs 2 t. Boats came.', '2 tonnes > 2 t'],
    ['Под двадцатым мостом.', 'Под 20-м мостом.', 'двадцатым > 20-м'],
    ['Under Article IV it is sold.', 'Under Article 4 it is sold.', 'IV > 4'],
    ['In 2010-12 it rained.', 'In 2010–2012 it rained.', '2010-12 > 2010–2012'],
    ['Пришло пятьсот лодок.', 'Пришло 500 лодок.', 'пятьсот > 500'],
    ['Это 1,5 млн рублей.', 'Это 1 500 000 рублей.', '1,5 млн рублей > 1 500 000 рублей'],
    ['Пришло две тысячи триста лодок.', 'Пришло 2300 лодок.', 'две тысячи триста > 2300'],
    ['Пришло полтора миллиона гостей.', 'Пришло 1,5 млн гостей.', 'полтора миллиона > 1,5 млн'],
    ['Это две трети урожая.', 'Это 2/3 урожая.', 'две трети > 2/3'],
    ['Es sind fünfhundertdreiundzwanzig Boote.', 'Es sind 523 Boote.', 'fünfhundertdreiundzwanzig > 523'],
    ['Es kostet 5 Mrd. Euro und mehr.', 'Es kostet 5 Milliarden Euro.', '5 Mrd. Euro > 5 Milliarden Euro'],
    ['Das Tal hat 5.000 Boote und eine Mühle.', 'Das Tal hat 5000 Boote.', '5.000 > 5000'],
    ['Le pain coûte quatre-vingt-dix euros.', 'Le pain coûte 90 euros.', 'quatre-vingt-dix euros > 90 euros'],
    [
      'La sal y el pan de los molinos son dos mil millones de euros.',
      'La sal y el pan de los molinos son 2.000 millones de euros.',
      'dos mil millones de euros > 2.000 millones de euros',
    ],
    [
      'Le pain coûte 2 billions d’euros.',
      'Le pain coûte 2 000 milliards d’euros.',
      '2 billions d’euros > 2 000 milliards d’euros',
    ],
    ['Sono duemilacinquecento barche.', 'Sono 2500 barche.', 'duemilacinquecento > 2500'],
    ['磨坊值两亿元。', '磨坊值2亿元。', '两亿元 > 2亿元'],
    ['磨坊值1亿2000万元。', '磨坊值1.2亿元。', '1亿2000万元 > 1.2亿元'],
    ['磨坊值5千万元。', '磨坊值5000万元。', '5千万元 > 5000万元'],
    ['三分之二的园丁来了。', '2/3的园丁来了。', '三分之二 > 2/3'],
    ['磨坊有三百五十名园丁。', '磨坊有350名园丁。', '三百五十名 > 350名'],
    ['On 3 May 2019 it rained.', 'On May 3, 2019 it rained.', '3 May 2019 > May 3, 2019'],
    ['On 3 May 2019 it rained.', 'On 2019-05-03 it rained.', '3 May 2019 > 2019-05-03'],
    ['磨坊建于二〇一九年五月三日。', '磨坊建于2019年5月3日。', '二〇一九年五月三日 > 2019年5月3日'],
    ['نمت ٥٪ في الوادي كله.', 'نمت 5% في الوادي كله.', '٥٪ > 5%'],
    ['جاء خمسمائة قارب.', 'جاء 500 قارب.', 'خمسمائة > 500'],
    ['第三四半期に大麦を売る。', '第3四半期に大麦を売る。', '第三四半期 > 第3四半期'],
  ])('tells a figure of one value as written in another way, both ways round: %s > %s', (a, b, found) => {
    const [own, other] = found.split(' > ')
    expect(changes(a, b)).toEqual([`rewritten: ${own} > ${other}`])
    expect(changes(b, a)).toEqual([`rewritten: ${other} > ${own}`])
  })

  it.each([
    ['It cost 1,000 euros.', 'It cost 1.000 euros.', '1,000 euros > 1.000 euros'],
    ['It cost 5 million euros.', 'It cost 5,000 euros.', '5 million euros > 5,000 euros'],
    ['It cost $5bn in all.', 'It cost A$5 billion in all.', '$5bn > A$5 billion'],
    ['They used 5 kilowatt-hours.', 'They used 5 megawatt-hours.', '5 kilowatt-hours > 5 megawatt-hours'],
    [
      'Le pain coûte 5 billions d’euros.',
      'Le pain coûte 5 milliards d’euros.',
      '5 billions d’euros > 5 milliards d’euros',
    ],
    [
      'O pão custa 5 biliões de euros.',
      'O pão custa 5 mil milhões de euros.',
      '5 biliões de euros > 5 mil milhões de euros',
    ],
    [
      'El pan cuesta 3 millones de dólares.',
      'El pan cuesta 3 millones de euros.',
      '3 millones de dólares > 3 millones de euros',
    ],
    [
      'Le pain coûte 3 millions de dollars.',
      'Le pain coûte 3 millions d’euros.',
      '3 millions de dollars > 3 millions d’euros',
    ],
    [
      'Il pane costa 3 milioni di dollari.',
      'Il pane costa 3 milioni di euro.',
      '3 milioni di dollari > 3 milioni di euro',
    ],
    [
      'O pão pesa 3 milhões de toneladas.',
      'O pão pesa 3 milhões de litros.',
      '3 milhões de toneladas > 3 milhões de litros',
    ],
    ['They fish on Mondays in the bay.', 'They fish on Fridays in the bay.', 'Mondays > Fridays'],
    ['A ferry crosses twice a day.', 'A ferry crosses three times a day.', 'twice a day > three times a day'],
    ['It weighs 10⁻³ grams.', 'It weighs 10⁻⁶ grams.', '10⁻³ grams > 10⁻⁶ grams'],
    ['Zwölf Boote liegen im Hafen der Stadt.', '13 Boote liegen im Hafen der Stadt.', 'Zwölf > 13'],
    ['A fifth of them came.', 'Five of them came.', 'fifth > Five'],
    ['Пришло пятьсот лодок.', 'Пришло 5000 лодок.', 'пятьсот > 5000'],
    ['磨坊值两亿元。', '磨坊值2万元。', '两亿元 > 2万元'],
    ['On 4 September 2002 it rained.', 'On 9 May 2008 it rained.', '4 September 2002 > 9 May 2008'],
    ['磨坊建于2002年9月4日。', '磨坊建于2008年9月9日。', '2002年9月4日 > 2008年9月9日'],
  ])('tells another value, or another date, as one change: %s > %s', (a, b, found) =>
    expect(changes(a, b)).toEqual([`figure: ${found}`]),
  )

  it.each([
    ['Le moulin vend de l’orge à tous.', 'Le moulin ne vend pas de l’orge à tous.', 'ne'],
    ['Die Mühle mahlt das Korn für alle.', 'Die Mühle mahlt das Korn nicht für alle.', 'nicht'],
    ['Млин продаје јечам свим гостима.', 'Млин не продаје јечам свим гостима.', 'не'],
    ['הטחנה מוכרת שעורה לכל אורחי העמק.', 'הטחנה לא מוכרת שעורה לכל אורחי העמק.', 'לא'],
    ['تبيع الطاحونة الشعير لكل الضيوف.', 'لا تبيع الطاحونة الشعير لكل الضيوف.', 'لا'],
    ['وافق الطرفان على السعر.', 'ما وافق الطرفان على السعر.', 'ما'],
    ['תמכרו שעורה לכל אורחי העמק.', 'אל תמכרו שעורה לכל אורחי העמק.', 'אל'],
    ['Die Mühle hilft im Tal heute.', 'Die Mühle hilft im Tal niemand heute.', 'niemand'],
    ['Die Mühle ändert im Tal heute.', 'Die Mühle ändert im Tal heute nichts.', 'nichts'],
    ['Sie wird heute zustimmen.', 'Sie wird heute keinesfalls zustimmen.', 'keinesfalls'],
    ['Das steht in dem Plan.', 'Das steht nirgends in dem Plan.', 'nirgends'],
    ['Das steht in dem Plan.', 'Das steht nirgendwo in dem Plan.', 'nirgendwo'],
    ['Mlin melje ječam svim gostima.', 'Mlin nikad melje ječam svim gostima.', 'nikad'],
    ['Млин меље јечам и продаје.', 'Млин меље јечам нити продаје.', 'нити'],
  ])('knows negations in more languages: %s > %s', (a, b, word) =>
    expect(changes(a, b)).toEqual([`negation:  > ${word}`]),
  )

  it.each([
    ['Le moulin vend de l’orge.', 'Le moulin n’a jamais vendu de l’orge.', 1],
    ['Tous les voisins ont signé.', 'Aucun des voisins n’a signé.', 1],
    ['Le moulin ne vend pas de l’orge.', 'Le moulin ne vend jamais de l’orge.', 0],
    ['Die Mühle mahlt Gerste und Hafer.', 'Die Mühle mahlt weder Gerste noch Hafer.', 1],
    ['The mill grinds barley and oats.', 'The mill grinds neither barley nor oats.', 1],
    ['Все соседи подписали письмо.', 'Никто из соседей не подписал письмо.', 1],
    ['Мельник верит каждому.', 'Мельник никому не верит.', 1],
    ['Мельник продаёт рожь и овёс.', 'Мельник не продаёт ни рожь, ни овёс.', 1],
    ['Млинар је видео све.', 'Млинар није видео ништа.', 1],
    ['El molino vende la cebada.', 'El molino no vende nunca nada.', 1],
    ['El molino vende la cebada.', 'El molino nunca vende la cebada.', 1],
    ['El molino muele con agua.', 'El molino muele sin agua.', 1],
    ['El pan vino, todos lo vieron.', 'El pan no vino, nadie lo vio.', 2],
    ['Il mulino vende il grano.', 'Il mulino non vende mai niente.', 1],
    ['Мельник ходит в сад и видит яблоки.', 'Мельник не ходит в сад и не видит яблоки.', 2],
    ['The miller saw snow.', 'The miller never saw no snow.', 2],
    ['They spoke of the law.', 'They spoke of the sin.', 0],
  ])('counts one negation of a clause, however many words say it: %s > %s', (a, b, more) => {
    const negations = changes(a, b).filter((one) => one.startsWith('negation'))
    expect(negations).toHaveLength(more)
    expect(negations.every((one) => one.startsWith('negation:  > '))).toBe(true)
  })

  it.each([
    ['נסענו אל העיר הגדולה.', 'נסענו מן העיר הגדולה.'],
    ['هذا ما قاله الوزير اليوم.', 'هذا الذي قاله الوزير اليوم.'],
  ])('takes no word for a negation that is one in another place alone: %s > %s', (a, b) =>
    expect(changes(a, b)).toEqual([]),
  )

  /** Changes with those that moved called so. */
  const told = (a: string, b: string) => {
    const outcome = alignTexts([a + tail], [b + tail], { granularity: 'paragraph' })
    if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
    return notableChanges(outcome.rows).map(
      ({ kind, removed, added, isMoved }) => `${kind}: ${isMoved ? 'moved' : removed} > ${added}`,
    )
  }

  it.each([
    ['They sent 5 and 9 boats, ', 'They sent 9 and 5 boats, ', 'exchange: 5 … 9 > 9 … 5'],
    ['It is 10, 20 and 30 percent, ', 'It is 20, 10 and 30 percent, ', 'exchange: 10 … 20 > 20 … 10'],
    [
      'They sent 5, 9 and 12 boats respectively, ',
      'They sent 5, 12 and 9 boats respectively, ',
      'exchange: 9 … 12 > 12 … 9',
    ],
    [
      'No ship may enter; a boat may leave, ',
      'A ship may enter; no boat may leave, ',
      'negation: moved > no',
    ],
    ['All members did not sign it, ', 'Not all members did sign it, ', 'negation: moved > Not'],
  ])(
    'tells figures of a list that were exchanged, and a negation that moved, whatever its case: %s > %s',
    (a, b, one) => expect(told(a, b)).toEqual([one]),
  )

  it.each([
    ['Rye rose by 3.5% in 2019 and oats by 4%, ', 'Rye rose by 4% in 2019 and oats by 3.5%, '],
    ['It was 3.5% in 2019, 2% in 2020 and 4% then, ', 'It was 4% in 2019, 2% in 2020 and 3.5% then, '],
  ])('tells figures as exchanged, not as moved, that stand where others stood: %s > %s', (a, b) =>
    expect(told(a, b)).toEqual(['exchange: 3.5% … 4% > 4% … 3.5%']),
  )

  it.each([
    ['It goes at 50 km/h there, ', 'It goes at 50 mph there, ', 'figure: 50 km/h > 50 mph'],
    ['It goes at 5 m/s there, ', 'It goes at 5 km/h there, ', 'figure: 5 m/s > 5 km/h'],
    ['It goes at 50 km/h there, ', 'It goes at 50 km there, ', 'figure: 50 km/h > 50 km'],
    ['It cost €5 bn in all, ', 'It cost €5 mn in all, ', 'figure: €5 bn > €5 mn'],
    ['It cost $5mn in all, ', 'It cost $5bn in all, ', 'figure: $5mn > $5bn'],
    ['It cost $5/kg there, ', 'It cost $5/lb there, ', 'figure: $5/kg > $5/lb'],
    ['It is 12 nm away, ', 'It is 12 km away, ', 'figure: 12 nm > 12 km'],
    ['It is 12 lb there, ', 'It is 12 kg there, ', 'figure: 12 lb > 12 kg'],
    ['It is 12 ft of rope, ', 'It is 12 in of rope, ', 'figure: 12 ft > 12 in'],
    ['It is ±0.5 °C there, ', 'It is ±0.5 K there, ', 'figure: ±0.5 °C > ±0.5 K'],
    ['It is 20 °C there, ', 'It is 20 °F there, ', 'figure: 20 °C > 20 °F'],
    ['It is 5 kPa there, ', 'It is 5 MPa there, ', 'figure: 5 kPa > 5 MPa'],
    ['It is 5 MW there, ', 'It is 5 mW there, ', 'figure: 5 MW > 5 mW'],
    [
      'They send 12 boats per year, ',
      'They send 12 boats per month, ',
      'figure: 12 boats per year > 12 boats per month',
    ],
    ['It runs 12 hours a day, ', 'It runs 12 hours a week, ', 'figure: 12 hours a day > 12 hours a week'],
    ['In the 1980s it grew, ', 'In the 1990s it grew, ', 'figure: 1980s > 1990s'],
    ['They met on 3 May there, ', 'They met on 3 March there, ', 'figure: 3 May > 3 March'],
    ['They met on the 3rd of May, ', 'They met on the 3rd of June, ', 'figure: 3rd of May > 3rd of June'],
    [
      'On 1 January 2020 it rained, ',
      'On 1 February 2020 it rained, ',
      'figure: 1 January 2020 > 1 February 2020',
    ],
    ['It is 3 sq km there, ', 'It is 3 sq miles there, ', 'figure: 3 sq km > 3 sq miles'],
    ['It cost USD 5 million, ', 'It cost EUR 5 million, ', 'figure: USD 5 million > EUR 5 million'],
    ['It cost US$5 million, ', 'It cost A$5 million, ', 'figure: US$5 million > A$5 million'],
    ['They met on May 3 there, ', 'They met on March 3 there, ', 'figure: May 3 > March 3'],
    ['They met on 3 May there, ', 'They met on 5 March there, ', 'figure: 3 May > 5 March'],
    ['They met in May 2019 there, ', 'They met in March 2019 there, ', 'figure: May 2019 > March 2019'],
    ['نمت ٥٪ في الوادي كله هذا العام, ', 'نمت ٥ في الوادي كله هذا العام, ', 'figure: ٥٪ > ٥'],
    ['Under Article 5 A ship may enter, ', 'Under Article 6 A ship may enter, ', 'figure: 5 > 6'],
    ['نمت ١٢٫٥ في الوادي كله هذا العام, ', 'نمت ١٢٥ في الوادي كله هذا العام, ', 'figure: ١٢٫٥ > ١٢٥'],
  ])('shows a changed unit, rate or month whole on both sides, and as no name: %s > %s', (a, b, one) =>
    expect(told(a, b)).toEqual([one]),
  )

  it.each([
    ['It is 50km away, ', 'It is 50 km away, '],
    ['They shall not enter it, ', 'They shall NOT enter it, '],
    ['They saw Norway’s boats there, ', 'They saw boats of Norway there, '],
    ['An elf came to the mill, ', 'A dwarf came to the mill, '],
    ['Officials said it is old, ', 'Experts said it is old, '],
    ['He said it is old, ', 'She said it is old, '],
  ])('tells nothing of another way to write the same, or of a word that is no name: %s > %s', (a, b) =>
    expect(told(a, b)).toEqual([]),
  )

  it.each([
    ['Reed said it is old, ', 'Moss said it is old, ', 'name: Reed > Moss'],
    ['Anna said it is old, ', 'Maria said it is old, ', 'name: Anna > Maria'],
    [
      'They met Jan van der Berg, ',
      'They met Jan van den Berg, ',
      'name: Jan van der Berg > Jan van den Berg',
    ],
    ['They met van der Berg, ', 'They met van den Berg, ', 'name: van der Berg > van den Berg'],
    ['They read Reed’s Rule of Barley, ', 'They read Moss’s Rule of Barley, ', 'name: Reed > Moss'],
  ])('knows a name by its small words, its owner and what it says: %s > %s', (a, b, one) =>
    expect(told(a, b)).toEqual([one]),
  )

  it.each([
    ['Le moulin a cinq bateaux de plus.', 'Le moulin a six bateaux de plus.', 'cinq > six'],
    ['Die Mühle hat fünf Boote am Ufer.', 'Die Mühle hat sechs Boote am Ufer.', 'fünf > sechs'],
    ['Die Mühle hat elf Boote am Ufer.', 'Die Mühle hat zwölf Boote am Ufer.', 'elf > zwölf'],
    ['Sie hat fünfundzwanzig Boote am Ufer.', 'Sie hat dreißig Boote am Ufer.', 'fünfundzwanzig > dreißig'],
    ['تملك الطاحونة خمسة قوارب في الوادي.', 'تملك الطاحونة ستة قوارب في الوادي.', 'خمسة > ستة'],
    ['Млин има пет чамаца на реци.', 'Млин има шест чамаца на реци.', 'пет > шест'],
    ['Mlin ima pet čamaca na reci.', 'Mlin ima šest čamaca na reci.', 'pet > šest'],
    ['El molino tiene veinte barcos.', 'El molino tiene treinta barcos.', 'veinte > treinta'],
    ['Venden la mitad de la cebada.', 'Venden un tercio de la cebada.', 'mitad > un tercio'],
    ['Il mulino ha quattro barche.', 'Il mulino ha cinque barche.', 'quattro > cinque'],
    ['O moinho tem vinte barcos.', 'O moinho tem trinta barcos.', 'vinte > trinta'],
    ['לטחנה יש שלוש סירות.', 'לטחנה יש ארבע סירות.', 'שלוש > ארבע'],
    ['המחיר הוא שני מיליון.', 'המחיר הוא שני מיליארד.', 'שני מיליון > שני מיליארד'],
    ['هذه هي المادة الخامسة من القانون.', 'هذه هي المادة السادسة من القانون.', 'الخامسة > السادسة'],
    ['The bell rang twice.', 'The bell rang once.', 'twice > once'],
    ['تضاعف السعر مرتين.', 'تضاعف السعر ثلاث مرات.', 'مرتين > ثلاث'],
    ['The mill has two hundred boats.', 'The mill has 205 boats.', 'two hundred > 205'],
    ['Звонили дважды за день.', 'Звонили однажды за день.', 'дважды > однажды'],
    ['Es läutete zweimal im Tal.', 'Es läutete einmal im Tal.', 'zweimal > einmal'],
    ['La récolte a doublé.', 'La récolte a triplé.', 'doublé > triplé'],
    ['收获了廿五吨大麦。', '收获了卅五吨大麦。', '廿五吨 > 卅五吨'],
    ['款项为叁仟伍佰元整。', '款项为叁仟陆佰元整。', '叁仟伍佰元 > 叁仟陆佰元'],
    ['磨坊建于一九四九年。', '磨坊建于一九五九年。', '一九四九年 > 一九五九年'],
  ])('knows numbers in words in more languages: %s > %s', (a, b, one) =>
    expect(changes(a, b)).toEqual([`figure: ${one}`]),
  )

  it.each([
    ['Une dizaine de barques sont là.', 'Une quinzaine de barques sont là.', 'dizaine > quinzaine'],
    ['Le second moulin est vieux.', 'Le troisième moulin est vieux.', 'second > troisième'],
    ['La première barque part.', 'La deuxième barque part.', 'première > deuxième'],
    [
      'Le pain coûte vingt et un euros.',
      'Le pain coûte trente et un euros.',
      'vingt et un euros > trente et un euros',
    ],
    ['Le village double ses achats.', 'Le village triple ses achats.', 'double > triple'],
    ['Two boats, six goats and one mill.', 'Two boats, dix goats and one mill.', 'six > dix'],
  ])('knows the numbers in words of French, whose words English shares: %s > %s', (a, b, one) =>
    expect(changes(a, b)).toEqual([`figure: ${one}`]),
  )

  it.each([
    ['James said it is old.', 'Anna said it is old.', 'James > Anna'],
    ['James denies it.', 'Charles denies it.', 'James > Charles'],
    ['Davis said it is old.', 'Thomas said it is old.', 'Davis > Thomas'],
    ['Officials said it is old.', 'Anna said it is old.', 'Officials > Anna'],
    ['Ридов заявил, что мост закрыт.', 'Мохов заявил, что мост закрыт.', 'Ридов > Мохов'],
    ['Durand a déclaré que le pain est bon.', 'Moreau a déclaré que le pain est bon.', 'Durand > Moreau'],
    ['Weber sagte, die Mühle sei zu.', 'Huber sagte, die Mühle sei zu.', 'Weber > Huber'],
    ['„Nein“, sagte Weber in der Mühle.', '„Nein“, sagte Huber in der Mühle.', 'Weber > Huber'],
    ['Reedham and Moss stand alone.', 'Wexley and Moss stand alone.', 'Reedham > Wexley'],
    ['John V. Reed came by boat.', 'John X. Reed came by boat.', 'John V. Reed > John X. Reed'],
  ])('knows who speaks, and shows whole what another name replaced: %s > %s', (a, b, one) =>
    expect(changes(a, b)).toEqual([`name: ${one}`]),
  )

  it.each([
    ['Pay no more than 5 crowns.', 'Pay no less than 5 crowns.', ['no more than 5 > no less than 5']],
    ['Over 300 people came.', 'Under 300 people came.', ['Over 300 > Under 300']],
    ['It costs 300 crowns.', 'It costs about 300 crowns.', ['300 > about 300']],
    ['Trade rose by 20 percent.', 'Trade rose to 20 percent.', ['by 20 percent > to 20 percent']],
    ['It shall open in 2030.', 'It shall open by 2030.', ['in 2030 > by 2030']],
    ['It takes at least 5 days.', 'It takes at most 6 days.', ['at least 5 > at most 6']],
    ['Groups of 5 or more pay.', 'Groups of 5 or fewer pay.', ['5 or more > 5 or fewer']],
    ['Не менее пяти лодок плывут.', 'Не более пяти лодок плывут.', ['Не менее пяти > Не более пяти']],
    ['Мост откроют в 2030 году.', 'Мост откроют к 2030 году.', ['в 2030 > к 2030']],
    ['船不少于5艘。', '船不超过5艘。', ['不少于5艘 > 不超过5艘']],
    ['2030年前开放磨坊。', '2030年后开放磨坊。', ['2030年前 > 2030年后']],
    ['Pay at least 5 crowns.', 'Pay no less than 5 crowns.', []],
    ['They met for 5 hours.', 'They met in 5 hours.', []],
    ['The bridge over 5 rivers is new.', 'The road over 5 rivers is new.', []],
    ['They talked with 5 boats.', 'They talked about 5 boats.', []],
  ])('tells a figure whose limit changed: %s > %s', (a, b, told) =>
    expect(changes(a, b)).toEqual(told.map((one) => `figure: ${one}`)),
  )

  it.each([
    ['The fee of the Buyer is due.', 'The fee of the buyer is due.', 'rewritten: Buyer > buyer'],
    ['They sell Turkey figs there.', 'They sell turkey figs there.', 'name: Turkey > turkey'],
    ['They gave US figs there.', 'They gave us figs there.', 'name: US > us'],
    ['They met US clerks there.', 'They met bus clerks there.', 'name: US > '],
  ])('shows a name beside its small letters, as another one where it may be: %s > %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([told]),
  )

  it.each([
    ['Große Kisten stehen im Hof.', 'Kleine Kisten stehen im Hof.'],
    ['Neue Straßen verbinden Dörfer.', 'Alte Straßen verbinden Dörfer.'],
    ['Gefallene Äpfel', 'Gepflückte Äpfel'],
    ['Frische Milch und das Brot sind im Haus.', 'Saure Milch und das Brot sind im Haus.'],
    ['Öffentliche Gärten', 'Städtische Gärten'],
    ['Seller: Barley', 'Seller: Wheat'],
    ['Buyer: Miller\n\nThe miller pays.', 'Buyer: Baker\n\nThe baker pays.'],
    ['Продавец: Ячмень', 'Продавец: Пшеница'],
  ])('takes no adjective with its noun, and no goods, for a name: %s > %s', (a, b) =>
    expect(changes(a, b)).toEqual([]),
  )

  it('knows a first name from an adjective', () =>
    expect(
      changes('Peter Brandt kommt und das Haus ist voll.', 'Walter Roth kommt und das Haus ist voll.'),
    ).toEqual(['name: Peter Brandt > Walter Roth']))

  it.each([
    ['Для других садов построены ворота.', 'Для трёх садов построены ворота.', ' > трёх'],
    ['Он встретил старого друга.', 'Он встретил старого пятого.', ' > пятого'],
    ['The elf of the garden and the miller sang.', 'The five of the garden and the miller sang.', ' > five'],
    ['Прва седница', 'Друга седница', 'Прва > Друга'],
    ['Друга седница', 'Трећа седница', 'Друга > Трећа'],
    ['Вторая скамья в саду', 'Пятая скамья в саду', 'Вторая > Пятая'],
  ])('takes no word of the text’s language for a number of another one: %s > %s', (a, b, one) =>
    expect(changes(a, b)).toEqual([`figure: ${one}`]),
  )

  it.each([
    ['Der Tisch steht im Haus und ist alt.', 'Der Stuhl steht im Haus und ist alt.'],
    ['Gleichzeitig forderte er das Brot und die Milch.', 'Vergeblich forderte er das Brot und die Milch.'],
    ['Jemand sagte, die Mühle sei zu.', 'Niemals sagte wer, die Mühle sei zu.'],
    ['Мельник заявил, что мост закрыт.', 'Садовник заявил, что мост закрыт.'],
    ['Wir nahmen große Maße der Kiste.', 'Wir nahmen große Werte der Kiste.'],
    [
      'Jeder Nachbar mahlt im Tal und die Mühle ist alt.',
      'Mancher Nachbar mahlt im Tal und die Mühle ist alt.',
    ],
    ['Weder der Rat noch die Mühle ist alt.', 'Sowohl der Rat als auch die Mühle ist alt.'],
    ['Chaque moulin est vieux.', 'Plusieurs moulins sont vieux.'],
    ['C’est un moulin.', 'Il y a un moulin.'],
  ])('takes no noun for a name: %s > %s', (a, b) =>
    expect(changes(a, b).filter((one) => one.startsWith('name'))).toEqual([]),
  )

  it.each([
    ['It was at Stage I. Reedham closed.', 'It was at Stage IV. Reedham closed.', ['figure: I > IV']],
    ['Stage I. Rust was found.', 'Stage IV. Rust was found.', ['figure: I > IV']],
    ['Am 3. Oktober tagt der Rat.', 'Am 4. Oktober tagt der Rat.', ['figure: 3. Oktober > 4. Oktober']],
    ['It follows from Part V. Norway signed.', 'It follows from Part X. Norway signed.', ['figure: V > X']],
  ])('ends a name at the number that it bears: %s > %s', (a, b, found) =>
    expect(changes(a, b)).toEqual(found),
  )

  it.each([
    ['发展中国家支持中国。', '发展中国家支持美国。', ['name: 中国 > 美国']],
    ['双方支持发展中国家的努力。', '双方支持发达国家的努力。', []],
    ['中国支持俄罗斯。', '俄罗斯支持中国。', ['exchange: 中国 … 俄罗斯 > 俄罗斯 … 中国']],
    ['中方支持俄方的立场。', '俄方支持中方的立场。', ['exchange: 中方 … 俄方 > 俄方 … 中方']],
    ['中方愿同法方扩大合作。', '中方愿同德方扩大合作。', ['name: 法方 > 德方']],
    ['双方采用集中方式办公。', '双方采用分散方式办公。', []],
    ['中國支持美國。', '中國支持日本。', ['name: 美國 > 日本']],
    ['وقعت الصين اتفاقا مع روسيا.', 'وقعت الهند اتفاقا مع روسيا.', ['name: الصين > الهند']],
    ['تدعم روسيا للصين موقفها.', 'تدعم روسيا للهند موقفها.', ['name: للصين > للهند']],
    ['دعم مالي للمدينة القديمة', 'دعم فني للمدينة القديمة', []],
    ['יפן חתמה על ההסכם עם רוסיה.', 'צרפת חתמה על ההסכם עם רוסיה.', ['name: יפן > צרפת']],
  ])('knows countries where names have no capital: %s > %s', (a, b, found) =>
    expect(changes(a, b)).toEqual(found),
  )

  it.each([
    ['It is sold by the Russian Federation.', 'It is sold by Russia.'],
    ['It is sold by the People’s Republic of China.', 'It is sold by the PRC.'],
    ['It is sold by the Kingdom of Norway.', 'It is sold by Norway.'],
    ['It is sold by the USA.', 'It is sold by the United States of America.'],
    ['It is sold by the Kyrgyz Republic.', 'It is sold by Kyrgyzstan.'],
    ['It is in the Embassy of the Republic of Chad.', 'It is in the Embassy of Chad.'],
    ['Ячмень везут из Российской Федерации.', 'Ячмень везут из России.'],
    ['Ячмень везут из Китайской Народной Республики.', 'Ячмень везут из КНР.'],
    ['Ячмень продан Китаю весной.', 'Ячмень куплен Китаем весной.'],
    ['Ячмень везут из Республики Казахстан.', 'Ячмень везут из Казахстана.'],
    ['Die Gerste aus der Russischen Föderation ist gut.', 'Die Gerste aus Russland ist gut.'],
    ['L’orge de la République populaire de Chine est bonne.', 'L’orge de la Chine est bonne.'],
    ['L’envoyé du Royaume de Norvège est là.', 'L’envoyé de la Norvège est là.'],
    [
      'Der Bote der Republik Österreich kam in das Tal und blieb.',
      'Der Bote Österreichs kam in das Tal und blieb.',
    ],
    ['中华人民共和国出售大麦。', '中国出售大麦。'],
    ['日本国出售大麦。', '日本出售大麦。'],
    ['大韩民国出售大麦。', '韩国出售大麦。'],
    ['朝鲜民主主义人民共和国出售大麦。', '朝鲜出售大麦。'],
    ['俄罗斯联邦出售大麦。', '俄方出售大麦。'],
    ['大不列颠及北爱尔兰联合王国出售大麦。', '英国出售大麦。'],
  ])('takes the long and the short name of a country for one name: %s > %s', (a, b) =>
    expect(changes(a, b)).toEqual([]),
  )

  it.each([
    [
      'It is sold by the Republic of China.',
      'It is sold by the People’s Republic of China.',
      'Republic of China > People’s Republic of China',
    ],
    [
      'It is sold by the Republic of Korea.',
      'It is sold by the Democratic People’s Republic of Korea.',
      'Republic of Korea > Democratic People’s Republic of Korea',
    ],
    [
      'It is sold by the Islamic Republic of Iran.',
      'It is sold by the Republic of Iraq.',
      'Islamic Republic of Iran > Republic of Iraq',
    ],
    ['It is sold by the Chechen Republic.', 'It is sold by Czechia.', 'Chechen Republic > Czechia'],
    ['Ячмень везут из КНР.', 'Ячмень везут из КНДР.', 'КНР > КНДР'],
    ['大韩民国出售大麦。', '朝鲜出售大麦。', '大韩民国 > 朝鲜'],
    ['刚果民主共和国出售大麦。', '刚果共和国出售大麦。', '刚果民主共和国 > 刚果共和国'],
  ])('tells two countries of like names apart: %s > %s', (a, b, one) =>
    expect(changes(a, b)).toEqual([`name: ${one}`]),
  )

  it.each([
    ['The seeds cost USD 500 in all.', 'The seeds cost CAD 500 in all.', ['figure: USD 500 > CAD 500']],
    ['They cost INR 5 million.', 'They cost INR 6 million.', ['figure: INR 5 million > INR 6 million']],
    ['They cost 5 million SEK.', 'They cost 5 million NOK.', ['figure: 5 million SEK > 5 million NOK']],
    ['Fee CHF 500 is due.', 'Fee PLN 500 is due.', ['figure: CHF 500 > PLN 500']],
    ['They cost EUR 500 in all.', 'They cost 500 EUR in all.', ['rewritten: EUR 500 > 500 EUR']],
    ['FOR 500 gardens.', 'FOR 600 gardens.', ['figure: 500 > 600']],
  ])('takes a currency by its code for a part of the figure: %s > %s', (a, b, found) =>
    expect(changes(a, b)).toEqual(found),
  )

  it.each([
    ['Вратили су трећег члана.', 'Вратили су четвртог члана.', 'трећег > четвртог'],
    ['Vratili su trećeg člana.', 'Vratili su petog člana.', 'trećeg > petog'],
    ['Prodali su pola ječma.', 'Prodali su četvrt ječma.', 'pola > četvrt'],
    ['Ils ont un demi-litre.', 'Ils ont un quart de litre.', 'un demi > un quart de litre'],
    [
      'Sie kostet eine halbe Milliarde.',
      'Sie kostet eine Viertelmilliarde.',
      'eine halbe Milliarde > eine Viertelmilliarde',
    ],
    ['Die fünfjährige Frist gilt.', 'Die siebenjährige Frist gilt.', 'fünfjährige > siebenjährige'],
    ['Es dauert anderthalb Stunden.', 'Es dauert zweieinhalb Stunden.', 'anderthalb > zweieinhalb'],
    ['Это полмиллиарда.', 'Это четверть миллиарда.', 'полмиллиарда > четверть миллиарда'],
    ['Пятилетний план принят.', 'Семилетний план принят.', 'Пятилетний > Семилетний'],
    ['Это 5 тыс. рублей.', 'Это 5 млн рублей.', '5 тыс. рублей > 5 млн рублей'],
    ['كلف ذلك نصف مليار.', 'كلف ذلك ربع مليار.', 'نصف مليار > ربع مليار'],
    ['مدة البرنامج سنتان.', 'مدة البرنامج ثلاث سنوات.', 'سنتان > ثلاث'],
    ['זה עולה 5 אלפים.', 'זה עולה 5 מיליון.', '5 אלפים > 5 מיליון'],
    ['第三四半期に大麦を売る。', '第四四半期に大麦を売る。', '第三四半期 > 第四四半期'],
    ['大麦の3割を売る。', '大麦の5割を売る。', '3割 > 5割'],
    ['Call 011 222 333 now.', 'Call 011 222333 now.', '011 222 333 > 011 222333'],
    ['The gate is at 55°45′N.', 'The gate is at 55°45′S.', '55°45′N > 55°45′S'],
    ['A heap of 10⁶ stones.', 'A heap of 10⁷ stones.', '10⁶ > 10⁷'],
  ])('lists a figure whole, in whatever words it is: %s > %s', (a, b, one) =>
    expect(changes(a, b)).toEqual([`figure: ${one}`]),
  )

  it.each([
    ['It is 5 × 4 in all.', 'It is 5 + 4 in all.'],
    ['The gate was built in 1999¹ by all.', 'The gate was built in 1999² by all.'],
    ['Это стоит 5 тыс. рублей.', 'Это стоит 5 тыс рублей.'],
  ])('lists no sign between or behind figures, and no other way to write one: %s > %s', (a, b) =>
    expect(changes(a, b)).toEqual([]),
  )

  it.each([
    ['To je moguće u vrtu.', 'To je nemoguće u vrtu.', ['negation: moguće > nemoguće']],
    ['То је могуће у врту.', 'То је немогуће у врту.', ['negation: могуће > немогуће']],
    ['木を配備する。', '木を配備しない。', ['negation:  > ない']],
    ['これは庭園の問題である。', 'これは庭園の問題ではない。', ['negation:  > ない']],
    ['大麦を売りました。', '大麦を売りませんでした。', ['negation:  > ませんでした']],
    ['大麦を売った。', '大麦を売らなかった。', ['negation:  > なかった']],
    ['門を閉めて出た。', '門を閉めずに出た。', ['negation:  > ず']],
    ['門を閉める。', '門を閉めぬ。', ['negation:  > ぬ']],
    ['必ず門を閉める。', '門を閉める。', []],
    ['門を閉めなければならない。', '門を閉める。', []],
    ['大麦は少ない。', '大麦は多い。', []],
  ])('finds negations in Serbian and Japanese: %s > %s', (a, b, found) =>
    expect(changes(a, b)).toEqual(found),
  )

  it.each([
    ['Buyer: Reed', 'Buyer: Moss', ['Reed > Moss']],
    ['Покупатель: Иванов', 'Покупатель: Сидоров', ['Иванов > Сидоров']],
    ['Colour: Red', 'Colour: Blue', []],
    ['Weather: Sunny', 'Weather: Rainy', []],
    ['Србија је продала јечам.', 'Хрватска је продала јечам.', ['Србија > Хрватска']],
    ['Ječam ide iz Srbije.', 'Ječam ide iz Hrvatske.', ['Srbije > Hrvatske']],
    ['Ječam ide iz Srbije.', 'Ječam ide u Srbiju.', []],
    ['ロシアは大麦を売る。', 'フランスは大麦を売る。', ['ロシア > フランス']],
    ['Ni Paul ni Anna ne viennent.', 'Ni Jacques ni Anna ne viennent.', ['Paul > Jacques']],
    ['Un guest sold barley.', 'Us and them sold barley.', []],
  ])('finds names at the head of a sentence and after the label of a person: %s > %s', (a, b, found) =>
    expect(changes(a, b).filter((one) => one.startsWith('name'))).toEqual(found.map((one) => `name: ${one}`)),
  )

  it('takes two numbered headings in exchanged places for no names', () =>
    expect(
      changes('Chapter IV is long. Chapter V is short.', 'Chapter V is long. Chapter IV is short.'),
    ).toEqual(['figure: IV > V', 'figure: V > IV']))

  it('lists no number of a list whose items stand apart', () => {
    const between = 'The orchard is open to every guest until the evening bell is rung.'
    const list = (number: number, time: string) => [
      '1. Gates are old.',
      between,
      `${number}. Members water the barley each ${time} in the summer.`,
    ]
    const outcome = alignTexts(list(2, 'morning'), list(3, 'evening'), { granularity: 'paragraph' })
    expect(outcome.outcome === 'aligned' && notableChanges(outcome.rows)).toEqual([])
  })

  it.each([
    ['English', 'It is so.', 'It is not so.'],
    ['Russian', 'Это так и есть.', 'Это не так и есть.'],
    ['Chinese', '花园是大的。', '花园不是大的。'],
    ['Japanese', '木を配備する。', '木を配備しない。'],
    ['German', 'Das ist gut so.', 'Das ist nicht gut so.'],
    ['French', 'Il vient sans pain.', 'Il vient avec pain.'],
    ['Spanish', 'El barco nunca viene.', 'El barco siempre viene.'],
    ['Italian', 'La barca viene senza vino.', 'La barca viene con vino.'],
    ['Portuguese', 'O barco vem hoje.', 'O barco não vem hoje.'],
    ['Serbian', 'To je dobro.', 'To nije dobro.'],
    ['Arabic', 'هذا القارب يصل اليوم.', 'هذا القارب لا يصل اليوم.'],
    ['Hebrew', 'הסירה באה היום.', 'הסירה לא באה היום.'],
  ])('finds negations in each language that the page says: %s', (language, a, b) => {
    expect(listedKinds.find((one) => one.startsWith('Negations'))).toContain(language)
    expect(changes(a, b).filter((one) => one.startsWith('negation')).length).toBe(1)
  })

  it.each([
    [
      'O fundo recebe R$ 5 bilhões.',
      'O fundo recebe US$ 5 bilhões.',
      ['figure: R$ 5 bilhões > US$ 5 bilhões'],
    ],
    ['Aid of C$10 million came.', 'Aid of $10 million came.', ['figure: C$10 million > $10 million']],
    ['They pay Mex$ 40 for pears.', 'They pay NT$ 40 for pears.', ['figure: Mex$ 40 > NT$ 40']],
    ['They pay NT$40 for pears.', 'They pay NT$40 for plums.', []],
  ])('takes letters before the sign of a currency for a part of it: %s > %s', (a, b, found) =>
    expect(changes(a, b)).toEqual(found),
  )

  it.each([
    [
      'Il fondo paga 5 milioni per la semina.',
      'Il fondo paga 6 milioni per la semina.',
      '5 milioni > 6 milioni',
    ],
    ['Сад платит 500 ₽ с налогом.', 'Сад платит 600 ₽ с налогом.', '500 ₽ > 600 ₽'],
    ['Сад открылся 5 июня.', 'Сад открылся 6 июня.', '5 июня > 6 июня'],
    ['It opened on 5 Mar. again.', 'It opened on 5 May again.', '5 Mar. > 5 May'],
    ['It opened on 5 Sept. again.', 'It opened on 6 Sept. again.', '5 Sept. > 6 Sept.'],
  ])('ends a figure before a word or sign that is not of it: %s > %s', (a, b, found) =>
    expect(changes(a, b)).toEqual([`figure: ${found}`]),
  )

  it.each([
    ['他们千方百计保护花园。', '他们想方设法保护花园。'],
    ['客人来自四面八方。', '客人来自各地。'],
    ['Он любит свою семью и сад.', 'Он любит свой дом и сад.'],
    ['Das wurde außer Acht gelassen, sagt der Gärtner.', 'Das wurde vergessen, sagt der Gärtner.'],
    ['They keep the 1990’s rules.', 'They keep the 1990s rules.'],
    ['In the 1980s and 1990s it grew.', 'In the 1980’s and 1990’s it grew.'],
  ])('finds no other figure in a saying, a word that counts nothing, or a decade: %s > %s', (a, b) =>
    expect(differencesIn(a, b)).toEqual([]),
  )

  it.each([
    ['We do not recognise any claims.', 'We recognise no claims.', ['negation: not > no']],
    ['We recognise no claims.', 'We do not recognise any claims.', ['negation: no > not']],
    [
      'The guild does not permit boats and allows carts.',
      'The guild permits boats and allows no carts.',
      ['negation: not > ', 'negation:  > no'],
    ],
    ['Le jardin n’a que deux portes.', 'Le jardin a deux portes.', ['limit: n’a que > a']],
    ['Le jardin n’a que deux portes.', 'Le jardin n’a pas deux portes.', ['negation:  > n’']],
    ['Il ne reste que deux portes.', 'Il ne reste plus que deux portes.', []],
    ['Il ne veut que la paix.', 'Il ne dit rien que la paix.', ['negation:  > ne']],
    [
      'Tampoco se hará sin los jardineros.',
      'También se hará con los jardineros.',
      ['negation: Tampoco > ', 'negation: sin > '],
    ],
    ['ما زال الحارس يفتح الباب.', 'لا يزال الحارس يفتح الباب.', []],
    ['She said he did not know the way.', 'She did not say he knew the way.', ['negation: not > not']],
    ['He did not come, she said.', 'She said he did not come.', []],
  ])('tells what is denied, once: %s > %s', (a, b, found) => expect(changes(a, b)).toEqual(found))

  it.each([
    ['外长巴罗在巴黎举行会谈。', '外长瓦德富尔在柏林举行会谈。', ['巴罗 > 瓦德富尔', '巴黎 > 柏林']],
    ['两国元首在阿斯塔纳举行会晤。', '两国元首在塔什干举行会晤。', ['阿斯塔纳 > 塔什干']],
    ['习近平同普京举行会谈。', '习近平同米尔济约耶夫举行会谈。', ['普京 > 米尔济约耶夫']],
    ['普京总统来到花园。', '卢卡申科总统来到花园。', ['普京 > 卢卡申科']],
    ['峰会在喀山举行。', '峰会在索契举行。', ['喀山 > 索契']],
    ['王小明喜欢在河边钓鱼。', '李小明喜欢在河边钓鱼。', ['王小明 > 李小明']],
    ['张伟是磨坊的主人。', '王芳是磨坊的主人。', ['张伟 > 王芳']],
    ['出席的有赵建国。', '出席的有钱学文。', ['赵建国 > 钱学文']],
    ['行政院長卓榮泰昨日看磨坊。', '行政院長陳建仁昨日看磨坊。', ['卓榮泰 > 陳建仁']],
    ['市委书记尹力视察磨坊。', '市委书记蔡奇视察磨坊。', ['尹力 > 蔡奇']],
    ['文化部长会议讨论堤坝。', '文化部长论坛讨论堤坝。', []],
    ['石桥是磨坊的一部分。', '石墙是磨坊的一部分。', []],
    ['高文明程度是目标。', '高透明程度是目标。', []],
    ['展览在他家举行。', '展览在我家举行。', []],
    ['比赛在晚上举行。', '比赛在夜里举行。', []],
    ['会议在秋季举行。', '会议在春季举行。', []],
    ['Rule: Resolution No. 12 holds.', 'Rule: Resolution Number 12 holds.', []],
    ['Today Mr Smith opened the gate.', 'Today Mr. Smith opened the gate.', []],
    ['Today Mr. Smith opened the gate.', 'Today Ms. Smith opened the gate.', ['Mr. Smith > Ms. Smith']],
    ['Ankara’da bir kapı açıldı.', 'İzmir’de bir kapı açıldı.', ['Ankara’da > İzmir’de']],
  ])('tells a name with its title, and by where something is held or by its ending: %s > %s', (a, b, found) =>
    expect(changes(a, b)).toEqual(found.map((one) => `name: ${one}`)),
  )

  it('lists nothing of passages that only one text has', () => {
    const outcome = alignTexts(
      [`Ten boats. ${tail}`],
      [`Ten boats. ${tail}`, 'In 1999 nobody saw 7 owls at Wexley.'],
    )
    expect(outcome.outcome === 'aligned' && notableChanges(outcome.rows)).toEqual([])
  })

  describe('of a sentence that moved', () => {
    const first = 'In 1987 Anna Reed did not sell 40 boats to the guild of the lower harbour.'
    const second = 'The gardeners keep the gates of the orchard open for every guest until the evening.'
    const third = 'Nobody of the valley remembers who built the arch over the stream behind the chapel.'

    it('lists nothing, whether it went to another place of its paragraph or to another paragraph', () => {
      expect(changes(`${first} ${second} ${third}`, `${second} ${third} ${first}`)).toEqual([])
      const outcome = alignTexts([`${second} ${first}`, third], [second, `${third} ${first}`])
      expect(outcome.outcome === 'aligned' && notableChanges(outcome.rows)).toEqual([])
    })

    it('lists what changed on its way, in the row to which it came', () => {
      const outcome = alignTexts(
        [`${second} ${first}`, third],
        [second, `${third} ${first.replace('40', '50').replace('did not sell', 'did sell')}`],
      )
      expect(outcome.outcome === 'aligned' && notableChanges(outcome.rows)).toEqual([
        { kind: 'figure', removed: '40', added: '50', row: 1 },
        { kind: 'negation', removed: 'not', added: '', balance: -1, row: 1 },
      ])
    })
  })
})

it.each([
  ['Il viendra demain au port.', 'Il viendra sans doute demain au port.'],
  ['نزرع الشعير في الوادي.', 'نزرع الشعير لا سيما في الوادي.'],
  ['你不能离开港口。', '你千万不能离开港口。'],
])('notableChanges(rows) takes a fixed expression for no negation and no figure: %s > %s', (a, b) => {
  expect(changes(a, b)).toEqual([])
})
