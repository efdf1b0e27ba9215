/** What joins the last of several names, items or clauses to the others, in many languages. */
export const JOINTS =
  'and|or|et|ou|y|e|o|u|и|или|und|oder|en|i|a|og|och|eller|ja|tai|és|vagy|ve|veya|και|та|і|або|й|ו|و'
/** Before what they join, without a space. */
export const HAN_JOINTS = '[和与與及或並并]'
