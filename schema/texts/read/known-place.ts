import { once } from '../../once.ts'
import { countriesIn } from '../../text/countries.ts'

/** Cities in which states meet and sign that are no country's name and give no zone of time its own. */
const cities =
  'Beijing Peking Pékin Washington Ottawa Canberra Brasilia Brasília Ankara Astana Bern Geneva Genf Genève The_Hague Den_Haag ' +
  'St_Petersburg Saint_Petersburg Sochi Ufa Kazan Nanjing Tianjin Qingdao Xiamen Hangzhou Guangzhou Chengdu Wuhan Sanya Boao ' +
  'New_Delhi Delhi Mumbai Goa Islamabad Hanoi Pyongyang Osaka Hiroshima Pretoria Durban Abuja Rabat Munich München Hamburg ' +
  'Frankfurt Bonn Cologne Köln Milan Milano Rome Roma Turin Naples Venice Florence Strasbourg Lyon Marseille Nice Cannes ' +
  'Barcelona Porto Kraków Krakow Moskau Moscou Moscú Mosca Moskva Moskwa Wien Vienne Viena Prag Praha Warschau Warszawa ' +
  'Varsovie Bruxelles Brüssel Brussel Londres Londra Atenas Athènes Athen Belgrad Beograd Bukarest București Sofija ' +
  'København Kopenhagen Lisboa Lissabon Rio_de_Janeiro San_Francisco Philadelphia Houston Davos Hamburg Kyiv Kiev ' +
  'Москва Пекин Санкт-Петербург Петербург Сочи Казань Уфа Владивосток Екатеринбург Астана Ташкент Бишкек Душанбе Минск Киев ' +
  'Ереван Баку Тбилиси Шанхай Циндао Ханчжоу Сямэнь Нью-Йорк Вашингтон Лондон Париж Берлин Вена Женева Брюссель Рим Мадрид ' +
  'Варшава Прага Будапешт Белград София Афины Анкара Стамбул Тегеран Дели Нью-Дели Токио Сеул Ханой Пхеньян Улан-Батор ' +
  'Бразилиа Претория Йоханнесбург Каир Београд Київ Харбин Гонконг ' +
  '北京 上海 天津 青岛 厦门 杭州 广州 南京 武汉 成都 西安 哈尔滨 三亚 博鳌 香港 澳门 莫斯科 圣彼得堡 索契 喀山 乌法 海参崴 ' +
  '符拉迪沃斯托克 阿斯塔纳 塔什干 比什凯克 杜尚别 撒马尔罕 明斯克 华盛顿 纽约 日内瓦 布鲁塞尔 巴黎 伦敦 柏林 罗马 维也纳 ' +
  '东京 首尔 平壤 河内 新德里 德黑兰 安卡拉 巴西利亚 约翰内斯堡 開羅 开罗 ' +
  '東京 大阪 京都 広島 長崎 札幌 ソウル モスクワ ワシントン ニューヨーク ジュネーブ パリ ロンドン ベルリン ' +
  '서울 평양 부산 도쿄 베이징 모스크바 워싱턴 뉴욕 제네바 파리 런던 베를린'

/** Languages in whose names a country is known. */
const languages = 'en ru zh zh-Hant ja ko fr es de pt it nl pl uk cs sr tr sv ar'.split(' ')

const key = (name: string): string => name.normalize('NFC').toLowerCase()

const countries = (): string[] => languages.flatMap((language) => [...countriesIn(language).keys()])

/** Each zone of time is called by a city: «Europe/Moscow», «America/New_York». */
function zoneCities(): string[] {
  return Intl.supportedValuesOf('timeZone').flatMap((zone) => zone.split('/').slice(1))
}

const known = once(
  () =>
    new Set(
      [...cities.split(' '), ...zoneCities(), ...countries()].map((name) => key(name.replaceAll('_', ' '))),
    ),
)

/** Whether words are the name of a country or of a city that is widely known, or end with one: «The Kremlin, Moscow». */
export function isKnownPlace(words: string): boolean {
  return words.split(/\s*[,，、]\s*/).some((part) => known().has(key(part.trim())))
}
