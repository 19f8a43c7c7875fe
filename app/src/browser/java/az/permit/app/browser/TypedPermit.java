package az.permit.app.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** What a clerk types into the form of 004. Immutable. */
record TypedPermit(Map<String, String> texts, String type, String territory) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
  private static final int DAYS = 30;

  /** An employee and their car, complete. */
  static TypedPermit of(String pin, String firstName, String surname) {
    LocalDate today = LocalDate.now(BAKU);
    Map<String, String> texts = new TreeMap<>();
    texts.put("pin", pin);
    texts.put("cardSeries", "AZE");
    texts.put("cardNumber", "12345678");
    texts.put("firstName", firstName);
    texts.put("surname", surname);
    texts.put("birthDate", "23.09.1985");
    texts.put("workplace", "\"Alfa Təchizat\" MMC, Gəncə anbarı");
    texts.put("position", "Sürücü");
    texts.put("plate", "10-AZ-158");
    texts.put("start", DAY.format(today));
    texts.put("end", DAY.format(today.plusDays(DAYS)));
    texts.put("basisDate", DAY.format(today));
    texts.put("basisNumber", "№ 12/Ş-2020");
    return new TypedPermit(texts, "staff", "baki");
  }

  /** The same with another text in one field. */
  TypedPermit with(String field, String text) {
    Map<String, String> changed = new TreeMap<>(texts);
    changed.put(field, text);
    return new TypedPermit(changed, type, territory);
  }
}
