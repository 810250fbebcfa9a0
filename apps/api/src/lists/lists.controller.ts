import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Readings } from '@vieraugen/core';
import type { Language } from '@vieraugen/domain';
import { found } from '@vieraugen/platform';
import type { Request, Response } from 'express';
import { notSignedIn } from '../graphql/context.js';
import type { RequestWithViewer } from '../graphql/graphql.module.js';
import { Permit } from '../graphql/permit.js';
import { LIST_KINDS, type ListQuestion } from './list-kinds.js';
import { asOfFrom, inputFrom } from './list-question.js';

interface Address {
  readonly filter?: string;
  readonly orderBy?: string;
  readonly asOf?: string;
  readonly lang?: string;
}

/** Every list as a file, with the filter, order and date of the GraphQL list of the same name. */
@Controller('api/lists')
export class ListsController {
  constructor(
    private readonly readings: Readings,
    private readonly host: GraphQLSchemaHost,
  ) {}

  @Get(':kind.csv')
  @Permit('register.read')
  async list(
    @Param('kind') name: string,
    @Query() address: Address,
    @Req() request: Request & RequestWithViewer,
    @Res() response: Response,
  ): Promise<void> {
    const { viewer } = request;
    if (!viewer) throw notSignedIn();
    const kind = found(LIST_KINDS[name], 'Die Liste', 'The list');
    const language: Language =
      address.lang === 'en' || address.lang === 'de' ? address.lang : viewer.locale;
    const reading = this.readings.begin(viewer, asOfFrom(this.host.schema, address.asOf));
    const question = this.question(kind, address);
    await send(kind.write(reading, question, language), `${kind.file[language]}.csv`, response);
  }

  private question(kind: (typeof LIST_KINDS)[string], address: Address): ListQuestion {
    const { schema } = this.host;
    return {
      filter: inputFrom(schema, kind.filter, 'filter', address.filter),
      orderBy: kind.order ? inputFrom(schema, kind.order, 'orderBy', address.orderBy) : null,
    };
  }
}

/** What goes wrong with the first piece is told as an error; only then does the file begin. */
async function send(
  pieces: AsyncGenerator<string>,
  file: string,
  response: Response,
): Promise<void> {
  const first = await pieces.next();
  response.attachment(file);
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  await pipeline(Readable.from(after(first, pieces)), response);
}

async function* after(
  first: IteratorResult<string>,
  rest: AsyncGenerator<string>,
): AsyncGenerator<string> {
  if (!first.done) yield first.value;
  yield* rest;
}
