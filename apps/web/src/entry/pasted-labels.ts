/** What a labelled line of a hand-over is about. */
export type PastedTopic =
  | 'code'
  | 'class'
  | 'time'
  | 'address'
  | 'municipality'
  | 'floor'
  | 'doorCode'
  | 'caller'
  | 'phone'
  | 'contact'
  | 'patient'
  | 'identityCode'
  | 'age'
  | 'sex'
  | 'description';

/** A piece of pasted text; `topic` is null when it carries no label that is known. */
export interface PastedPiece {
  readonly topic: PastedTopic | null;
  /** The piece as it stood, with its label. */
  readonly whole: string;
  /** What follows the label; the whole piece when there is none. */
  readonly value: string;
}

/**
 * Labels as response centres, care homes and colleagues write them, in lower case. They were collected from the field list of
 * the domain notes and everyday use: no specification of the response centre's own texts is public, so unknown ones do no harm.
 */
const labels: Readonly<Record<PastedTopic, readonly string[]>> = {
  code: [
    'tehtävä',
    'tehtäväkoodi',
    'tehtävälaji',
    'koodi',
    'uppdrag',
    'uppdragskod',
    'kod',
    'task',
    'task code',
    'code',
  ],
  class: [
    'luokka',
    'kiireellisyys',
    'kiireellisyysluokka',
    'prioriteetti',
    'klass',
    'brådskandeklass',
    'prioritet',
    'class',
    'urgency',
    'priority',
  ],
  time: ['luotu', 'aika', 'kello', 'klo', 'skapad', 'skapat', 'tid', 'kl', 'created', 'time'],
  address: ['osoite', 'katuosoite', 'kohde', 'kohteen osoite', 'adress', 'gatuadress', 'address', 'location'],
  municipality: ['kunta', 'kaupunki', 'paikkakunta', 'kommun', 'stad', 'ort', 'municipality', 'town', 'city'],
  floor: ['kerros', 'krs', 'våning', 'floor'],
  doorCode: ['ovikoodi', 'dörrkod', 'portkod', 'door code'],
  caller: ['soittaja', 'ilmoittaja', 'uppringare', 'inringare', 'anmälare', 'caller'],
  phone: [
    'puh',
    'puhelin',
    'puhelinnumero',
    'soittajan numero',
    'soittajan puhelin',
    'takaisinsoitto',
    'takaisinsoittonumero',
    'tel',
    'telefon',
    'telefonnummer',
    'återuppringning',
    'phone',
    'call back',
    'call-back',
  ],
  contact: [
    'yhteyshenkilö',
    'omainen',
    'lähiomainen',
    'kontakt',
    'kontaktperson',
    'anhörig',
    'contact',
    'next of kin',
  ],
  patient: ['potilas', 'patient', 'patienten', 'asiakas'],
  identityCode: ['hetu', 'henkilötunnus', 'henkilötunnus (hetu)', 'personbeteckning', 'identity code', 'ssn'],
  age: ['ikä', 'ålder', 'age'],
  sex: ['sukupuoli', 'kön', 'sex', 'gender'],
  description: [
    'esitiedot',
    'esitieto',
    'lisätiedot',
    'lisätieto',
    'tapahtuma',
    'tapahtumatiedot',
    'kuvaus',
    'tilanne',
    'förhandsuppgifter',
    'tilläggsuppgifter',
    'händelse',
    'beskrivning',
    'description',
    'details',
    'what happened',
  ],
};

const topics = new Map(
  Object.entries(labels).flatMap(([topic, names]) =>
    names.map((name) => [name, topic as PastedTopic] as const),
  ),
);

/** A label is at most three words before a colon, or before an equals sign or a tabulator. */
const labelled = /^\s*[-*•]?\s*(\p{L}[\p{L}().-]*(?: [\p{L}().-]+){0,2})\s*[.:=\t]\s*(.*)$/su;

function pieceOf(text: string): PastedPiece {
  const found = labelled.exec(text);
  const topic = topics.get((found?.[1] ?? '').toLocaleLowerCase('fi').replace(/\.$/, ''));
  return topic
    ? { topic, whole: text.trim(), value: (found?.[2] ?? '').trim() }
    : { topic: null, whole: text.trim(), value: text.trim() };
}

/** Several labelled pieces may stand on one line, with semicolons or bars between them. */
function piecesOfLine(line: string): string[] {
  const parts = line.split(/\s*(?:;|\|)\s*/);
  return parts.length > 1 && parts.slice(1).every((part) => pieceOf(part).topic) ? parts : [line];
}

/** The pieces of a text, in their order. A description takes in the unlabelled lines after it. */
export function piecesOf(text: string): PastedPiece[] {
  const pieces: PastedPiece[] = [];
  for (const line of text.split(/\r\n|\r|\n/).flatMap(piecesOfLine)) {
    const piece = pieceOf(line);
    if (piece.whole === '') continue;
    const last = pieces.at(-1);
    if (piece.topic === null && last?.topic === 'description') {
      const value = [last.value, piece.whole].filter((part) => part !== '').join('\n');
      pieces[pieces.length - 1] = { ...last, value, whole: `${last.whole}\n${piece.whole}` };
    } else {
      pieces.push(piece);
    }
  }
  return pieces;
}
