/** How people and programs call the fields that tell of a text, above it and in tables, in the usual languages. */
const names = {
  title:
    'title, headline, subject, titel, titre, título, titulo, titolo, tytuł, naslov, наслов, název, cím, başlık, τίτλος, заголовок, тема, тема выступления, 标题, 標題, 題名, 제목, العنوان',
  /** What a text was made for says less than its title. */
  occasion:
    'event, occasion, anlass, veranstaltung, occasione, evento, événement, wydarzenie, мероприятие, 活动, 活動, 会议, 행사, 행사명, المناسبة',
  date: 'date, delivered, delivered on, date of delivery, date of speech, date of statement, datum, fecha, data, dátum, dato, tarih, ημερομηνία, дата, датум, 日期, 日時, 日付, 时间, 時間, 일시, 날짜, التاريخ, ngày, tanggal',
  place:
    'place, location, venue, ort, lieu, lugar, luogo, local, miejsce, místo, mjesto, mesto, hely, helyszín, yer, τόπος, место, место проведения, місце, 地点, 地點, 場所, 장소, المكان',
  speakers:
    'speaker, speakers, speaker name, author, authors, orator, redner, rednerin, sprecher, sprecherin, orateur, oratrice, orador, oradora, oratore, mówca, govornik, говорник, řečník, felszólaló, konuşmacı, ομιλητής, спикер, выступающий, оратор, докладчик, автор, доповідач, 讲话人, 講話人, 发言人, 发言者, 演讲人, 演讲者, 讲者, 作者, 발표자, 연설자, المتحدث',
} as const

export type FieldName = keyof typeof names

/** The names of a field, in small letters. */
export function namesOfField(field: FieldName): string[] {
  return names[field].split(', ')
}

const fieldOf = new Map(
  Object.keys(names).flatMap((field) =>
    namesOfField(field as FieldName).map((name) => [name, field as FieldName] as const),
  ),
)

/** «Venue: Selmark Town Hall», «일시: 2018년 11월 7일»: which field a line is, and what it says; null for another line. */
export function fieldIn(line: string): { field: FieldName; said: string } | null {
  const [, name = '', said = ''] = line.match(/^([\p{L}\p{M} ]{1,24}?)\s*[:：]\s*(\S.*)$/u) ?? []
  const field = fieldOf.get(name.toLowerCase())
  return field === undefined || line.length >= 300 ? null : { field, said: said.trim() }
}

/** Whether a line is the name of a field alone: what it says stands below. */
export function isFieldName(line: string): boolean {
  return fieldOf.has(line.replace(/\s*[:：]$/u, '').toLowerCase())
}
