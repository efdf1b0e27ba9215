/** The ideographs of U+2E80 to U+2EF3, after the equivalents that Unicode names. */
const supplement =
  '丶厂乛乚乙亻冂几刀刂卜卩小小尢尣尢尣巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒罓罓罒羊羊羋耂肀聿' +
  '肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶邑钅長镸长门阜阝雨青韦页风飞食飠飠饣首马骨鬼鱼鸟鹵麦黄黾齊齐齒齿龍龙龜龜龟'

/**
 * The text with each sign of a dictionary of radicals as the ideograph that it looks like. A PDF that draws both with one
 * shape may name the radical, and nobody who searches types one.
 */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (sign) =>
    sign < '\u2f00' ? (supplement[sign.charCodeAt(0) - 0x2e80] ?? sign) : sign.normalize('NFKC'),
  )
}
