import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity, type EntityItem } from 'electrodb';

/**
 * The auth table. Everything of one user lies in one partition, `USER#<userId>`:
 *
 *   PROFILE            the user as the product knows them
 *   SESSION#<id>       a login in force
 *   WINDOW#<hour>      requests a minute and ended sessions, for the authorizer (access-window.ts)
 *   ANSWER#…           answers kept for Idempotency-Key (shared/route/kept-answers.ts)
 *   ERASED             what stays of an erased user, for 30 days, so that a late event brings nothing back
 *
 * and apart from it, because it outlives the user: `ERASURE#<receiptId>` RECEIPT.
 */
export type Store = ReturnType<typeof openStore>;

export type Profile = EntityItem<Store['profiles']>;
export type SessionItem = EntityItem<Store['sessions']>;

export function openStore(client: DynamoDBDocumentClient, table: string) {
  const options = { client, table };

  const profiles = new Entity(
    {
      model: { entity: 'profile', version: '1', service: 'auth' },
      attributes: {
        userId: { type: 'string', required: true, field: 'uid' },
        name: { type: 'string', required: true, field: 'nm' },
        email: { type: 'string', required: true, field: 'em' },
        avatarUrl: { type: 'string', field: 'av' },
        whatsappNumber: { type: 'string', field: 'wa' },
        timeZone: { type: 'string', required: true, field: 'tz' },
        /** Counts changes of what the user sees; the ETag. */
        version: { type: 'number', required: true, field: 'v' },
        /** Counts logins and endings of all sessions, so that each of these notices another that came between. */
        sessionChanges: { type: 'number', required: true, field: 'sc' },
        createdAt: { type: 'string', required: true, field: 'ca' },
        updatedAt: { type: 'string', required: true, field: 'ua' },
        /** Set while a password reset is between the user pool and this table. */
        resetStartedAt: { type: 'string', field: 'rs' },
        /** Set from the request to be erased on: no login any more. */
        receiptId: { type: 'string', field: 'rc' },
        tell: { type: 'string' },
      },
      indexes: {
        ofUser: {
          pk: { field: 'pk', composite: ['userId'], template: 'USER#${userId}', casing: 'none' },
          sk: { field: 'sk', composite: [], template: 'PROFILE', casing: 'none' },
        },
      },
    },
    options,
  );

  const sessions = new Entity(
    {
      model: { entity: 'session', version: '1', service: 'auth' },
      attributes: {
        userId: { type: 'string', required: true, field: 'uid' },
        id: { type: 'string', required: true, field: 'id' },
        createdAt: { type: 'string', required: true, field: 'ca' },
        lastUsedAt: { type: 'string', required: true, field: 'lu' },
        userAgent: { type: 'string', required: true, field: 'ag' },
        /** TTL, seconds since 1970. */
        expiresAt: { type: 'number', required: true },
        tell: { type: 'string' },
      },
      indexes: {
        ofUser: {
          pk: { field: 'pk', composite: ['userId'], template: 'USER#${userId}', casing: 'none' },
          sk: { field: 'sk', composite: ['id'], template: 'SESSION#${id}', casing: 'none' },
        },
      },
    },
    options,
  );

  const receipts = new Entity(
    {
      model: { entity: 'receipt', version: '1', service: 'auth' },
      attributes: {
        id: { type: 'string', required: true },
        requestedAt: { type: 'string', required: true, field: 'ra' },
        /** The domains that hold data of users and have to answer. */
        expected: { type: 'list', items: { type: 'string' }, required: true, field: 'ex' },
        /** When each domain said that it holds nothing any more. */
        answered: { type: 'any', required: true, field: 'an' },
      },
      indexes: {
        byId: {
          pk: { field: 'pk', composite: ['id'], template: 'ERASURE#${id}', casing: 'none' },
          sk: { field: 'sk', composite: [], template: 'RECEIPT', casing: 'none' },
        },
      },
    },
    options,
  );

  return { profiles, sessions, receipts };
}
