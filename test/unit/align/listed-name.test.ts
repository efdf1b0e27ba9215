import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('notableChanges(rows) of names that no capital tells', () => {
  it.each([
    ['市は仙台で開かれた。', '市は金沢で開かれた。', '仙台 > 金沢'],
    ['河野外務大臣が庭を見た。', '茂木外務大臣が庭を見た。', '河野 > 茂木'],
    ['시장은 부산에서 열렸다.', '시장은 대구에서 열렸다.', '부산 > 대구'],
    ['박진 장관은 정원을 보았다.', '조태열 장관은 정원을 보았다.', '박진 > 조태열'],
    [
      'Der Markt wird mit dem Rat in Kiel eröffnet.',
      'Der Markt wird mit dem Rat in Trier eröffnet.',
      'Kiel > Trier',
    ],
    ['Der Rat reist nach Kiel und Bonn.', 'Der Rat reist nach Kiel und Köln.', 'Bonn > Köln'],
    ['Der Rat besuchte Kiel, Bonn und Trier.', 'Der Rat besuchte Kiel, Köln und Trier.', 'Bonn > Köln'],
    ['Der Rat besuchte Bonn, Kiel und Trier.', 'Der Rat besuchte Köln, Kiel und Trier.', 'Bonn > Köln'],
    ['Varga elnök a kertben beszélt.', 'Mohos elnök a kertben beszélt.', 'Varga > Mohos'],
    ['Az Orsós elnök kertje szép.', 'A Mohos elnök kertje szép.', 'Orsós > Mohos'],
    ['Рогов открыл ярмарку в саду.', 'Мохов открыл ярмарку в саду.', 'Рогов > Мохов'],
    ['Reed chaired the fair.', 'Moss chaired the fair.', 'Reed > Moss'],
  ])('tells a city of the list, or who holds an office or does something: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`name: ${told}`]),
  )

  it.each([
    ['外務大臣が庭を見た。', '財務大臣が庭を見た。'],
    ['前首相が庭を見た。', '元首相が庭を見た。'],
    ['신임 장관은 정원을 보았다.', '전임 장관은 정원을 보았다.'],
    ['외교부 장관은 정원을 보았다.', '국방부 장관은 정원을 보았다.'],
    ['Új elnök beszélt a kertben.', 'Volt elnök beszélt a kertben.'],
    ['Der Vertrag bleibt für den Rat in Kraft.', 'Der Vertrag bleibt für den Rat in Arbeit.'],
    ['Expenses rose in spring.', 'Revenues rose in spring.'],
  ])('takes an office, and what only stands as a name does, for none: %s', (a, b) =>
    expect(changes(a, b)).toEqual([]),
  )

  it.each([
    ['代表団は昨日仙台に到着した。', '代表団は昨日盛岡に到着した。', '仙台 > 盛岡'],
    ['代表団は来週小樽に滞在する。', '代表団は来週函館に滞在する。', '小樽 > 函館'],
    ['代表団はカザンを訪問した。', '代表団はソチを訪問した。', 'カザン > ソチ'],
    ['园丁们访问了杭州、苏州和南京。', '园丁们访问了杭州、无锡和南京。', '苏州 > 无锡'],
    ['园丁们将访问杭州和苏州。', '园丁们将访问杭州和南京。', '苏州 > 南京'],
    ['园丁们到达武汉市。', '园丁们到达长沙市。', '武汉市 > 长沙市'],
    ['园丁们途经兰州前往敦煌。', '园丁们途经西宁前往敦煌。', '兰州 > 西宁'],
    ['园丁们昨天飞抵海口。', '园丁们昨天飞抵张家口。', '海口 > 张家口'],
  ])('tells a city by what somebody does there: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`name: ${told}`]),
  )

  it.each([
    ['园丁们昨天抵达会场。', '园丁们昨天抵达门口。'],
    ['园丁们昨天访问学校和医院。', '园丁们昨天访问学校和工厂。'],
    ['园丁们昨天访问工厂。', '园丁们昨天访问大学。'],
    ['园丁们昨天抵达边境。', '园丁们昨天抵达港口。'],
    ['代表団は昨日工場を訪問した。', '代表団は昨日学校を訪問した。'],
    ['代表団は昨日ホテルに到着した。', '代表団は昨日センターに到着した。'],
    ['代表団は昨日企業を訪問した。', '代表団は昨日議会を訪問した。'],
    ['両市は平和へ向かう。', '両市は交渉へ向かう。'],
    ['园丁们今天返回岗位。', '园丁们今天返回网络。'],
    ['产量到达高峰。', '产量到达极限。'],
    ['代表団は来週到着する。', '代表団は来月到着する。'],
  ])('takes a kind of place, or a time, for no name of one: %s', (a, b) =>
    expect(changes(a, b).filter((change) => change.startsWith('name'))).toEqual([]),
  )
})
