import { toTree } from './authority-tree.js';

const row = (id: string, parent: string | null): { id: string; parent: { id: string } | null } => ({
  id,
  parent: parent === null ? null : { id: parent },
});
const shape = (rows: ReturnType<typeof row>[]): string[] =>
  toTree(rows).map(({ node, depth }) => `${'-'.repeat(depth)}${node.id}`);

describe('toTree', () => {
  it('puts each under its parent, in the order given', () => {
    const rows = [row('lua', 'sms'), row('smi', null), row('sms', null), row('site', 'lua')];
    expect(shape(rows)).toEqual(['smi', 'sms', '-lua', '--site']);
  });

  it('shows on top what has no parent among the rows', () => {
    expect(shape([row('lua', 'sms')])).toEqual(['lua']);
  });
});
