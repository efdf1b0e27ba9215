import { isProse } from './header-line.ts'
import { asked, asks, isPersonName } from './label.ts'
import { isContact } from './letterhead.ts'
import { office } from './office.ts'
import { hall } from './stage.ts'

/** What leads to somebody or to a page, behind a label: «Прямая ссылка: sea.example/d/604», «Media contact: press@sea.example». */
const addressed =
  /^\p{L}[^:：.!?]{1,60}\s?[:：]\s*(?:\p{L}[^:：.!?]{0,40},\s)?(?:https?:\/\/\S+|(?:[\w-]+\.)+\p{L}{2,}\/\S*|[\w.+-]+@[\w.-]+\.\p{L}{2,})(?:[\s,;|].{0,80})?$/iu
/** What heads such lines. */
const contactHead =
  /^(?:(?:(?:press|media) )?(?:contacts?(?: us)?|enquiries)|(?:presse)?kontakte?|контакты?(?: для прессы)?|contactos?|contatti|contatos?|联系方式|联系我们|聯絡方式|お問い合わせ)\s?[:：]?$/iu
/** «About the commission: …», a note on whoever put the text out. */
const about = /^about (?:the )?(?:\p{L}[^:.!?]{1,60}):\s/iu

/** «Topics: Lamps, Tides», «来源：海州社»: a short label, and behind it something that is no sentence. */
const field =
  /^(\p{L}[\p{L}\p{M}’'-]*(?: \p{L}[\p{L}\p{M}’'-]*){0,3})\s?[:：]\s*([\p{Lu}\p{Lo}\d«"“《].{0,158}[^.!?。！？…:：;,；，])$/u
/** Who signs a paper, and the points of a list, have such a form as well. */
const signing =
  /^(?:for|on behalf of|signed|за|от имени|подписано|pour|für|por|per|代表|签署|签字)(?!\p{L})/iu
const counting =
  /^(?:first|second|third|fourth|fifth|last|finally|one|two|three|point|item|annex|part|перв|втор|трет|четв|пункт|приложение|第|[一二三四五六七八九十])/iu

const rights = /©|^copyright(?!\p{L})|[(（]c[)）] ?\d{4}|all rights reserved|все права защищены|版权所有/iu
const longestNotice = 200

/** «(Harbour Agency)», 【打印】【关闭】: whoever put a text out, or a button, in brackets and alone. */
const bracketed = /^(?:[([（【][^()[\]（）【】.!?。！？]{2,60}[)\]）】]\s*){1,6}$/u

/** «Translated from the Russian by …», «Edited by …»: what somebody did to the text. */
const credited =
  /^[([（]?(?:translated|transcribed|edited|compiled|reported|photographed|recorded|interviewed|перевод|перев[её]л[аи]?|подготовил[аи]?|traduit|übersetzt|traducid[oa]|traduzid[oa]|tradott[oa]|przełożył[ay]?|翻译) (?:\p{L}+ ){0,4}?(?:from|by|с|со|par|von|aus|por|del|de|da|di|z) .{2,80}$/iu
/** «This page was archived on 14 August 2003.»: what a site did with its page. */
const ofPage =
  /^(?:this|bu|diese[rs]?|cett?e|est[ea]|quest[ao]|эта?|ta|ten|tato|este) (?:web ?)?(?:page|article|news item|story|document|haber|sayfa|seite|artikel|meldung|page|article|página|artículo|artigo|notícia|pagina|articolo|страница|статья|новость|strona|artykuł)(?!\p{L})(?=.*\d).{5,120}$/iu

/** Whether a block, where it stands below a text, is no part of it. */
function isClosing(block: string, blocks: readonly string[]): boolean {
  if (addressed.test(block) || isContact(block)) return true
  if (block.length > longestNotice || hall.test(block)) return false
  return (
    rights.test(block) ||
    bracketed.test(block) ||
    credited.test(block) ||
    ofPage.test(block) ||
    isField(block, blocks)
  )
}

/** A label that may be a person's, or that heads other blocks too, is set before what somebody says. */
function isField(block: string, blocks: readonly string[]): boolean {
  const [, label = ''] = block.match(field) ?? []
  if (label === '' || signing.test(label) || counting.test(label)) return false
  const isSpeaker = asked.test(label) || isPersonName(label) || (office.test(label) && label.includes(' '))
  const recurs = blocks.filter((one) => one.startsWith(label) && /^\s?[:：]/.test(one.slice(label.length)))
  return !isSpeaker && recurs.length < 2
}

/**
 * The blocks without those below the text that are nobody's words: fields, credits, notices of rights, ways to reach
 * somebody. They stand below running text; of a list, the last lines are as good as the first.
 */
export function withoutClosing(blocks: readonly string[]): string[] {
  const end = blocks.findLastIndex((block) => !isClosing(block, blocks) && !about.test(block)) + 1
  const above = blocks[end - 1] ?? ''
  const below = blocks.slice(end)
  const leads = below.some((block) => addressed.test(block) || isContact(block))
  const isBelowText = isProse(above) && !asks.test(above) && below.some((block) => !about.test(block))
  if (end === 0 || !(leads || isBelowText)) return [...blocks]
  return blocks.slice(0, leads && contactHead.test(above) ? end - 1 : end)
}
