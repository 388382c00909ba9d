import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import {
  ConfigurationError,
  integer,
  optionalText,
  secret,
  text,
  url,
  type Setting,
} from '@lianxin/configuration';
import type { S3Settings } from './files/s3-shelf';

/** How attachments are kept and checked. */
export interface FileSettings {
  /** A folder, or a bucket of a store that speaks S3. */
  readonly shelf: { readonly folder: string } | S3Settings;
  /** A clamd that looks at each file before it is handed out; null: nobody does. */
  readonly scanner: { readonly host: string; readonly port: number } | null;
  /** The largest file that is taken, in bytes. */
  readonly largest: number;
}

const MEGABYTE = 1_000_000;

/** A secret that may be absent. */
const optionalSecret = (variable: string): Setting<string> => ({
  ...secret(variable, { minBytes: 8 }),
  fallback: () => '',
});

/** The variables of attachments. */
export const FILE_SPEC = {
  filesFolder: optionalText('LIANXIN_FILES'),
  fileMegabytes: integer('LIANXIN_FILE_MEGABYTES', { min: 1, max: 100 }, 20),
  scannerUrl: url('LIANXIN_SCANNER_URL', { schemes: ['clamd'], fallback: '' }),
  s3Endpoint: url('LIANXIN_S3_ENDPOINT', { fallback: '' }),
  s3Bucket: optionalText('LIANXIN_S3_BUCKET'),
  s3Region: text('LIANXIN_S3_REGION', 'us-east-1'),
  s3AccessKey: optionalSecret('LIANXIN_S3_ACCESS_KEY'),
  s3SecretKey: optionalSecret('LIANXIN_S3_SECRET_KEY'),
};

type Read = { readonly [Name in keyof typeof FILE_SPEC]: ReturnType<(typeof FILE_SPEC)[Name]['read']> };

const bucketOf = (read: Read): S3Settings => {
  const { s3Endpoint: endpoint, s3Bucket, s3Region: region, s3AccessKey, s3SecretKey } = read;
  const missing = [
    ...(s3Bucket === null ? ['LIANXIN_S3_BUCKET'] : []),
    ...(s3AccessKey === '' ? ['LIANXIN_S3_ACCESS_KEY'] : []),
    ...(s3SecretKey === '' ? ['LIANXIN_S3_SECRET_KEY'] : []),
  ];
  if (s3Bucket === null || missing.length > 0)
    throw new ConfigurationError(missing.map((name) => `${name} is missing, with LIANXIN_S3_ENDPOINT set`));
  return { endpoint, region, bucket: s3Bucket, accessKey: s3AccessKey, secretKey: s3SecretKey };
};

const usable = async (folder: string): Promise<{ readonly folder: string }> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new ConfigurationError([
      `LIANXIN_FILES: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
  return { folder };
};

const addressOf = (scanner: string): FileSettings['scanner'] => {
  if (scanner === '') return null;
  const { hostname: host, port } = new URL(scanner);
  return { host, port: port === '' ? 3310 : Number(port) };
};

/** How attachments are kept, by what was read; throws ConfigurationError where nowhere is named, or what is can't be used. */
export const fileSettingsOf = async (read: Read): Promise<FileSettings> => {
  const { filesFolder, s3Endpoint, fileMegabytes, scannerUrl } = read;
  if ((filesFolder === null) === (s3Endpoint === ''))
    throw new ConfigurationError(['set one of LIANXIN_FILES, a folder, and LIANXIN_S3_ENDPOINT']);
  return {
    shelf: filesFolder === null ? bucketOf(read) : await usable(filesFolder),
    scanner: addressOf(scannerUrl),
    largest: fileMegabytes * MEGABYTE,
  };
};
