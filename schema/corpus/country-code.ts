import { eachCapitalised } from '../capitalised.ts'
import { countryAtEnd } from '../text/align/country-name.ts'
import { countriesIn } from '../text/countries.ts'

/** The three letters of ISO 3166 with the two of the same country behind them. */
const codes =
  'AFGAF ALBAL DZADZ ANDAD AGOAO ATGAG ARGAR ARMAM AUSAU AUTAT AZEAZ BHSBS BHRBH BGDBD BRBBB BLRBY ' +
  'BELBE BLZBZ BENBJ BTNBT BOLBO BIHBA BWABW BRABR BRNBN BGRBG BFABF BDIBI CPVCV KHMKH CMRCM CANCA ' +
  'CAFCF TCDTD CHLCL CHNCN COLCO COMKM COGCG CODCD CRICR CIVCI HRVHR CUBCU CYPCY CZECZ DNKDK DJIDJ ' +
  'DMADM DOMDO ECUEC EGYEG SLVSV GNQGQ ERIER ESTEE SWZSZ ETHET FJIFJ FINFI FRAFR GABGA GMBGM GEOGE ' +
  'DEUDE GHAGH GRCGR GRDGD GTMGT GINGN GNBGW GUYGY HTIHT HNDHN HUNHU ISLIS INDIN IDNID IRNIR IRQIQ ' +
  'IRLIE ISRIL ITAIT JAMJM JPNJP JORJO KAZKZ KENKE KIRKI PRKKP KORKR KWTKW KGZKG LAOLA LVALV LBNLB ' +
  'LSOLS LBRLR LBYLY LIELI LTULT LUXLU MDGMG MWIMW MYSMY MDVMV MLIML MLTMT MHLMH MRTMR MUSMU MEXMX ' +
  'FSMFM MDAMD MCOMC MNGMN MNEME MARMA MOZMZ MMRMM NAMNA NRUNR NPLNP NLDNL NZLNZ NICNI NERNE NGANG ' +
  'MKDMK NORNO OMNOM PAKPK PLWPW PANPA PNGPG PRYPY PERPE PHLPH POLPL PRTPT QATQA ROURO RUSRU RWARW ' +
  'KNAKN LCALC VCTVC WSMWS SMRSM STPST SAUSA SENSN SRBRS SYCSC SLESL SGPSG SVKSK SVNSI SLBSB SOMSO ' +
  'ZAFZA SSDSS ESPES LKALK SDNSD SURSR SWESE CHECH SYRSY TJKTJ TZATZ THATH TLSTL TGOTG TONTO TTOTT ' +
  'TUNTN TURTR TKMTM TUVTV UGAUG UKRUA AREAE GBRGB USAUS URYUY UZBUZ VUTVU VENVE VNMVN YEMYE ZMBZM ' +
  'ZWEZW VATVA PSEPS TWNTW HKGHK MACMO XKXXK '

const twoLetters = new Map(
  codes
    .trim()
    .split(' ')
    .map((code) => [code.slice(0, 3), code.slice(3)]),
)

/**
 * The code of two letters for one of three, or for a country's name, as the names of files and folders have them: USA is US,
 * and so are United States and США; Russian Federation is RU. Anything else comes back as it is.
 */
export function countryCode(written: string): string {
  const words = written.replaceAll(/[_-]+/g, ' ').trim()
  const named = countryAtEnd(words) ?? countryAtEnd(eachCapitalised(words))
  return (
    twoLetters.get(written.toUpperCase()) ??
    countriesIn('zh').get(words) ??
    (named?.at === 0 ? named.code : written)
  )
}
