import { expect, it } from 'vitest'
import { titledName } from '../../../schema/texts/read/titled-name.ts'
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
  ['Выступление министра Анны Соколовой на открытии маяка', 'Анна Соколова'],
  ['Выступление министра Анны Ивановны Соколовой на открытии маяка', 'Анна Ивановна Соколова'],
  ['Выступление министра Ильи Дубко на открытии маяка', 'Илья Дубко'],
  ['Выступление Председателя Совета Дарьи Вьюгиной на открытии маяка', 'Дарья Вьюгина'],
  ['Речь атамана Никиты Вьюгина на ярмарке', 'Никита Вьюгин'],
  ['Заявление для прессы советника Петра Вьюгина', 'Пётр Вьюгин'],
  ['ОБРАЩЕНИЕ СТАРОСТЫ ФОМЫ ВЬЮГИНА К РЫБАКАМ', 'Фома Вьюгин'],
  ['Интервью губернатора Ольги Сизой газете «Маяк»', null],
  ['Интервью губернатора Ольги Дрозд газете «Маяк»', 'Ольга Дрозд'],
  ['Заявление адвоката Олега Соколова', null],
  ['Заявление фонда Олега Соколова', null],
  ['Выступление театра имени Олега Соколова', null],
  ['Письмо министру Олегу Соколову', null],
  ['Выступление министра Олега Горька на открытии маяка', null],
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
  ['Remarks by Bailiff Otto Pike', 'Otto Pike'],
  ['Speech by Reeve Otto Pike at the ford', 'Otto Pike'],
  ['Remarks by Harbour Master Ada Reed at the granary', 'Ada Reed'],
  ['Speech by Ada Reed, Minister of Salt', 'Ada Reed'],
  ['Statement by Ada Reed, Minister of Salt', 'Ada Reed'],
  ['Speech by Ada Reed on salt', 'Ada Reed'],
  ['Speech by Minister of Foreign Affairs Ada Reed', 'Ada Reed'],
  ['Speech by Minister of Salt Ada Reed', null],
  ['Opening remarks by the Treasurer Ada Reed', 'Ada Reed'],
  ['Interview with Bailiff Otto Pike', 'Otto Pike'],
  ['Toast by Consul Ada Reed at supper', 'Ada Reed'],
  ['Lecture by Warden Ada Reed on lamps', 'Ada Reed'],
  ['Speech by Mayor Ada Reed and Warden Otto Pike', null],
  ['Statement by Port Kelda', null],
  ['Statement by Costa Rica on salt', null],
  ['Statement by Human Lamps Watch', null],
  ['Message by the Otto Pike Foundation', null],
  ['Address by the Black Lamp Fleet Commander', null],
  ['Remarks by the Permanent Representative of Costa Rica', null],
  ['Remarks by Lamps International', null],
  ['Interview with Die Lampe', null],
  ['Erklärung der Vereinten Lampen Werke', null],
  ['Discours du Front National Belge', null],
  ['Letter to Warden Ada Reed', null],
  ['Remarks at the meeting with Warden Ada Reed', null],
  ['Speech on Warden Ada Reed', null],
  ['Response to the speech by Warden Ada Reed', null],
  ['Greetings to Warden Ada Reed', null],
  ['Speech of welcome for Warden Ada Reed', null],
  ['Telephone conversation with Warden Ada Reed', null],
  ['Rede der Ratsherrin Ada Ried zur Eröffnung', 'Ada Ried'],
  ['Rede von Bürgermeister Otto Lenz', 'Otto Lenz'],
  ['Gespräch mit Bürgermeister Otto Lenz über den Zoll', 'Otto Lenz'],
  ['Rede der Stiftung Otto Lenz', null],
  ['Rede zum Tod von Bürgermeister Otto Lenz', null],
  ['Discours du maire Paul Ferrand sur le bassin', 'Paul Ferrand'],
  ['DISCOURS DU MAIRE PAUL FERRAND SUR LE BASSIN', 'Paul Ferrand'],
  ['Allocution du préfet Étienne Gast devant les passeurs', 'Étienne Gast'],
  ['Allocution de la ministre des Affaires maritimes Ada Ferrand', 'Ada Ferrand'],
  ['Entretien avec la maire Ada Ferrand', 'Ada Ferrand'],
  ['Déclaration du comité Paul Ferrand', null],
  ['Discours de Port Ferrand', null],
  ['Lettre au préfet Étienne Gast', null],
  ['Discours sur le préfet Étienne Gast', null],
  ['Declaración del gobernador Rui Salgado sobre los pozos', 'Rui Salgado'],
  ['Brindis del cónsul Rui Salgado', 'Rui Salgado'],
  ['Brindis por el cónsul Rui Salgado', null],
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

it.each([
  ['Gespräch mit Bürgermeister Otto Lenz über den Zoll', 'interview'],
  ['Toast by Consul Ada Reed at supper', 'speech'],
  ['Brindis del cónsul Rui Salgado', 'speech'],
])('«%s» is told to be of the kind %s, by whom it names', async (title, kind) => {
  const found = await read('a.txt', `${title}\n\n4 March 2015\n\n${englishText}`)
  expect(found).toMatchObject({ kind, speakers: [titledName(title)] })
})

it('takes whom a title names before the one it speaks about', async () => {
  const title = 'Speech by Warden Ada Reed on Sergey Lavrov'
  const found = await read('a.txt', `${title}\n\n4 March 2015\n\n${englishText}`)
  expect(found.speakers).toEqual(['Ada Reed'])
})
