import type { DestinationPage } from '@tilanne/referral';
import { useCallback, useEffect, useRef } from 'react';
import { useWorkstation } from '../desk/workstation.js';
import { useWords } from '../locales/words.js';
import { alarmSoundsAgainAfter } from '../sound/rhythm.js';
import { useSelected } from '../ui/signal.js';
import { useDestination } from './destination.js';
import { anyUnseen, newcomers, phaseOf } from './referral-list.js';

function usePlay(): () => void {
  const { preferences, sounder } = useWorkstation();
  return useCallback(() => {
    if (preferences.get().sound) void sounder.play('referral');
  }, [preferences, sounder]);
}

/** Sounds when a referral comes, and again while nobody has had it on a screen. */
function useSound(page: DestinationPage | null): void {
  const play = usePlay();
  const before = useRef<DestinationPage | null>(null);
  const unseen = page !== null && anyUnseen(page);
  useEffect(() => {
    if (page && newcomers(before.current, page).length > 0) play();
    before.current = page;
  }, [page, play]);
  useEffect(() => {
    if (!unseen) return;
    const timer = setInterval(play, alarmSoundsAgainAfter);
    return () => clearInterval(timer);
  }, [unseen, play]);
}

/** How many wait for an answer, in the window's title; nothing of a patient. */
function useTitle(page: DestinationPage | null): void {
  const { t } = useWords();
  const waiting = page?.referrals.filter((referral) => phaseOf(referral) === 'unanswered').length ?? 0;
  useEffect(() => {
    document.title = waiting > 0 ? `▲ ${waiting} · ${t('product')}` : t('product');
    return () => {
      document.title = t('product');
    };
  }, [waiting, t]);
}

/** The page as it was read last, with what follows from it; null until it was read. */
export function useDestinationWatch(): DestinationPage | null {
  const { live } = useDestination();
  const page = useSelected(live.feed, (feed) => feed.page);
  useSound(page);
  useTitle(page);
  return page;
}
