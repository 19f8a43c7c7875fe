package az.permit.core.organisation.bulk;

import az.permit.core.organisation.form.FormField;
import java.util.List;
import java.util.stream.Stream;

/** What a column may be called: its field's key and labels, and the short names of staff lists. */
final class ColumnNames {
  private ColumnNames() {}

  static Stream<String> of(FormField field) {
    Stream<String> full =
        Stream.of(field.key(), field.label().az(), field.label().en(), field.label().ru());
    return Stream.concat(full, shortNames(field).stream());
  }

  private static List<String> shortNames(FormField field) {
    return switch (field) {
      case PIN -> List.of("FİN", "PIN code");
      case CARD_SERIES -> List.of("Seriya", "Series", "Ş/v seriyası");
      case CARD_NUMBER -> List.of("Nömrə", "Number", "Ş/v nömrəsi");
      case FIRST_NAME -> List.of("Ad", "Name");
      case SURNAME -> List.of("Soyad", "Last name");
      case PATRONYMIC -> List.of("Ata adı", "Father's name");
      case BIRTH_DATE -> List.of("Doğum tarixi", "Birth date");
      case WORKPLACE -> List.of("İş yeri", "Employer");
      case POSITION -> List.of("Vəzifə", "Job");
      case RANK -> List.of("Rütbə");
      case PLATE -> List.of("Nişan", "Nəqliyyat vasitəsi", "Plate number");
      case START -> List.of("Başlama", "From");
      case END -> List.of("Bitmə", "Until");
      case TYPE -> List.of("Növ");
      case TERRITORIES -> List.of("Zona", "Ərazi", "Ərazilər", "Zones");
      case SERVICE_CARD_SERIES, SERVICE_CARD_NUMBER, BASIS_DATE, BASIS_NUMBER, NOTE -> List.of();
    };
  }
}
