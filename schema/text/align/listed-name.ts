import { once } from '../../once.ts'
import type { Figure } from './figure.ts'

/** Cities that a list tells where no capital does, or where every noun has one. */
const JAPANESE =
  '札幌|青森|盛岡|仙台|水戸|宇都宮|前橋|東京|横浜|新潟|富山|金沢|福井|甲府|長野|岐阜|静岡|名古屋|京都|大阪|神戸|奈良|和歌山|鳥取|松江|岡山|広島|下関|徳島|高松|松山|高知|福岡|北九州|佐賀|長崎|熊本|宮崎|鹿児島|那覇|北京|上海|ソウル|平壌|モスクワ|ワシントン|ニューヨーク|ロンドン|パリ|ベルリン|ローマ|ジュネーブ|ブリュッセル|ウィーン|ハノイ|バンコク|ジャカルタ|マニラ|デリー|キーウ'
const KOREAN =
  '서울|부산|대구|인천|울산|세종|수원|제주|평양|개성|판문점|베이징|상하이|도쿄|오사카|모스크바|워싱턴|뉴욕|런던|파리|베를린|로마|제네바|브뤼셀|하노이|방콕|자카르타|마닐라|뉴델리|키이우'
const GERMAN =
  'Berlin|Bonn|Hamburg|München|Köln|Frankfurt|Stuttgart|Düsseldorf|Leipzig|Dresden|Hannover|Bremen|Nürnberg|Kiel|Trier|Mainz|Weimar|Potsdam|Wien|Graz|Linz|Salzburg|Innsbruck|Zürich|Genf|Bern|Basel|Lausanne|Davos|Straßburg|Brüssel|Antwerpen|Den Haag|Amsterdam|Paris|Lyon|London|Rom|Mailand|Madrid|Lissabon|Athen|Warschau|Danzig|Prag|Budapest|Bukarest|Sofia|Belgrad|Kiew|Minsk|Moskau|Helsinki|Stockholm|Oslo|Kopenhagen|Tallinn|Riga|Vilnius|Istanbul|Ankara|Peking|Schanghai|Tokio|Seoul|Neu-Delhi|Kairo|Teheran|Bagdad|Washington|New York|Ottawa'
/** Joined to a noun in Korean, which then ends. */
const KOREAN_ENDING =
  '(?:에서|에게|에|의|를|을|은|는|이|가|로|으로|과|와|까지|부터|시|특별시|광역시|도)?(?:에서|에|의|를|을|은|는|이|가|로|으로|과|와|까지|부터)?'

/** What tells when stands right before a place in Japanese, and is no part of it: 昨日仙台に到着した. */
const JAPANESE_TIME = '[昨今明本翌][日年]|[先今来][週月]|来年|[年月日時]'
const JAPANESE_START = `(?<=(?<![\\p{sc=Han}\\p{sc=Katakana}ー])|${JAPANESE_TIME})(?!${JAPANESE_TIME})`
/** What is done at places alone: one heads for a solution, too. */
const JAPANESE_GOING = 'に到着|に滞在|へ出発|を訪問|を訪れ|を出発'
/** Kinds of places, which are no names. */
const JAPANESE_KIND =
  '[校院館駅室所場地店園部局社庁署宅家寺門口岸内外上下前後側国村町島会設跡業族員者民友相臣官長氏親]|首都|城下|郊外|都市|ホテル|センター|スタジアム|ビル|レストラン|キャンプ|ゴール|ホーム|オフィス|ホール|クラブ|チーム|メーカー|プラント|スーパー|タワー|ステーション|ターミナル|サイト|ページ|イベント|パーティー|グループ'

const CITIES = once(
  () =>
    new RegExp(
      [
        `${JAPANESE_START}(?:${JAPANESE})(?![\\p{sc=Katakana}ー]|(?![市都府県]\\P{sc=Han})\\p{sc=Han})`,
        `${JAPANESE_START}(?:[\\p{sc=Katakana}ー・]{2,12}|\\p{sc=Han}{2,4})(?<!${JAPANESE_KIND})(?=${JAPANESE_GOING})`,
        `(?<!\\p{L})(?:${KOREAN})(?=${KOREAN_ENDING}(?!\\p{L}))`,
      ].join('|'),
      'gu',
    ),
)
const GERMAN_JOINT = '(?:, (?:und |oder )?| (?:und|oder|sowie|bis) )'
/** Behind a preposition, or in a list beside another one. */
const GERMAN_CITIES = once(
  () =>
    new RegExp(
      [
        `(?<=(?<!\\p{L})(?:in|aus|nach|bei|von|vor) )(?:${GERMAN})(?![\\p{L}-])`,
        `(?<=(?<![\\p{L}-])(?:${GERMAN})${GERMAN_JOINT})(?:${GERMAN})(?![\\p{L}-])`,
        `(?<![\\p{L}-])(?:${GERMAN})(?=${GERMAN_JOINT}(?:${GERMAN})(?![\\p{L}-]))`,
      ].join('|'),
      'gu',
    ),
)

/** What stands before an office in Japanese and is nobody's name. */
const NO_PERSON_IN_JAPANESE =
  '外務|財務|防衛|経済|経産|産業|環境|法務|総務|文部|文科|厚生|厚労|農林|農水|国土|国交|内閣|官房|内務|国防|副|前|元|新|現|両|各|同|次期|新任|前任|現職|当時|歴代|臨時|代行'
const JAPANESE_OFFICE =
  '(?:内閣)?(?:総理大臣|首相|大統領|国家主席|外相|防衛相|財務相|官房長官|外務大臣|防衛大臣|財務大臣|総書記)'
const NO_PERSON_IN_KOREAN =
  '신임|전임|현직|전직|당시|양국|각국|해당|관계|국방|외교|외무|통일|재무|법무|환경|문화|행정|차기|역대|임시'
const KOREAN_FAMILY =
  '[김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표기반]'
const KOREAN_OFFICE = '(?:장관|대통령|총리|의장|대사|시장|위원장|차관|국무위원장)'
const HOLDERS = once(
  () =>
    new RegExp(
      [
        `(?<![\\p{sc=Han}\\p{sc=Katakana}ー])(?!${NO_PERSON_IN_JAPANESE})\\p{sc=Han}{2,3}?(?=${JAPANESE_OFFICE})`,
        `(?<!\\p{L})(?!${NO_PERSON_IN_KOREAN})${KOREAN_FAMILY}\\p{sc=Hangul}{1,2}(?<![부국청처실])(?= ${KOREAN_OFFICE}(?:\\P{L}|[은는이가을를의과와]|께서))`,
      ].join('|'),
      'gu',
    ),
)
const MAY_HAVE = /[\p{sc=Hiragana}\p{sc=Hangul}]/u

/** Names of cities and of holders of an office where no capital tells them: in Japanese, Korean and German. */
export function listedNames(text: string, areNounsCapital: boolean): Figure[] {
  const patterns = [
    ...(MAY_HAVE.test(text) ? [CITIES(), HOLDERS()] : []),
    ...(areNounsCapital ? [GERMAN_CITIES()] : []),
  ]
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: own, index }) => ({ text: own, start: index })),
  )
}
