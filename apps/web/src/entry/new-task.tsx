import { useState } from 'react';
import { problemText } from '../http/problem-text.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { PaneHeading } from '../ui/pane-heading.js';
import { CallerFields } from './caller-fields.js';
import { emptyDraft, isEmptyDraft } from './draft.js';
import { useEnterTask } from './enter-task.js';
import { EntryFormContext, useDraftForm } from './entry-form.js';
import { FaultSummary } from './fault-summary.js';
import { PasteBox } from './paste-box.js';
import { PatientFields } from './patient-fields.js';
import { PlaceFields } from './place-fields.js';
import { TaskFields } from './task-fields.js';
import { TimeFields } from './time-fields.js';
import './new-task.css';

/** Saving: stops at what is hard, and at the rest once; then it saves what is there. */
function useSaving() {
  const form = useDraftForm();
  const enter = useEnterTask();
  const [attempts, setAttempts] = useState(0);
  const save = (anyway: boolean) => {
    if (enter.isPending) return;
    const faults = form.attempt();
    const stops = faults.some(({ hard }) => hard || !anyway);
    if (stops) setAttempts(attempts + 1);
    else enter.mutate();
  };
  const clear = () => {
    form.change(emptyDraft);
    form.restart();
    enter.reset();
  };
  return { form, enter, attempts, save, clear };
}

function Acts({ saving }: { readonly saving: ReturnType<typeof useSaving> }) {
  const { t } = useWords();
  const { form, enter, save, clear } = saving;
  const onlySoft = form.faults.length > 0 && form.faults.every(({ hard }) => !hard);
  return (
    <div className="entry-acts">
      <p role="alert" className="field-fault">
        {enter.error && t('entry.failed', { why: problemText(t, enter.error.problem) })}
      </p>
      <Button onPress={clear} isDisabled={isEmptyDraft(form.draft)}>
        {t('entry.clear')}
      </Button>
      {onlySoft && <Button onPress={() => save(true)}>{t('entry.submitAnyway')}</Button>}
      <Button tone="main" keyCap="Ctrl Enter" isDisabled={enter.isPending} onPress={() => save(false)}>
        {enter.isPending ? t('entry.sending') : t('entry.submit')}
      </Button>
    </div>
  );
}

/** A task by hand: what comes by telephone, by message or from paper. Enter alone never saves; the button and Ctrl+Enter do. */
export function NewTask() {
  const { t } = useWords();
  const saving = useSaving();
  const { form, attempts, save } = saving;
  return (
    <EntryFormContext value={form}>
      <form
        className="entry"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === 'Enter') save(false);
        }}
      >
        <PaneHeading>{t('entry.title')}</PaneHeading>
        <p className="soft">{t('entry.lead')}</p>
        <FaultSummary faults={form.faults} attempts={attempts} />
        <PasteBox />
        <div className="entry-parts">
          <TaskFields />
          <PlaceFields />
          <CallerFields />
          <PatientFields />
          <TimeFields />
        </div>
        <Acts saving={saving} />
      </form>
    </EntryFormContext>
  );
}
