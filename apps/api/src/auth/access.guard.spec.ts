import 'reflect-metadata';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import { Permit } from '../graphql/permit.js';
import { AccessGuard, Public } from './access.guard.js';

class Routes {
  forgotten(): void {}

  @Public()
  open(): void {}

  @Permit('import.run')
  imports(): void {}
}

@Public()
class OpenRoutes {
  anything(): void {}
}

const guard = new AccessGuard(new Reflector());
const author: Viewer = { ...systemViewer('DASHBOARD'), userId: 'u', roles: ['AUTHOR'] };
const admin: Viewer = { ...author, roles: ['STATE_CHANCELLERY_ADMIN'] };

/** The guard reads the handler, its class and the request; nothing else of the context. */
const asks = (viewer: Viewer | null, handler: unknown, type: object = Routes) =>
  guard.canActivate({
    getType: () => 'http',
    getHandler: () => handler,
    getClass: () => type,
    switchToHttp: () => ({ getRequest: () => ({ viewer }) }),
  } as unknown as ExecutionContext);

describe('routes over plain HTTP', () => {
  it('are closed to everybody unless they say otherwise', () => {
    for (const viewer of [null, author, admin]) {
      expect(() => asks(viewer, Routes.prototype.forgotten)).toThrow(/NOT_ALLOWED/);
    }
  });

  it('are open where they say so, one by one or all of a controller', () => {
    expect(asks(null, Routes.prototype.open)).toBe(true);
    expect(asks(null, OpenRoutes.prototype.anything, OpenRoutes)).toBe(true);
  });

  it('ask for signing in first, and then for the permission', () => {
    expect(() => asks(null, Routes.prototype.imports)).toThrow(/NOT_SIGNED_IN/);
    expect(() => asks(author, Routes.prototype.imports)).toThrow(/NOT_ALLOWED/);
    expect(asks(admin, Routes.prototype.imports)).toBe(true);
    expect(() => asks({ ...admin, readOnly: true }, Routes.prototype.imports)).toThrow(
      /NOT_ALLOWED/,
    );
  });
});
