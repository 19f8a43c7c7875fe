/**
 * The list of valid permits that the police carry where there is no network: signed, in force for a
 * while only, readable without any secret.
 *
 * <p>Lists and deltas are one format, all numbers big-endian, minutes since 1970 in UTC:
 *
 * <pre>
 *   0  magic PLST          4   52  rows added, count      4
 *   4  version, 1          1   56  rows removed, count    4
 *   5  0 list, 1 delta     1   60  id of the signing key  8
 *   6  rounds              2   68  regime, UTF-8, zeros  32
 *   8  salt               16  100  SHA-256 of all rows   32
 *  24  sequence            8  132  Ed25519 of bytes 0-131 64
 *  32  sequence it is on   8  196  rows added, then rows removed
 *  40  origin, minutes     4
 *  44  in force from       4       a row: hash            6
 *  48  in force until      4              start - origin  2
 *                                         end - origin    3
 * </pre>
 *
 * <p>Rows are sorted as unsigned bytes. A hash is the beginning of PBKDF2-HMAC-SHA256 of the letter
 * of the kind, a colon and the normal form, as in {@code d:AZE1111111}, with the salt and the
 * rounds of the list. A permit has a row for each thing it names: its code, document, PIN, plate.
 * The SHA-256 stands under the signature, so that a reader verifies a mapped file piece by piece.
 *
 * <p>What it hides, and what not: it holds no name, phone, purpose or number in the clear. But the
 * salt is in the list, or nobody could read it without a secret, and the numbers of documents are
 * few. Whoever has a list and tries all 10⁸ numbers of a series learns which of them have a permit
 * and until when; the rounds make each try dearer, not impossible: with 32 it takes ten minutes of
 * one processor and seconds of a graphics card. Every list has a fresh salt, so the work starts
 * anew, and two lists cannot be joined without it. For this reason only the police are given it.
 */
@NullMarked
package az.permit.core.inspection.offline;

import org.jspecify.annotations.NullMarked;
