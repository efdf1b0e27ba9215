/** A statesman's name as the dataset writes it, then how texts write it: surname, Russian stem, Chinese forms. */
type Row = [name: string, surname: string, russian: string, chinese: string]

const rows: Row[] = [
  ['Vladimir Putin', 'Putin', 'Путин', '普京|普丁'],
  ['Dmitry Medvedev', 'Medvedev', 'Медведев', '梅德韦杰夫|梅德韋傑夫'],
  ['Mikhail Mishustin', 'Mishustin', 'Мишустин', '米舒斯京'],
  ['Sergey Lavrov', 'Lavrov', 'Лавров', '拉夫罗夫|拉夫羅夫'],
  ['Sergei Shoigu', 'Shoigu', 'Шойгу', '绍伊古|紹伊古'],
  ['Andrei Belousov', 'Belousov', 'Белоусов', '别洛乌索夫'],
  ['Nikolai Patrushev', 'Patrushev', 'Патрушев', '帕特鲁舍夫'],
  ['Yuri Ushakov', 'Ushakov', 'Ушаков', '乌沙科夫'],
  ['Dmitry Rogozin', 'Rogozin', 'Рогозин', '罗戈津'],
  ['Valentina Matviyenko', 'Matviyenko', 'Матвиенко', '马特维延科'],
  ['Vyacheslav Volodin', 'Volodin', 'Володин', '沃洛金'],
  ['Maria Zakharova', 'Zakharova', 'Захаров', '扎哈罗娃'],
  ['Xi Jinping', 'Xi Jinping', 'Си Цзиньпин', '习近平|習近平'],
  ['Hu Jintao', 'Hu Jintao', 'Ху Цзиньтао', '胡锦涛|胡錦濤'],
  ['Li Keqiang', 'Li Keqiang', 'Ли Кэцян', '李克强|李克強'],
  ['Li Qiang', 'Li Qiang', 'Ли Цян', '李强|李強'],
  ['Wen Jiabao', 'Wen Jiabao', 'Вэнь Цзябао', '温家宝|溫家寶'],
  ['Wang Yi', 'Wang Yi', 'Ван И', '王毅'],
  ['Qin Gang', 'Qin Gang', 'Цинь Ган', '秦刚|秦剛'],
  ['Yang Jiechi', 'Yang Jiechi', 'Ян Цзечи', '杨洁篪|楊潔篪'],
  ['Han Zheng', 'Han Zheng', 'Хань Чжэн', '韩正|韓正'],
  ['Wang Qishan', 'Wang Qishan', 'Ван Цишань', '王岐山'],
  ['Zhang Gaoli', 'Zhang Gaoli', 'Чжан Гаоли', '张高丽|張高麗'],
  ['Zhang Dejiang', 'Zhang Dejiang', 'Чжан Дэцзян', '张德江'],
  ['Li Zhanshu', 'Li Zhanshu', 'Ли Чжаньшу', '栗战书|栗戰書'],
  ['Zhao Leji', 'Zhao Leji', 'Чжао Лэцзи', '赵乐际'],
  ['Ding Xuexiang', 'Ding Xuexiang', 'Дин Сюэсян', '丁薛祥'],
  ['Li Hui', 'Li Hui', 'Ли Хуэй', '李辉'],
  ['Dong Jun', 'Dong Jun', 'Дун Цзюнь', '董军'],
  ['Li Shangfu', 'Li Shangfu', 'Ли Шанфу', '李尚福'],
  ['Wei Fenghe', 'Wei Fenghe', 'Вэй Фэнхэ', '魏凤和'],
  ['Narendra Modi', 'Modi', 'Моди', '莫迪'],
  ['Emmanuel Macron', 'Macron', 'Макрон', '马克龙'],
  ['Angela Merkel', 'Merkel', 'Меркель', '默克尔'],
  ['Olaf Scholz', 'Scholz', 'Шольц', '朔尔茨'],
  ['Viktor Orban', 'Orban', 'Орбан', '欧尔班'],
  ['Recep Tayyip Erdogan', 'Erdogan', 'Эрдоган', '埃尔多安'],
  ['Alexander Lukashenko', 'Lukashenko', 'Лукашенко', '卢卡申科'],
  ['Kassym-Jomart Tokayev', 'Tokayev', 'Токаев', '托卡耶夫'],
  ['Nursultan Nazarbayev', 'Nazarbayev', 'Назарбаев', '纳扎尔巴耶夫'],
  ['Shavkat Mirziyoyev', 'Mirziyoyev', 'Мирзиёев', '米尔济约耶夫'],
  ['Sadyr Japarov', 'Japarov', 'Жапаров', '扎帕罗夫'],
  ['Emomali Rahmon', 'Rahmon', 'Рахмон', '拉赫蒙'],
  ['Nikol Pashinyan', 'Pashinyan', 'Пашинян', '帕希尼扬'],
  ['Abdel Fattah el-Sisi', 'el-Sisi', 'Сиси', '塞西'],
  ['Cyril Ramaphosa', 'Ramaphosa', 'Рамафоса', '拉马福萨'],
  ['Jacob Zuma', 'Zuma', 'Зума', '祖马'],
  ['Dilma Rousseff', 'Rousseff', 'Роуссефф', '罗塞夫'],
  ['Michel Temer', 'Temer', 'Темер', '特梅尔'],
  ['Jair Bolsonaro', 'Bolsonaro', 'Болсонару', '博索纳罗'],
  ['Luiz Inacio Lula da Silva', 'Lula', 'Лула', '卢拉'],
  ['Masoud Pezeshkian', 'Pezeshkian', 'Пезешкиан', '佩泽希齐扬'],
  ['Ebrahim Raisi', 'Raisi', 'Раиси', '莱希'],
  ['Kim Jong Un', 'Kim Jong', 'Ким Чен Ын', '金正恩'],
  ['Barack Obama', 'Obama', 'Обама', '奥巴马'],
  ['Donald Trump', 'Trump', 'Трамп', '特朗普'],
  ['Joseph Biden', 'Biden', 'Байден', '拜登'],
  ['Shinzo Abe', 'Abe', 'Абэ', '安倍'],
  ['Antonio Guterres', 'Guterres', 'Гутерреш', '古特雷斯'],
  ['Ban Ki-moon', 'Ban Ki-moon', 'Пан Ги Мун', '潘基文'],
]

const people = rows.map(([name, surname, russian, chinese]) => ({
  name,
  surname,
  chinese,
  // Russian names are inflected: a few letters may follow the stem, or its last vowel may change.
  pattern: new RegExp(
    `(?<![\\p{L}-])${literal(surname)}(?![\\p{L}])|(?<![\\p{L}-])${literal(russian).replace(/[ая]$/, '[аяуыеой]+')}(?:[ауеяюым]|ой|ом|ым|ем|ей|ин|ина|ину|ином)?(?!\\p{L})|${chinese}`,
    'u',
  ),
}))

/**
 * The statesmen named in the text, as the dataset writes their names, in the order of their first mention.
 */
export function peopleIn(text: string): string[] {
  return people
    .map(({ name, pattern }) => ({ name, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name)
}

/** The one name a person is listed under, for any of its forms; a name nobody listed comes back as it was. */
export function personName(name: string): string {
  return peopleIn(name)[0] ?? name.trim()
}

/** Statesmen a file name or address spells out in Latin letters: 2019-06-05-putin-xi-press. */
export function peopleInName(name: string): string[] {
  const words = ` ${name
    .toLowerCase()
    .replace(/\.[a-z]{2,4}$/, '')
    .replace(/[^a-z]+/g, ' ')} `
  return people
    .map(({ name: full, surname }) => {
      const plain = surname.toLowerCase().replace(/[^a-z]+/g, ' ')
      // Xi Jinping goes by the first syllable in file names, as no other name of the list does.
      const at = full === 'Xi Jinping' ? words.indexOf(' xi ') : words.indexOf(` ${plain} `)
      return { full, at }
    })
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ full }) => full)
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
