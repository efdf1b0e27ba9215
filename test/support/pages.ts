/** One address of every kind of page; accessibility and width are checked on each. */
export const pages = [
  '/',
  '/?theme=nato',
  '/?theme=alliance&measure=passages&voice=joint',
  '/statements',
  '/statements?q=nothing+matches+this',
  '/statements/2022-02-04-joint-statement-new-era',
  '/compare',
  '/compare?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era',
  '/compare?a=2019+statement&b=putin',
  '/compare/neighbours?of=2022-02-04-joint-statement-new-era',
  '/compare/groups',
  '/compare/groups?aVoice=moscow&bVoice=beijing&show=nato.enlargement',
  '/compare/texts',
  '/phrases',
  '/phrases/not-an-alliance',
  '/nowhere',
]
