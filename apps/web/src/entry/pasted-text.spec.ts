import { describe, expect, it } from '@jest/globals';
import { readPastedText } from './pasted-text.js';

const now = Date.parse('2025-11-22T12:03:00Z');
const read = (...lines: readonly string[]) => readPastedText(lines.join('\n'), now);

describe('a pasted hand-over in Finnish', () => {
  const pasted = read(
    '774 D Heikentynyt yleistila',
    'Luotu: 22.11.2025 13:45',
    'Osoite: Kasarmintie 12 B 14, 90130 Oulu',
    'Kerros: 3',
    'Ovikoodi: 4312',
    'Soittaja: Maija Meikäläinen (tytär)',
    'Puh: 040 123 4567',
    'Potilas: Aino Meikäläinen, 79 v nainen',
    'Yhteyshenkilö: Kalle Meikäläinen (poika) +358 50 765 4321',
    'Esitiedot: heikko olo aamusta, ei jaksa nousta',
    'Asuu yksin. Kotihoito käy aamulla.',
  );

  it('fills every field that is told', () => {
    expect(pasted.found).toEqual({
      code: '774',
      urgencyClass: 'D',
      clock: '13:45',
      address: 'Kasarmintie 12 B 14',
      municipality: 'Oulu',
      floor: '3',
      doorCode: '4312',
      callerName: 'Maija Meikäläinen',
      callerRelation: 'tytär',
      callerPhone: '040 123 4567',
      patientName: 'Aino Meikäläinen',
      age: '79',
      sex: 'female',
    });
  });

  it('takes the others to call as contacts', () => {
    expect(pasted.contacts).toEqual([
      { name: 'Kalle Meikäläinen', phone: '+358 50 765 4321', relation: 'poika' },
    ]);
  });

  it('leaves the story, with the lines that follow it, to the description', () => {
    expect(pasted.description).toBe(
      'heikko olo aamusta, ei jaksa nousta\nAsuu yksin. Kotihoito käy aamulla.',
    );
  });
});

describe('a pasted hand-over in another language', () => {
  it('is read in Swedish', () => {
    const { found, description } = read(
      'Uppdrag: 745 C Fall omkull',
      'Adress: Storgatan 5 A 2, 92100 Brahestad',
      'Uppringare: Anna Ek (granne), 050 111 2222',
      'Patient: man, 88 år',
      'Händelse: har fallit i badrummet',
    );
    expect(found).toEqual({
      code: '745',
      urgencyClass: 'C',
      address: 'Storgatan 5 A 2',
      municipality: 'Brahestad',
      callerName: 'Anna Ek',
      callerRelation: 'granne',
      callerPhone: '050 111 2222',
      age: '88',
      sex: 'male',
    });
    expect(description).toBe('har fallit i badrummet');
  });

  it('is read in English, several labels on one line', () => {
    const { found } = read(
      'Code: 703; Class: C',
      'Address: Tullitie 3 | Town: Kempele',
      'Age: 81; Sex: male',
    );
    expect(found).toEqual({
      code: '703',
      urgencyClass: 'C',
      address: 'Tullitie 3',
      municipality: 'Kempele',
      age: '81',
      sex: 'male',
    });
  });
});

describe('the code and the class', () => {
  it.each([
    ['774 D', '774', 'D'],
    ['774D', '774', 'D'],
    ['D774', '774', 'D'],
    ['D 774 Heikentynyt yleistila', '774', 'D'],
    ['Tehtävä: 774 / C', '774', 'C'],
  ])('are read from %j', (text, code, urgencyClass) => {
    expect(read(text)).toEqual({ found: { code, urgencyClass }, contacts: [], description: '' });
  });

  it('may be a code alone: the class stays to be chosen', () => {
    expect(read('774 Heikentynyt yleistila').found).toEqual({ code: '774' });
  });

  it('are not read from a number that is no task code', () => {
    expect(read('Koodi: 123 D')).toEqual({ found: {}, contacts: [], description: 'Koodi: 123 D' });
  });

  it('are not read out of a telephone number or an address', () => {
    const { found } = read('soitti numerosta 040 774 1234', 'Asematie 745 B');
    expect(found).toEqual({ callerPhone: '040 774 1234', address: 'Asematie 745 B' });
  });

  it('keep what else stands on their line', () => {
    expect(read('774 D kaatunut jo kahdesti').description).toBe('774 D kaatunut jo kahdesti');
  });
});

describe('a personal identity code', () => {
  it('is read anywhere and tells age and sex when the text does not', () => {
    expect(read('hetu 131052-308T, heikko olo').found).toEqual({
      identityCode: '131052-308T',
      age: '73',
      sex: 'female',
    });
  });

  it('does not overrule an age that was told', () => {
    expect(read('Potilas: 131052-308T', 'Ikä: 74').found).toMatchObject({ age: '74', sex: 'female' });
  });
});

describe('age and sex', () => {
  it.each([
    ['79 v nainen', '79', 'female'],
    ['79v. mies', '79', 'male'],
    ['nainen 79 v', '79', 'female'],
    ['79-vuotias nainen, heikko', '79', 'female'],
    ['88-åring man', '88', 'male'],
    ['54 years old male', '54', 'male'],
    ['79 v N', '79', 'female'],
  ])('are read from %j', (text, age, sex) => {
    expect(read(text).found).toEqual({ age, sex });
  });

  it('do not take a relative for the patient', () => {
    expect(read('79 v kaatui, poika soitti').found).toEqual({ age: '79' });
  });

  it('are not read from spans of time', () => {
    expect(read('heikko 3 vrk, kuume 39').found).toEqual({});
  });
});

describe('a text without labels', () => {
  it('fills what stands plainly in it and is kept word for word', () => {
    const line = 'Mummo kaatunut Kauppakatu 7 A 3 Oulu, soittaja 050 999 8888 naapuri';
    const { found, description } = read(line);
    expect(found).toEqual({ address: 'Kauppakatu 7 A 3', municipality: 'Oulu', callerPhone: '050 999 8888' });
    expect(description).toBe(line);
  });

  it('does not take a place for the municipality when it only occurs in the story', () => {
    expect(read('tytär asuu Oulu ja Ii välillä').found).toEqual({});
  });

  it('keeps a second telephone number as a contact', () => {
    const { found, contacts } = read('040 123 4567', 'tai 050 765 4321');
    expect(found.callerPhone).toBe('040 123 4567');
    expect(contacts).toEqual([{ name: '', phone: '050 765 4321', relation: '' }]);
  });

  it('is the description when nothing is recognised', () => {
    expect(read('Heikko olo.', '', 'Ei syö.')).toEqual({
      found: {},
      contacts: [],
      description: 'Heikko olo.\nEi syö.',
    });
  });
});
