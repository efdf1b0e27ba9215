import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('names in another order of words', () => {
  it.each([
    ['Tegnap Nádas Péter Bécsben beszélt.', 'Tegnap Bécsben beszélt Nádas Péter.'],
    ['Nádas Péter tegnap Bécsben látta Sásdi Annát.', 'Tegnap Bécsben Nádas Péter Sásdi Annát látta.'],
    ["Dün Sazlık Ankara'da Yosun ile görüştü.", "Dün Ankara'da Sazlık Yosun ile görüştü."],
    ['Eilen Kaisla tapasi Sammalin Turussa.', 'Eilen Turussa Kaisla tapasi Sammalin.'],
    ['Eilen Kaisla puhui Turussa.', 'Kaisla puhui eilen Turussa.'],
    ['Ieri Stuful a vizitat Clujul.', 'Stuful a vizitat ieri Clujul.'],
    ['Den Minister kritisierte Schilf in Köln scharf.', 'Schilf kritisierte den Minister in Köln scharf.'],
    ['Den Vertrag unterzeichnete Schilf in Bonn.', 'Schilf unterzeichnete den Vertrag in Bonn.'],
    ['Dem Gericht legte Anwalt Moos die Akte vor.', 'Anwalt Moos legte dem Gericht die Akte vor.'],
    ['Den Bericht lobte Schilf.', 'Schilf lobte den Bericht.'],
    ['Das Haus verkaufte Müller.', 'Müller verkaufte das Haus.'],
    ['Tegnap Nádas Péter Bécsben beszélt.', 'Tegnap Bécsben szólt Nádas Péter.'],
    ['Den Minister kritisierte Schilf in Köln scharf.', 'Schilf kritisierte den Minister in Köln hart.'],
    ["Dün Sazlık Ankara'da Yosun ile görüştü.", "Dün Ankara'da Sazlık Yosun ile buluştu."],
    ['In June Moss met Ann Reed.', 'Moss met Ann Reed in June.'],
    ['On Monday Ann Reed met Tom Moss in Tarn.', 'In Tarn Ann Reed saw Tom Moss on Monday.'],
    ['Kanzler Schilf lobte den Präsidenten Moos.', 'Kanzler Schilf lobte den Gast Moos.'],
    ['At noon the guard in Wexley met Ann Reed.', 'The guard in Wexley met Ann Reed at noon.'],
    ['Вечером Камышов позвонил Мохову.', 'Мохову вечером позвонил Камышов.'],
    ['Камышов помог Мохову у плотины.', 'Мохову помог у плотины Камышов.'],
    ['Камышов сказал это у Мохова.', 'Сказал Камышов это дома у Мохова.'],
  ])('are neither other ones nor moved: %s > %s', (a, b) => {
    expect(changes(a, b)).toEqual([])
    expect(changes(b, a)).toEqual([])
  })

  it.each([
    ['Wexley sued Reedham in Tarn.', 'Reedham sued Wexley in Tarn.'],
    ['Lena Reed met Tom Alder in Tarn.', 'Tom Reed met Lena Alder in Tarn.'],
    ['Камышов подал в суд на Мохова.', 'Мохов подал в суд на Камышова.'],
    ['Tegnap Nádas Péter Bécsben beszélt.', 'Tegnap Sásdi Anna Bécsben beszélt.'],
  ])('are told where something else is said: %s > %s', (a, b) =>
    expect(changes(a, b).length).toBeGreaterThan(0),
  )
})
