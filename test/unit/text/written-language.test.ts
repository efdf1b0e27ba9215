import { describe, expect, it } from 'vitest'
import { areLanguagesDifferent, languageOf, likelyLanguageOf } from '../../../schema/text/written-language.ts'

const TEXTS = {
  en: 'The gardeners of the valley met in the old mill and agreed that the water of the river will be shared by all of the farms. They wrote this on a board for everyone to see, and it is there to this day.',
  ru: 'Садовники долины собрались на старой мельнице и решили, что воду из реки будут делить все хозяйства. Они записали это на доске, чтобы все видели, и доска висит там до сих пор.',
  uk: 'Садівники долини зібралися у старому млині й вирішили, що воду з річки ділитимуть усі господарства. Вони записали це на дошці, щоб усі бачили, і дошка висить там досі.',
  fr: 'Les jardiniers de la vallée se sont réunis dans le vieux moulin et ont décidé que les eaux de la rivière seront partagées par toutes les fermes. Ils ont écrit cela sur une planche pour que tous la voient, et elle est là.',
  'zh-Hans':
    '山谷里的园丁们在旧磨坊里开会，他们决定这条河的水应该由所有农场共同使用。他们把这个决定写在木板上，让大家都能看见。',
  'zh-Hant':
    '山谷裡的園丁們在舊磨坊裡開會，他們決定這條河的水應該由所有農場共同使用。他們把這個決定寫在木板上，讓大家都能看見。',
} as const

describe('languageOf(text)', () => {
  it.each(Object.entries(TEXTS))('tells %s', (tag, text) => {
    expect(languageOf(text).tag).toBe(tag)
  })

  it('names only the script where words do not tell', () => {
    expect(languageOf('Bolo vamo dero').tag).toBe('und-Latn')
    expect(languageOf('Ја видим').tag).toBe('und-Cyrl')
  })

  it.each([
    ['mk', 'Денес имаме јаболка во градината.'],
    ['mk', 'Тие ја посетија градината. Потоа ја напуштија.'],
    ['mk', 'Ќе дојдам.'],
    ['sr', 'Они су посетили башту, јер је падала киша.'],
    ['sr', 'Мој пријатељ иде кући.'],
    ['sr', 'Љубав је у башти.'],
  ])('tells %s in a short text by its letters or words: %s', (tag, text) => {
    expect(languageOf(text).tag).toBe(tag)
  })

  it('is undetermined for a text without letters', () => {
    expect(languageOf('1, 2, 3').tag).toBe('und')
  })
})

describe('areLanguagesDifferent(a, b)', () => {
  const differ = (a: string, b: string) => areLanguagesDifferent(languageOf(a), languageOf(b))

  it.each([
    ['en', 'ru'],
    ['en', 'zh-Hans'],
    ['ru', 'zh-Hans'],
    ['en', 'fr'],
    ['ru', 'uk'],
  ] as const)('parts %s from %s', (a, b) => {
    expect(differ(TEXTS[a], TEXTS[b])).toBe(true)
    expect(differ(TEXTS[b], TEXTS[a])).toBe(true)
  })

  it('lets a text in two languages be compared with one in either', () => {
    expect(differ(`${TEXTS.en}\n${TEXTS.ru}`, TEXTS.ru)).toBe(false)
    expect(differ(`${TEXTS.en}\n${TEXTS.ru}`, TEXTS.en)).toBe(false)
  })

  it('takes a language that cannot be told for the same', () => {
    expect(differ('Bolo vamo dero', TEXTS.en)).toBe(false)
    expect(differ('1, 2, 3', TEXTS.ru)).toBe(false)
  })
})

describe('languages in Cyrillic that are not Slavic', () => {
  const uzbek =
    'Маёқчилар ҳар куни эрта тонгда чироқларни ўчиради, ва кечқурун улар яна қайиқларга йўл кўрсатади. Бу иш ҳеч қачон тўхтамайди.'
  const kazakh =
    'Шамшырақшылар күн сайын таңертең шамдарды өшіреді, ал кешке олар қайықтарға қайтадан жол көрсетеді. Бұл жұмыс ешқашан тоқтамайды.'

  it.each([
    ['Uzbek', uzbek],
    ['Uzbek, short', uzbek.slice(0, 60)],
  ])('names no Slavic one for %s, which has the letter of Belarusian too', (_, text) => {
    expect([languageOf(text).tag, likelyLanguageOf(text)]).toEqual(['und-Cyrl', undefined])
  })

  it('takes one name with such a letter for no sign of the language around it', () => {
    // No letter of these tells Russian.
    const text = `Мост через реку Қобда построят заново. ${'Паводка тут никто не ждал до конца апреля. '.repeat(12)}`
    expect([languageOf(text).tag, likelyLanguageOf(text)]).toEqual(['und-Cyrl', 'ru'])
  })

  it('tells Kazakh, which has the letter of Ukrainian too', () => {
    expect(languageOf(kazakh).tag).toBe('kk')
  })
})

describe('likelyLanguageOf(text)', () => {
  it.each([
    ['nl', 'De molen is door de raad van het dorp verkocht.'],
    ['sv', 'Kvarnen har inte sålts och den är öppen för alla.'],
    ['pl', 'Młyn nie jest na sprzedaż i stoi od lat przy rzece.'],
    ['cs', 'Mlýn není na prodej a stojí u řeky, která je v údolí.'],
    ['ro', 'Moara nu este de vânzare și stă pe malul apei din vale.'],
    ['hu', 'A malom nem eladó, és az udvar is nyitva van.'],
    ['tr', 'Değirmen satılık değil ve bu yıl için herkese açık.'],
    ['vi', 'Cối xay không được bán và là của làng này.'],
    ['id', 'Penggilingan itu tidak dijual dan terbuka untuk semua.'],
    ['fi', 'Mylly ei ole myynnissä ja se on avoinna.'],
  ])('tells %s by its commonest words', (tag, text) => expect(likelyLanguageOf(text)).toBe(tag))

  it.each(['Es regnet heute.', 'Rendez-vous aux Halles.'])('tells none by one common word: %s', (text) => {
    expect(likelyLanguageOf(text)).toBeUndefined()
  })
})
