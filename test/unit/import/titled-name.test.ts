import { expect, it } from 'vitest'
import { titledName } from '../../../schema/texts/read/person.ts'
import { englishText, read } from './sample.ts'

it.each([
  ['Address by President Edric Hallow to the Harbour Assembly', 'Edric Hallow'],
  ['ADDRESS BY PRESIDENT EDRIC HALLOW TO THE HARBOUR ASSEMBLY', 'Edric Hallow'],
  ['Remarks by Foreign Minister Noa Verrin at the forum', 'Noa Verrin'],
  ['Statement by the Minister of Straits Ms. Noa Verrin at the meeting', 'Noa Verrin'],
  ['Statement by the Minister of Lamps', null],
  ['Statement by the President on lamps', null],
  ['Address to President Edric Hallow', null],
  ['Remarks by Foreign Minister Noa Verrin after talks', 'Noa Verrin'],
  ['Выступление министра Олега Соколова на открытии маяка', 'Олег Соколов'],
  ['Речь президента Верании Андрея Веригина на совете', 'Андрей Веригин'],
  ['Интервью заместителя министра портов И.П.Северского газете «Маяк»', 'И.П.Северский'],
  ['Заявление министра Игоря Лукина', 'Игорь Лукин'],
  // A woman's name, and one whose nominative nobody can tell.
  ['Выступление министра Анны Соколовой на открытии маяка', null],
  ['Выступление министра Ильи Дубко на открытии маяка', null],
  ['Заявление представителя министра Олега Соколова', null],
  ['Заявление пресс-секретаря президента Олега Соколова', null],
  ['Выступление на встрече с участием министра Олега Соколова', null],
  ['Discurso do presidente Rui Salgado na abertura', 'Rui Salgado'],
  ['Intervention de M. Paul Ferrand devant la guilde', 'Paul Ferrand'],
  ['Intervention de la guilde devant M. Paul Ferrand', null],
  ['Ansprache von Bundespräsident Otto Lenz am Hafen', 'Otto Lenz'],
  ['Rede des Bundeskanzlers Otto Lenz am Hafen', 'Otto Lenz'],
  ['Rede vor Bundeskanzler Otto Lenz', null],
  ['Interview with Ada Harbour, Minister of Lamps', 'Ada Harbour'],
  ['Entretien avec Paul Ferrand, ministre des phares', 'Paul Ferrand'],
  ['Interview with the Harbour Daily', null],
  ['外交部长王海的讲话', '王海'],
  ['总理办公室的讲话', null],
  ['林若海在春季理事会上的讲话', '林若海'],
  ['高层在春季理事会上的讲话', null],
  ['马方在春季理事会上的讲话', null],
])('whom the title «%s» names as speaking is %s', (title, name) => {
  expect(titledName(title)).toBe(name)
})

it.each([
  'Комментарий представителя министерства в связи с высказываниями Сергея Лаврова',
  'Statement by the spokesperson of the ministry on the words of Sergey Lavrov',
])('«%s» names nobody who speaks', async (title) => {
  expect((await read('a.txt', `${title}\n\n4 March 2015\n\n${englishText}`)).speakers).toEqual([])
})
