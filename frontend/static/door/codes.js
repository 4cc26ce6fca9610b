/** What was scanned or typed: a ticket's address, a short code, or something else. */

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXY';
const LENGTH = 8;
const TOKEN = /^[a-z0-9]{26}$/;
const LOOKS_SHORT = /^[0-9A-Z]{6,10}$/;

/** Small letters, full-width digits, spaces and hyphens are all fine. */
function plain(typed) {
  return typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '').toUpperCase();
}

/** The same sum as the server's: a wrong character and two that changed places are always noticed. */
function fits(code) {
  let sum = 0;
  for (let i = 0; i < LENGTH; i++) {
    sum += (LENGTH - i) * ALPHABET.indexOf(code[i]);
  }
  return sum % ALPHABET.length === 0;
}

/**
 * Reads a code.
 *
 * @returns `{token}`, `{short}`, `{slip: 'LENGTH' | 'CHARACTER' | 'CHECK'}` for a short code that was typed wrongly, or
 *     `{other}`
 */
export function read(text) {
  const bare = text.trim().replace(/[?#].*$/, '').split('/').pop();
  const token = bare.normalize('NFKC').toLowerCase();
  if (TOKEN.test(token)) {
    return { token };
  }
  const code = plain(bare);
  if (bare !== text.trim() || !LOOKS_SHORT.test(code)) {
    return { other: text };
  }
  if (code.length !== LENGTH) {
    return { slip: 'LENGTH' };
  }
  if ([...code].some(character => !ALPHABET.includes(character))) {
    return { slip: 'CHARACTER' };
  }
  return fits(code) ? { short: code } : { slip: 'CHECK' };
}

/** The beginning of a text's SHA-256, in hexadecimal. */
export async function hash(text, digits) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('').slice(0, digits);
}

/** 128 random bits in hexadecimal. */
export function nonce() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
