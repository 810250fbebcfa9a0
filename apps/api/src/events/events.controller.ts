import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SESSIONS, type Sessions } from '../auth/session.js';
import { Viewers } from '../auth/viewers.js';
import { notSignedIn } from '../graphql/context.js';
import { Permit } from '../graphql/permit.js';
import { type ApiRequest, bearerOf } from '../http/request.js';
import { EventHub } from './event-hub.js';
import { EventStream } from './event-stream.js';

/** `/events`: which topics of mine changed. */
@Controller('events')
export class EventsController {
  constructor(
    private readonly hub: EventHub,
    private readonly viewers: Viewers,
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  @Permit('viewer.read')
  @Get()
  listen(@Req() request: ApiRequest, @Res() response: Response): void {
    const { viewer } = request;
    if (!viewer) throw notSignedIn();
    const token = bearerOf(request);
    const sessionId = token === null ? request.sessionID : null;
    this.hub.add({
      stream: new EventStream(response),
      sessionId,
      viewer,
      recheck: () =>
        token === null ? this.viewerOfSession(request.sessionID) : this.viewers.ofToken(token),
    });
  }

  private async viewerOfSession(sessionId: string) {
    const userId = await new Promise<string | undefined>((resolve, reject) => {
      this.sessions.store.get(sessionId, (error: unknown, session) =>
        error ? reject(error) : resolve(session?.userId),
      );
    });
    return userId ? this.viewers.ofUser(userId) : null;
  }
}
