package az.permit.core.citizen.reading;

import az.permit.core.citizen.Rejection;
import az.permit.core.identity.DocumentSeries;
import java.util.List;

/** How a message was read, as one line that a test can show. */
final class Transcript {
  static final DocumentSeries AZE = new DocumentSeries("AZE", 6, 8);
  static final DocumentSeries MYI = new DocumentSeries("MYİ", 7, 8);
  static final DocumentSeries DYI = new DocumentSeries("DYİ", 7, 8);
  static final DocumentSeries MOM = new DocumentSeries("MOM", 7, 8);
  static final DocumentSeries AA = new DocumentSeries("AA", 7, 7);

  /** The codes and series of April 2020, and the new cards. */
  static final MessageReader READER =
      new MessageReader(
          List.of("1", "2", "3"), List.of(AZE, MYI, DYI, MOM, AA), OwnReplies.PHRASES);

  private Transcript() {}

  /** {@code 2 AZE 1234567}, or the code of the rejection. */
  static String of(String text) {
    return READER
        .read(text)
        .fold(
            Rejection::code,
            reading ->
                reading.request().purpose()
                    + ' '
                    + reading.request().document().series()
                    + ' '
                    + reading.request().document().number());
  }

  static Rejection.Unreadable rejectionOf(String text) {
    return READER.read(text).getLeft();
  }
}
