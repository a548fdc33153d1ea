import { type Pipeline, type PipelineStage, WORDS, wordNumber } from '@gongjian/model';
import { amount } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import './pipeline.css';

const WAN_IN_YI = 10_000;

/** The seven stages in their order, with how many projects stand in each, what they cost, and for how long they are there. */
export function StageFlow({
  stages,
  chosen,
  onChoose,
}: {
  readonly stages: Pipeline['stages'];
  readonly chosen: PipelineStage | undefined;
  readonly onChoose: (stage: PipelineStage | undefined) => void;
}) {
  const { t, language } = useLanguage();
  const words = t.pipeline;
  return (
    <ol className="stage-flow">
      {stages.map((row) => {
        const { stage, count, totalInvestment, unknownTotals, age, usual, long, overdue, inStatistics, problems } = row;
        const notes = [
          ...(count > 0 ? [age === undefined ? words.noAge : words.age(wordNumber(age, 0))] : []),
          ...(usual?.median === undefined ? [] : [words.usual(wordNumber(usual.median, 0))]),
          ...(long > 0 ? [words.long(long)] : []),
          ...(overdue > 0 ? [words.overdue(overdue)] : []),
          ...(problems > 0 ? [words.blocked(problems)] : []),
          ...(inStatistics > 0 && stage !== 'statistics' ? [words.inStatistics(inStatistics)] : []),
          ...(unknownTotals > 0 ? [words.unknownTotals(unknownTotals)] : []),
        ];
        return (
          <li key={stage}>
            <button
              type="button"
              aria-pressed={stage === chosen}
              onClick={() => onChoose(stage === chosen ? undefined : stage)}
            >
              <span className="stage-name">{WORDS.pipelineStage[stage][language]}</span>
              <span className="stage-count">{words.count(count)}</span>
              {count > 0 && <span className="stage-money">{words.money(amount(totalInvestment / WAN_IN_YI, 2))}</span>}
              <span className="stage-notes">
                {notes.map((note) => (
                  <span key={note}>{note}</span>
                ))}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
