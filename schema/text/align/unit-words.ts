/** By what a word multiplies the number before it, in one language or in all; '' where the language is not known. */
export interface TimesWord {
  /** As `formsOf` reads them; a star stands for any ending. */
  words: string
  value: number | Readonly<Record<string, number>>
  /** The unit that it is where its value is not known: a billion is a thousand times more in German than in English. */
  unit?: string
}

/** What a number in words or digits is multiplied by, as it stands right behind: 5 million, 5bn, 5 млрд, 5 Mrd. */
export const TIMES_WORDS: readonly TimesWord[] = [
  { value: 1e2, words: 'hundred|сот(ен,ни)' },
  {
    value: 1e3,
    words:
      'thousand|tausend|tsd(,.)|mille|mila|tys(,.)|tysi(ąc,ące,ąca,ącach,ącami,ącom,ęcy)|tisíc(,e,i,ů)|tusen|tusind|duizend|тис(,.)|тисяч(,а,і,у)|тыс(,.)|тысяч*|хиљад*|hiljad*|tisuć(a,e,u,ama)|ألف|الف|آلاف|אלף|אלפים',
  },
  { value: { es: 1e3, pt: 1e3, '': 1e3 }, unit: 'mil', words: 'mil' },
  { value: { tr: 1e3 }, unit: 'bin', words: 'bin' },
  {
    value: 1e6,
    words:
      'million(,s,en,er)|mln(,.)|mn|mio(,.)|mill(ón,on,ones,oner)|milion(,a,e,i,o,y,u,ů,ów,ami,ima,om,ach)|milijun(,a,i,ima)|milioane|milh(ão,ões,oes)|млн(,.)|мил(,.)|миллион*|мільйон*|милион*|milyon|miljon(,er)|miljoen|miljoona(,a,n)|millió|milione|triệu|juta|εκατομμύρι(ο,α)|मिलियन|مليون(,ا,ين)|ملايين|מיליו(ן,ני)',
  },
  {
    value: 1e9,
    words:
      'mrd(,.)|md(,s)|mld(,.)|mia(,.)|milliard(,e,en,s,er,ów)|mil(i,j,li)ard(,a,e,i,o,y,u,er,ów,ami,ima,om)|miliárd|milijard(,a,e,i,u,ama)|bilh(ão,ões)|млрд(,.)|миллиард*|мільярд*|милијард*|милиард*|milyar|miljardi(,a,n)|milliárd|tỷ|tỉ|miliar|δισεκατομμύρι(ο,α)|مليار(,ات,ا,ين)|מיליארד(,י)',
  },
  { value: { en: 1e9, de: 1e12, fr: 1e12 }, unit: 'billion', words: 'billion' },
  { value: { en: 1e9, fr: 1e12, '': 1e12 }, unit: 'billion', words: 'billions' },
  { value: { en: 1e9, de: 1e9, fr: 1e9, es: 1e9, it: 1e9, pt: 1e9, '': 1e9 }, unit: 'billion', words: 'bn' },
  {
    value: 1e12,
    words:
      'bilion(y,ów,em,ach)|billionen|bili(ão,ões)|bill(ón,ones)|biljoen|biljon(,er)|biljoona(,a,n)|billió|trilh(ão,ões)|трлн(,.)|триллион*|трильйон*|trilyon|τρισεκατομμύρι(ο,α)|تريليون(,ا,ات)|טריליון',
  },
  { value: { pl: 1e12, cs: 1e12, sr: 1e12 }, unit: 'bilion', words: 'bilion(,u,a,ů)|билион*' },
  { value: { en: 1e12, de: 1e18, fr: 1e18 }, unit: 'trillion', words: 'trillion' },
  { value: { en: 1e12, fr: 1e18 }, unit: 'trillion', words: 'trillions' },
  { value: { en: 1e12, '': 1e12 }, unit: 'trillion', words: 'trn|tn' },
  { value: 1e15, words: 'billiarde(,n)|biljard' },
  { value: 1e5, words: 'lakh(,s)|लाख' },
  { value: 1e7, words: 'crore(,s)|करोड|करोड़|कोटि' },
]

/** A unit by its one name. */
export interface Measure {
  unit: string
  /** What is written with one case alone: m is no M. */
  signs?: string
  /** In any case, as the words above. */
  words?: string
  /** In Chinese and Japanese. */
  han?: string
  /** What says of money which it is apart from the unit: 미화 300만 달러, $300 (Canadian). In Chinese and Japanese `han` does. */
  apart?: string
}

/** With what Korean joins to it. */
const KOREAN_DOLLAR = '달러(,를,가,는,의,로,에,와,까지,부터)'

/** Signs and words for one unit. */
export const MEASURES: readonly Measure[] = [
  {
    unit: '%',
    words:
      'percent|per cent|prozent|procent(,a,u,y,om)|pour cent|pour-cent|por ciento|porciento|por cento|per cento|процент*|відсотк*|одсто|بالمئة|بالمائة|في المئة|في المائة|אחוז(,ים)|퍼센트',
  },
  {
    unit: 'percentage point',
    words:
      'percentage point(,s)|prozentpunkt(,e,en)|punt(o,i) percentual(e,i)|punto(,s) porcentual(,es)|ponto(,s) percentua(l,is)|punkt(,y,u,ów) procentow(y,e,ych,ego)|процентн(ый,ых,ого) пункт(,а,ов)',
    han: '个百分点|個百分點',
  },
  { unit: 'basis point', words: 'basis point(,s)|bp(,s)', han: '个基点|個基點' },
  {
    unit: '$',
    words: `d(o,ó)lar(,es,i,ów,a,y,u,ı,ın)|dollar(,s,i)|dollaro|долл(,.)|доллар*|долар*|دولار(,ا,ات)|דולר(,ים)|डॉलर|${KOREAN_DOLLAR}`,
    han: 'ドル',
  },
  {
    unit: 'US$',
    words: `usd|us dollar(,s)|us-dollar(,s)|american dollar(,s)|долл(,.) сша|доллар(а,ов,у,ы,ам,ами,ах) сша|미(,국) ${KOREAN_DOLLAR}`,
    han: '美元|美金|米ドル',
    apart: 'American|US|U.S.|미화',
  },
  {
    unit: 'A$',
    words: `aud|australian dollar(,s)|호주 ${KOREAN_DOLLAR}`,
    han: '澳元|澳币|澳幣|豪ドル',
    apart: 'Australian|호주화',
  },
  {
    unit: 'C$',
    words: `cad|canadian dollar(,s)|캐나다 ${KOREAN_DOLLAR}`,
    han: '加元|加币|加幣|加拿大元|カナダドル',
    apart: 'Canadian|캐나다화',
  },
  {
    unit: 'HK$',
    words: `hkd|hong kong dollar(,s)|홍콩 ${KOREAN_DOLLAR}`,
    han: '港元|港币|港幣|香港ドル',
    apart: 'Hong Kong|홍콩화',
  },
  {
    unit: 'SGD',
    words: `sgd|singapore dollar(,s)|싱가포르 ${KOREAN_DOLLAR}`,
    han: '新加坡元|新币|新幣|シンガポールドル',
    apart: 'Singapore|싱가포르화',
  },
  {
    unit: 'NZD',
    words: `nzd|new zealand dollar(,s)|뉴질랜드 ${KOREAN_DOLLAR}`,
    han: '新西兰元|紐西蘭元|纽元|紐元|ニュージーランドドル',
    apart: 'New Zealand|뉴질랜드화',
  },
  {
    unit: 'TWD',
    words: `twd|ntd|taiwan dollar(,s)|대만 ${KOREAN_DOLLAR}`,
    han: '新台币|新臺幣|新台幣|新臺币|台币|臺幣|台幣|台湾ドル|台湾元',
    apart: 'Taiwanese|대만화',
  },
  { unit: 'MOP', words: 'mop|pataca(,s)', han: '澳门元|澳門元|澳门币|澳門幣', apart: '' },
  {
    unit: '€',
    words: 'eur|euro(,s)|avro|евро|євро|евра|يورو|יורו|유로',
    han: '欧元|歐元|ユーロ',
    apart: '유로화',
  },
  { unit: '£', words: 'gbp', han: '英镑|英鎊', apart: '' },
  {
    unit: '₽',
    words: 'rub|ro(,u)ble(,s)|ruble(,s)|rubel|rubl(o,i,y)(,s)|руб(,.)|рубл*|روبل|루블',
    han: '卢布|盧布|ルーブル',
    apart: '',
  },
  {
    unit: 'CNY',
    words: 'cny|rmb|yuan(,s,es)|renminbi|юан*|يوان|위안',
    han: '人民币|人民幣|人民元|元',
    apart: '위안화',
  },
  {
    unit: 'JPY',
    words: 'jpy|yen(,s,es)|ien(,es)|иен*|엔',
    han: '日元|日圆|日圓|日币|日幣|円',
    apart: '엔화',
  },
  {
    unit: 'KRW',
    words: 'krw|вон(,ы)|원(,이,을,은,의,에,으로,과,도,이다,입니다,까지,부터)',
    han: '韩元|韓元|韩币|韓幣',
    apart: '원화',
  },
  { unit: 'CHF', words: 'chf', han: '瑞士法郎', apart: '' },
  { unit: 'crown', han: '克朗|クローネ|クローナ' },
  { unit: 'franc', words: 'franc(,s)|franken|franch(i,o)|franco(,s)|франк*' },
  { unit: 'peso', words: 'peso(,s)|песо' },
  { unit: 'BRL', words: 'brl|reais' },
  { unit: 'leu', words: 'lei|leu|ron|лей|лея|леев' },
  { unit: 'krone', words: 'kron(a,e,or,er,ur)|koron(,a,y,ę,ą)|korun*|kč|крон*' },
  { unit: 'PLN', words: 'pln|zł|złot(y,e,ych,ego,ymi)|zloty(,s)|злот*' },
  { unit: 'HUF', words: 'huf|ft(,.)|forint*' },
  { unit: 'dinar', words: 'dinar(,a,i,s,e,es)|динар*|دينار(,ا)|دنانير' },
  { unit: 'lira', words: 'lira(,s,sı)|lire|лир(,а,ы)|ليرة' },
  { unit: 'rupee', words: 'rupee(,s)|rupi(a,as,e)|рупи*|रुपय(ा,े,ों)|रुपए' },
  { unit: 'rial', words: 'riyal(,s)|rial(,s)|риал*|ريال(,ا)' },
  { unit: 'dirham', words: 'dirham(,s)|дирхам*|درهم(,ا)' },
  { unit: 'shekel', words: 'shekel(,s)|שקל(,ים)' },
  { unit: 'tenge', words: 'tenge|тенге|теңге' },
  { unit: 'UAH', words: 'uah|грн|hryvnia(,s)|hrywn*|гривн*|гривен*' },
  { unit: 'BGN', words: 'лев(а,ове)|leva' },
  { unit: 'pound', words: 'pound(,s)|lb(,s)|фунт*' },
  { unit: 'cent', words: 'cent(,s)' },
  { unit: 'times', words: 'times' },
  {
    unit: 'km',
    signs: 'km|км',
    words:
      'kilomet(er,re)(,s,n)|kilómetro(,s)|chilometr(o,i)|quil(o,ô,ó)metro(,s)|kilomètre(,s)|kilometr(y,ów,i,a,ů,e)|километр*|кілометр*|километар*|kilomet(ar,ra,ara,ri)|كيلومتر(,ا,ات)|킬로미터*',
    han: '公里|千米|キロメートル',
  },
  {
    unit: 'm',
    signs: 'm|м',
    words:
      'met(er,re)(,s,n)|metr(o,i,os)|mètre(,s)|metr(y,ów,ů,a,e)|met(ar,ra,ara)|метр*|метар*|متر(,ا)|미터*',
    han: '米|公尺|メートル',
  },
  {
    unit: 'cm',
    signs: 'cm|см',
    words: 'centimet(er,re)(,s)|zentimeter|сантиметр*',
    han: '厘米|公分|センチメートル',
  },
  { unit: 'mm', signs: 'mm|мм', words: 'millimet(er,re)(,s)|миллиметр*', han: '毫米|ミリメートル' },
  { unit: 'mile', words: 'mile(,s)|meile(,n)|миль|мил(я,и)', han: '英里' },
  { unit: 'nautical mile', words: 'nautical mile(,s)', han: '海里' },
  {
    unit: 'kg',
    signs: 'kg|кг',
    words: 'kilogram(,s,a,mi,ów,mes,me)|kilogramm|kilogramo(,s)|килограмм*|кілограм*|килограм*|킬로그램*',
    han: '公斤|千克|キログラム',
  },
  { unit: 'g', signs: 'g|г', words: 'gram(,s)|gramm|грамм*', han: '克|グラム' },
  { unit: 'jin', han: '斤|市斤' },
  {
    unit: 't',
    signs: 't|т',
    words: 'ton(,s,a,e,y,es)|tonne(,s,n)|tonnellat(a,e)|tonelada(,s)|тонн*|тон(,а,е,и,у)|طن(,ا)|أطنان|톤',
    han: '吨|噸|トン',
  },
  {
    unit: 'ha',
    signs: 'ha|га',
    words: 'hectare(,s)|hektar(,a,ów,y)|hectárea(,s)|ettar(o,i)|гектар*|хектар*',
    han: '公顷|公頃|ヘクタール',
  },
  { unit: 'acre', words: 'acre(,s)', han: '英亩|英畝' },
  { unit: 'mu', words: 'mu', han: '亩|畝' },
  { unit: 'l', signs: 'l|L|л', words: 'lit(er,re)(,s)|litr(o,i,os)|литр*', han: '升|リットル' },
  { unit: 'barrel', words: 'barrel(,s)|baril(,s)|barril|barriles|barili|barris|баррел*', han: '桶' },
  { unit: 'ft', signs: 'ft', words: 'feet|foot|фут(,а,ов,ы,ам,у)', han: '英尺' },
  { unit: 'in', words: 'inch(,es)|дюйм*', han: '英寸' },
  { unit: 'yd', signs: 'yd', words: 'yard(,s)|ярд(,а,ов,ы)' },
  { unit: 'oz', signs: 'oz', words: 'ounce(,s)', han: '盎司' },
  { unit: 'knot', words: 'knot(,s)' },
  { unit: 'mph', words: 'mph' },
  { unit: '°C', words: 'degree(,s) celsius', han: '摄氏度|攝氏度' },
  {
    unit: '°',
    words: 'degree(,s)|grad|degré(,s)|grad(o,i,os)|grau(,s)|градус*|stopni(,a,e)|درج(ة,ات)|מעלות',
    han: '度',
  },
  {
    unit: 'kWh',
    signs: 'kWh',
    words: 'kilowatt-hour(,s)|kilowatthour(,s)|kilowatt hour(,s)',
    han: '千瓦时|千瓦時',
  },
  { unit: 'MWh', signs: 'MWh', words: 'megawatt-hour(,s)|megawatt hour(,s)' },
  { unit: 'GWh', signs: 'GWh', words: 'gigawatt-hour(,s)|gigawatt hour(,s)' },
  { unit: 'TWh', signs: 'TWh', words: 'terawatt-hour(,s)|terawatt hour(,s)' },
  { unit: 'kW', signs: 'kW', words: 'kilowatt(,s)', han: '千瓦' },
  { unit: 'MW', signs: 'MW', words: 'megawatt(,s)', han: '兆瓦' },
  { unit: 'GW', signs: 'GW', words: 'gigawatt(,s)' },
  { unit: 'TW', signs: 'TW', words: 'terawatt(,s)' },
  { unit: 'C', signs: 'C|С' },
  { unit: 'F', signs: 'F' },
  { unit: 's', words: 'second(,s)|sekunde(,n)|seconde(,s)|segundo(,s)|second(o,i)|секунд*' },
  { unit: 'min', signs: 'min', words: 'minute(,s,n)|minuto(,s)|minuti|минут*' },
  { unit: 'h', signs: 'h', words: 'hour(,s)', han: '个小时|個小時|小时|小時' },
]

const HAN_UNITS = MEASURES.flatMap(({ han }) => han?.split('|') ?? []).sort(
  (one, two) => two.length - one.length,
)
/** The units that Chinese and Japanese write without a space, square and cubic ones too; the longest first. */
export const HAN_MEASURE = `(?:[平立]方)?(?:${HAN_UNITS.join('|')})`
/** Those that begin as what multiplies a number: 千克. */
export const HAN_MEASURE_OF_TIMES = `(?:${HAN_UNITS.filter((unit) => /^[百千万萬亿億兆]/u.test(unit)).join('|')})`

/** What is counted one by one in Chinese and Japanese. */
export const HAN_CLASSIFIER =
  '四半期|[ヶかカヵ]月|時間|週間|割(?!\\p{sc=Han})|小时|小時|分钟|分鐘|个月|個月|多?人次|个|個|名|位|人|年|月|日|天|周|届|屆|次|项|項|条|條|款|章|节|節|点|點|倍|成(?![立为為果功员員本长長交绩績年都熟就型品份])|岁|歲|艘|架|座|种|種|家|场|場|轮|輪|期|号|號|份|隻|只|匹|头|頭|枚|台|部(?![门門队隊曲落委分长長])|辆|輛|棵|羽|冊|册|颗|顆|支|件|户|戶|所|类|類|级|級|层|層|票|枝|株|块|塊|批|套|箱|袋|页|頁|幅|軒|元|国|國|方|者|大(?=\\p{sc=Han}{2})'
