package az.permit.app.register;

import az.permit.core.citizen.wording.GsmFold;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.PopulationRegister;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A register that may spell a series with or without its marks: a card says {@code MYİ}, many a
 * table {@code MYI}. Immutable and thread-safe.
 */
record FoldedRegister(PopulationRegister folded) implements PopulationRegister {
  static IdentityDocument folded(IdentityDocument document) {
    String series = GsmFold.fold(document.series()).toUpperCase(Locale.ROOT);
    return new IdentityDocument(series, document.number());
  }

  @Override
  public boolean isPresent() {
    return folded.isPresent();
  }

  @Override
  public Map<IdentityDocument, Person> find(Collection<IdentityDocument> documents) {
    return asAsked(documents, folded.find(folded(documents)));
  }

  @Override
  public Map<IdentityDocument, SmsAddress> phones(Collection<IdentityDocument> documents) {
    return asAsked(documents, folded.phones(folded(documents)));
  }

  private static Collection<IdentityDocument> folded(Collection<IdentityDocument> documents) {
    return documents.stream().map(FoldedRegister::folded).toList();
  }

  private static <T> Map<IdentityDocument, T> asAsked(
      Collection<IdentityDocument> documents, Map<IdentityDocument, T> found) {
    Map<IdentityDocument, T> asked = new HashMap<>();
    for (IdentityDocument document : documents) {
      T value = found.get(folded(document));
      if (value != null) {
        asked.put(document, value);
      }
    }
    return asked;
  }
}
