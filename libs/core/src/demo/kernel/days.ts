import {
  formatLocalDate,
  type HolidayFact,
  type Instant,
  instantOfLocal,
  instantOfWallClock,
  isWorkingDay,
  localDayOf,
  weekdayOf,
} from '@vieraugen/domain';

const FRIDAY = 5;

/** Local days counted back from the day of loading: "12 days ago at 09:40" as people say it. */
export class Days {
  private readonly today: number;

  constructor(
    readonly now: Instant,
    private readonly holidays: readonly HolidayFact[],
  ) {
    this.today = localDayOf(now);
  }

  /** The instant `days` days before the day of loading; never later than the loading itself. */
  ago(days: number, time = '09:00'): Instant {
    return Math.min(instantOfLocal(formatLocalDate(this.today - days), time), this.now);
  }

  /** The local midnight with which the day `days` days ahead begins. */
  ahead(days: number): Instant {
    return instantOfWallClock(this.today + days, 0);
  }

  /** The working day that is `days` days ago, or the last one before it. */
  workingDayAgo(days: number, time: string): Instant {
    let back = days;
    while (!isWorkingDay(this.today - back, this.holidays)) back += 1;
    return this.ago(back, time);
  }

  /** When a week's entries were made: its Friday afternoon, or just before now. */
  endOfWeek(at: Instant): Instant {
    const day = localDayOf(at);
    const friday = day + ((FRIDAY - weekdayOf(day) + 7) % 7);
    const evening = instantOfLocal(formatLocalDate(friday), '18:00');
    const next = instantOfLocal(formatLocalDate(friday + 7), '18:00');
    return Math.min(evening >= at ? evening : next, this.now);
  }
}
