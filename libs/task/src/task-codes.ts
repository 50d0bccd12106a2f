import type { Localised } from '@tilanne/platform';

/** Urgency classes of the Finnish emergency response centre, ensihoitoasetus 585/2017. */
export const urgencyClasses = ['A', 'B', 'C', 'D'] as const;

export type UrgencyClass = (typeof urgencyClasses)[number];

export interface TaskCode {
  readonly name: Localised;
  /** The classes the code may carry, in the response centre's list. */
  readonly classes: readonly UrgencyClass[];
}

const code = (classes: string, fi: string, sv: string, en: string): TaskCode => ({
  name: { fi, sv, en },
  classes: urgencyClasses.filter((letter) => classes.includes(letter)),
});

/**
 * Task codes of the response centre with the classes each may carry.
 * Source: list of tehtäväluokat in the Finnish Wikipedia, which predates the reform of 11/2023: unverified,
 * to be checked against the region's own list. Translations are ours.
 */
export const taskCodes: Readonly<Record<string, TaskCode>> = {
  '700': code('A', 'Eloton', 'Livlös', 'Lifeless'),
  '701': code('A', 'Elvytys', 'Återupplivning', 'Resuscitation'),
  '702': code('AB', 'Tajuttomuus', 'Medvetslöshet', 'Unconsciousness'),
  '703': code('ABCD', 'Hengitysvaikeus', 'Andningssvårighet', 'Breathing difficulty'),
  '704': code('ABCD', 'Rintakipu', 'Bröstsmärta', 'Chest pain'),
  '705': code('ABC', 'Rytmihäiriö', 'Rytmrubbning', 'Arrhythmia'),
  '706': code('ABC', 'Aivohalvaus', 'Stroke', 'Stroke'),
  '707': code(
    'BCD',
    'Hoitolaitossiirto, ensihoito',
    'Sjukhusförflyttning, akutvård',
    'Transfer with emergency care',
  ),
  '711': code('AB', 'Ilmatie-este', 'Hinder i luftvägarna', 'Airway obstruction'),
  '713': code(
    'AB',
    'Hirttäytyminen tai kuristuminen',
    'Hängning eller strypning',
    'Hanging or strangulation',
  ),
  '714': code('AB', 'Hukuksiin joutuminen', 'Drunkning', 'Drowning'),
  '741': code('ABC', 'Putoaminen', 'Fall från höjd', 'Fall from height'),
  '744': code('ABCD', 'Haava', 'Sår', 'Wound'),
  '745': code('ABCD', 'Kaatuminen', 'Fall omkull', 'Fall'),
  '746': code('ABCD', 'Isku', 'Slag', 'Blow'),
  '747': code('ABCD', 'Puristuminen tai muu vamma', 'Klämskada eller annan skada', 'Crush or other injury'),
  '751': code('ABC', 'Kaasumyrkytys', 'Gasförgiftning', 'Gas poisoning'),
  '752': code('ABC', 'Myrkytys', 'Förgiftning', 'Poisoning'),
  '753': code('ABC', 'Sähköisku', 'Elstöt', 'Electric shock'),
  '755': code('ABC', 'Palovamma tai lämpöhalvaus', 'Brännskada eller värmeslag', 'Burn or heat stroke'),
  '756': code('ABC', 'Alilämpöisyys', 'Nedkylning', 'Hypothermia'),
  '757': code('ABC', 'Onnettomuus, muu', 'Olycka, annan', 'Accident, other'),
  '761': code('ABC', 'Verenvuoto suusta', 'Blödning ur munnen', 'Bleeding from the mouth'),
  '762': code(
    'ABCD',
    'Verenvuoto, gynekologinen tai urologinen',
    'Gynekologisk eller urologisk blödning',
    'Gynaecological or urological bleeding',
  ),
  '763': code(
    'ABCD',
    'Verenvuoto korvasta tai nenästä',
    'Blödning ur öra eller näsa',
    'Bleeding from ear or nose',
  ),
  '764': code(
    'ABCD',
    'Verenvuoto säärihaavasta tai muu',
    'Blödning ur bensår eller annan',
    'Bleeding from leg ulcer or other',
  ),
  '770': code('B', 'Epäselvä sairauskohtaus', 'Oklart sjukdomsanfall', 'Unclear sudden illness'),
  '771': code('ABC', 'Sokeritasapainon häiriö', 'Rubbad sockerbalans', 'Blood sugar disturbance'),
  '772': code('ABCD', 'Kouristelu', 'Kramper', 'Convulsions'),
  '773': code('ABCD', 'Yliherkkyysreaktio', 'Överkänslighetsreaktion', 'Allergic reaction'),
  '774': code('ABCD', 'Heikentynyt yleistila', 'Nedsatt allmäntillstånd', 'Weakened general condition'),
  '775': code('BCD', 'Oksentelu, ripuli', 'Kräkningar, diarré', 'Vomiting, diarrhoea'),
  '781': code('ABCD', 'Vatsakipu', 'Buksmärta', 'Abdominal pain'),
  '782': code('ABCD', 'Pää- tai niskasärky', 'Huvud- eller nackvärk', 'Headache or neck pain'),
  '783': code('ABCD', 'Selkä- tai lonkkakipu', 'Rygg- eller höftsmärta', 'Back or hip pain'),
  '784': code('BCD', 'Raajakipu', 'Smärta i arm eller ben', 'Limb pain'),
  '785': code('CD', 'Mielenterveysongelma', 'Psykiskt problem', 'Mental health problem'),
  '786': code('BCD', 'Vartalokipu', 'Smärta i bålen', 'Body pain'),
  '790': code('B', 'Hälytys puhelun aikana', 'Alarmering under samtalet', 'Alarm during the call'),
  '791': code('ABC', 'Synnytys', 'Förlossning', 'Childbirth'),
  '792': code('BC', 'Varallaolo tai valmiussiirto', 'Beredskap eller omplacering', 'Standby or relocation'),
  '793': code('D', 'Hoitolaitossiirto', 'Sjukhusförflyttning', 'Transfer between institutions'),
  '794': code(
    'D',
    'Muu sairaankuljetus tai aikatilaus',
    'Annan sjuktransport eller tidsbeställd',
    'Other or booked transport',
  ),
  '796': code('A', 'Monipotilastilanne', 'Situation med många patienter', 'Mass casualty situation'),
};
