import { type ActionRow, actionsOf, workCalendar } from '@vieraugen/core';
import DataLoader from 'dataloader';
import { nodesBy, type Relation, rowsBy } from '../graphql/sight.js';
import type { AccountActionType } from './action.type.js';

export const ACTION_ROWS = rowsBy(actionsOf, (row: ActionRow) => row.accountId);
export const ACTIONS_OF_ACCOUNT = nodesBy<string, ActionRow, AccountActionType>(
  'AccountAction',
  ACTION_ROWS,
);

type Calendar = Awaited<ReturnType<typeof workCalendar>>;

/** The same for all actions: read once, however many there are. */
export const CALENDAR: Relation<'calendar', Calendar> = ({ reading }) =>
  new DataLoader(async (keys) => {
    const calendar = await workCalendar(reading);
    return keys.map(() => calendar);
  });
