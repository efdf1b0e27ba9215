/** How numbers are said in one language; lists of words as `formsOf` reads them, those of one number apart by strokes, with _ inside two words. */
export interface Numerals {
  /** The numbers from 0 on, apart by spaces; a stroke alone is a number that has no word here. */
  ones: string
  /** Twenty, thirty and so on. */
  tens?: string
  /** One hundred, two hundred and so on, where they are words of their own. */
  hundreds?: string
  /** By what the number before is multiplied: first the words that say it of one, then those that only stand behind a number. */
  times: readonly (readonly [value: number, alone: string, behind?: string])[]
  /** What stands for one before these: a hundred. */
  articles?: string
  /** With what they are no number: several hundred. */
  vague?: string
  /** What joins two words of one number. */
  joints?: string
  /** Between a part and what it is of: a quarter of a million. */
  of?: string
  /** Half of what was said last, as more: two and a half. */
  andHalf?: string
  andQuarter?: string
  /** Fifth and so on, as `ones`. */
  ordinals?: string
  /** Twentieth and so on. */
  ordinalTens?: string
  /** Halves, thirds, quarters and so on, as `ones`. */
  parts?: string
  /** Other values: one and a half. */
  more?: readonly (readonly [value: number, words: string])[]
  /** Once, twice, as `ones`. */
  often?: string
  /** Numbers only beside another one: articles, and what is another word as often. */
  notAlone?: string
  /** The endings of two of what multiplies. */
  dual?: RegExp
  /** Ones stand before tens without a joint between them. */
  areOnesFirst?: true
  /** A number is written as one word, its parts there also as these: veintidós. */
  inOneWord?: Readonly<Record<string, string>>
  /** Words of which the first part is a number, whose value they have not: siebenjährig, двухлетний. */
  derived?: RegExp
  /** The same in another alphabet. */
  alphabet: 'Latin' | 'Cyrillic' | 'Hebrew' | 'Arabic'
}

const [HUNDRED, THOUSAND, MILLION, BILLION, TRILLION] = [100, 1e3, 1e6, 1e9, 1e12]

const RUSSIAN_CASES = '(ь,и,ью)'
const RUSSIAN_ORDINAL =
  '(ый,ой,ий,ая,ья,ое,ье,ые,ьи,ого,ьего,ому,ьему,ым,ьим,ом,ьем,ую,ью,ых,ьих,ыми,ьими,ьей,ей)'
const RUSSIAN_TEENS =
  'одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат'
const SERBIAN_ENDINGS = '(i,a,o,e,u,og,oga,om,ome,omu,oj,ih,im,ima,eg,ega,em,emu)'

/** The stems of a list, `ones` like, each with these endings. */
const withEndings = (stems: string, endings: string) => stems.replace(/(?=[ |]|$)/g, endings)

export const NUMERALS: Readonly<Record<string, Numerals>> = {
  en: {
    alphabet: 'Latin',
    ones: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    times: [
      [12, '-', 'dozen'],
      [HUNDRED, '-', 'hundred'],
      [THOUSAND, '-', 'thousand'],
      [MILLION, '-', 'million'],
      [BILLION, '-', 'billion'],
      [TRILLION, '-', 'trillion'],
    ],
    articles: 'a',
    vague: 'several|few|a few|some|many|a couple of',
    joints: 'and',
    of: 'of a|of one',
    andHalf: 'and a half|and one half',
    andQuarter: 'and a quarter|and one quarter',
    parts:
      '- - half|halves|half_a third(,s) quarter(,s)|fourths fifth(,s) sixth(,s) seventh(,s) eighth(,s) ninth(,s) tenth(,s)',
    ordinals:
      '- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    ordinalTens: 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
    often: '- once twice thrice',
    derived: /^(.+)fold$/u,
  },
  de: {
    notAlone: 'ein(,e,er,en,em)',
    alphabet: 'Latin',
    ones: 'null eins|ein(,e,er,en,em) zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
    times: [
      [12, '-', 'dutzend'],
      [HUNDRED, 'hundert'],
      [THOUSAND, 'tausend'],
      [MILLION, '-', 'million(,en)'],
      [BILLION, '-', 'milliarde(,n)'],
      [TRILLION, '-', 'billion(,en)'],
      [1e15, '-', 'billiarde(,n)'],
    ],
    vague: 'einige|mehrere|viele|paar',
    joints: 'und',
    andHalf: 'einhalb',
    parts:
      '- - halbe(,n,r,s,m)|eine_halbe|einer_halben drittel viertel fünftel sechstel siebtel achtel neuntel zehntel',
    more: [
      [1.5, 'anderthalb|eineinhalb'],
      [2, 'doppelt(,e,en,er,es,em)|zweifach(,e,en,er,es,em)'],
    ],
    often: '- einmal zweimal dreimal',
    ordinals: `- - ${withEndings('zweit dritt viert fünft sechst siebt|siebent acht neunt zehnt elft zwölft', '(e,en,er,es,em)')}`,
    ordinalTens: withEndings(
      'zwanzigst dreißigst vierzigst fünfzigst sechzigst siebzigst achtzigst neunzigst',
      '(e,en,er,es,em)',
    ),
    inOneWord: {},
    derived:
      /^(.+?)(?:(?:jähr|monat|täg|stünd|wöch|minüt|seit|köpf|prozent|stell|teil|mal|stuf)ig|jährlich|fach)(?:e[mnrs]?)?$/u,
  },
  fr: {
    notAlone: 'un(,e)',
    alphabet: 'Latin',
    ones: 'zéro un(,e) deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    tens: 'vingt(,s) trente quarante cinquante soixante septante huitante|octante nonante',
    times: [
      [HUNDRED, 'cent', 'cents'],
      [THOUSAND, 'mille'],
      [MILLION, '-', 'million(,s)'],
      [BILLION, '-', 'milliard(,s)'],
      [TRILLION, '-', 'billion(,s)'],
    ],
    vague: 'quelques|plusieurs',
    joints: 'et',
    of: 'de',
    parts: '- - demi(,e,es)|un_demi|une_demi tiers quart(,s) cinquième(,s)',
    ordinals:
      '- premi(er,ers,ère,ères) deuxième(,s)|second(,e,es) troisième(,s) quatrième(,s) cinquième(,s) sixième(,s) septième(,s) huitième(,s) neuvième(,s) dixième(,s) onzième(,s) douzième(,s) treizième(,s) quatorzième(,s) quinzième(,s) seizième(,s)',
    ordinalTens: 'vingtième(,s) trentième(,s)',
  },
  es: {
    notAlone: 'un(,o,a)|medi(o,a)',
    alphabet: 'Latin',
    ones: 'cero un(,o,a) dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    hundreds:
      'cien|ciento doscient(os,as) trescient(os,as) cuatrocient(os,as) quinient(os,as) seiscient(os,as) setecient(os,as) ochocient(os,as) novecient(os,as)',
    times: [
      [THOUSAND, 'mil'],
      [MILLION, '-', 'mill(ón,ones)'],
      [TRILLION, '-', 'bill(ón,ones)'],
    ],
    vague: 'varios|varias|algunos|algunas|unos|unas',
    joints: 'y',
    of: 'de',
    parts: '- - medi(o,a) tercio(,s) cuarto(,s) quinto(,s)',
    ordinals:
      '- primer(,o,a,os,as) segund(o,a,os,as) tercer(,o,a,os,as) cuart(o,a,os,as) quint(o,a,os,as) sext(o,a,os,as) séptim(o,a,os,as) octav(o,a,os,as) noven(o,a,os,as) décim(o,a,os,as)',
    inOneWord: { veinti: 'veinte', dós: 'dos', trés: 'tres', séis: 'seis', ún: 'un' },
  },
  it: {
    notAlone: 'un(,o,a)|mezz(o,a,i)',
    alphabet: 'Latin',
    ones: 'zero un(,o,a) due tre|tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    times: [
      [HUNDRED, 'cento'],
      [THOUSAND, 'mille', 'mila'],
      [MILLION, '-', 'milion(e,i)'],
      [BILLION, '-', 'miliard(o,i)'],
    ],
    vague: 'alcuni|alcune|diversi|diverse|qualche',
    joints: 'e',
    of: 'di',
    parts: '- - mezz(o,a,i) terz(o,i) quart(o,i)',
    ordinals: `- ${withEndings('prim second terz quart quint sest settim ottav non decim', '(o,a,i,e)')}`,
    inOneWord: {
      ...{ trent: 'trenta', vent: 'venti', quarant: 'quaranta', cinquant: 'cinquanta', sessant: 'sessanta' },
      ...{ settant: 'settanta', ottant: 'ottanta', novant: 'novanta', cent: 'cento' },
    },
  },
  pt: {
    notAlone: 'um|uma|mei(o,a)',
    alphabet: 'Latin',
    ones: 'zero um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze quatorze|catorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    hundreds:
      'cem|cento duzent(os,as) trezent(os,as) quatrocent(os,as) quinhent(os,as) seiscent(os,as) setecent(os,as) oitocent(os,as) novecent(os,as)',
    times: [
      [THOUSAND, 'mil'],
      [MILLION, '-', 'milh(ão,ões)'],
      [BILLION, '-', 'bilh(ão,ões)'],
      [TRILLION, '-', 'trilh(ão,ões)|bili(ão,ões)'],
    ],
    vague: 'vários|várias|alguns|algumas',
    joints: 'e',
    of: 'de',
    parts: '- - mei(o,a) terço(,s) quarto(,s) quinto(,s)',
    ordinals:
      '- primeir(o,a,os,as) segund(o,a,os,as) terceir(o,a,os,as) quart(o,a,os,as) quint(o,a,os,as) sext(o,a,os,as) sétim(o,a,os,as) oitav(o,a,os,as) non(o,a,os,as) décim(o,a,os,as)',
  },
  ru: {
    alphabet: 'Cyrillic',
    ones: `нол(ь,я,ю)|нул(ь,я,ю) один|одн(а,о,ого,ой,ому,им,ом,у) дв(а,е,ух,ум,умя,ое) тр(и,ёх,ех,ём,ем,емя,ое) четыр(е,ёх,ех,ём,ем,ьмя)|четвер(о,ых) пят${RUSSIAN_CASES}|пятер(о,ых) шест${RUSSIAN_CASES}|шестеро сем${RUSSIAN_CASES}|семеро восем(ь,ью)|восьм(и,ью) девят${RUSSIAN_CASES} десят${RUSSIAN_CASES} ${withEndings(RUSSIAN_TEENS, RUSSIAN_CASES)}`,
    tens: 'двадцат(ь,и,ью) тридцат(ь,и,ью) сорок(,а) пятьдесят|пятидесяти|пятьюдесятью шестьдесят|шестидесяти|шестьюдесятью семьдесят|семидесяти|семьюдесятью восемьдесят|восьмидесяти|восьмьюдесятью|восемьюдесятью девяност(о,а)',
    hundreds:
      'ст(о,а) двести|двухсот|двумстам|двумястами|двухстах трист(а,ам)|трёхсот|трехсот|тр(ём,ем)стам|тр(ёх,ех)стах|тремястами четыреста|четыр(ёх,ех)сот|четыр(ём,ем)стам|четыр(ёх,ех)стах|четырьмястами пятьсот|пяти(сот,стам,стах)|пятьюстами шестьсот|шести(сот,стам,стах)|шестьюстами семьсот|семи(сот,стам,стах)|семьюстами восемьсот|восьми(сот,стам,стах)|восьмьюстами девятьсот|девяти(сот,стам,стах)|девятьюстами',
    times: [
      [THOUSAND, 'тысяч(а,у)', 'тысяч(,и,е,ей,ам,ами,ах)'],
      [MILLION, 'миллион', 'миллион(а,у,ом,е,ы,ов,ам,ами,ах)'],
      [BILLION, 'миллиард', 'миллиард(а,у,ом,е,ы,ов,ам,ами,ах)'],
      [TRILLION, 'триллион', 'триллион(а,у,ом,е,ы,ов,ам,ами,ах)'],
    ],
    vague: 'несколько|нескольких|много',
    andHalf: 'с половиной',
    andQuarter: 'с четвертью',
    parts: '- - половин(а,у) трет(ь,и,ей,ью) четверт(ь,и,ей,ью)',
    more: [
      [1.5, 'полтор(а,ы)|полутора'],
      [150, 'полтораста|полутораста'],
    ],
    often: '- однажды дважды трижды',
    ordinals: `- ${withEndings(`перв втор трет четвёрт|четверт пят шест седьм восьм девят десят ${RUSSIAN_TEENS}`, RUSSIAN_ORDINAL)}`,
    ordinalTens: withEndings(
      'двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност',
      RUSSIAN_ORDINAL,
    ),
    derived:
      /^(.+?)(?:сторонн|лет(?:н|и|к)|годичн|месячн|недельн|дневн|суточн|часов|минутн|процентн|кратн|этажн|томн|мильн|миллионн|миллиардн|тысячн)\p{L}+$/u,
  },
  sr: {
    notAlone: 'jedan|jedn(a,o,og,u,om)|troje',
    alphabet: 'Latin',
    ones: 'nula jedan|jedn(a,o,og,u,om) dv(a,e,ije,oje)|dvaju tri|tr(oje) četiri|četvoro pet|petoro šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest',
    tens: 'dvadeset trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset',
    hundreds:
      'sto dvesta|dvjesta|dvesto|dvjesto trista|tristo četiristo petsto šeststo|šesto sedamsto osamsto devetsto',
    times: [
      [HUNDRED, '-', 'stotin(a,e,u)'],
      [THOUSAND, 'hiljad(a,u)|tisuć(a,u)', 'hiljad(e,i,ama)|tisuć(e,i,ama)'],
      [MILLION, 'milion|milijun', 'mili(on,jun)(a,i,e,ima)'],
      [BILLION, 'milijard(a,u)', 'milijard(e,i,ama)'],
      [TRILLION, 'bilion|bilijun', 'bili(on,jun)(a,i,e,ima)'],
    ],
    vague: 'nekoliko|mnogo',
    joints: 'i',
    andHalf: 'i po|i pol|i pola|i polovinu',
    parts: '- - pola|polovin(a,u,e) trećin(a,e,u) četvrt|četvrtin(a,e,u) petin(a,e,u)',
    ordinals: `- ${withEndings('prv drug treć četvrt pet šest sedm osm devet deset', SERBIAN_ENDINGS)} ${withEndings('jedanaest dvanaest trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest', SERBIAN_ENDINGS)}`,
    ordinalTens: withEndings('dvadeset trideset', SERBIAN_ENDINGS),
  },
  pl: {
    notAlone: 'jed(en,na,no,nego,nej)|pół|sto',
    alphabet: 'Latin',
    ones: 'zero jed(en,na,no,nego,nej) dw(a,ie,óch,oje) trz(y,ech) czter(y,ech) pię(ć,ciu) sześ(ć,ciu) sied(em,miu) osiem|ośmiu dziewię(ć,ciu) dziesię(ć,ciu) jedenaś(cie,tu) dwanaś(cie,tu) trzynaś(cie,tu) czternaś(cie,tu) piętnaś(cie,tu) szesnaś(cie,tu) siedemnaś(cie,tu) osiemnaś(cie,tu) dziewiętnaś(cie,tu)',
    tens: 'dwadzieścia|dwudziestu trzydzieści|trzydziestu czterdzieści|czterdziestu pięćdziesi(ąt,ęciu) sześćdziesi(ąt,ęciu) siedemdziesi(ąt,ęciu) osiemdziesi(ąt,ęciu) dziewięćdziesi(ąt,ęciu)',
    hundreds:
      'sto|stu dwieście|dwustu trzysta|trzystu czterysta|czterystu pięćset|pięciuset sześćset siedemset osiemset dziewięćset',
    times: [
      [THOUSAND, 'tysiąc', 'tysiąc(e,a,om,ami)|tysięcy'],
      [MILLION, 'milion', 'milion(y,ów,a,om,ami)'],
      [BILLION, 'miliard', 'miliard(y,ów,a,om,ami)'],
      [TRILLION, 'bilion', 'bilion(y,ów,a,om,ami)'],
    ],
    vague: 'kilka|kilku|wiele|wielu',
    andHalf: 'i pół',
    ordinals: `- ${withEndings('pierwsz drug trzec czwart piąt szóst siódm ósm dziewiąt dziesiąt', '(y,a,e,ego,ej,emu,ym,ych,i,ia,ie,iego,iej,im,ich,ą,ią)')}`,
    parts: '- - pół|połow(a,y,ę) - -',
    more: [[1.5, 'półtora|półtorej']],
  },
  tr: {
    notAlone: 'bir|on|bin|yüz|yarım',
    alphabet: 'Latin',
    ones: 'sıfır bir iki üç dört beş altı yedi sekiz dokuz on',
    tens: 'yirmi otuz kırk elli altmış yetmiş seksen doksan',
    times: [
      [HUNDRED, 'yüz'],
      [THOUSAND, 'bin'],
      [MILLION, '-', 'milyon'],
      [BILLION, '-', 'milyar'],
      [TRILLION, '-', 'trilyon'],
    ],
    vague: 'birkaç|birçok',
    andHalf: 'buçuk',
    ordinals: '- birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu',
    parts: '- - yarım',
  },
  nl: {
    notAlone: 'een|één',
    alphabet: 'Latin',
    ones: 'nul een|één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    times: [
      [12, '-', 'dozijn'],
      [HUNDRED, 'honderd'],
      [THOUSAND, 'duizend'],
      [MILLION, '-', 'miljoen'],
      [BILLION, '-', 'miljard'],
      [TRILLION, '-', 'biljoen'],
    ],
    vague: 'enkele|enige|meerdere|verscheidene|paar',
    joints: 'en|ën',
    andHalf: 'en een half',
    more: [[1.5, 'anderhalf|anderhalve']],
    parts: '- - half|halve|een_half|een_halve - kwart',
    often: '- eenmaal tweemaal driemaal',
    ordinals: '- eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde',
    ordinalTens: 'twintigste dertigste veertigste vijftigste zestigste zeventigste tachtigste negentigste',
    inOneWord: {},
    derived: /^(.+?)(?:jarige?|daagse?|voudige?|delige?)$/u,
  },
  hu: {
    notAlone: 'egy|fél|pár',
    alphabet: 'Latin',
    ones: 'nulla egy kettő|két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő|tizenkét tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc',
    tens: 'húsz harminc negyven ötven hatvan hetven nyolcvan kilencven',
    times: [
      [12, '-', 'tucat'],
      [HUNDRED, 'száz'],
      [THOUSAND, 'ezer'],
      [MILLION, '-', 'millió'],
      [BILLION, '-', 'milliárd'],
      [TRILLION, '-', 'billió'],
    ],
    vague: 'néhány|több|pár|számos',
    andHalf: 'és fél',
    more: [[1.5, 'másfél']],
    parts:
      '- - fél|fele|felét|felének harmada|harmadát|harmadának negyede|negyedét|negyedének ötöde|ötödét|ötödének',
    often: '- egyszer kétszer háromszor',
    ordinals: '- első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik',
    ordinalTens:
      'huszadik harmincadik negyvenedik ötvenedik hatvanadik hetvenedik nyolcvanadik kilencvenedik',
    inOneWord: { huszon: 'húsz' },
    derived: /^(.+?)(?:éves|napos|hónapos|százalékos|sz[eoö]ros)$/u,
  },
  uk: {
    alphabet: 'Cyrillic',
    ones: "нуль один|одн(а,е,ого,ієї,у) дв(а,і,ох,ом,ома,оє) тр(и,ьох,ьом,ьома) чотир(и,ьох,ьом,ма) п'ят(ь,и,ьох) шіст(ь,ьох)|шести сім|сем(и)|сімох вісім|вос(ьми)|вісьмох дев'ят(ь,и,ьох) десят(ь,и,ьох) одинадцят(ь,и,ьох) дванадцят(ь,и,ьох) тринадцят(ь,и,ьох) чотирнадцят(ь,и,ьох) п'ятнадцят(ь,и,ьох) шістнадцят(ь,и,ьох) сімнадцят(ь,и,ьох) вісімнадцят(ь,и,ьох) дев'ятнадцят(ь,и,ьох)",
    tens: "двадцят(ь,и,ьох) тридцят(ь,и,ьох) сорок(,а) п'ятдесят(,и,ьох) шістдесят(,и,ьох) сімдесят(,и,ьох) вісімдесят(,и,ьох) дев'яност(о,а)",
    hundreds:
      "ст(о,а) двісті|двохсот триста|трьохсот чотириста|чотирьохсот п'ятсот|п'ятисот шістсот|шестисот сімсот|семисот вісімсот|восьмисот дев'ятсот|дев'ятисот",
    times: [
      [THOUSAND, 'тисяч(а,у)', 'тисяч(,і,ам,ами)'],
      [MILLION, 'мільйон', 'мільйон(а,и,ів,ам,ами)'],
      [BILLION, 'мільярд', 'мільярд(а,и,ів,ам,ами)'],
      [TRILLION, 'трильйон', 'трильйон(а,и,ів,ам,ами)'],
    ],
    vague: 'кілька|кількох|багато',
    andHalf: 'з половиною',
    ordinals: `- ${withEndings("перш друг трет четверт п'ят шост сьом восьм дев'ят десят", '(ий,ій,а,я,е,є,ого,ього,ої,ьої,ому,ьому,им,ім,у,ю,і,их,іх)')}`,
    parts: '- - половин(а,у) третин(а,и,у) чверт(ь,і)',
    more: [[1.5, 'півтор(а,и)']],
  },
  he: {
    notAlone: 'אחד|אחת|שנים',
    alphabet: 'Hebrew',
    ones: 'אפס אחד|אחת שניים|שתיים|שני|שתי|שנים|שתים שלוש|שלושה ארבע|ארבעה חמש|חמישה|חמיש שש|שישה|שיש שבע|שבעה שמונה|שמונ תשע|תשעה עשר|עשרה',
    tens: 'עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים',
    hundreds: 'מאה|מא מאתיים',
    times: [
      [HUNDRED, '-', 'מאות|מאו'],
      [THOUSAND, 'אלף', 'אלפים|אלפי'],
      [2 * THOUSAND, 'אלפיים'],
      [MILLION, 'מיליון', 'מיליוני'],
      [BILLION, 'מיליארד', 'מיליארדי'],
      [TRILLION, 'טריליון'],
    ],
    vague: 'כמה|מספר',
    parts: '- - חצי|מחצית שליש רבע',
  },
  ar: {
    notAlone: 'واحد|واحدة',
    alphabet: 'Arabic',
    areOnesFirst: true,
    dual: /(?:ان|ين)$/u,
    ones: 'صفر واحد|واحدة اثنان|اثنين|اثنا|اثني|اثنتان|اثنتين ثلاث أربع|اربع خمس ست سبع ثماني|ثمان تسع عشر',
    tens: 'عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين|اربعون|اربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين',
    hundreds:
      'مائ|مئ مائتان|مائتين|مئتان|مئتين ثلاثمائ|ثلاثمئ أربعمائ|أربعمئ|اربعمائ|اربعمئ خمسمائ|خمسمئ ستمائ|ستمئ سبعمائ|سبعمئ ثمانمائ|ثمانمئ تسعمائ|تسعمئ',
    times: [
      [THOUSAND, 'ألف|الف', 'آلاف|ألفا'],
      [MILLION, 'مليون', 'ملايين|مليونا'],
      [BILLION, 'مليار', 'مليارات|مليارا'],
      [TRILLION, 'تريليون', 'تريليونات'],
    ],
    vague: 'بضع|عدة|عشرات|مئات',
    parts: '- - نصف ثلث ربع خمس',
  },
}
