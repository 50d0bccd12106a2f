import { useState } from 'react';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { TextInput } from '../ui/text-input.js';
import { useEntryForm } from './entry-form.js';
import { filledDraft } from './filled-draft.js';
import { readPastedText } from './pasted-text.js';

/** Takes a hand-over as text, on paste at once, and fills the form from it. */
export function PasteBox() {
  const { t } = useWords();
  const { clock } = useDesk();
  const { draft, change } = useEntryForm();
  const [recognised, setRecognised] = useState<number | null>(null);
  const read = (text: string) => {
    if (text.trim() === '') return;
    const pasted = readPastedText(text, clock.now());
    setRecognised(Object.keys(pasted.found).length + pasted.contacts.length);
    change(filledDraft(draft, pasted));
  };
  return (
    <div className="paste-box">
      <TextInput
        label={t('entry.paste')}
        hint={t('entry.pasteHint')}
        rows={2}
        value={draft.pasted}
        onChange={(pasted) => change({ pasted })}
        onPaste={(event) => {
          event.preventDefault();
          read(`${draft.pasted}${event.clipboardData.getData('text/plain')}`);
        }}
        spellCheck="false"
      />
      <Button onPress={() => read(draft.pasted)} isDisabled={draft.pasted.trim() === ''}>
        {t('entry.read')}
      </Button>
      <p role="status" className="paste-result">
        {recognised === 0 && t('entry.recognisedNone')}
        {recognised !== null && recognised > 0 && t('entry.recognised', { count: recognised })}
      </p>
    </div>
  );
}
