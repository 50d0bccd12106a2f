import type { Problem } from '../http/problem.js';
import { useWords } from '../locales/words.js';
import { QuestionItem } from '../task/question-item.js';
import { questionsBehind } from '../task/question-list.js';
import type { Answering } from '../task/use-answering.js';
import { useFacts } from '../task/use-open-task.js';

export interface MissingFactsProps {
  readonly problem: Problem | null;
  readonly answering: Answering;
}

/** The facts that a refused decision lacked or had too old, as questions that can be answered on the spot. */
export function MissingFacts({ problem, answering }: MissingFactsProps) {
  const { t } = useWords();
  const { data } = useFacts();
  if (problem?.code !== 'facts-missing' || !data) return null;
  const open = problem.errors.filter(({ field }) => !answering.settled.includes(field));
  const asked = open.flatMap(({ field, code }) =>
    questionsBehind(field, data).map((question) => ({ question, stale: code === 'stale' })),
  );
  return (
    <section className="decision-missing" aria-label={t('decision.missing')}>
      <h3>{t('decision.missing')}</h3>
      {asked.length === 0 && <p>{t('decision.missingNone')}</p>}
      {asked.map(({ question, stale }) => (
        <div key={question.fact} className="decision-fact">
          {stale && <span className="chip chip-warn">{t('decision.stale')}</span>}
          <QuestionItem
            question={question}
            onAnswer={(value) => answering.give({ fact: question.fact, value, settles: [question.fact] })}
          />
        </div>
      ))}
    </section>
  );
}
