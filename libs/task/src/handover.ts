import { FinnishSSN } from 'finnish-ssn';
import { z } from 'zod';
import { taskCodes, urgencyClasses } from './task-codes.js';

const text = (longest: number) => z.string().trim().min(1).max(longest);

/** At least three digits and nothing but what stands between digits: "kysy naapurilta" and "+--" are no numbers. */
const phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?(?:[\s()./-]*\d){3,}[\s()./-]*$/, 'not a telephone number')
  .describe('Telephone number that can be called back, e.g. +358 40 123 4567');

/** A whole number instead of a text is no reason to lose what it names. */
const orNumber = (named: z.ZodType<string, string>, error: string) =>
  z.union([named, z.int().transform(String).pipe(named)], { error });

export const flags = [
  'home-care-client',
  'home-hospital-patient',
  'alarm-button',
  'care-home',
  'hazard',
  'police',
  'several-patients',
  'language-barrier',
] as const;

export type Flag = (typeof flags)[number];

const instant = z.iso.datetime({ offset: true });

const caller = z.strictObject({
  name: text(120).optional(),
  phone: phone.optional(),
  relation: text(80).optional().describe('Who the caller is to the patient, e.g. daughter, neighbour, self'),
  withPatient: z.boolean().optional().describe('True when the caller is beside the patient'),
});

const contact = z.strictObject({
  rank: z.int().min(1).max(20).optional().describe('1 is called first'),
  name: text(120).optional(),
  phone: phone.optional(),
  relation: text(80).optional(),
});

const answer = z.strictObject({
  fact: text(80).describe('Name in the fact dictionary'),
  value: z.union([z.string().max(200), z.number(), z.boolean()]),
  observedAt: instant.optional().describe('When it was observed; the creation time when absent'),
});

/**
 * A task as the response centre hands it over. Only `id`, `createdAt` and a place or a call-back number are
 * demanded; every other bad value is kept raw, counts as missing and is named in the answer's warnings.
 * Field list: domain notes of the public ERC and county pages, to be confirmed against the region's interface.
 */
export const handoverSchema = z.strictObject({
  sender: text(80).optional().describe("The sender's own name; the bearer key decides who the sender is"),
  id: orNumber(text(100), 'An identifier of 1 to 100 characters is expected').describe(
    "The sender's identifier of the task",
  ),
  revision: z.int().min(1).max(1_000_000).default(1).describe('Rises by every change of the same task'),
  createdAt: instant.describe('When the response centre created the task; the class clock starts here'),
  code: orNumber(
    z
      .string()
      .trim()
      .refine((code) => Object.hasOwn(taskCodes, code), 'not a task code'),
    'not a task code',
  )
    .optional()
    .describe('Task code of the response centre, three digits, e.g. 774'),
  class: z.enum(urgencyClasses).optional().describe('A or B is kept as a notice; C and D are triaged'),
  address: text(200).optional(),
  floor: text(20).optional(),
  doorCode: text(40).optional(),
  municipality: text(60).optional(),
  coordinates: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional()
    .describe('WGS 84, degrees'),
  caller: caller.optional(),
  contacts: z.array(contact).max(50).optional().describe('Others to call, ranked'),
  patient: z
    .strictObject({
      name: text(120).optional(),
      identityCode: text(20)
        .toUpperCase()
        .refine((code) => FinnishSSN.validate(code), 'not a Finnish personal identity code')
        .optional()
        .describe('Finnish personal identity code; may be absent'),
    })
    .optional(),
  age: z.int().min(0).max(125).optional().describe('Years'),
  sex: z.enum(['female', 'male', 'other', 'unknown']).optional(),
  description: text(60_000).optional().describe('Free text of the response centre'),
  answers: z.array(answer).max(500).optional().describe('Questions already answered'),
  flags: z.array(z.enum(flags)).max(20).optional(),
  reservedUnit: text(40).optional().describe('Call sign of a unit already reserved'),
});

export type Handover = z.infer<typeof handoverSchema>;

/** Urgency class as far as the sender stated it. */
export type StatedClass = Handover['class'];

/** A value that was given but does not count. `raw` is what came, shortened; never written to a log. */
export interface FieldWarning {
  /** Path in the body, e.g. `contacts[1].phone`. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
  readonly raw?: string | number | boolean | null;
}

/** True when somebody can be sent or called: an address, coordinates or one call-back number. */
export function canBeReached(handover: Handover): boolean {
  const phones = [handover.caller?.phone, ...(handover.contacts ?? []).map((other) => other.phone)];
  return [handover.address, handover.coordinates, ...phones].some((value) => value !== undefined);
}
