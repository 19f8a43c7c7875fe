// A signed list of permits, read exactly as az.permit.core.inspection.offline reads it; its bytes are
// described there. Both are held together by the vectors that both are tested with.
const MAGIC = 0x504c5354;
const VERSION = 1;
const DIGEST_AT = 100;
const SIGNED = 132;
const ROWS_AT = 196;
const ROW = 11;
const HASH = 6;
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BETWEEN = /[\p{Zs}\p{Pd}\p{Cc}\p{Cf}._·]/u;

// First the capital, then all that looks like it.
const ALIKE = [
  "AАа", "BВв", "CСсÇç", "EЕе", "GĞğ", "HНн", "IİıІі", "KКк", "MМм", "OОоÖö", "PРр", "SŞşЅѕ",
  "TТт", "UÜü", "XХх", "YУу",
];

function capital(c) {
  const code = c.charCodeAt(0);
  const plain = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xff01 + 33) : c;
  if (plain >= "a" && plain <= "z") {
    return String.fromCharCode(plain.charCodeAt(0) - 32);
  }
  const row = plain > "\u007f" ? ALIKE.find((alike) => alike.indexOf(plain) > 0) : undefined;
  return row ? row[0] : plain;
}

function bare(typed) {
  return [...typed].filter((c) => !BETWEEN.test(c)).map(capital).join("");
}

function code(text) {
  const plain = text.replaceAll("O", "0").replaceAll("I", "1").replaceAll("L", "1");
  const digits = [...plain].map((c) => LETTERS.indexOf(c));
  if (digits.length !== 8 || digits.includes(-1)) {
    return "";
  }
  const sum = digits.slice(0, 7).reduce((total, digit, i) => {
    const weighted = i % 2 === 0 ? digit * 2 : digit;
    return total + Math.floor(weighted / 32) + (weighted % 32);
  }, 0);
  return (sum + digits[7]) % 32 === 0 ? plain : "";
}

/** All that a typed text may mean, each as its letter, a colon and its normal form. */
export function subjects(typed) {
  const text = bare(typed);
  const read = [];
  if (code(text)) {
    read.push("c:" + code(text));
  }
  if (/^[0-9A-Z]{0,23}[0-9]$/.test(text)) {
    read.push("d:" + text);
  }
  if (/^[0-9A-HJ-NP-Z]{7}$/.test(text)) {
    read.push("p:" + text);
  }
  if (/^[0-9A-Z]{2,12}$/.test(text)) {
    read.push("v:" + text);
  }
  return read;
}

/** The hash of a subject, six bytes. */
export async function hash(subject, salt, rounds) {
  const text = new TextEncoder().encode(subject);
  const key = await crypto.subtle.importKey("raw", text, "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)).slice(0, HASH);
}

function fault(reason) {
  return Object.assign(new Error(reason), { fault: reason });
}

async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

function same(one, other) {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

/** The trusted key, of its Base64; fails with the fault "no-ed25519" where the browser has none. */
export async function trust(base64) {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  try {
    const key = await crypto.subtle.importKey("spki", bytes, "Ed25519", false, ["verify"]);
    return { key, id: (await sha256(bytes)).slice(0, 8) };
  } catch {
    throw fault("no-ed25519");
  }
}

async function open(bytes, trusted) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0) !== MAGIC) {
    throw fault("no-list");
  }
  if (bytes.length > 4 && bytes[4] !== VERSION) {
    throw fault("other-version");
  }
  if (bytes.length < ROWS_AT) {
    throw fault("truncated");
  }
  if (!same(bytes.slice(60, 68), trusted.id)) {
    throw fault("wrong-key");
  }
  const signed = bytes.subarray(0, SIGNED);
  const signature = bytes.subarray(SIGNED, ROWS_AT);
  if (!(await crypto.subtle.verify("Ed25519", trusted.key, signature, signed))) {
    throw fault("forged");
  }
  const added = view.getUint32(52) * ROW;
  const removed = view.getUint32(56) * ROW;
  const rows = bytes.subarray(ROWS_AT);
  if (rows.length < added + removed) {
    throw fault("truncated");
  }
  const whole = same(await sha256(rows), bytes.subarray(DIGEST_AT, SIGNED));
  if (!whole || rows.length !== added + removed) {
    throw fault("forged");
  }
  return {
    terms: bytes.slice(6, 24),
    rounds: view.getUint16(6),
    salt: bytes.slice(8, 24),
    sequence: view.getBigInt64(24),
    base: view.getBigInt64(32),
    origin: view.getInt32(40),
    from: view.getInt32(44),
    until: view.getInt32(48),
    added: rows.subarray(0, added),
    removed: rows.subarray(added),
  };
}

/** A list and the deltas on it, each an Uint8Array, verified; fails with the fault that it has. */
export async function openAll(files, trusted) {
  const lists = [];
  for (const file of files) {
    const list = await open(file, trusted);
    const before = lists.at(-1);
    if (before && (!same(list.terms, before.terms) || list.origin !== before.origin)) {
      throw fault("other-list");
    }
    if (list.base !== (before ? before.sequence : -1n)) {
      throw fault("out-of-sequence");
    }
    lists.push(list);
  }
  return lists;
}

function compare(rows, row, key) {
  for (let i = 0; i < HASH; i++) {
    const difference = rows[row * ROW + i] - key[i];
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

function spans(rows, key) {
  let low = 0;
  let high = rows.length / ROW;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(rows, middle, key) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const found = [];
  for (; low < rows.length / ROW && compare(rows, low, key) === 0; low++) {
    const at = low * ROW + HASH;
    const start = (rows[at] << 8) | rows[at + 1];
    const end = (rows[at + 2] << 16) | (rows[at + 3] << 8) | rows[at + 4];
    found.push([start, end]);
  }
  return found;
}

/**
 * Until when a permit holds that names one of the subjects, in milliseconds; 0 if none does. Fails
 * with the fault for which the lists cannot be relied on at that moment.
 */
export async function answer(lists, typed, millis) {
  const newest = lists.at(-1);
  const now = Math.floor(millis / 60000);
  if (now < newest.from) {
    throw fault("not-yet-valid");
  }
  if (now >= newest.until) {
    throw fault("expired");
  }
  const minute = now - newest.origin;
  let until = 0;
  for (const subject of typed) {
    const key = await hash(subject, newest.salt, newest.rounds);
    let all = [];
    for (const list of lists) {
      const gone = spans(list.removed, key).map(String);
      all = all.filter((span) => !gone.includes(String(span))).concat(spans(list.added, key));
    }
    for (const [start, end] of all) {
      if (start <= minute && minute < end) {
        until = Math.max(until, (newest.origin + end) * 60000);
      }
    }
  }
  return until;
}
