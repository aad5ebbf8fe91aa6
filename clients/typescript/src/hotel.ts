// An invented hotel: a credit code (GB 32100) around an organisation code (GB 11714) that nobody has been given yet.
import { randomInt } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function organisation(eight: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * ORGANISATION.indexOf(eight.charAt(i)), 0);
  const check = (11 - (sum % 11)) % 11;
  return eight + (check === 10 ? 'X' : String(check));
}

export function inventedHotel(region: string): string {
  const mark = Array.from({ length: 5 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  const code = `91${region}${organisation(`MAY${mark}`)}`;
  let weight = 1;
  let sum = 0;
  for (const one of code) {
    sum += weight * ALPHABET.indexOf(one);
    weight = (weight * 3) % 31;
  }
  return code + ALPHABET.charAt((31 - (sum % 31)) % 31);
}
