/** Characters that figures are written with, traditional and simplified. */
const PAIRS =
  '萬万 億亿 兩两 隻只 個个 條条 項项 屆届 節节 點点 頭头 顆颗 冊册 類类 級级 層层 塊块 頁页 國国 畝亩 噸吨 鐘钟 時时 歲岁 場场 輪轮 號号 輛辆 種种 戶户 週周 幣币 臺台 歐欧 鎊镑 盧卢 韓韩 頃顷 間间 倆俩 參参 貳贰 陸陆 攝摄 餘余 張张 雙双 單单 邊边 數数'
const PLAIN: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map(([traditional = '', simplified = '']) => [traditional, simplified]),
)
const VARIANT = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu')

/** A figure in one script, though its text is in two or in neither: 一隻 is 一只. */
export const inPlainHan = (figure: string) => figure.replace(VARIANT, (own) => PLAIN.get(own) ?? own)
