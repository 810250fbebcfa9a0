import {
  Body,
  Controller,
  Get,
  Header,
  Param,
  Post,
  Req,
  Res,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  type ImportRun,
  importRunOrRefuse,
  ImportService,
  importTemplate,
  Readings,
  resultCsv,
} from '@vieraugen/core';
import { IMPORT_KINDS } from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import type { Response } from 'express';
import { notSignedIn } from '../graphql/context.js';
import { Permit } from '../graphql/permit.js';
import { type ApiRequest, localeOf } from '../http/request.js';
import { importRequest, type UploadedList } from './import-form.js';

const CSV = 'text/csv; charset=utf-8';
/** One byte more than is read, so that the sentence about the size is the reader's. */
const UPLOAD = {
  limits: { fileSize: 50 * 2 ** 20 + 1, files: 1, fields: 20, fieldSize: 100_000, parts: 25 },
};

/** Lists go up and results come down over plain HTTP; everything else about imports is GraphQL. */
@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportService,
    private readonly readings: Readings,
  ) {}

  /** A form with `file`, `kind` and, if wanted, `dryRun`, `map` (JSON), `maxRemovals`, `source`. */
  @Permit('import.run')
  @Post()
  @UseInterceptors(FileInterceptor('file', UPLOAD))
  run(
    @Req() request: ApiRequest,
    @UploadedFile() file: UploadedList | undefined,
    @Body() form: Record<string, unknown> | undefined,
  ): Promise<ImportRun> {
    return this.imports.run(viewerOf(request), importRequest(file, form ?? {}));
  }

  /** An empty list with the columns of its kind, e.g. `template/accounts.csv`. */
  @Permit('import.run')
  @Get('template/:kind.csv')
  @Header('Content-Type', CSV)
  template(
    @Req() request: ApiRequest,
    @Param('kind') word: string,
    @Res({ passthrough: true }) response: Response,
  ): string {
    const kind = IMPORT_KINDS.find((known) => known === word.toUpperCase());
    response.attachment(`${word.toLowerCase()}.csv`);
    return importTemplate(found(kind, 'Die Vorlage', 'The template'), localeOf(request));
  }

  @Permit('import.run')
  @Get(':id/result.csv')
  async result(
    @Req() request: ApiRequest,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { report, fileName } = await importRunOrRefuse(
      this.readings.begin(viewerOf(request)),
      id,
    );
    const known = found(report, 'Das Ergebnis', 'The result');
    response.attachment(
      `${fileName.replace(/\.\w+$/, '')}-${localeOf(request) === 'de' ? 'Ergebnis' : 'result'}.csv`,
    );
    response.setHeader('Content-Type', CSV);
    return resultCsv(known, localeOf(request));
  }
}

function viewerOf({ viewer }: ApiRequest): Viewer {
  if (!viewer) throw notSignedIn();
  return viewer;
}
