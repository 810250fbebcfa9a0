import { Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { CoreModule, Readings } from '@vieraugen/core';
import { Database } from '@vieraugen/data';
import { ManualClock, type Viewer } from '@vieraugen/platform';
import { migrateQueue, QueueModule } from '@vieraugen/queue';
import { createTestDatabase, type TestDatabase } from '@vieraugen/testing';
import type { NextFunction, Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import { RequestContext } from '../graphql/context.js';
import { GraphqlFeatureModule } from '../graphql/graphql.module.js';
import { NOW, seedWorld, type WorldSize } from './seed.js';

/** A working-group chair: sees all, in functions. */
export const CHAIR: Viewer = {
  userId: '00000000-0000-7000-800c-000000000001',
  personId: null,
  label: 'Vorsitz der Arbeitsgruppe',
  roles: ['WORKING_GROUP_CHAIR'],
  locale: 'de',
  via: 'DASHBOARD',
  authorityId: null,
  reads: '*',
  writes: [],
  accountIds: null,
  names: [],
  readOnly: false,
};

/** A coordinator of the given authorities. */
export function coordinatorOf(...authorityIds: string[]): Viewer {
  return {
    ...CHAIR,
    userId: '00000000-0000-7000-800c-000000000002',
    label: 'Ressortkoordination',
    roles: ['MINISTRY_COORDINATOR'],
    authorityId: authorityIds[0] ?? null,
    reads: authorityIds,
    writes: authorityIds,
    names: authorityIds,
  };
}

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly data: T;
  readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[];
}

/** The GraphQL API on a database of its own, asked over HTTP. */
export class GraphqlWorld {
  readonly clock = new ManualClock(NOW);
  viewer: Viewer | null = CHAIR;
  /** Every statement that readers sent since it was emptied. */
  readonly statements: string[] = [];
  private app!: INestApplication;
  private url = '';

  private constructor(readonly test: TestDatabase) {}

  static async open(size: WorldSize, production = false): Promise<GraphqlWorld> {
    const world = new GraphqlWorld(await createTestDatabase());
    await migrateQueue(world.test.url);
    await seedWorld(world.test, size);
    await world.start(production);
    return world;
  }

  private async start(production: boolean): Promise<void> {
    @Module({
      imports: [
        CoreModule.register({ databaseUrl: this.test.url, clock: this.clock, poolSize: 4 }),
        QueueModule.register({ databaseUrl: this.test.url }),
        GraphqlFeatureModule.register({ production, publicUrl: 'http://127.0.0.1' }),
      ],
    })
    class Application {}
    this.app = await NestFactory.create(Application, { logger: false });
    this.app.use((request: Request, _: Response, next: NextFunction) => {
      Object.assign(request, { viewer: this.viewer });
      next();
    });
    this.record(this.app.get(Database));
    await this.app.listen(0, '127.0.0.1');
    this.url = await this.app.getUrl();
  }

  get schema(): GraphQLSchema {
    return this.app.get(GraphQLSchemaHost).schema;
  }

  /** What a request of the viewer brings along. */
  context(): RequestContext {
    return new RequestContext(this.viewer ?? CHAIR, this.app.get(Readings));
  }

  /** Notes every statement of every reading, as the database gets it. */
  private record(database: Database): void {
    const read = database.read.bind(database);
    database.read = (scope, work, known) =>
      read(
        scope,
        (queryable) =>
          work({
            rows: (statement, values) => {
              this.statements.push(typeof statement === 'string' ? statement : statement.text);
              return queryable.rows(statement, values);
            },
          }),
        known,
      );
  }

  async ask<T = Record<string, unknown>>(
    query: string,
    variables: object = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer<T>, 'status'>) };
  }

  /** A plain request, past what `ask` does. */
  fetch(path: string, init?: RequestInit): ReturnType<typeof fetch> {
    return fetch(`${this.url}${path}`, init);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.test.drop();
  }
}
