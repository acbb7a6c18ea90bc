import { atOnce, endless, inThread } from '../pdf/hostile.ts';
import { pdfWith } from '../pdf/printed.ts';
import { fiveMegabytes, type HostileFile } from './hostile-file.ts';

const invoice = [[{ text: 'Fatura 03/11/2026 LOJA 5,00', x: 40, y: 800 }]];

const own: readonly HostileFile[] = [
  { name: 'a picture without text', make: async () => await pdfWith([[], []]), codes: ['pdf_without_text'] },
  {
    name: 'a letter',
    make: async () => await pdfWith([[{ text: 'Prezada cliente, feliz aniversario', x: 40, y: 800 }]]),
    codes: ['not_a_statement'],
  },
  { name: 'with a password', make: async () => await pdfWith(invoice, { password: '12345' }), codes: ['password_required'] },
  {
    name: 'with another password',
    make: async () => await pdfWith(invoice, { password: '12345' }),
    codes: ['wrong_password'],
    password: '54321',
  },
  { name: '5 MB and a byte', make: () => new Uint8Array(fiveMegabytes + 1).fill(0x20).fill(0x25, 0, 1), codes: ['too_large'] },
  { name: 'its first line alone', make: () => Buffer.from('%PDF-1.7\n'), codes: ['damaged'] },
];

export const pdfFiles: readonly HostileFile[] = [...own, ...atOnce, ...inThread, ...endless].map((file) => ({
  ...file,
  name: `PDF: ${file.name}`,
}));
