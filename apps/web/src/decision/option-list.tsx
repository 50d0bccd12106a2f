import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useWorkstation } from '../desk/workstation.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { useSignal } from '../ui/signal.js';
import { optionPress } from './option-press.js';
import { optionText } from './option-words.js';
import { optionKey, type DecisionAct, type Option } from './options.js';

function move(box: HTMLElement, step: number): void {
  const buttons = [...box.querySelectorAll<HTMLElement>('button:not([disabled])')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus({ preventScroll: true });
}

export interface OptionListProps {
  readonly act: DecisionAct;
  readonly options: readonly Option[];
  /** What can be chosen is not known yet. */
  readonly loading: boolean;
  readonly disabled: boolean;
  readonly onPick: (option: Option) => void;
  readonly onCancel: () => void;
}

/** Focuses the list whenever it is another one. The panel is in view already: that must not scroll the task away. */
function useFocusOf(act: DecisionAct) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, [act]);
  return box;
}

/** What an act offers: number keys or arrows and Enter; one press decides, or asks for what is still needed. */
export function OptionList(props: OptionListProps) {
  const { act, options, loading, disabled, onPick, onCancel } = props;
  const { t } = useWords();
  const { preferences } = useWorkstation();
  const { singleKeys } = useSignal(preferences);
  const box = useFocusOf(act);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const press = optionPress(event.key, singleKeys);
    if (press === null) return;
    event.preventDefault();
    if (press === 'cancel') onCancel();
    else if ('step' in press) move(event.currentTarget, press.step);
    else if (!disabled && !event.repeat) options.slice(press.number - 1, press.number).forEach(onPick);
  };
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="decision-options"
      role="group"
      aria-label={t(`decision.choose.${act}`)}
      onKeyDown={onKeyDown}
    >
      {options.length === 0 && (
        <p className="soft">{t(loading ? 'decision.loadingOptions' : 'decision.noOptions')}</p>
      )}
      {options.map((option, index) => (
        <Button
          key={optionKey(option)}
          keyCap={index < 9 ? String(index + 1) : undefined}
          isDisabled={disabled}
          onPress={() => onPick(option)}
        >
          {act === 'other' ? optionText(t, option) : (option.name ?? optionText(t, option))}
        </Button>
      ))}
    </div>
  );
}
