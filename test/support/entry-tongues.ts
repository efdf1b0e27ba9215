/** A language's invented sentences with places for what is changed. */
export interface EntryTongue {
  people: readonly string[]
  /** Offices and lands as they stand behind or before a person. */
  lands: readonly string[]
  delegate: (person: string, land: string) => string
  /** The person alone met somebody. */
  meeting: (person: string) => string
  /** A field of a form, with the person as its value. */
  author: (person: string) => string
  /** A place before the person, both with a capital in most languages. */
  opened: (person: string) => string
  /** For two rows of a table. */
  labels: readonly [string, string]
  /** Clauses with one value each, which stand in any order. */
  clauses: readonly ((value: number) => string)[]
  delegates: (list: string) => string
  joint: string
  comma: string
  end: string
  capital: boolean
  dates: readonly string[]
  /** A date by its qualifier; `notLater` and `later` differ in the negation alone. */
  qualified: {
    notLater: (date: string) => string
    later: (date: string) => string
    on: (date: string) => string
  }
  /** Sentences and what denies each of them. */
  denied: readonly (readonly [plain: string, denied: string, negation: string])[]
  /** Sentences and what limits each of them. */
  limited: readonly (readonly [plain: string, limited: string, word: string])[]
  items: (numbered: string) => string
  item: readonly string[]
  label: string
  /** Sentences without figure, name or negation. */
  filler: readonly string[]
  /** Two ways to say the same, with no word in common, each with a person and a value. */
  reworked: readonly [(person: string, value: number) => string, (person: string, value: number) => string]
}

const english: EntryTongue = {
  people: ['Anna Reed', 'Paul Moss', 'Clara Wynn', 'Hugh Tarn', 'Edith Lowe', 'Oscar Pike'],
  lands: ['Chad', 'Oman', 'Peru', 'Fiji'],
  delegate: (person, land) => `${person} of ${land}`,
  meeting: (person) => `The mayor met ${person} in the garden`,
  author: (person) => `Author: ${person}`,
  opened: (person) => `In Leeds ${person} opened the fair`,
  labels: ['Wheat', 'Barley'],
  clauses: [
    (value) => `the harbour takes ${value} boats`,
    (value) => `the mill grinds ${value} sacks of rye`,
    (value) => `the school opens ${value} rooms`,
    (value) => `the farmers plant ${value} pear trees`,
  ],
  delegates: (list) => `The panel heard ${list}`,
  joint: ' and ',
  comma: ', ',
  end: '.',
  capital: true,
  dates: ['5 May 2021', '17 June 2022', '9 October 2023', '30 August 2024'],
  qualified: {
    notLater: (date) => `The bridge opens not later than ${date}`,
    later: (date) => `The bridge opens later than ${date}`,
    on: (date) => `The bridge opens on ${date}`,
  },
  denied: [
    ['The council will sell the meadow', 'The council will not sell the meadow', 'not'],
    ['The ferry has lights', 'The ferry has no lights', 'no'],
    ['The guests may leave early', 'The guests may never leave early', 'never'],
  ],
  limited: [
    ['The council sells the meadow', 'The council sells only the meadow', 'only'],
    ['The guests spoke of the ferry', 'The guests hardly spoke of the ferry', 'hardly'],
  ],
  items: (numbered) => `The plan covers ${numbered}`,
  item: ['the old well', 'the paved yard', 'the new barn', 'the wide gate'],
  label: 'URGENT',
  filler: [
    'Rain fell on the hills while the shepherds counted their flock',
    'Bread and cheese were served under the lime trees',
    'A small band played until the lamps were lit',
    'Children carried baskets along the stony path',
    'The baker swept his doorstep with a birch broom',
  ],
  reworked: [
    (person, value) => `According to ${person}, storms last winter ruined ${value} roofs along our coast.`,
    (person, value) => `Repairs worth ${value} ducats began once spring came, as ${person} told reporters.`,
  ],
}

const russian: EntryTongue = {
  people: ['Анна Рогова', 'Павел Мохов', 'Клара Винина', 'Егор Тарнов', 'Лидия Лунина', 'Олег Щукин'],
  lands: ['Чада', 'Омана', 'Перу', 'Фиджи'],
  delegate: (person, land) => `${person} из ${land}`,
  meeting: (person) => `На площади выступает ${person} с короткой речью`,
  author: (person) => `Автор: ${person}`,
  opened: (person) => `В Томске ${person} на ярмарке`,
  labels: ['Пшеница', 'Ячмень'],
  clauses: [
    (value) => `гавань принимает ${value} лодок`,
    (value) => `мельница мелет ${value} мешков ржи`,
    (value) => `школа открывает ${value} классов`,
    (value) => `крестьяне сажают ${value} груш`,
  ],
  delegates: (list) => `На слушаниях говорили ${list}`,
  joint: ' и ',
  comma: ', ',
  end: '.',
  capital: true,
  dates: ['5 мая 2021 года', '17 июня 2022 года', '9 октября 2023 года', '30 августа 2024 года'],
  qualified: {
    notLater: (date) => `Мост откроют не позднее ${date}`,
    later: (date) => `Мост откроют позднее ${date}`,
    on: (date) => `Мост откроют ${date}`,
  },
  denied: [
    ['Совет будет продавать луг', 'Совет не будет продавать луг', 'не'],
    ['У парома есть огни', 'У парома нет огней', 'нет'],
    ['Гости могут уйти рано', 'Гости не могут уйти рано', 'не'],
  ],
  limited: [
    ['Совет продаёт луг', 'Совет продаёт только луг', 'только'],
    ['Гости говорили о пароме', 'Гости едва говорили о пароме', 'едва'],
  ],
  items: (numbered) => `План включает ${numbered}`,
  item: ['старый колодец', 'мощёный двор', 'новый амбар', 'широкие ворота'],
  label: 'СРОЧНО',
  filler: [
    'Дождь шёл над холмами, пока пастухи считали стадо',
    'Хлеб и сыр подавали под липами',
    'Маленький оркестр играл до самых сумерек',
    'Дети несли корзины по каменистой тропе',
    'Пекарь подметал порог берёзовой метлой',
  ],
  reworked: [
    (person, value) => `По словам ${person}, зимние бури сорвали ${value} крыш вдоль побережья.`,
    (person, value) => `Весной начался ремонт ценой ${value} дукатов, сообщает газетам ${person}.`,
  ],
}

const french: EntryTongue = {
  people: ['Anne Roux', 'Paul Mercier', 'Claire Vasseur', 'Hugues Tardieu', 'Édith Loisel', 'Oscar Picard'],
  lands: ['Oman', 'Chypre', 'Cuba', 'Malte'],
  delegate: (person, land) => `${person} de ${land}`,
  meeting: (person) => `Le maire a rencontré ${person} dans le jardin`,
  author: (person) => `Auteur : ${person}`,
  opened: (person) => `À Lille ${person} ouvre la foire`,
  labels: ['Froment', 'Orge'],
  clauses: [
    (value) => `le port accueille ${value} bateaux`,
    (value) => `le moulin broie ${value} sacs de seigle`,
    (value) => `l’école ouvre ${value} salles`,
    (value) => `les fermiers plantent ${value} poiriers`,
  ],
  delegates: (list) => `Le jury a entendu ${list}`,
  joint: ' et ',
  comma: ', ',
  end: '.',
  capital: true,
  dates: ['5 mai 2021', '17 juin 2022', '9 octobre 2023', '30 août 2024'],
  qualified: {
    notLater: (date) => `Le pont ouvrira pas plus tard que le ${date}`,
    later: (date) => `Le pont ouvrira plus tard que le ${date}`,
    on: (date) => `Le pont ouvrira le ${date}`,
  },
  denied: [
    ['Le conseil vendra le pré', 'Le conseil ne vendra pas le pré', 'ne'],
    ['Le bac part avec lumières', 'Le bac part sans lumières', 'sans'],
    ['Les hôtes peuvent partir tôt', 'Les hôtes ne peuvent jamais partir tôt', 'ne'],
  ],
  limited: [
    ['Le conseil vend le pré', 'Le conseil vend seulement le pré', 'seulement'],
    ['Les convives ont parlé du bac', 'Les convives ont à peine parlé du bac', 'à peine'],
  ],
  items: (numbered) => `Le projet comprend ${numbered}`,
  item: ['le vieux puits', 'la cour pavée', 'la grange neuve', 'le grand portail'],
  label: 'URGENT',
  filler: [
    'La pluie tombait sur les collines pendant que les bergers comptaient leurs moutons',
    'Le pain et le fromage furent servis sous les tilleuls',
    'Une petite fanfare jouait jusqu’au soir',
    'Des enfants portaient des paniers le long du sentier',
    'Le boulanger balayait son seuil avec un balai de bouleau',
  ],
  reworked: [
    (person, value) =>
      `Selon ${person}, les tempêtes de cet hiver ont arraché ${value} toits sur notre côte.`,
    (person, value) =>
      `Des travaux valant ${value} ducats ont débuté au printemps, comme l’annonce ${person}.`,
  ],
}

const german: EntryTongue = {
  people: ['Anna Riedl', 'Paul Moser', 'Klara Winzer', 'Hugo Tannert', 'Edith Lohse', 'Oskar Pichler'],
  lands: ['Oman', 'Peru', 'Kuba', 'Malta'],
  delegate: (person, land) => `${person} aus ${land}`,
  meeting: (person) => `Der Rat traf ${person} im Garten`,
  author: (person) => `Verfasser: ${person}`,
  opened: (person) => `In Lemgo ${person} zu treffen, war leicht`,
  labels: ['Weizen', 'Gerste'],
  clauses: [
    (value) => `der Hafen fasst ${value} Boote`,
    (value) => `die Mühle mahlt ${value} Säcke Roggen`,
    (value) => `die Schule öffnet ${value} Räume`,
    (value) => `die Bauern pflanzen ${value} Birnbäume`,
  ],
  delegates: (list) => `Der Ausschuss hörte ${list}`,
  joint: ' und ',
  comma: ', ',
  end: '.',
  capital: true,
  dates: ['5. Mai 2021', '17. Juni 2022', '9. Oktober 2023', '30. August 2024'],
  qualified: {
    notLater: (date) => `Die Brücke öffnet nicht später als am ${date}`,
    later: (date) => `Die Brücke öffnet später als am ${date}`,
    on: (date) => `Die Brücke öffnet am ${date}`,
  },
  denied: [
    ['Der Rat wird die Wiese verkaufen', 'Der Rat wird die Wiese nicht verkaufen', 'nicht'],
    ['Die Fähre hat eine Lampe', 'Die Fähre hat keine Lampe', 'keine'],
    ['Die Gäste dürfen früh gehen', 'Die Gäste dürfen nie früh gehen', 'nie'],
  ],
  limited: [
    ['Der Rat verkauft die Wiese', 'Der Rat verkauft nur die Wiese', 'nur'],
    ['Man sprach von der Fähre', 'Man sprach kaum von der Fähre', 'kaum'],
  ],
  items: (numbered) => `Der Plan umfasst ${numbered}`,
  item: ['den alten Brunnen', 'den gepflasterten Hof', 'die neue Scheune', 'das breite Tor'],
  label: 'EILT',
  filler: [
    'Regen fiel auf die Hügel, während die Hirten ihre Schafe zählten',
    'Brot und Käse wurden unter den Linden gereicht',
    'Eine kleine Kapelle spielte bis zum Abend',
    'Kinder trugen Körbe den steinigen Pfad entlang',
    'Der Bäcker fegte die Schwelle mit seinem Birkenbesen',
  ],
  reworked: [
    (person, value) =>
      `Nach Angaben von ${person} deckten Stürme im Winter ${value} Dächer an unserer Küste ab.`,
    (person, value) =>
      `Arbeiten für ${value} Dukaten begannen dann im Frühling, wie ${person} der Presse sagte.`,
  ],
}

const spanish: EntryTongue = {
  people: ['Ana Robles', 'Pablo Moreno', 'Clara Vidal', 'Hugo Tapia', 'Edita López', 'Óscar Pineda'],
  lands: ['Omán', 'Chad', 'Cuba', 'Malta'],
  delegate: (person, land) => `${person} de ${land}`,
  meeting: (person) => `El alcalde recibió a ${person} en el jardín`,
  author: (person) => `Autor: ${person}`,
  opened: (person) => `En Lugo ${person} abre la feria`,
  labels: ['Trigo', 'Cebada'],
  clauses: [
    (value) => `el puerto acoge ${value} barcos`,
    (value) => `el molino muele ${value} sacos de centeno`,
    (value) => `la escuela abre ${value} aulas`,
    (value) => `los labradores plantan ${value} perales`,
  ],
  delegates: (list) => `El jurado escuchó a ${list}`,
  joint: ' y ',
  comma: ', ',
  end: '.',
  capital: true,
  dates: ['5 de mayo de 2021', '17 de junio de 2022', '9 de octubre de 2023', '30 de agosto de 2024'],
  qualified: {
    notLater: (date) => `El puente abrirá no más tarde del ${date}`,
    later: (date) => `El puente abrirá más tarde del ${date}`,
    on: (date) => `El puente abrirá el ${date}`,
  },
  denied: [
    ['El consejo venderá el prado', 'El consejo no venderá el prado', 'no'],
    ['La barca sale con luces', 'La barca sale sin luces', 'sin'],
    ['Los huéspedes salen temprano', 'Los huéspedes nunca salen temprano', 'nunca'],
  ],
  limited: [
    ['El consejo vende el prado', 'El consejo vende solamente el prado', 'solamente'],
    ['La gente habló de la barca', 'La gente apenas habló de la barca', 'apenas'],
  ],
  items: (numbered) => `El plan abarca ${numbered}`,
  item: ['el pozo viejo', 'el patio empedrado', 'el granero nuevo', 'la puerta ancha'],
  label: 'URGENTE',
  filler: [
    'La lluvia caía sobre las colinas mientras los pastores contaban su rebaño',
    'El pan y el queso se sirvieron bajo los tilos',
    'Una banda pequeña tocaba hasta el anochecer',
    'Los niños llevaban cestas por el sendero',
    'El panadero barría su umbral con una escoba de abedul',
  ],
  reworked: [
    (person, value) =>
      `Según ${person}, las tormentas de invierno arrancaron ${value} techos en nuestra costa.`,
    (person, value) =>
      `Las obras por ${value} ducados empezaron al llegar la primavera, contó ${person} a la prensa.`,
  ],
}

const chinese: EntryTongue = {
  people: ['王立群', '李文海', '张玉兰', '陈国栋', '刘秀英', '赵明远'],
  lands: ['乍得', '阿曼', '秘鲁', '斐济'],
  delegate: (person, land) => `${land}代表${person}`,
  meeting: (person) => `市长${person}在花园里讲话`,
  author: (person) => `作者：${person}`,
  opened: (person) => `在利兹市长${person}讲话`,
  labels: ['小麦', '大麦'],
  clauses: [
    (value) => `港口接待${value}艘船`,
    (value) => `磨坊加工${value}袋黑麦`,
    (value) => `学校开放${value}间教室`,
    (value) => `农民种植${value}棵梨树`,
  ],
  delegates: (list) => `小组听取了${list}的意见`,
  joint: '和',
  comma: '，',
  end: '。',
  capital: false,
  dates: ['2021年5月5日', '2022年6月17日', '2023年10月9日', '2024年8月30日'],
  qualified: {
    notLater: (date) => `大桥开放时间不晚于${date}`,
    later: (date) => `大桥开放时间晚于${date}`,
    on: (date) => `大桥开放时间为${date}`,
  },
  denied: [
    ['委员会将出售草地', '委员会将不出售草地', '不'],
    ['渡船有灯', '渡船没有灯', '没有'],
    ['客人可以提前离开', '客人不可以提前离开', '不'],
  ],
  limited: [
    ['市政会出售草地', '市政会仅出售草地', '仅'],
    ['园丁谈到渡船', '园丁很少谈到渡船', '很少'],
  ],
  items: (numbered) => `计划包括${numbered}`,
  item: ['古老的水井', '铺好的院子', '崭新的谷仓', '宽阔的大门'],
  label: 'URGENT',
  filler: [
    '牧人清点羊群的时候山上下着雨',
    '面包和奶酪摆在椴树下面',
    '小乐队一直演奏到点灯的时候',
    '孩子们提着篮子走在石子路上',
    '面包师用桦木扫帚清扫门前',
  ],
  reworked: [
    (person, value) => `据市长${person}介绍，去年冬天的风暴掀翻了沿岸${value}间房屋的屋顶。`,
    (person, value) => `开春以后修缮工程动工，花费${value}枚银币，市长${person}告诉记者。`,
  ],
}

const hungarian: EntryTongue = {
  people: ['Rónai Anna', 'Mohos Pál', 'Vince Klára', 'Tarnai Hugó', 'Lovas Edit', 'Pintér Oszkár'],
  lands: ['Omán', 'Peru', 'Kuba', 'Málta'],
  delegate: (person, land) => `${person} (${land})`,
  meeting: (person) => `A kertben beszédet mondott ${person} a vendégeknek`,
  author: (person) => `Szerző: ${person}`,
  opened: (person) => `Egerben ${person} nyitotta meg a vásárt`,
  labels: ['Búza', 'Árpa'],
  clauses: [
    (value) => `a kikötő ${value} hajót fogad`,
    (value) => `a malom ${value} zsák rozst őröl`,
    (value) => `az iskola ${value} termet nyit`,
    (value) => `a gazdák ${value} körtefát ültetnek`,
  ],
  delegates: (list) => `A bizottság előtt felszólalt ${list}`,
  joint: ' és ',
  comma: ', ',
  end: '.',
  capital: true,
  dates: ['2021. május 5-ig', '2022. június 17-ig', '2023. október 9-ig', '2024. augusztus 30-ig'],
  qualified: {
    notLater: (date) => `A hidat nem később mint ${date} megnyitják`,
    later: (date) => `A hidat később mint ${date} megnyitják`,
    on: (date) => `A hidat ${date} megnyitják`,
  },
  denied: [
    ['A tanács eladja a rétet', 'A tanács nem adja el a rétet', 'nem'],
    ['A kompon van lámpa', 'A kompon nincs lámpa', 'nincs'],
    ['A vendégek korán távoznak', 'A vendégek nem távoznak korán', 'nem'],
  ],
  limited: [
    ['A tanács eladja a rétet', 'A tanács csak a rétet adja el', 'csak'],
    ['A vendégek beszéltek a kompról', 'A vendégek alig beszéltek a kompról', 'alig'],
  ],
  items: (numbered) => `A terv része ${numbered}`,
  item: ['a régi kút', 'a kövezett udvar', 'az új pajta', 'a széles kapu'],
  label: 'SÜRGŐS',
  filler: [
    'Eső esett a dombokra, amíg a pásztorok a nyájat számolták',
    'Kenyeret és sajtot kínáltak a hársak alatt',
    'Egy kis zenekar játszott egészen estig',
    'A gyerekek kosarakat vittek a köves ösvényen',
    'A pék nyírfaseprűvel söpörte a küszöböt',
  ],
  reworked: [
    (person, value) => `Ahogy ${person} elmondta, a téli viharok ${value} tetőt téptek le a parton.`,
    (person, value) => `Tavasszal megkezdődött a javítás ${value} dukátért, közölte ${person} a lapokkal.`,
  ],
}

const finnish: EntryTongue = {
  people: [
    'Anna Rautio',
    'Pauli Mäkelä',
    'Klaara Viitala',
    'Hugo Tarvainen',
    'Eedit Lahti',
    'Oskari Pihlaja',
  ],
  lands: ['Oman', 'Peru', 'Kuuba', 'Malta'],
  delegate: (person, land) => `${person} (${land})`,
  meeting: (person) => `Puutarhassa puhui ${person} vieraille`,
  author: (person) => `Tekijä: ${person}`,
  opened: (person) => `Tampereella ${person} avasi messut`,
  labels: ['Vehnä', 'Ohra'],
  clauses: [
    (value) => `satama ottaa ${value} venettä`,
    (value) => `mylly jauhaa ${value} säkkiä ruista`,
    (value) => `koulu avaa ${value} huonetta`,
    (value) => `viljelijät istuttavat ${value} päärynäpuuta`,
  ],
  delegates: (list) => `Kokouksessa puhuivat ${list}`,
  joint: ' ja ',
  comma: ', ',
  end: '.',
  capital: true,
  dates: ['5. toukokuuta 2021', '17. kesäkuuta 2022', '9. lokakuuta 2023', '30. elokuuta 2024'],
  qualified: {
    notLater: (date) => `Silta avataan ei myöhemmin kuin ${date}`,
    later: (date) => `Silta avataan myöhemmin kuin ${date}`,
    on: (date) => `Silta avataan ${date}`,
  },
  denied: [
    ['Neuvosto myy niityn', 'Neuvosto ei myy niittyä', 'ei'],
    ['Lautalla on valot', 'Lautalla ei ole valoja', 'ei'],
    ['Vieraat saavat lähteä varhain', 'Vieraat eivät saa lähteä varhain', 'eivät'],
  ],
  limited: [
    ['Neuvosto myy niityn', 'Neuvosto myy vain niityn', 'vain'],
    ['Vieraat puhuivat lautasta', 'Vieraat tuskin puhuivat lautasta', 'tuskin'],
  ],
  items: (numbered) => `Suunnitelmaan kuuluu ${numbered}`,
  item: ['vanha kaivo', 'kivetty piha', 'uusi lato', 'leveä portti'],
  label: 'KIIREELLINEN',
  filler: [
    'Sade lankesi kukkuloille paimenten laskiessa laumaansa',
    'Leipää ja juustoa tarjottiin lehmusten alla',
    'Pieni orkesteri soitti iltaan asti',
    'Lapset kantoivat koreja kivistä polkua pitkin',
    'Leipuri lakaisi kynnystään koivuluudalla',
  ],
  reworked: [
    (person, value) => `Kuten ${person} kertoi, talven myrskyt repivät ${value} kattoa rannikolla.`,
    (person, value) =>
      `Korjaustyöt maksoivat ${value} dukaattia ja alkoivat keväällä, sanoi ${person} lehdille.`,
  ],
}

export const entryTongues: Readonly<Record<string, EntryTongue>> = {
  en: english,
  ru: russian,
  fr: french,
  de: german,
  es: spanish,
  zh: chinese,
  hu: hungarian,
  fi: finnish,
}
