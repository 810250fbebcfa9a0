import type { LocalDate } from '@vieraugen/domain';
import { Column, Entity, Unique } from 'typeorm';
import { Id } from '../columns.js';

@Entity('digest_days')
@Unique(['day'])
export class DigestDayEntity {
  @Id()
  id!: string;

  @Column('date')
  day!: LocalDate;

  /** The day of the digest before: what was due after it is told on `day`. */
  @Column('date')
  afterDay!: LocalDate;
}
