import type { Localised } from '@tilanne/platform';

import type { HitPolicy } from '../tables/rule-table.js';

/** What each hit policy means for somebody who reads the rows, as a whole sentence. */
export const policySentences: Readonly<Record<HitPolicy, Localised>> = {
  UNIQUE: {
    fi: 'Täsmälleen yksi rivi sopii.',
    sv: 'Exakt en rad passar.',
    en: 'Exactly one row matches.',
  },
  PRIORITY: {
    fi: 'Sopivista riveistä ratkaisee varovaisin; rivit ovat varovaisuuden järjestyksessä.',
    sv: 'Av de rader som passar avgör den försiktigaste; raderna står i försiktighetsordning.',
    en: 'Of the rows that match, the most careful one decides; the rows stand in order of caution.',
  },
  FIRST: {
    fi: 'Ensimmäinen sopiva rivi ratkaisee.',
    sv: 'Den första raden som passar avgör.',
    en: 'The first row that matches decides.',
  },
  ANY: {
    fi: 'Useampi rivi saa sopia, kunhan ne antavat saman tuloksen.',
    sv: 'Flera rader får passa om de ger samma resultat.',
    en: 'Several rows may match as long as they give the same result.',
  },
  'RULE ORDER': {
    fi: 'Kaikkien sopivien rivien tulokset annetaan rivien järjestyksessä.',
    sv: 'Resultaten av alla rader som passar ges i radernas ordning.',
    en: 'The results of all rows that match are given in the order of the rows.',
  },
  'OUTPUT ORDER': {
    fi: 'Kaikkien sopivien rivien tulokset annetaan varovaisuuden järjestyksessä.',
    sv: 'Resultaten av alla rader som passar ges i försiktighetsordning.',
    en: 'The results of all rows that match are given in order of caution.',
  },
  COLLECT: {
    fi: 'Jokainen sopiva rivi on voimassa.',
    sv: 'Varje rad som passar gäller.',
    en: 'Every row that matches holds.',
  },
  'COLLECT SUM': {
    fi: 'Kaikkien sopivien rivien luvut lasketaan yhteen.',
    sv: 'Talen på alla rader som passar räknas samman.',
    en: 'The numbers of all rows that match are added up.',
  },
  'COLLECT MIN': {
    fi: 'Sopivien rivien luvuista pienin on tulos.',
    sv: 'Det minsta talet av de rader som passar är resultatet.',
    en: 'The smallest number of the rows that match is the result.',
  },
  'COLLECT MAX': {
    fi: 'Sopivien rivien luvuista suurin on tulos.',
    sv: 'Det största talet av de rader som passar är resultatet.',
    en: 'The largest number of the rows that match is the result.',
  },
  'COLLECT COUNT': {
    fi: 'Tulos on sopivien rivien määrä.',
    sv: 'Resultatet är antalet rader som passar.',
    en: 'The result is the number of rows that match.',
  },
};
