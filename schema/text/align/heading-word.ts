/** What divides laws, treaties and reports, and bears a number: in the form and case in which it stands before one. */
const HEADING_WORDS: ReadonlySet<string> = new Set(
  [
    'article articles art section sections sec sect subsection chapter chapters chap ch part title annex annexes appendix schedule schedules clause clauses cl paragraph paragraphs para subparagraph item point principle rule rules table figure fig step stage phase level lesson question note recital volume vol book division',
    'artikel kapitel kap absatz abs abschnitt unterabschnitt teil titel ziffer ziff paragraf anlage anhang punkt hauptstück erwägungsgrund',
    'chapitre titre livre partie annexe alinéa paragraphe considérant',
    'artículo articulo capítulo capitulo cap sección seccion título titulo parte anexo apartado libro párrafo parrafo cláusula clausula inciso considerando',
    'artigo seção secção parágrafo alínea',
    'articolo capo capitolo sezione titolo allegato comma paragrafo clausola punto',
    'hoofdstuk afdeling deel bijlage lid paragraaf',
    'artykuł rozdział dział część tytuł załącznik ustęp ust pkt księga sekcja oddział',
    'článek článok čl kapitola hlava část časť díl oddíl příloha príloha odstavec odsek bod',
    'član članak člen glava poglavlje odjeljak odsjek odeljak deo dio prilog stav stavak tačka točka del priloga',
    'articolul articol capitolul capitol secțiunea secţiunea titlul partea anexa alineatul punctul',
    'cikk fejezet rész melléklet szakasz bekezdés',
    'madde bölüm kısım ek fıkra',
    'artikkel kapittel avsnitt avdelning avdeling afsnit bilaga bilag vedlegg stycke stk ledd',
    'artikla luku osa liite pykälä kohta peatükk jagu lisa lõige',
    'pants nodaļa daļa pielikums straipsnis skyrius dalis priedas skirsnis',
    'pasal bab bagian lampiran điều chương phần mục khoản neni kreu modda bob модда боб',
    'статья статьи раздел разделы глава главы часть приложение пункт пункты подпункт параграф абзац таблица рисунок шаг этап том вопрос подраздел ст гл п пп ч разд',
    'стаття розділ частина додаток підпункт артыкул раздзел частка',
    'член чл част ал дял точка алинея бап тарау бөлім',
    'члан поглавље одељак одсек део прилог став тачка',
    'άρθρο κεφάλαιο μέρος τμήμα παράρτημα παράγραφος',
    'סעיף פרק חלק תקנה פסקה שלב נספח',
    'مادة باب فصل بند قسم فقرة خطوة ملحق ماده بخش تبصره',
    'अनुच्छेद धारा अध्याय भाग',
  ].flatMap((words) => words.split(' ')),
)
/** What is counted in the world, too: a stage of a disease, a phase of a trial. */
const COUNTED_WORDS: ReadonlySet<string> = new Set(
  'stage phase level lesson question volume vol book livre libro этап том вопрос שלב'.split(' '),
)

const bare = (word: string) => word.toLowerCase().replace(/^ال/, '')

/** Whether a word is one that a passage bears a number with: Article, Глава, Capítulo. */
export const isHeadingWord = (word: string) => HEADING_WORDS.has(bare(word))

/** Whether such a word is as often one of something counted. */
export const isCountedWord = (word: string) => COUNTED_WORDS.has(bare(word))

const LETTERED = /^(?<word>\p{L}+)[ \u00A0](?![IVX]$)\p{Lu}$/u

/** Whether a part of a law bears a letter as others bear a number: Annex A. */
export const isLettered = (name: string) => isHeadingWord(LETTERED.exec(name)?.groups?.word ?? '')
