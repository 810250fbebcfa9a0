import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  type Cell,
  type DeadlineRow,
  listFindings,
  type Overview,
  type OverviewRow,
  type Trend,
} from '@vieraugen/core';
import { OPEN_STATES } from '@vieraugen/domain';
import type * as v from '@vieraugen/domain';
import { AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import type { FindingType } from '../findings/finding.type.js';
import { AsOfType } from '../graphql/as-of.js';
import { CellState, RuleArea, TrafficLight } from '../graphql/enums.js';
import { GraphType, many, Node, nodeOf, one } from '../graphql/graph-type.js';
import { DateTime } from '../graphql/scalars.js';

@ObjectType('MatrixCell')
export class MatrixCellType implements Cell {
  @Field(() => RuleArea) area!: v.RuleArea;
  @Field(() => CellState) state!: v.CellState;
  @Field(() => Int, { description: 'How many findings are in that state.' }) count!: number;
  @Field(() => TrafficLight, {
    nullable: true,
    description:
      'For training: all, some or none, instead of a count, where the numbers are small.',
  })
  light!: v.TrafficLight | null;
}

@GraphType('MatrixRow')
export class MatrixRowType extends Node<OverviewRow> {
  @Field(() => Int, { description: 'Of the authority and everything below it.' })
  accountCount!: number;
  @Field(() => [MatrixCellType]) cells!: readonly MatrixCellType[];
  readonly authorityId!: string;

  @Field(one('Authority'))
  authority(): Promise<AuthorityType | null> {
    return this.sight.load(AUTHORITY, this.authorityId);
  }
}

@ObjectType('UnassignedRow', { description: 'Authorities that belong to no ministry, together.' })
export class UnassignedRowType implements NonNullable<Overview['unassigned']> {
  @Field(() => Int) authorities!: number;
  @Field(() => Int) accountCount!: number;
  @Field(() => [MatrixCellType]) cells!: readonly MatrixCellType[];
}

@ObjectType('Trend')
export class TrendType implements Trend {
  @Field(() => Int) value!: number;
  @Field(() => Int, { nullable: true, description: 'At `since`; null = not on record.' })
  before!: number | null;
}

@GraphType('Deadline')
export class DeadlineType extends Node<DeadlineRow> {
  @Field(() => DateTime, { description: 'The earliest of them.' }) at!: v.Instant;
  @Field(() => String, {
    description: 'PERMIT, AUTHORIZATION, TRAINING, NIL_RETURN or ATTESTATION.',
  })
  kind!: DeadlineRow['kind'];
  @Field(() => Int) count!: number;
  readonly authorityIds!: readonly string[];

  @Field(many('Authority'))
  async authorities(): Promise<AuthorityType[]> {
    const found = this.authorityIds.map((id) => this.sight.load(AUTHORITY, id));
    return (await Promise.all(found)).filter((authority) => authority !== null);
  }
}

const LISTED = 5;

@GraphType('Overview')
export class OverviewType extends Node {
  @Field(() => DateTime) since!: v.Instant;
  @Field(() => Int) accounts!: number;
  @Field(() => Int, { description: 'Authorities that run an account.' }) authorities!: number;
  @Field(() => Int) nilReturns!: number;
  @Field(() => TrendType) critical!: TrendType;
  @Field(() => TrendType) overdue!: TrendType;
  @Field(() => Int) ministriesFullyTrained!: number;
  @Field(() => Int) ministriesPartlyTrained!: number;
  @Field(() => Int) ministries!: number;
  @Field(many('MatrixRow')) rows!: readonly MatrixRowType[];
  @Field(() => UnassignedRowType, { nullable: true }) unassigned!: UnassignedRowType | null;
  @Field(() => Int, { description: 'Findings that were opened since.' }) opened!: number;
  @Field(() => Int, { description: 'Findings that were resolved since.' }) resolved!: number;
  @Field(many('Deadline'), { description: 'What ends within 30 days.' })
  deadlines!: readonly DeadlineType[];

  constructor(sight: Node['sight'], { rows, deadlines, ...figures }: Overview) {
    super(sight, {
      ...figures,
      rows: rows.map((row) => new MatrixRowType(sight, row)),
      deadlines: deadlines.map((row) => new DeadlineType(sight, row)),
    });
  }

  @Field(() => AsOfType)
  asOf(): AsOfType {
    return this.sight.reading.asOf;
  }

  @Field(many('Finding'), { description: 'Of the present; none when looking back.' })
  async oldestCritical(): Promise<FindingType[]> {
    const { reading } = this.sight;
    if (!reading.asOf.isNow) return [];
    const filter = {
      states: OPEN_STATES,
      severities: ['CRITICAL'],
      results: ['VIOLATED'],
    } as const;
    const { rows } = await listFindings(reading, { first: LISTED, filter });
    return rows.map((row) => nodeOf<FindingType>('Finding', this.sight, row));
  }
}
