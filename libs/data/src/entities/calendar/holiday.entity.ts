import { HOLIDAY_KINDS, type HolidayKind } from '@vieraugen/domain';
import { Column, Entity, Unique } from 'typeorm';
import { OneOf } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('holidays')
@Unique(['date', 'kind'])
export class HolidayEntity extends GovernedEntity {
  @Column('date')
  date!: string;

  @OneOf('ck_holidays__kind', HOLIDAY_KINDS)
  kind!: HolidayKind;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  basis!: string | null;
}
