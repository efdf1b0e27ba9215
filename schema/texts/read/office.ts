/** Offices that stand before names. */
export const office =
  /\b(?:president|premier|chancellor|prime minister|minister|king|sultan|emir|secretary[- ]general|chairman|chairperson|speaker|ambassador|director|governor|head of|host|ceo|editor)\b/i
