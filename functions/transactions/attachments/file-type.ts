/** What can be attached to a transaction. */
export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type FileType = (typeof fileTypes)[number];

/** As many bytes as tell what a file is. */
export const tellingBytes = 16;

/** In hexadecimal digits; a point is any digit. */
const beginnings: Readonly<Record<FileType, RegExp>> = {
  'image/jpeg': /^ffd8ff/,
  'image/png': /^89504e470d0a1a0a/,
  // RIFF, four bytes of length, WEBP.
  'image/webp': /^52494646.{8}57454250/,
  // %PDF- and a version.
  'application/pdf': /^255044462d3[0-9]/,
};

/** What a file is, by its first bytes and never by what it is called; nothing for what cannot be attached. */
export function typeOfFile(bytes: Uint8Array): FileType | undefined {
  const beginning = Buffer.from(bytes).toString('hex');
  return fileTypes.find((type) => beginnings[type].test(beginning));
}
