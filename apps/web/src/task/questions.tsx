import type { OpenTask } from '@tilanne/board';
import { isWaiting } from '@tilanne/task';
import type { Verdict } from '@tilanne/triage';
import { useEffect, useRef, type RefObject } from 'react';
import { problemText } from '../http/problem-text.js';
import { inLanguage, useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { MoreBelow } from '../ui/more-below.js';
import { noneOfThese } from './fact-dictionary.js';
import { QuestionItem } from './question-item.js';
import { questionBlocks, questionCount, type QuestionBlock } from './question-list.js';
import { useFacts } from './use-open-task.js';
import type { Answering } from './use-answering.js';
import './questions.css';

interface BlockProps {
  readonly block: QuestionBlock;
  readonly answering: Answering;
  /** The first of all: its answers have number keys. */
  readonly first: boolean;
}

/** The answer that settles a whole group; it stands after the questions, since each must have been asked. */
function NoneOfThese({ block: { group, questions }, answering, first }: BlockProps) {
  const { language } = useWords();
  if (!group) return null;
  const settles = questions.map(({ fact }) => fact);
  return (
    <Button
      keyCap={first ? '9' : undefined}
      {...(first ? { 'data-answer-key': 9 } : {})}
      onPress={() => answering.give({ fact: group.name, value: noneOfThese, settles })}
    >
      {inLanguage(group.none, language)}
    </Button>
  );
}

function Block({ block, answering, first }: BlockProps) {
  const { t, language } = useWords();
  const { group, questions } = block;
  return (
    <div className={first ? 'question-block next-question' : 'question-block'}>
      {group && (
        <h3>
          {inLanguage(group.label, language)} <span className="soft">{t('questions.group')}</span>
        </h3>
      )}
      {questions.map((question, index) => (
        <QuestionItem
          key={question.fact}
          question={question}
          keyed={first && index === 0}
          onAnswer={(value) => answering.give({ fact: question.fact, value, settles: [question.fact] })}
        />
      ))}
      <NoneOfThese block={block} answering={answering} first={first} />
    </div>
  );
}

function More({
  blocks,
  answering,
}: {
  readonly blocks: readonly QuestionBlock[];
  readonly answering: Answering;
}) {
  const { t } = useWords();
  if (blocks.length === 0) return null;
  return (
    <MoreBelow level={3} label={t('questions.more', { count: questionCount(blocks) })}>
      {blocks.map((block) => (
        <Block key={block.questions[0]?.fact} block={block} answering={answering} first={false} />
      ))}
    </MoreBelow>
  );
}

function Progress({ answering: { stage, problem } }: { readonly answering: Answering }) {
  const { t } = useWords();
  if (problem) {
    const why = problem.status === 409 ? t('questions.conflict') : problemText(t, problem);
    return (
      <p role="alert" className="field-fault">
        {t('questions.failed', { why })}
      </p>
    );
  }
  return (
    <p role="status" className="soft">
      {stage === 'sending' && t('questions.sending')}
      {stage === 'evaluating' && t('questions.evaluating')}
    </p>
  );
}

/** The focus goes on to the next question when it was on the answered one, so that the keyboard keeps its place. */
function useFocusOnNext(box: RefObject<HTMLElement | null>, next: string | undefined): void {
  const before = useRef(next);
  const inside = useRef(false);
  useEffect(() => {
    const element = box.current;
    const note = () => {
      inside.current = element?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [box]);
  useEffect(() => {
    if (before.current === next) return;
    before.current = next;
    if (inside.current) box.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [box, next]);
}

export interface QuestionsProps {
  readonly open: OpenTask;
  readonly verdict: Verdict;
  readonly answering: Answering;
}

/** What is still to be asked, the question that settles most first. */
export function Questions({ open, verdict, answering }: QuestionsProps) {
  const { t } = useWords();
  const facts = useFacts();
  const box = useRef<HTMLElement>(null);
  const asked = {
    ...verdict,
    questions: verdict.questions.filter(({ fact }) => !answering.settled.includes(fact)),
  };
  const blocks = facts.data ? questionBlocks(asked, facts.data) : [];
  const [next, ...more] = blocks;
  useFocusOnNext(box, next?.questions[0]?.fact);
  if (!isWaiting(open.summary.state)) return null;
  return (
    <section ref={box} className="task-part questions" aria-labelledby="questions-title">
      <h2 id="questions-title" className="quiet-heading">
        {t('questions.title')}
      </h2>
      {facts.error && (
        <p role="alert" className="field-fault">
          {t('questions.noFacts')}{' '}
          <Button onPress={() => void facts.refetch()}>{t('questions.tryAgain')}</Button>
        </p>
      )}
      {next && <Block block={next} answering={answering} first />}
      {facts.data && !next && <p className="soft">{t('questions.none')}</p>}
      <Progress answering={answering} />
      <More blocks={more} answering={answering} />
    </section>
  );
}
