import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ImportReport, StoredImport } from '@vieraugen/core';
import type { ImportKind as Kind, Instant } from '@vieraugen/domain';
import { connectionOf } from '../graphql/connection.js';
import { ImportKind } from '../graphql/enums.js';
import { GraphType, Node } from '../graphql/graph-type.js';
import { DateTime, Json } from '../graphql/scalars.js';

@ObjectType('ImportRowError')
export class ImportRowErrorType {
  @Field(() => Int) line!: number;
  @Field(() => String, { nullable: true }) column!: string | null;
  @Field(() => String, { nullable: true }) value!: string | null;
  @Field(() => String) reason!: string;
}

@ObjectType('ImportDuplicate')
export class ImportDuplicateType {
  @Field(() => Int) line!: number;
  @Field(() => Int) of!: number;
}

@ObjectType('ImportColumn')
export class ImportColumnType {
  @Field(() => String) column!: string;
  @Field(() => String, { nullable: true, description: 'Null = ignored.' }) field!: string | null;
}

@ObjectType('ImportReport')
export class ImportReportType implements Omit<ImportReport, 'kind'> {
  @Field(() => Int) rows!: number;
  @Field(() => Int) created!: number;
  @Field(() => Int) updated!: number;
  @Field(() => Int) unchanged!: number;
  @Field(() => [ImportRowErrorType]) rejected!: ImportReport['rejected'];
  @Field(() => [ImportDuplicateType]) duplicates!: ImportReport['duplicates'];
  @Field(() => Int) removed!: number;
  @Field(() => Boolean) dryRun!: boolean;
  @Field(() => [ImportColumnType]) columns!: ImportReport['columns'];
  @Field(() => [String]) notes!: readonly string[];
  @Field(() => Json, {
    nullable: true,
    description: 'Row by row, of a dry run; only on one import.',
  })
  changes?: ImportReport['changes'];
}

@GraphType('ImportRun')
export class ImportRunType extends Node<StoredImport> {
  @Field(() => ID) id!: string;
  @Field(() => ImportKind) kind!: Kind;
  @Field(() => String) fileName!: string;
  @Field(() => Boolean) dryRun!: boolean;
  @Field(() => String) startedByLabel!: string;
  @Field(() => DateTime) startedAt!: Instant;
  @Field(() => DateTime, { nullable: true }) finishedAt!: Instant | null;
  @Field(() => ImportReportType, { nullable: true }) report!: ImportReportType | null;
}

export const ImportConnection = connectionOf('ImportRun', 'Import');
