import { watchEvaluation } from './watch-evaluation.js';

type State = { status: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED'; opened: number; resolved: number };

const state = (status: State['status'], opened = 0, resolved = 0): State => ({
  status,
  opened,
  resolved,
});
const atOnce = (): Promise<void> => Promise.resolve();

describe('watchEvaluation', () => {
  it('asks until it is done', async () => {
    const answers = [state('QUEUED'), state('RUNNING'), state('DONE', 2, 1)];
    const outcome = await watchEvaluation(() => Promise.resolve(answers.shift()), atOnce);
    expect(outcome).toEqual({ kind: 'done', opened: 2, resolved: 1 });
    expect(answers).toHaveLength(0);
  });

  it('survives a failed question', async () => {
    let asked = 0;
    const outcome = await watchEvaluation(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(state('FAILED'));
    }, atOnce);
    expect(outcome).toEqual({ kind: 'failed' });
  });

  it('gives up quietly', async () => {
    const outcome = await watchEvaluation(() => Promise.resolve(state('RUNNING')), atOnce);
    expect(outcome).toEqual({ kind: 'slow' });
  });
});
