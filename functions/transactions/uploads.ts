import { S3Client } from '@aws-sdk/client-s3';
import { environment } from '../../shared/environment.ts';
import { openObjects } from './attachments/objects.ts';
import { takeFiles } from './attachments/take-files.ts';
import { openTableContext } from './context.ts';

export const handler = takeFiles(() => ({ ...openTableContext(), objects: openObjects(new S3Client(), environment('ATTACHMENTS')) }));
