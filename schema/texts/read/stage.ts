/** «(Applause.)», «[Rires]»: what the hall did, on a line of its own. */
export const hall =
  /^[([（【](?:\p{L}[\p{L}\p{M}’'-]*[ ,.;–-]*){0,4}?(?:applause|laughter|interruptions?|cheers|inaudible|crosstalk|beifall|heiterkeit|lachen|zurufe?|rires|applaudissements|aplausos|risas|risos|applausi|risate|oklaski|śmiech|brawa|potlesk|smích|pljesak|smijeh|аплодисменты|смех|оплески|сміх|аплауз|alkışlar|gülüşmeler|taps|derültség|χειροκροτήματα|掌声|笑声|拍手|笑い|박수|웃음|تصفيق)(?!\p{L}.{40})[^()[\]]{0,40}[)\]）】][.。]?$/iu
