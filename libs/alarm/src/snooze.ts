import { z } from 'zod';

/** The longest an alarm may be kept quiet at a time, in minutes (ours to test): it must come back within the shift. */
export const longestSnooze = 60;

/** What is sent to keep an alarm quiet: for how long, and why. */
export const snoozeSchema = z.strictObject({
  minutes: z.int().min(1).max(longestSnooze),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((text) => !/\p{Cc}/u.test(text), 'has characters that cannot be kept'),
});

export type Snooze = z.infer<typeof snoozeSchema>;

/** The most alarms acknowledged with one act: a flood is one group. */
export const mostAtOnce = 1000;

/** What is sent to acknowledge several alarms at once. */
export const acknowledgementSchema = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(mostAtOnce),
});

export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
