import { Injectable } from '@nestjs/common';
import type {
  VerifiedAuthenticationResponse,
  VerifiedRegistrationResponse,
} from '@simplewebauthn/server';
import {
  DeviceEntity,
  DevicePasskeyEntity,
  holdRows,
  insertRows,
  keepChallenge,
  lockWhere,
  newId,
  takeChallenge,
  updateRows,
} from '@vieraugen/data';
import { contains, MINUTE } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { endedAt } from '../kernel/checks.js';
import { type Change, type Changed, type ChangeFrame, Work } from '../kernel/work.js';

/** Where the dashboard is: what a passkey is bound to besides its device. */
export interface PasskeySite {
  readonly publicUrl: string;
}

/** What the browser's authenticator answered, as it came; the library checks its form. */
export type PasskeyAnswer = unknown;

/** Loaded with the first passkey: the library is a sixth of what starting a process takes. */
const webAuthn = () => import('@simplewebauthn/server');

const LIFETIME = 5 * MINUTE;
const frame = (action: string): ChangeFrame => ({ action, permission: 'device.own' });

const originOf = ({ publicUrl }: PasskeySite) => new URL(publicUrl).origin;
const rpIdOf = ({ publicUrl }: PasskeySite) => new URL(publicUrl).hostname;

/**
 * Binds a device to the person who has it: a key that only this device holds answers a question that
 * only we asked. Kept are the credential's id, its public key and its counter, and nothing else.
 */
@Injectable()
export class PasskeyService {
  constructor(private readonly work: Work) {}

  /** What the browser needs to make a passkey on the device. */
  async beginBinding(viewer: Viewer, deviceId: string, site: PasskeySite): Promise<object> {
    const changed = await this.work.change(viewer, frame('beginBinding'), async (change) => {
      const { userId } = await ownDevice(change, viewer, deviceId);
      if (await passkeyOf(change, deviceId)) throw boundAlready();
      const { generateRegistrationOptions } = await webAuthn();
      const options = await generateRegistrationOptions({
        rpName: 'Vieraugen',
        rpID: rpIdOf(site),
        userName: viewer.label,
        attestationType: 'none',
        authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
      });
      await ask(change, userId, deviceId, options.challenge);
      return options;
    });
    return changed.value;
  }

  /** Keeps the passkey that was made, if it answers what was asked; answers the device's id. */
  bind(
    viewer: Viewer,
    deviceId: string,
    answer: PasskeyAnswer,
    site: PasskeySite,
  ): Promise<Changed<string>> {
    return this.work.change(viewer, frame('bindDevice'), async (change) => {
      const { userId, device, personId } = await ownDevice(change, viewer, deviceId);
      if (await passkeyOf(change, deviceId)) throw boundAlready();
      const { verifyRegistrationResponse } = await webAuthn();
      const { registrationInfo } = await verified<VerifiedRegistrationResponse>(
        verifyRegistrationResponse({
          response: answer as never,
          ...(await expected(change, userId, deviceId, site)),
        }),
      );
      const { credential } = found(registrationInfo, 'Der Passkey', 'The passkey');
      await insertRows(change, DevicePasskeyEntity, [
        {
          id: newId(change.now),
          deviceId,
          personId,
          authorityId: device.authorityId,
          credentialId: credential.id,
          publicKey: Buffer.from(credential.publicKey).toString('base64url'),
          counter: credential.counter,
          lastConfirmedAt: change.now,
          valid: { from: change.now, to: null },
        },
      ]);
      return deviceId;
    });
  }

  /** What the browser needs to ask the device whether it is the one. */
  async beginConfirmation(viewer: Viewer, deviceId: string, site: PasskeySite): Promise<object> {
    const changed = await this.work.change(viewer, frame('beginConfirmation'), async (change) => {
      const { userId } = await ownDevice(change, viewer, deviceId);
      const passkey = requireBound(await passkeyOf(change, deviceId));
      const { generateAuthenticationOptions } = await webAuthn();
      const options = await generateAuthenticationOptions({
        rpID: rpIdOf(site),
        allowCredentials: [{ id: passkey.credentialId }],
        userVerification: 'preferred',
      });
      await ask(change, userId, deviceId, options.challenge);
      return options;
    });
    return changed.value;
  }

  /** Records that the device has answered; answers the device's id. */
  confirm(
    viewer: Viewer,
    deviceId: string,
    answer: PasskeyAnswer,
    site: PasskeySite,
  ): Promise<Changed<string>> {
    return this.work.change(viewer, frame('confirmDevice'), async (change) => {
      const { userId } = await ownDevice(change, viewer, deviceId);
      const passkey = requireBound(await passkeyOf(change, deviceId));
      const { verifyAuthenticationResponse } = await webAuthn();
      const { authenticationInfo } = await verified<VerifiedAuthenticationResponse>(
        verifyAuthenticationResponse({
          response: answer as never,
          ...(await expected(change, userId, deviceId, site)),
          credential: {
            id: passkey.credentialId,
            publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
            counter: Number(passkey.counter),
          },
        }),
      );
      await updateRows(change, DevicePasskeyEntity, [
        { id: passkey.id, counter: authenticationInfo.newCounter, lastConfirmedAt: change.now },
      ]);
      return deviceId;
    });
  }

  /** Ends the binding; answers the device's id. */
  unbind(viewer: Viewer, deviceId: string): Promise<Changed<string>> {
    return this.work.change(viewer, frame('unbindDevice'), async (change) => {
      await ownDevice(change, viewer, deviceId);
      const { id, valid } = requireBound(await passkeyOf(change, deviceId));
      await updateRows(change, DevicePasskeyEntity, [{ id, valid: endedAt(valid, change.now) }]);
      return deviceId;
    });
  }
}

/** The viewer's own device: a passkey is made and used by nobody else. */
async function ownDevice(change: Change, viewer: Viewer, deviceId: string) {
  const device = found(
    (await holdRows(change, DeviceEntity, [deviceId])).get(deviceId),
    'Das Gerät',
    'The device',
  );
  const { userId, personId } = viewer;
  if (userId !== null && personId !== null && personId === device.custodianId)
    return { userId, personId, device };
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Ein Gerät kann nur die Person verbinden, für die es eingetragen ist.',
    'Only the person for whom a device is on record can bind it.',
  );
}

async function passkeyOf(change: Change, deviceId: string): Promise<DevicePasskeyEntity | null> {
  const rows = await lockWhere(change, DevicePasskeyEntity, 't.device_id = $1', [deviceId]);
  return [...rows.values()].find(({ valid }) => contains(valid, change.now)) ?? null;
}

function ask(change: Change, userId: string, deviceId: string, challenge: string): Promise<void> {
  const expiresAt = change.now + LIFETIME;
  return keepChallenge(change, { userId, deviceId, challenge, expiresAt });
}

async function expected(change: Change, userId: string, deviceId: string, site: PasskeySite) {
  const expectedChallenge = await takeChallenge(change, userId, deviceId);
  if (expectedChallenge === null) throw tooLate();
  return {
    expectedChallenge,
    expectedOrigin: originOf(site),
    expectedRPID: rpIdOf(site),
    requireUserVerification: false,
  };
}

/** The library throws at what is malformed, and says no to what does not fit: one answer to both. */
async function verified<R extends { readonly verified: boolean }>(check: Promise<R>): Promise<R> {
  const result = await check.catch(() => null);
  if (result?.verified) return result;
  throw new ExpectedError(
    'INVALID_INPUT',
    'Das Gerät konnte nicht bestätigt werden. Bitte versuchen Sie es noch einmal auf diesem Gerät.',
    'The device could not be confirmed. Please try again on this device.',
  );
}

function requireBound(passkey: DevicePasskeyEntity | null): DevicePasskeyEntity {
  if (passkey) return passkey;
  throw new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Dieses Gerät ist mit keinem Passkey verbunden.',
    'This device is bound by no passkey.',
  );
}

function boundAlready(): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    'Dieses Gerät ist bereits verbunden. Lösen Sie die Verbindung zuerst.',
    'This device is bound already. Release it first.',
  );
}

function tooLate(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Die Anfrage an das Gerät ist abgelaufen. Bitte beginnen Sie noch einmal.',
    'The request to the device has expired. Please start again.',
  );
}
