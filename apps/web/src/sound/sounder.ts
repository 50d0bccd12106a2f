import { createSignal, type Signal } from '../ui/signal.js';
import { rhythms, type Beep, type Sound } from './rhythm.js';

/** Plays the sounds of the desk. */
export interface Sounder {
  /** True while the browser wants a press of a button before it lets anything sound. */
  readonly blocked: Signal<boolean>;
  readonly play: (sound: Sound) => Promise<void>;
}

const loudness = 0.2;
/** Rise and fall of a beep in seconds, so that it does not click. */
const edge = 0.01;

function beep(context: AudioContext, { at, lasts, pitch }: Beep): void {
  const start = context.currentTime + at;
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(loudness, start + edge);
  volume.gain.setValueAtTime(loudness, start + lasts - edge);
  volume.gain.linearRampToValueAtTime(0, start + lasts);
  tone.connect(volume).connect(context.destination);
  tone.start(start);
  tone.stop(start + lasts);
}

/** How long the browser may take to let us sound before we say that it does not, in milliseconds. */
const patience = 500;

async function wake(context: AudioContext): Promise<boolean> {
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, patience);
  });
  await Promise.race([context.resume().catch(() => undefined), late]);
  return context.state === 'running';
}

/** A sounder; its audio device is opened at the first sound. */
export function createSounder(): Sounder {
  const blocked = createSignal(false);
  let context: AudioContext | null = null;
  return {
    blocked,
    async play(sound) {
      context ??= new AudioContext();
      const awake = await wake(context);
      blocked.set(!awake);
      if (!awake) return;
      for (const one of rhythms[sound]) beep(context, one);
    },
  };
}
