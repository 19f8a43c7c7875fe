package az.permit.core.organisation;

import az.permit.core.identity.Tin;

/**
 * An organisation or a sole trader, as the signature at sign-in names it. Immutable and
 * thread-safe.
 *
 * @param tin its tax identification number
 * @param name its full name, for instance {@code "ELEKTRON HÖKUMƏTİN İNKİŞAFI MƏRKƏZİ" PHŞ}
 */
public record Organisation(Tin tin, String name) {
  /** A mask: a sole trader's name is a person's. */
  @Override
  public String toString() {
    return "organisation ***";
  }
}
