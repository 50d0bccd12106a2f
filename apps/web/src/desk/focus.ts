const rowSelector = '.row-list [role="row"]:not([aria-disabled="true"])';

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(rowSelector)];
}

/** Moves the focus by rows, through the high-risk strip into the queue; from elsewhere to the first row. */
export function focusRow(step: 1 | -1): void {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = at < 0 ? all[0] : all[Math.min(Math.max(at + step, 0), all.length - 1)];
  next?.focus();
}

/** The row of a task; without one the first row, else the queue itself. */
export function focusRowOf(taskId: string | null): void {
  const own =
    taskId === null
      ? null
      : document.querySelector<HTMLElement>(`.row-list [data-key="${CSS.escape(taskId)}"]`);
  (own ?? rows()[0] ?? document.getElementById('queue'))?.focus();
}

/** Focuses the first element of a selector; false when there is none. */
export function focusFirst(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus();
  return element !== null;
}

/** True while a task is open that can be decided. */
export function isDeciding(): boolean {
  return document.querySelector('.decision-panel') !== null;
}

/** True while the focus is in the queue. */
export function isInQueue(): boolean {
  return document.activeElement?.closest('.board-pane') != null;
}

/** True where a key is text, or belongs to a menu, list or dialog. */
export function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [role="menu"], [role="listbox"], [role="dialog"]') !== null;
}
