import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { CertificateService } from '@vieraugen/core';
import { PURPOSE_CODES } from '@vieraugen/domain';
import type { Response } from 'express';
import { notSignedIn } from '../graphql/context.js';
import { Permit } from '../graphql/permit.js';
import type { ApiRequest } from '../http/request.js';

/** Certificates of attendance as files. Who may have one, the core decides per entry. */
@Controller('api/trainings')
export class CertificatesController {
  constructor(private readonly certificates: CertificateService) {}

  /** `purpose`: what the name is needed for; whoever asks for their own says nothing. */
  @Get('certificates/:id.pdf')
  @Permit('register.read')
  async certificate(
    @Req() { viewer }: ApiRequest,
    @Param('id') id: string,
    @Query('purpose') said: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    if (!viewer) throw notSignedIn();
    const purpose = PURPOSE_CODES.find((code) => code === said) ?? null;
    const { fileName, content } = await this.certificates.certificate(viewer, id, purpose);
    response.attachment(fileName);
    response.setHeader('Content-Type', 'application/pdf');
    response.setHeader('Cache-Control', 'no-store');
    response.end(content);
  }
}
