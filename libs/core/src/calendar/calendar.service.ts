import { Injectable } from '@nestjs/common';
import {
  AccountEntity,
  accountsTouched,
  authoritiesWithin,
  AuthorityEntity,
  closeAndInsert,
  DeviceEntity,
  HolidayEntity,
  holdRows,
  insertRows,
  newId,
  OutOfHoursAuthorizationEntity,
  WorkTimeProfileEntity,
} from '@vieraugen/data';
import { OUT_OF_HOURS_REASONS } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import {
  invalid,
  oneOf,
  optionalText,
  requiredText,
  validDate,
  validInstant,
  validInterval,
} from '../kernel/checks.js';
import { type Change, type Changed, Work } from '../kernel/work.js';
import type {
  AuthorizeOutOfHoursInput,
  DeclareHolidaysInput,
  OrderDayOffInput,
  SetWorkTimeProfileInput,
} from './calendar.inputs.js';
import { saxonHolidays } from './saxon-holidays.js';
import { validDays } from './work-time-days.js';

const frame = (action: string) => ({ action, permission: 'catalogue.write' }) as const;

/** When duty is done, by date, and who may act outside of it. */
@Injectable()
export class CalendarService {
  constructor(private readonly work: Work) {}

  /** Hours of an authority, or of all, from an instant on; answers the basis. */
  setWorkTimeProfile(viewer: Viewer, input: SetWorkTimeProfileInput): Promise<Changed<string>> {
    const { authorityId, reason } = input;
    return this.work.change(viewer, { ...frame('setWorkTimeProfile'), reason }, async (change) => {
      if (authorityId !== null) await requireAuthority(change, authorityId);
      const basis = requiredText('basis', input.basis, 1_000);
      const days = validDays(input.days);
      const from = validInstant('from', input.from);
      await closeAndInsert(
        change,
        WorkTimeProfileEntity,
        ['authorityId'],
        [{ authorityId, days, basis, from }],
      );
      await judgeThose(change, authorityId);
      return basis;
    });
  }

  /** The public holidays of whole years, those on record left out; answers how many were new. */
  declareHolidays(viewer: Viewer, input: DeclareHolidaysInput): Promise<Changed<number>> {
    const { years, reason } = input;
    return this.work.change(viewer, { ...frame('declareHolidays'), reason }, async (change) => {
      const days = saxonHolidays(years).map((day) => ({ ...day, id: newId(change.now) }));
      const inserted = await insertRows(change, HolidayEntity, days, { skipConflicts: true });
      if (inserted.size > 0) change.judge({ everything: true });
      return inserted.size;
    });
  }

  /** A single day that the government orders off (SächsAZVO § 2); answers its date. */
  orderDayOff(viewer: Viewer, input: OrderDayOffInput): Promise<Changed<string>> {
    const { reason } = input;
    return this.work.change(viewer, { ...frame('orderDayOff'), reason }, async (change) => {
      const date = validDate('date', input.date);
      const name = requiredText('name', input.name);
      const basis = requiredText('basis', input.basis);
      const day = { id: newId(change.now), date, kind: 'ONE_OFF_ORDERED' as const, name, basis };
      const inserted = await insertRows(change, HolidayEntity, [day], { skipConflicts: true });
      if (inserted.size === 0) throw orderedAlready();
      change.judge({ everything: true });
      return date;
    });
  }

  /** Covers actions outside of core hours, never backwards for a user; answers the authority's id. */
  authorizeOutOfHours(viewer: Viewer, input: AuthorizeOutOfHoursInput): Promise<Changed<string>> {
    const { authorityId, accountIds, deviceIds, reason } = input;
    const permit = { action: 'authorizeOutOfHours', permission: 'permit.issue', reason } as const;
    return this.work.change(viewer, permit, async (change) => {
      await requireAuthority(change, authorityId);
      await requireOwn(change, input);
      const valid = validInterval(input.from ?? change.now, input.to);
      if (viewer.userId !== null && valid.from < change.now) throw backwards();
      await insertRows(change, OutOfHoursAuthorizationEntity, [
        {
          id: newId(change.now),
          authorityId,
          accountIds,
          deviceIds: deviceIds ?? null,
          reason: oneOf('ground', input.ground, OUT_OF_HOURS_REASONS),
          note: optionalText('note', input.note, 1_000),
          approvedByFunction: requiredText('approvedByFunction', input.approvedByFunction),
          valid,
        },
      ]);
      change.judge({ accountIds });
      return authorityId;
    });
  }
}

async function requireAuthority(change: Change, id: string): Promise<void> {
  found((await holdRows(change, AuthorityEntity, [id])).get(id), 'Die Behörde', 'The authority');
}

/** Refuses accounts of other authorities, devices that the viewer cannot name, and none at all. */
async function requireOwn(change: Change, input: AuthorizeOutOfHoursInput): Promise<void> {
  const { accountIds, authorityId } = input;
  const deviceIds = input.deviceIds ?? [];
  if (accountIds.length === 0) {
    throw invalid(
      'accountIds',
      'Bitte wählen Sie mindestens einen Account.',
      'Please choose at least one account.',
    );
  }
  const accounts = await holdRows(change, AccountEntity, accountIds);
  for (const id of accountIds) {
    const own = accounts.get(id)?.authorityId === authorityId ? id : null;
    found(own, 'Der Account dieser Behörde', 'The account of this authority');
  }
  const devices = await holdRows(change, DeviceEntity, deviceIds);
  for (const id of deviceIds) found(devices.get(id), 'Das Gerät', 'The device');
}

/** The accounts of the authority, and of those below it that have no hours of their own. */
async function judgeThose(change: Change, authorityId: string | null): Promise<void> {
  if (authorityId === null) return change.judge({ everything: true });
  const authorityIds = await authoritiesWithin(change, [authorityId]);
  change.judge({ accountIds: await accountsTouched(change, { authorityIds }) });
}

function orderedAlready(): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    'Dieser Tag ist bereits als dienstfrei eingetragen.',
    'This day is on record as a day off already.',
    'date',
  );
}

function backwards(): ExpectedError {
  return invalid(
    'from',
    'Eine Freigabe gilt nie rückwirkend.',
    'An authorization never holds backwards.',
  );
}
