import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Req,
  Res,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { EvidenceService, type KeptFile, MOST_EVIDENCE_BYTES } from '@vieraugen/core';
import { ExpectedError, type Viewer } from '@vieraugen/platform';
import type { Response } from 'express';
import { notSignedIn } from '../graphql/context.js';
import { Permit } from '../graphql/permit.js';
import type { ApiRequest } from '../http/request.js';
import { nameOf, textOf, type UploadedList } from '../imports/import-form.js';

/** One byte more than is kept, so that the sentence about the size is ours. */
const UPLOAD = {
  limits: { fileSize: MOST_EVIDENCE_BYTES + 1, files: 1, fields: 5, fieldSize: 1_000, parts: 10 },
};

/** Files that show that something was done: kept as they are, and given back as files only. */
@Controller('api/evidence')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  /** A form with `file` and `accountId` or `authorityId`. */
  @Permit('evidence.keep')
  @Post()
  @UseInterceptors(FileInterceptor('file', UPLOAD))
  keep(
    @Req() request: ApiRequest,
    @UploadedFile() file: UploadedList | undefined,
    @Body() form: Record<string, unknown> | undefined,
  ): Promise<KeptFile> {
    if (!file) throw noFile();
    return this.evidence.keepFile(viewerOf(request), {
      accountId: textOf(form?.['accountId']),
      authorityId: textOf(form?.['authorityId']),
      fileName: nameOf(file),
      content: file.buffer,
    });
  }

  /** What was uploaded is never a page of ours: no script, no frame, no guessing of its type. */
  @Permit('viewer.read')
  @Get(':id')
  async file(
    @Req() request: ApiRequest,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { content, fileName, mime } = await this.evidence.openFile(viewerOf(request), id);
    response.attachment(fileName ?? 'Nachweis');
    response.setHeader('Content-Type', mime ?? 'application/octet-stream');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    response.send(content);
  }
}

function viewerOf({ viewer }: ApiRequest): Viewer {
  if (!viewer) throw notSignedIn();
  return viewer;
}

function noFile(): ExpectedError {
  return new ExpectedError(
    'INVALID_INPUT',
    'Bitte wählen Sie eine Datei aus.',
    'Please choose a file.',
    'file',
  );
}
