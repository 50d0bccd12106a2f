import type { Localised } from '@tilanne/platform';

/** What `npm run rules -- --help` prints. */
export const rulesHelp: Localised = {
  fi: `
npm run rules -- check DIR                         saako sääntöjä käyttää: aukot, päällekkäisyydet, todistukset
npm run rules -- explain DIR FACTS.json            mitä säännöt sanovat potilaasta ja miksi
npm run rules -- replay DIR STORE                  mitä säännöt tekisivät varaston tehtäville
npm run rules -- diff DIR OTHER_DIR                kahden sääntökansion erot lauseina
npm run rules -- vignettes RULES_DIR VIGNETTE_DIR  kansion tapaukset sääntöjen arvioitavina
npm run rules -- print DIR OUT_DIR                 jokainen rivi lauseena: fi.md, sv.md, en.md
npm run rules -- freeze DIR NUMBER                 tiedot jäädytettynä luettelona

  --lang fi|sv|en   kieli (oletus fi)
  --json            tulos JSON-muodossa
  --old DIR         replay: säännöt, joihin verrataan
  --by NAME,NAME    replay: tiedot, joiden mukaan tehtävät jaetaan (oletus code)
  --help            tämä ohje

Paluuarvo: 0 kunnossa, 1 jokin ei pidä, 2 komento kirjoitettu väärin. Tapausten muoto: docs/vignettes.md.
`,
  sv: `
npm run rules -- check DIR                         får reglerna användas: luckor, överlapp, bevis
npm run rules -- explain DIR FACTS.json            vad reglerna säger om en patient och varför
npm run rules -- replay DIR STORE                  vad reglerna skulle göra av uppdragen i ett lager
npm run rules -- diff DIR OTHER_DIR                skillnaderna mellan två regelmappar i meningar
npm run rules -- vignettes RULES_DIR VIGNETTE_DIR  fallen i en mapp bedömda enligt reglerna
npm run rules -- print DIR OUT_DIR                 varje rad som en mening: fi.md, sv.md, en.md
npm run rules -- freeze DIR NUMBER                 uppgifterna som en låst lista

  --lang fi|sv|en   språk (förval fi)
  --json            resultatet som JSON
  --old DIR         replay: reglerna att jämföra med
  --by NAME,NAME    replay: uppgifter som uppdragen delas efter (förval code)
  --help            den här hjälpen

Returvärde: 0 i ordning, 1 något håller inte, 2 kommandot är felskrivet. Fallens format: docs/vignettes.md.
`,
  en: `
npm run rules -- check DIR                         whether the rules may be used: gaps, overlaps, proofs
npm run rules -- explain DIR FACTS.json            what the rules say of a patient, and why
npm run rules -- replay DIR STORE                  what the rules would make of the tasks of a store
npm run rules -- diff DIR OTHER_DIR                how two folders of rules differ, in sentences
npm run rules -- vignettes RULES_DIR VIGNETTE_DIR  the vignettes of a folder judged by the rules
npm run rules -- print DIR OUT_DIR                 every row as a sentence: fi.md, sv.md, en.md
npm run rules -- freeze DIR NUMBER                 the facts as a frozen list

  --lang fi|sv|en   language (default fi)
  --json            the result as JSON
  --old DIR         replay: the rules to compare with
  --by NAME,NAME    replay: facts by which the tasks are parted (default code)
  --help            this text

Exit code: 0 in order, 1 something does not hold, 2 mistyped. The format of vignettes: docs/vignettes.md.
`,
};
