import { useQueryClient } from '@tanstack/react-query';
import type { ImportKind } from '@vieraugen/domain';
import { useState } from 'react';
import { useFollowEvaluation } from '../../lib/evaluation/evaluation-provider.js';
import { useSentence } from '../../lib/query/use-sentence.js';
import { runImport, type ColumnMap, type ImportAnswer } from './run-import.js';

export interface ImportState {
  readonly file: File | null;
  readonly kind: ImportKind;
  readonly map: ColumnMap;
  /** What a trial of the file says; null before, and after a change of file or kind. */
  readonly preview: ImportAnswer | null;
  /** What became of it once it was taken over. */
  readonly result: ImportAnswer | null;
  readonly busy: 'PREVIEW' | 'TAKE_OVER' | null;
  /** The server's sentence about the whole file. */
  readonly error: string | null;
}

export interface ImportSteps extends ImportState {
  choose(choice: { file?: File | null; kind?: ImportKind }): void;
  assign(column: string, field: string | null): void;
  takeOver(): void;
  startAnew(): void;
}

const START: ImportState = {
  file: null,
  kind: 'ACCOUNTS',
  map: {},
  preview: null,
  result: null,
  busy: null,
  error: null,
};

/** A list on its way in: choosing it tries it at once, assigning a column tries it again. */
export function useImport(): ImportSteps {
  const [state, setState] = useState(START);
  const queryClient = useQueryClient();
  const follow = useFollowEvaluation();
  const sentence = useSentence();

  const send = async (chosen: Pick<ImportState, 'file' | 'kind' | 'map'>, dryRun: boolean) => {
    const { file, kind, map } = chosen;
    if (!file) return setState({ ...START, kind });
    setState((now) => ({ ...now, ...chosen, busy: dryRun ? 'PREVIEW' : 'TAKE_OVER', error: null }));
    try {
      const answer = await runImport({ file, kind, map, dryRun });
      setState((now) => ({ ...now, busy: null, [dryRun ? 'preview' : 'result']: answer }));
      void queryClient.invalidateQueries({ queryKey: ['import'] });
      if (!dryRun && answer.evaluationId) follow({ id: answer.evaluationId });
    } catch (error) {
      const preview = dryRun ? null : state.preview;
      setState((now) => ({ ...now, busy: null, preview, error: sentence(error) }));
    }
  };

  return {
    ...state,
    choose: ({ file = state.file, kind = state.kind }) => void send({ file, kind, map: {} }, true),
    assign: (column, field) =>
      void send({ ...state, map: { ...state.map, [column]: field } }, true),
    takeOver: () => void send(state, false),
    startAnew: () => setState({ ...START, kind: state.kind }),
  };
}
