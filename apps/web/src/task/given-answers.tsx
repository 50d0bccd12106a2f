import type { OpenTask } from '@tilanne/board';
import type { Language } from '@tilanne/platform';
import { isWaiting } from '@tilanne/task';
import { useState } from 'react';
import { inLanguage, useWords, type Words } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { minuteText } from '../ui/local-time.js';
import { noneOfThese, notMeasured, valueLabel, type FactDictionary } from './fact-dictionary.js';
import { QuestionItem } from './question-item.js';
import { questionsBehind } from './question-list.js';
import { useFacts } from './use-open-task.js';
import type { Answering } from './use-answering.js';
import './given-answers.css';

interface Told {
  readonly fact: string;
  readonly value: unknown;
  /** Who said it and when. */
  readonly source: string;
}

function factText(dictionary: FactDictionary, fact: string, language: Language): string {
  const known =
    dictionary.facts.find(({ name }) => name === fact) ?? dictionary.groups.find(({ name }) => name === fact);
  return known ? inLanguage(known.label, language) : fact;
}

/** A given value in words: the dictionary's, yes or no, or as it came. */
function valueText(t: Words, language: Language, dictionary: FactDictionary, { fact, value }: Told): string {
  const group = dictionary.groups.find(({ name }) => name === fact);
  if (group && value === noneOfThese) return inLanguage(group.none, language);
  if (value === notMeasured) return t('questions.notMeasured');
  if (typeof value === 'boolean') return t(value ? 'questions.yes' : 'questions.no');
  const known = dictionary.facts.find(({ name }) => name === fact);
  const label = valueLabel(known, value);
  return label ? inLanguage(label, language) : [String(value), known?.unit].filter(Boolean).join(' ');
}

function useTold({ handover, answers }: OpenTask): Told[] {
  const { t } = useWords();
  const time = (at: string | undefined) => (at === undefined ? '' : ` ${minuteText(Date.parse(at))}`);
  const sent = (handover?.answers ?? []).map(({ fact, value, observedAt }) => ({
    fact,
    value,
    source: `${t('task.sentAnswer')}${time(observedAt)}`,
  }));
  return [
    ...sent,
    ...answers.map(({ fact, value, at, by }) => ({ fact, value, source: `${by}${time(at)}` })),
  ];
}

interface AnswerProps {
  readonly told: Told;
  readonly dictionary: FactDictionary;
  /** Null when the task does not wait any more. */
  readonly answering: Answering | null;
}

/** One answer; it may be given anew, and the latest counts. */
function GivenAnswer({ told, dictionary, answering }: AnswerProps) {
  const { t, language } = useWords();
  const [changing, setChanging] = useState(false);
  const label = factText(dictionary, told.fact, language);
  const questions = questionsBehind(told.fact, dictionary);
  return (
    <li className={changing ? 'given-answer given-answer-open' : 'given-answer'}>
      <span>{label}</span>
      <span className="given-value">
        <b>{valueText(t, language, dictionary, told)}</b> <span className="soft">{told.source}</span>
      </span>
      {answering && questions.length > 0 && (
        <Button
          tone="bare"
          aria-expanded={changing}
          aria-label={t('questions.changeName', { fact: label })}
          onPress={() => setChanging(!changing)}
        >
          {t('questions.change')}
        </Button>
      )}
      {changing && (
        <div className="given-questions">
          {questions.map((question) => (
            <QuestionItem
              key={question.fact}
              question={question}
              onAnswer={(value) => {
                answering?.give({ fact: question.fact, value, settles: [question.fact] });
                setChanging(false);
              }}
            />
          ))}
        </div>
      )}
    </li>
  );
}

/** What has been answered so far and by whom. */
export function GivenAnswers({
  open,
  answering,
}: {
  readonly open: OpenTask;
  readonly answering: Answering;
}) {
  const { t } = useWords();
  const { data: dictionary } = useFacts();
  const told = useTold(open);
  if (told.length === 0 || !dictionary) return null;
  return (
    <section className="task-part" aria-labelledby="answers-title">
      <h2 id="answers-title" className="quiet-heading">
        {t('task.answersTitle')}
      </h2>
      <ul className="given-answers">
        {told.map((one, index) => (
          <GivenAnswer
            key={`${one.fact}/${index}`}
            told={one}
            dictionary={dictionary}
            answering={isWaiting(open.summary.state) ? answering : null}
          />
        ))}
      </ul>
    </section>
  );
}
