import { useState } from 'react';
import { inLanguage, useWords, type Words } from '../locales/words.js';
import type { Language } from '@tilanne/platform';
import { Button } from '../ui/button.js';
import { TextInput } from '../ui/text-input.js';
import { numberTyped, type Choice, type Question } from './question-list.js';
import type { AnswerValue } from './fact-dictionary.js';

/** A choice in words. */
export function choiceText(t: Words, language: Language, { label }: Choice): string {
  return typeof label === 'string' ? t(`questions.${label}`) : inLanguage(label, language);
}

interface AskProps {
  readonly question: Question;
  readonly onAnswer: (value: AnswerValue) => void;
  /** Its answers have number keys. */
  readonly keyed?: boolean;
}

function NumberAnswer({ question, onAnswer }: AskProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const range = question.number;
  if (!range) return null;
  const save = () => {
    const number = numberTyped(text, range);
    setWrong(number === null);
    if (number !== null) onAnswer(number);
  };
  const unit = range.unit === 'years' ? t('unit.years') : range.unit;
  return (
    <form
      className="number-answer"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        label={unit === '' ? t('questions.value') : t('questions.valueIn', { unit })}
        unit={unit}
        inputMode="decimal"
        value={text}
        onChange={setText}
        fault={wrong ? t('questions.wrongNumber', range) : undefined}
      />
      <Button type="submit">{t('questions.save')}</Button>
    </form>
  );
}

/** A question with its answers in one press each. */
export function QuestionItem({ question, onAnswer, keyed = false }: AskProps) {
  const { t, language } = useWords();
  const text = inLanguage(question.text, language);
  return (
    <div className="question" role="group" aria-label={text}>
      <p className="question-text">{text}</p>
      <div className="answers">
        {question.choices.map((choice, index) => (
          <Button
            key={String(choice.value)}
            keyCap={keyed ? String(index + 1) : undefined}
            {...(keyed ? { 'data-answer-key': index + 1 } : {})}
            onPress={() => onAnswer(choice.value)}
          >
            {choiceText(t, language, choice)}
          </Button>
        ))}
        {question.number && <NumberAnswer question={question} onAnswer={onAnswer} />}
      </div>
    </div>
  );
}
