import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('a name that both passages have as often', () => {
  it.each([
    ['Reedham spoke about the weir at the fair.', 'Spoke about the weir at the fair Reedham.'],
    [
      'Chancellor Reed praised the weir at a fair in Wexley, saying it would last.',
      'Praising the weir at a fair in Wexley, Chancellor Reed said it would last.',
    ],
    [
      'Talks between Peru and Chile went on in Wexley, according to Minister Reed.',
      'According to Minister Reed, talks between Peru and Chile went on in Wexley.',
    ],
    ['Камышов рассказал о плотине на ярмарке.', 'Рассказал о плотине на ярмарке Камышов.'],
    ['Minister Trzcina mówił o zaporze.', 'Mówił o zaporze minister Trzcina.'],
    ['Minister Trzcina mówił o zaporze.', 'Trzcina mówił o zaporze.'],
    ['W Mchowie premier Trzcina otworzył młyn.', 'Otworzył młyn w Mchowie premier Trzcina.'],
    ['Il ministro Canneti parlò ieri a Muschio.', 'Parlò ieri a Muschio il ministro Canneti.'],
    ['El dique es bueno, declaró Juncal en Lima.', 'Declaró Juncal en Lima que el dique es bueno.'],
    ['Minister Riet sprak gisteren in Mosdorp.', 'Gisteren sprak in Mosdorp minister Riet.'],
    ["Bakan Sazlık dün Peru'da konuştu.", "Dün Peru'da konuştu Bakan Sazlık."],
    ['Kanzler Schilf besuchte gestern Paris.', 'Gestern besuchte Kanzler Schilf Paris.'],
    ['Nádas miniszter tegnap Párizsban beszélt.', 'Tegnap beszélt Párizsban Nádas miniszter.'],
    ['Міністр Очерет виступив учора в Києві.', 'Виступив учора в Києві міністр Очерет.'],
  ])('did not come, go or become another word, wherever it stands: %s > %s', (a, b) => {
    const isMoved = (change: string) => /^name: (?<name>.+) > \k<name>$/.test(change)
    expect(changes(a, b).filter((one) => !isMoved(one))).toEqual([])
    expect(changes(b, a).filter((one) => !isMoved(one))).toEqual([])
  })
})

describe('a person behind an office that opens a sentence', () => {
  it.each([
    ['Министр Тростников открыл мельницу.', 'Мельница открыта министром Тростниковым.'],
    ['Посол Игорь Камышов вручил ключи.', 'Ключи вручены послом Игорем Камышовым.'],
    ['Prezydent Jan Trzcina otworzył młyn.', 'Młyn otwarty przez prezydenta Jana Trzcinę.'],
    ['Міністр Петро Очерет відкрив млин.', 'Млин відкрито міністром Петром Очеретом.'],
  ])('is the same one where the office is in another case: %s', (a, b) => {
    expect(changes(a, b)).toEqual([])
    expect(changes(b, a)).toEqual([])
  })

  it('is another one of another name', () =>
    expect(changes('Министр Тростников открыл мельницу.', 'Мельница открыта министром Камышовым.')).toEqual([
      'name: Тростников > Камышовым',
    ]))
})

describe('a country in Russian', () => {
  it.each([
    ['Речь о Китае была короткой.', 'Речь из Китая была короткой.'],
    ['Договор о Китае прочли.', 'Договор с Китаем прочли.'],
    ['Слова о Уругвае забыты.', 'Слова из Уругвая забыты.'],
  ])('is one in each case: %s > %s', (a, b) => expect(changes(a, b)).toEqual([]))
})

describe('a word that opens a sentence before a name', () => {
  it.each([
    ['Recalling Resolution 242, the two sides met.', 'Reaffirming Resolution 242, the two sides met.'],
    ['Condemning Israel, the two sides met.', 'Supporting Israel, the two sides met.'],
    ["Noting Russia's letter, the two sides met.", "Deploring Russia's letter, the two sides met."],
    ['Nonetheless Annex D applies to all boats.', 'Therefore Annex D applies to all boats.'],
    ['Besides Annex D nothing binds.', 'Nonetheless Annex D nothing binds.'],
    ['Trotz Anlage B gilt die Frist für alle.', 'Gemäß Anlage B gilt die Frist für alle.'],
    ['Осуждая Израиль, стороны разошлись.', 'Поддерживая Израиль, стороны разошлись.'],
    ['Встреча с Петром Камышовым прошла тихо.', 'Встреча Петра Камышова прошла тихо.'],
    ['Посол в Пекине выступил с речью.', 'Посол Пекина выступил с речью.'],
    ['Договор о Луганске прочли.', 'Договор по Луганску прочли.'],
  ])('is no part of it: %s > %s', (a, b) => {
    expect(changes(a, b)).toEqual([])
    expect(changes(b, a)).toEqual([])
  })

  it.each([
    ['Regardless of Annex B nothing binds.', 'Conscious of Annex B nothing binds.'],
    ['Consequently Reedham pays the toll.', 'Likewise Reedham pays the toll.'],
    ['Mindful of Chapter VII and Annex B, they met.', 'Citing Chapter VII and Annex B, they met.'],
    ['Citizens of the Reed Guild agreed.', 'Ships from the Reed Guild agreed.'],
    ['Outre Paris, le tarif reste fixe.', 'Soutenant Paris, le tarif reste fixe.'],
    ['Durante Lima, el acuerdo sigue.', 'Apoyando Lima, el acuerdo sigue.'],
    ['Kraft Artikel 5 gilt die Frist.', 'Nebst Artikel 5 gilt die Frist.'],
    ['Der Vertrag des Landes Bayern gilt.', 'Der Vertrag von Bayern gilt.'],
    ['Das Recht des Landes Bayern gilt.', 'Die Rede über Bayern gilt.'],
    ['Конечно, Камышов открыл мельницу.', 'Вероятно, Камышов открыл мельницу.'],
    ['Сначала Камышов открыл мельницу.', 'Вероятно Камышов открыл мельницу.'],
  ])('is no part of it, whatever word it is: %s > %s', (a, b) => {
    expect(changes(a, b)).toEqual([])
    expect(changes(b, a)).toEqual([])
  })

  it.each([
    ['Ann Reed opened the mill.', 'Paul Reed opened the mill.'],
    ['Peter Brandt kommt und das Haus ist voll.', 'Walter Brandt kommt und das Haus ist voll.'],
    ['Northern Tarn is cold.', 'Southern Tarn is cold.'],
  ])('may be one of a name, which nobody can tell where it stands nowhere else: %s > %s', (a, b) =>
    expect(changes(a, b)).toEqual([]),
  )

  it.each([
    [
      'Ann Reed opened the mill. They thanked Ann Reed.',
      'Paul Reed opened the mill. They thanked Ann Reed.',
      'Ann Reed > Paul Reed',
    ],
    [
      'Northern Tarn is cold. In winter Northern Tarn is empty.',
      'Southern Tarn is cold. In winter Northern Tarn is empty.',
      'Northern Tarn > Southern Tarn',
    ],
    ['UN Council members met.', 'EU Council members met.', 'UN Council > EU Council'],
    ['Ann Reed opened the mill.', 'Paul Moss opened the mill.', 'Ann Reed > Paul Moss'],
    ['North Korea signs.', 'South Korea signs.', 'North Korea > South Korea'],
    [
      'Heute tagt die Europäische Union in der Mühle und der Hof ist voll.',
      'Heute tagt die Afrikanische Union in der Mühle und der Hof ist voll.',
      'Europäische Union > Afrikanische Union',
    ],
  ])('is one of a name where it is known from elsewhere, or all of the name changed: %s > %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`name: ${told}`]),
  )
})

describe('signs in names', () => {
  it.each([
    ['The bond is rated BB+ by the guild.', 'The bond is rated BB- by the guild.', ['BB+ > BB-']],
    ['The bond is rated AA+ by the guild.', 'The bond is rated AA by the guild.', ['AA+ > AA']],
    ['The grade is A+ for all of them.', 'The grade is A- for all of them.', ['A+ > A-']],
    ['The Reed/Moss pact was read.', 'The Reed-Moss pact was read.', []],
    ['Deliver to gate A/B of the mill.', 'Deliver to gate A-B of the mill.', []],
    ['Der Vertrag Schilf/Moos gilt.', 'Der Vertrag Schilf-Moos gilt.', []],
  ])('make another name of a grade alone: %s > %s', (a, b, told) =>
    expect(changes(a, b)).toEqual(told.map((one) => `name: ${one}`)),
  )
})
