import { useEffect } from 'react';
import { useWorkstation } from '../desk/workstation.js';
import { useVisible } from '../live/visible.js';
import { useWords } from '../locales/words.js';
import { alarmSoundsAgainAfter } from '../sound/rhythm.js';
import { report, useCrew, useCrewPage } from './crew.js';
import { crewScreen, reportsDue, screenKey, changeSound, type CrewScreen } from './crew-screen.js';

/** Reports by itself what has come to this device and what is on its screen. */
function useReports(): void {
  const crew = useCrew();
  const page = useCrewPage();
  const visible = useVisible();
  useEffect(() => report(crew, reportsDue(page, visible)), [crew, page, visible]);
}

/** Sounds a change until somebody has answered it. */
function useSound(screen: CrewScreen): void {
  const { preferences, sounder } = useWorkstation();
  const key = screenKey(screen);
  const sound = changeSound(screen);
  useEffect(() => {
    if (sound === null) return;
    const play = () => {
      if (preferences.get().sound) void sounder.play(sound);
    };
    play();
    const timer = setInterval(play, alarmSoundsAgainAfter);
    return () => clearInterval(timer);
  }, [key, sound, preferences, sounder]);
}

/** A sign in the window's title while an answer is awaited; nothing of a patient. */
function useTitle(screen: CrewScreen): void {
  const { t } = useWords();
  const awaited = changeSound(screen) !== null;
  useEffect(() => {
    document.title = awaited ? `▲ ${t('product')}` : t('product');
    return () => {
      document.title = t('product');
    };
  }, [awaited, t]);
}

/** What is on the screen now, with all that follows from it. */
export function useCrewWatch(): CrewScreen {
  const screen = crewScreen(useCrewPage());
  useReports();
  useSound(screen);
  useTitle(screen);
  return screen;
}
