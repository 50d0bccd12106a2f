import { freshnessOf, type Board } from '@tilanne/board';
import { openAlarms, soundingAlarm } from '../alarm/alarms-to-show.js';
import { anythingHappened } from '../board/away.js';
import { ageOf, currentMoment } from '../board/moment.js';
import { newsBetween } from '../board/news.js';
import { tellDecisions } from '../decision/tell-decisions.js';
import type { Words } from '../locales/words.js';
import { alarmSoundsAgainAfter, soundOf, type Sound } from '../sound/rhythm.js';
import type { Desk } from './desk.js';
import type { Workstation } from './workstation.js';

/** Plays a sound if this workstation is one that sounds. */
function sounding({ preferences, sounder }: Workstation): (sound: Sound) => void {
  return (sound) => {
    if (preferences.get().sound) void sounder.play(sound);
  };
}

/** Tells the news of the board by voice and sound. The voice is for what is new; a list is never read out. */
function tellNews(desk: Desk, words: () => Words, play: (sound: Sound) => void): () => void {
  let before: Board | null = null;
  let away = desk.live.feed.get().away;
  return desk.live.feed.subscribe(() => {
    const feed = desk.live.feed.get();
    if (feed.away !== away) {
      away = feed.away;
      if (away && anythingHappened(away)) play('returned');
    }
    if (!feed.board || feed.board === before) return;
    const news = newsBetween(before, feed.board);
    before = feed.board;
    const t = words();
    const polite = news.arrived > 0 ? t('queue.announce', { count: news.arrived }) : '';
    const high = news.high > 0 ? t('queue.announceHigh', { count: news.high }) : '';
    const alarms = news.alarms.map(({ kind }) => t('alarm.announce', { what: t(`alarm.${kind}`) }));
    if (polite + high + alarms.join('') === '') return;
    desk.announcement.set({ polite, urgent: [...alarms, high].filter(Boolean).join('. ') });
    const [first] = news.alarms;
    if (first) play(soundOf(first));
  });
}

/** An alarm sounds again until somebody has acknowledged it, it has passed, or it keeps quiet for a while. */
function soundAgain(desk: Desk, play: (sound: Sound) => void): () => void {
  const timer = setInterval(() => {
    const alarm = soundingAlarm(desk.live.feed.get().board?.alarms, desk.clock.now());
    if (alarm) play(soundOf(alarm));
  }, alarmSoundsAgainAfter);
  return () => clearInterval(timer);
}

/** Says once that the data have become old; the banner says it all the time. */
function tellStale(desk: Desk, words: () => Words): () => void {
  let stale = false;
  return desk.clock.subscribe(() => {
    const { heard } = desk.live.feed.get();
    const isStale = heard !== null && freshnessOf(ageOf(heard, currentMoment())) === 'stale';
    if (isStale && !stale) desk.announcement.set({ polite: '', urgent: words()('freshness.staleTitle') });
    stale = isStale;
  });
}

/** Numbers in the window's title, so that a tab in the background tells of alarms; nothing of a patient. */
function keepTitle(desk: Desk, words: () => Words): () => void {
  const plain = document.title;
  const leave = desk.live.feed.subscribe(() => {
    const alarms = openAlarms(desk.live.feed.get().board?.alarms, desk.clock.now()).length;
    document.title = alarms > 0 ? `▲ ${alarms} · ${words()('product')}` : words()('product');
  });
  return () => {
    leave();
    document.title = plain;
  };
}

/** Sets a desk in motion; the answer stops it. */
export function wireDesk(desk: Desk, workstation: Workstation, words: () => Words): () => void {
  const play = sounding(workstation);
  const endings = [
    tellNews(desk, words, play),
    soundAgain(desk, play),
    tellStale(desk, words),
    keepTitle(desk, words),
    tellDecisions(desk, words),
    desk.clock.subscribe(desk.queue.timePassed),
    desk.live.stop,
  ];
  desk.live.start();
  return () => endings.forEach((end) => end());
}
