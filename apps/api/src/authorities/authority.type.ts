import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type AuthorityNameRow,
  type AuthorityRow,
  cellsBelow,
  type NilReturnRow,
} from '@vieraugen/core';
import type { AuthorityKind as Kind, AuthorityTier as Tier, Interval } from '@vieraugen/domain';
import { mayWrite } from '../graphql/may.js';
import { AuthorityKind, AuthorityTier } from '../graphql/enums.js';
import { GraphType, many, Node, one } from '../graphql/graph-type.js';
import { IntervalType } from '../graphql/scalars.js';
import { MATRIX } from '../overview/overview.relations.js';
import { MatrixCellType } from '../overview/overview.type.js';
import { AWARENESS_OF_AUTHORITY } from '../trainings/training.relations.js';
import type { AwarenessMeasureType } from '../trainings/training.type.js';
import {
  ACCOUNT_COUNT,
  AUTHORITY,
  CHILDREN,
  MINISTRY_ID,
  NAMES,
  NIL_RETURNS,
  PARENTS,
} from './authority.relations.js';

@ObjectType('AuthorityName')
export class AuthorityNameType implements Omit<AuthorityNameRow, 'authorityId'> {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) shortName!: string | null;
  @Field(() => IntervalType) valid!: Interval;
}

@GraphType('AuthorityParent')
export class AuthorityParentType extends Node {
  readonly parentId!: string;
  @Field(() => IntervalType) valid!: Interval;

  @Field(one('Authority'))
  async parent(): Promise<AuthorityType | null> {
    return this.sight.load(AUTHORITY, this.parentId);
  }
}

@ObjectType('NilReturn')
export class NilReturnType implements Omit<NilReturnRow, 'authorityId'> {
  @Field(() => ID) id!: string;
  @Field(() => String) statedByFunction!: string;
  @Field(() => IntervalType) valid!: Interval;
}

@GraphType('Authority')
export class AuthorityType extends Node<AuthorityRow> {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) externalId!: string | null;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) shortName!: string | null;
  @Field(() => AuthorityTier) tier!: Tier;
  @Field(() => AuthorityKind) kind!: Kind;
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field(() => [String]) officialDomains!: readonly string[];
  @Field(() => Boolean) isDemo!: boolean;
  @Field(() => IntervalType) valid!: Interval;
  readonly parentId!: string | null;

  @Field(one('Authority'), { nullable: true })
  parent(): Promise<AuthorityType | null> {
    return this.sight.maybe(AUTHORITY, this.parentId);
  }

  @Field(one('Authority'), {
    nullable: true,
    description: 'The ministry above; itself if it is one.',
  })
  async ministry(): Promise<AuthorityType | null> {
    const found = await this.sight.load(MINISTRY_ID, this.id);
    return this.sight.maybe(AUTHORITY, found && found.ministryId);
  }

  @Field(many('Authority'))
  children(): Promise<AuthorityType[]> {
    return this.sight.load(CHILDREN, this.id);
  }

  @Field(() => [AuthorityNameType])
  names(): Promise<AuthorityNameType[]> {
    return this.sight.load(NAMES, this.id);
  }

  @Field(many('AuthorityParent'))
  async parents(): Promise<AuthorityParentType[]> {
    const rows = await this.sight.load(PARENTS, this.id);
    return rows.map((row) => new AuthorityParentType(this.sight, row));
  }

  @Field(() => [NilReturnType])
  nilReturns(): Promise<NilReturnType[]> {
    return this.sight.load(NIL_RETURNS, this.id);
  }

  @Field(many('AwarenessMeasure'), {
    description: 'What was done here to raise awareness, the measures for all included.',
  })
  awarenessMeasures(): Promise<AwarenessMeasureType[]> {
    return this.sight.load(AWARENESS_OF_AUTHORITY, this.id);
  }

  @Field(() => Int, { description: 'Its own accounts, without those of its subordinates.' })
  async accountCount(): Promise<number> {
    return (await this.sight.load(ACCOUNT_COUNT, this.id))?.count ?? 0;
  }

  @Field(() => [MatrixCellType], {
    description: 'Cells of this authority with everything below it.',
  })
  async cells(): Promise<readonly MatrixCellType[]> {
    const matrix = await this.sight.load(MATRIX, 'matrix');
    return cellsBelow(this.sight.reading, matrix, this.id);
  }

  @Field(() => Boolean)
  canEdit(): boolean {
    return mayWrite(this.sight, 'account.write', this.id);
  }
}
