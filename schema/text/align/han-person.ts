import { once } from '../../once.ts'
import { cutsOf } from './cuts.ts'
import type { Sides } from './sides.ts'

/**
 * Frequent family names, simplified and traditional; without those that more often are other words (于, 向, 时, 和, 从, 由,
 * 经, 应) or countries.
 */
const FAMILY =
  '[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范范方石姚谭譚廖邹鄒熊金陆陸郝孔崔康毛邱秦江史顾顧侯邵孟龙龍万萬段钱錢汤湯尹黎易武乔喬贺賀赖賴龚龔文习習温溫栗俞楼樓耿刁尚严嚴华華]'
const FAMILY_OF_TWO = '(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|东方|皇甫)'
/** The family name with which a Chinese name begins. */
export const hanFamily = `(?:${FAMILY_OF_TWO}|${FAMILY})`
const OWN = String.raw`\p{sc=Han}`
/** What foreign names are written with in Chinese. */
const SOUND =
  '[阿埃艾安奥奧巴拜班贝貝本比彼宾賓波博伯勃布查岑达達戴丹德登迪蒂丁东杜顿頓多厄恩尔爾法菲费費芬弗夫福盖蓋甘古冈岡戈格根哈海汉漢赫亨侯胡华華霍基吉加贾賈杰傑金京卡凯凱坎康考科克肯库庫昆拉莱萊赖賴兰蘭朗劳勞勒雷里理利丽麗连連列林琳龙龍卢盧鲁魯伦倫罗羅洛吕呂马馬玛瑪迈邁曼梅门門蒙孟米密明莫默姆穆纳納娜南内內尼涅宁寧纽紐农農努诺諾欧歐帕潘庞佩皮平珀普齐齊奇恰钱錢乔喬切琴丘日茹瑞萨薩塞桑瑟森沙山尚绍紹舍什圣聖施史舒朔斯丝絲苏蘇索塔泰坦汤湯唐特腾騰提图圖托陀瓦万萬旺威维維韦韋魏温溫翁沃乌烏吴吳武伍西希锡錫夏肖谢謝辛欣休许許雅亚亞延扬揚杨楊耶叶葉伊因英尤约約泽澤扎詹珍朱兹茲祖佐富茨喀契什干索济濟申柴楚津季柯捷钦欽廷鲍鮑邦昂葛贡貢圭豪缅緬若热熱荣榮赛賽陶铁鐵赞贊芝莉妮撒罕莎娅婭卜嘎噶麦麥迦夸誇奎瑙滕逊遜聂聶]'
/** Maximal: in 新西兰 no name begins with 西. */
const FOREIGN = `(?<!${SOUND})${SOUND}{2,7}(?:·${SOUND}{1,7})*(?!${SOUND})`
const PERSON = `(?:${FAMILY_OF_TWO}${OWN}{1,2}|${FAMILY}${OWN}{1,2}?|${FOREIGN})`
/** Offices and forms of address stand before or after a name. */
const OFFICE =
  '(?:主席|总统|總統|总理|總理|首相|总书记|總書記|书记|書記|委员长|委員長|议长|議長|部长|部長|外长|外長|防长|防長|国务委员|國務委員|秘书长|秘書長|发言人|發言人|大使|特使|代表|市长|市長|省长|省長|州长|州長|国王|國王|将军|將軍|司令|院长|院長|校长|校長|主任|局长|局長|董事长|董事長|经理|經理|教授|博士|院士|记者|記者|同志)'
const ADDRESS = '(?:先生|女士|夫人|小姐|阁下|閣下|老师|老師|医生|醫生)'
/** What people do in a communiqué, as it stands right after a name. */
const DONE =
  '(?:参加|參加|参观|參觀|担任|擔任|负责|負責|接见|接見|讲话|講話|致辞|致辭|率团|率團|当选|當選|辞职|辭職|前往|离开|離開|到访|到訪|会见|會見|会晤|會晤|会谈|會談|通话|通話|指出|强调|強調|表示|告诉|告訴|透露|回应|回應|解释|解釋|补充|補充|证实|證實|否认|否認|认为|認為|重申|发表|發表|发言|發言|出席|举行|舉行|宣布|宣佈|访问|訪問|抵达|抵達|应邀|應邀|签署|簽署|同意|主持|介绍|介紹|说|說|称|稱|在|将|將|向|对|對|与|與|同|和|不|没|沒|未|回答|承诺|承諾|提出|提议|提議|建议|建議|要求|希望|呼吁|呼籲|祝贺|祝賀|欢迎|歡迎|感谢|感謝|高度|曾|已)'
const NOT_HAN = String.raw`\P{sc=Han}|$`
const PERSONS = new RegExp(
  [
    `(?<=${OFFICE})${PERSON}(?=${NOT_HAN}|${DONE}|${OFFICE}|${ADDRESS}|的|、|及)`,
    `${PERSON}(?=(?:国家|國家|副|前)?(?:${OFFICE}|${ADDRESS})|${DONE})`,
    `(?<=(?:会见|會見|会晤|會晤)了?|欢迎|歡迎|感谢|感謝|邀请|邀請|祝贺|祝賀)${PERSON}(?=${NOT_HAN})`,
  ].join('|'),
  'gu',
)
/** Kinds of places, which are no names: 学校, 门口. */
const KIND_OF_PLACE =
  '[校院馆館站厅廳室处處部所楼樓厂廠营營局边邊区區宫宮]|(?<![桃])[园園]|(?<!驻马|駐馬)店|[门門路出入港窗]口|[港海][湾灣]|会[场場]|會[场場]|[农農乡鄉山]村|村[庄莊子]|[城都]市|首都|[家故][乡鄉]|[外国國海][外国國]|前[线線]|基地|终点|終點|码头|碼頭|广场|廣場|边境|邊境|[大中小][学學]|[顶頂高]峰|[极極期]限|[岗崗地]位|人世|数据|數據|数据库|數據庫|系[统統]|水平|[网網][络絡页頁]'
/** No time and no part of a place: 在近期举行, 抵达这里. */
const PLACE = String.raw`(?![今明昨近这這那本各两兩多]|星期)\p{sc=Han}{2,8}?(?<![年月日天期时時晚午晨内內前后後里裡中间間地场場会會方次季初底末上下]|${KIND_OF_PLACE})`
const GOING =
  '(?:抵达|抵達|到达|到達|飞抵|飛抵|前往|飞往|飛往|转往|轉往|飞赴|飛赴|途经|途經|到访|到訪|访问|訪問|离开|離開|返回|回到)了?'
const PLACE_JOINT = '[和与與及、]'
/** Where something happens, or somebody goes: 在基辅举行, 抵达基辅, 访问杭州和苏州. */
const PLACES = new RegExp(
  [
    `(?<=[在于於])${PLACE}(?=举行|舉行|签署|簽署|会谈|會談|会见|會見|会晤|會晤|发表|發表|召开|召開|开幕|開幕|闭幕|閉幕|结束|結束)`,
    `(?<=${GOING}(?:\\p{sc=Han}{2,5}${PLACE_JOINT})?)${PLACE}(?=${NOT_HAN}|${PLACE_JOINT}|${GOING}|出席|参加|參加|进行|進行|举行|舉行|参观|參觀)`,
  ].join('|'),
  'gu',
)
const HAN = /\p{sc=Han}{2}/u
const HAN_SIGN = /\p{sc=Han}/u
const OFFICES = new RegExp(OFFICE, 'gu')

/** Names of people and places in Chinese, found in a text. */
export interface Persons {
  /** What stands beside them tells them. */
  known: readonly string[]
  /** They look like names, and are one where such another takes their place. */
  likely: readonly string[]
}

export const NOBODY: Persons = { known: [], likely: [] }

/** Those of two texts: who is known in one is known in both. */
export function personsInEither({ a, b }: Sides<string>): Persons {
  if (!HAN.test(a) && !HAN.test(b)) return NOBODY
  const [inA, inB] = [personsOf(a), personsOf(b)]
  const all = (kind: keyof Persons) => [...new Set([...inA[kind], ...inB[kind]])]
  return { known: all('known'), likely: all('likely') }
}

/** Where each word or sign of a text ends, by where it begins. */
type WordEnds = ReadonlyMap<number, number>

function personsOf(text: string): Persons {
  // The dictionary is slow: a text is cut once, and only where something may be a name.
  const wordEnds = once((): WordEnds => {
    const { start, end } = cutsOf(text)
    return new Map(start.map((from, at) => [from, end[at] ?? from]))
  })
  const runs = once(() => nameRunsIn(text, wordEnds()))
  return { known: personsIn(text, wordEnds, runs), likely: likelyPersonsIn(text, wordEnds, runs) }
}

/** Where a foreign name stands behind an office, or what may be one and is cut nowhere. */
interface NameRun {
  start: number
  end: number
  isName: boolean
}

const SMALL_WORD =
  /[同和与與及跟在于於对對将將向已曾也都还還就却卻又再仍不没沒未的了是为為并並说說称稱从從由把被使让讓给給到等之致亲親赴抵率访訪请請谈談赞讚问問答今昨当當时時则則亦以即来來去会會能可应應愿願需须須要想因若如或其此该該前后後\s]/u
/** Letters that join two parts of a name. */
const IN_NAME = /[·•\-‐－]/u
/** What ends a name before a small word, and begins other words elsewhere: 萨尔基相同; not 相信. */
const LAST_SOUND = /^[相强強良](?=[同和与與及、]|\P{sc=Han}|$)/u
/** Two such characters that are another word behind a name. */
const OTHER_WORD = /^(?:夏季|普及|基金|马里|京津|海里)$/u
const IS_SOUND = new RegExp(SOUND, 'u')
const ARE_SOUNDS = new RegExp(`^${SOUND}+$`, 'u')
/** In characters, of a name. */
const RUN = { shortest: 3, longest: 12 }

/**
 * Foreign names are of characters that the dictionary knows as no word with each other, and so end where a word of it
 * begins, whichever sounds they have: 巴特图勒嘎出席.
 */
function nameRunsIn(text: string, wordEnds: WordEnds): NameRun[] {
  return [...text.matchAll(OFFICES)].flatMap(({ 0: office, index }): NameRun[] => {
    const start = index + office.length
    let end = start
    while (end - start <= RUN.longest) {
      const to = wordEnds.get(end) ?? end
      const own = text.slice(end, to)
      const isJoint = IN_NAME.test(own) && end > start && HAN_SIGN.test(text.charAt(to))
      const isSound = ARE_SOUNDS.test(own) && !OTHER_WORD.test(own)
      if (!isJoint && !isSound && (to - end !== 1 || !HAN_SIGN.test(own) || SMALL_WORD.test(own))) break
      end = to
    }
    end += LAST_SOUND.exec(text.slice(end))?.[0].length ?? 0
    const own = text.slice(start, end).replace(/[^\p{sc=Han}]/gu, '')
    if (end === start) return []
    const sounds = [...own].filter((one) => IS_SOUND.test(one)).length
    const areEnough = own.length >= RUN.shortest ? sounds * 2 >= own.length : sounds === RUN.shortest - 1
    const isName = areEnough && own.length <= RUN.longest
    return [{ start, end, isName }]
  })
}

/** Characters that given names are made of, simplified and traditional. */
const GIVEN =
  '[伟偉芳娜敏静靜丽麗强強磊军軍洋勇艳豔杰傑娟涛濤明超秀霞刚剛桂英华華玉萍红紅健鑫浩宇轩軒博文欣怡梓涵志国國建庆慶海峰学學建平东東辉輝鹏鵬飞飛波斌亮凯凱旭晨雪梅兰蘭莉燕玲婷颖穎琳佳慧倩雯瑶瑤婉诗詩思雨晓曉小春夏秋冬荣榮祥福禄祿寿壽康宁寧安邦振兴興忠义義仁德信礼禮贤賢良才俊彦彥龙龍虎凤鳳云雲雷永久清河山川江林森树樹柏松竹菊莲蓮花香美珍珠宝寶金银銀元胜勝利成功业業光耀宏远遠达達立新民生爱愛家嘉子一之如意天佑书書琴棋画畫正毅锋鋒锐銳翔栋棟宗全根发發财財旺友富贵貴喜乐樂]'
const LIKELY = new RegExp(
  `(?:(?<!${OWN})|(?<=[有由和与與及跟]))(?:${FAMILY_OF_TWO}|${FAMILY})${GIVEN}{1,2}`,
  'gu',
)

/**
 * What looks like the name of a person at the head of a clause or in a list: a family name and characters of given names,
 * of which the dictionary knows none as a word.
 */
function likelyPersonsIn(text: string, wordEnds: () => WordEnds, runs: () => readonly NameRun[]): string[] {
  const found = [...text.matchAll(LIKELY)]
  const offices = [...text.matchAll(BEHIND_OFFICE)]
  if (found.length + offices.length === 0) return []
  const isWord = (from: number, to: number) => wordEnds().get(from) === to
  const holders = offices.flatMap(({ 0: own, index }) => {
    // A longer one would be told in part.
    if (runs().some(({ start, end }) => start === index && end - start > LONGEST)) return []
    if (own.length === LONGEST && isWord(index, index + LONGEST)) return [own]
    let length = 0
    while (length < own.length && isWord(index + length, index + length + 1)) length++
    return length > 1 ? [own.slice(0, length)] : []
  })
  const heads = found.flatMap(({ 0: own, index }) => {
    if (isTenThousand(text, own, index)) return []
    const family = index + (FAMILY_FIRST.exec(own)?.[0].length ?? 0)
    const end = index + own.length
    if (
      own.length > 2 &&
      (isWord(index, end) || isCutName(own, (from, to) => isWord(index + from, index + to)))
    )
      return [own]
    if (!isWord(index, family)) return []
    const isGiven = isWord(family, end) || (isWord(family, end - 1) && isWord(end - 1, end))
    if (isGiven) return [own]
    return isWord(family, family + 1) ? [own.slice(0, family + 1 - index)] : []
  })
  return [...holders, ...heads]
}

/** What the dictionary knows as an older name, with one more character behind it: 刘秀 in 刘秀英. */
const isCutName = (own: string, isWord: (from: number, to: number) => boolean) =>
  CUT_NAME.test(own) && isWord(0, 2) && isWord(2, 3)
const CUT_NAME = new RegExp(`^${FAMILY}${GIVEN}{2}$`, 'u')

/** In characters. */
const LONGEST = 3
const LONGEST_OFFICE = 4
const ENDS_IN_OFFICE = new RegExp(`${OFFICE}$`, 'u')
/** Two or three characters behind an office, of which the dictionary knows none as a word: 院长卓荣泰昨日. */
const BEHIND_OFFICE = new RegExp(
  `(?<=${OFFICE})(?:(?![在于於将將和与與对對向的了也已曾就不没沒并並及同即是为為由从從到来來去])${OWN}){2,${LONGEST}}`,
  'gu',
)

/**
 * People named in a text in Chinese, where no capital tells a name, by an office or a form of address beside it (普京总统),
 * or by what a person does (王毅表示); and places, by what happens there. What the dictionary of the platform knows
 * as a word is none, 文化 in 文化部长, unless it is of three characters as only names are: 胡锦涛.
 */
function personsIn(text: string, wordEnds: () => WordEnds, runs: () => readonly NameRun[]): string[] {
  const sites = [...text.matchAll(PLACES)]
  const persons = [...text.matchAll(PERSONS)]
  // No word is looked up in a text that names no office, no place and nobody.
  if (sites.length + persons.length === 0 && text.search(OFFICES) < 0) return []
  const endOfWordAt = wordEnds()
  const holders = runs().filter(({ isName }) => isName)
  // No part of a name behind an office is another name.
  const found = persons.filter(
    ({ 0: own, index }) => !holders.some(({ start, end }) => index < end && index + own.length > start),
  )
  const ends = new Set(endOfWordAt.values())
  /** Whether a character beside it is no word and may be of the same name. */
  const isCut = (start: number, end: number) =>
    [start - 1, end].some((at) => {
      const one = text.charAt(at)
      return HAN_SIGN.test(one) && !SMALL_WORD.test(one) && endOfWordAt.get(at) === at + 1
    })
  const people = found.flatMap(({ 0: own, index }) => {
    if (isTenThousand(text, own, index)) return []
    // The dictionary may take its last character to what follows: 代表刘秀英和.
    if (CUT_NAME.test(own) && ENDS_IN_OFFICE.test(text.slice(Math.max(0, index - LONGEST_OFFICE), index)))
      return [own]
    const first = (endOfWordAt.get(index) ?? 0) - index
    if (first <= 0 || !ends.has(index + own.length)) return []
    const [family] = FAMILY_FIRST.exec(own) ?? []
    const isKnownName =
      (first === own.length && own.length === 3 && !COMMON_END.test(own)) ||
      isCutName(own, (from, to) => endOfWordAt.get(index + from) === index + to)
    const isChinese =
      family !== undefined && own.length <= family.length + 2 && (first <= family.length || isKnownName)
    const isForeign =
      (first < own.length || own.length > 2) && ALL_FOREIGN.test(own) && !isCut(index, index + own.length)
    return isChinese || isForeign ? [own] : []
  })
  const isPlace = ({ 0: own, index }: RegExpExecArray) =>
    ([own, own.replace(RANK_OF_PLACE, '')].some((one) => endOfWordAt.get(index) === index + one.length) &&
      !OF_SOMEBODY.test(own)) ||
    (isUnknown(own, index) && !SAYS_ELSE.test(own)) ||
    ALL_FOREIGN.test(own.replace(CASTLE, ''))
  /** Which the dictionary cuts at every character. */
  const isUnknown = (own: string, index: number) =>
    [...own].every((_, at) => endOfWordAt.get(index + at) === index + at + 1)
  const places = sites.filter(isPlace)
  return [
    ...places.map(([own]) => own),
    ...holders.map(({ start, end }) => text.slice(start, end)),
    ...people,
  ]
}

/** Where no place is meant: 在他家举行. */
const SAYS_ELSE = /[我你您他她它其该該此各某自的之和与與及以所一二三四五六七八九十百千万萬两兩双雙本家处處]/u

/** What a city or province may be called with: 武汉, 武汉市. */
const RANK_OF_PLACE = /(?<=..)[市省县縣州]$/u

/** 圣彼得堡. */
const CASTLE = /(?<=...)堡$/u

const OF_SOMEBODY = /^[我你您他她它该該此]/u

/** What places, bodies and kinds of people end in, and no given name. */
const COMMON_END =
  /[省市县縣区區州国國党黨部院会會团團军軍局社所周节節洲洋湾灣岛島河湖港人员員们們者性化力学學法义義度线線品物机機家族式型]$/u

/** A family name too, but not behind a number: 2万多人, 350万元. */
const TEN_THOUSAND = /^[万萬]/u
const IN_NUMBER = /[\p{N}一二三四五六七八九十百千两兩几幾数數]/u
const isTenThousand = (text: string, own: string, at: number) =>
  TEN_THOUSAND.test(own) && IN_NUMBER.test(text.charAt(at - 1))
const FAMILY_FIRST = new RegExp(`^(?:${FAMILY_OF_TWO}|${FAMILY})`)
const ALL_FOREIGN = new RegExp(`^${FOREIGN}$`)

const OFFICE_BEFORE = new RegExp(`(?<own>${OFFICE})$`, 'u')
const OFFICE_BEHIND = new RegExp(`^(?:国家|國家|副|前)?(?<own>${OFFICE})`, 'u')

/** The office of a person in Chinese, which stands before the name or behind it: the last character of 总理 begins names too. */
export function officeBeside(
  text: string,
  { start, end }: { start: number; end: number },
): string | undefined {
  const before = OFFICE_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_OFFICE), start))
  const found = before ?? OFFICE_BEHIND.exec(text.slice(end, end + LONGEST_OFFICE + 2))
  return found?.groups?.own
}
