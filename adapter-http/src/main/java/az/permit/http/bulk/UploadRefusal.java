package az.permit.http.bulk;

import az.permit.core.organisation.bulk.TableColumns.WrongShape;
import az.permit.core.organisation.form.FormField;
import az.permit.core.regime.LocalizedText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a file was not taken. Immutable and thread-safe.
 *
 * @param cause why
 * @param limit the number that counts, or empty
 * @param missing columns that it lacks; {@link FormField#PIN} stands for either PIN or plate
 * @param twice columns that it has twice
 */
public record UploadRefusal(
    Cause cause, String limit, List<FormField> missing, List<FormField> twice) {

  /** Why a file may not be taken. */
  public enum Cause {
    /** More bytes than a file may have. */
    TOO_LARGE(
        "Fayl çox böyükdür: ən çoxu {0} MB.",
        "The file is too large: {0} MB at most.", "Файл слишком большой: не более {0} МБ."),
    /** Unpacked it is far larger than it looks. */
    EXPANDS_TOO_FAR(
        "Fayl açılanda həddindən artıq böyüyür. Onu CSV kimi saxlayın.",
        "Unpacked, the file is far too large. Save it as CSV.",
        "В распакованном виде файл слишком велик. Сохраните его как CSV."),
    /** More rows than a table may have. */
    TOO_MANY_ROWS(
        "Cədvəldə ən çoxu {0} sətir ola bilər.",
        "A table has {0} rows at most.", "В таблице может быть не более {0} строк."),
    /** Neither CSV nor XLSX, or broken. */
    UNREADABLE(
        "Fayl oxunmur. Onu CSV və ya XLSX kimi yenidən saxlayın.",
        "The file cannot be read. Save it again as CSV or XLSX.",
        "Файл не читается. Сохраните его заново как CSV или XLSX."),
    /** Its days are counted from 1904, which would move every date by four years. */
    DAYS_FROM_1904(
        "Fayl tarixləri 1904-cü ildən sayır. Onu CSV kimi saxlayın.",
        "The file counts its dates from 1904. Save it as CSV.",
        "Файл отсчитывает даты от 1904 года. Сохраните его как CSV."),
    /** Nothing in it. */
    EMPTY("Faylda sətir yoxdur.", "The file holds no rows.", "В файле нет строк."),
    /** Its columns are not those of a table of permits. */
    WRONG_COLUMNS(
        "Cədvəlin sütunları nümunədəki kimi deyil.",
        "The columns are not those of the template.",
        "Столбцы не такие, как в образце."),
    /** The organisation imports another file now. */
    ANOTHER_RUNS(
        "Təşkilatınızın başqa faylı hələ işlənir. Bitməsini gözləyin.",
        "Another file of your organisation is still being worked on. Wait for it to end.",
        "Другой файл вашей организации ещё обрабатывается. Дождитесь окончания."),
    /** So many organisations import files now that there is no room for another. */
    NO_ROOM(
        "Hazırda çox fayl işlənir. Bir azdan yenidən göndərin.",
        "Many files are being worked on now. Send it again in a while.",
        "Сейчас обрабатывается много файлов. Отправьте его позже.");

    private final LocalizedText text;

    Cause(String az, String en, String ru) {
      this.text = new LocalizedText(az, en, ru);
    }
  }

  static UploadRefusal of(Cause cause) {
    return new UploadRefusal(cause, "", List.of(), List.of());
  }

  static UploadRefusal of(Cause cause, long limit) {
    return new UploadRefusal(cause, Long.toString(limit), List.of(), List.of());
  }

  static UploadRefusal tooLarge(long mostBytes) {
    return of(Cause.TOO_LARGE, mostBytes >> 20);
  }

  static UploadRefusal of(WrongShape shape) {
    return new UploadRefusal(Cause.WRONG_COLUMNS, "", shape.missing(), shape.twice());
  }

  /** What the person who sent the file is told. */
  public LocalizedText text() {
    return new LocalizedText(
        text(LocalizedText::az, "Çatışmır: ", "Təkrar olunur: "),
        text(LocalizedText::en, "Missing: ", "Twice there: "),
        text(LocalizedText::ru, "Не хватает: ", "Повторяются: "));
  }

  private String text(Function<LocalizedText, String> language, String lacks, String repeats) {
    StringBuilder text = new StringBuilder(language.apply(cause.text).replace("{0}", limit));
    append(text, lacks, missing, language);
    append(text, repeats, twice, language);
    return text.toString();
  }

  private static void append(
      StringBuilder text,
      String before,
      List<FormField> fields,
      Function<LocalizedText, String> language) {
    if (!fields.isEmpty()) {
      text.append(' ')
          .append(before)
          .append(
              fields.stream()
                  .map(field -> language.apply(field.label()))
                  .collect(Collectors.joining(", ")))
          .append('.');
    }
  }
}
