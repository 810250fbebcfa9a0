import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  ExpectedError,
  type Permission,
  requirePermission,
  requireWriting,
} from '@vieraugen/platform';
import { notSignedIn } from '../graphql/context.js';
import { PERMISSION } from '../graphql/permit.js';
import type { ApiRequest } from '../http/request.js';

const PUBLIC = 'vieraugen:public';
/** Whoever may only look may do so by these alone. */
const LOOKING: readonly string[] = ['GET', 'HEAD'];

/** Open to everybody, signed in or not. */
export const Public = () => SetMetadata(PUBLIC, true);

/**
 * Default deny over plain HTTP: a route is `@Public()`, or it names the permission that it needs
 * with `@Permit(…)`, or nobody gets in. GraphQL has its own guard.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<'graphql' | 'http'>() === 'graphql') return true;
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places)) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, places);
    if (!permission) throw closed();
    const { viewer, method } = context.switchToHttp().getRequest<ApiRequest>();
    if (!viewer) throw notSignedIn();
    requirePermission(viewer, permission);
    if (!LOOKING.includes(method)) requireWriting(viewer);
    return true;
  }
}

const closed = (): ExpectedError =>
  new ExpectedError(
    'NOT_ALLOWED',
    'Diese Adresse ist für niemanden freigegeben.',
    'This address is open to nobody.',
  );
