package az.permit.core.organisation.form;

import az.permit.core.regime.LocalizedText;

/**
 * The rules of the form, worded for the person who fills it in. {@code {limit}} stands for the
 * number or date that counts.
 */
public enum FormRule {
  /** A field that is needed is empty. */
  MISSING("Bu sahəni doldurun.", "Fill in this field.", "Заполните это поле."),
  /** Longer than is sensible. */
  TOO_LONG(
      "Ən çoxu {limit} simvol yazın.",
      "Enter {limit} characters at most.",
      "Введите не более {limit} символов."),
  /** Neither an employee nor a vehicle. */
  NOBODY(
      "Əməkdaş və ya nəqliyyat vasitəsi barədə məlumat yazın.",
      "Enter an employee or a vehicle.",
      "Укажите сотрудника или транспортное средство."),
  /** Not 7 letters and digits. */
  PIN_LENGTH(
      "FİN 7 simvoldan, rəqəm və latın hərflərindən ibarət olmalıdır.",
      "A PIN has 7 characters, digits and Latin letters.",
      "ФИН состоит из 7 символов: цифр и латинских букв."),
  /** O or I in a PIN. */
  PIN_LETTERS(
      "FİN-də O və I hərfləri olmur: bəlkə 0 və ya 1-dir?",
      "A PIN has no letters O and I: is it 0 or 1?",
      "В ФИН нет букв O и I: может быть, это 0 или 1?"),
  /** A series that is not 2 to 4 letters. */
  SERIES_LETTERS(
      "Seriya 2–4 hərfdən ibarət olmalıdır, məsələn, AZE.",
      "A series has 2 to 4 letters, for instance AZE.",
      "Серия состоит из 2–4 букв, например AZE."),
  /** A number with anything but digits. */
  NUMBER_DIGITS(
      "Nömrə yalnız rəqəmlərdən ibarət olmalıdır.",
      "A number has only digits.",
      "Номер состоит только из цифр."),
  /** More or fewer digits than the series has. */
  NUMBER_LENGTH(
      "Bu seriyanın nömrəsində {limit} rəqəm olmalıdır.",
      "A number of this series has {limit} digits.",
      "В номере этой серии должно быть {limit} цифр."),
  /** Not series and number of an identity card. */
  CARD(
      "Vəsiqənin seriya və nömrəsini yazın, məsələn, AZE 1234567.",
      "Enter the series and number of the card, for instance AZE 1234567.",
      "Введите серию и номер удостоверения, например AZE 1234567."),
  /** A name with digits or without letters. */
  NAME_LETTERS(
      "Yalnız hərflərdən istifadə edin.", "Use letters only.", "Используйте только буквы."),
  /** No date. */
  NOT_A_DATE(
      "Tarixi belə yazın: 05.04.2020.",
      "Write the date like this: 05.04.2020.",
      "Напишите дату так: 05.04.2020."),
  /** Born in the future, or so long ago that it must be a slip. */
  BIRTH_DATE("Doğum tarixini yoxlayın.", "Check the date of birth.", "Проверьте дату рождения."),
  /** Letters and digits that cannot be a plate. */
  PLATE(
      "Nişan 2–12 hərf və rəqəmdən ibarət olmalıdır, məsələn, 10-AZ-158.",
      "A plate has 2 to 12 letters and digits, for instance 10-AZ-158.",
      "Знак состоит из 2–12 букв и цифр, например 10-AZ-158."),
  /** The end before the start. */
  END_BEFORE_START(
      "Bitmə tarixi başlama tarixindən əvvəl ola bilməz.",
      "The end date cannot be before the start date.",
      "Дата окончания не может быть раньше даты начала."),
  /** All of it in the past. */
  ALL_PAST(
      "Bitmə tarixi keçmişdədir.", "The end date is in the past.", "Дата окончания уже прошла."),
  /** Longer than a permit may be. */
  TOO_MANY_DAYS(
      "İcazə ən çoxu {limit} gün üçün verilir.",
      "A permit is for {limit} days at most.",
      "Разрешение выдаётся не более чем на {limit} дней."),
  /** The basis document is dated in the future. */
  BASIS_IN_FUTURE(
      "Sənədin tarixi gələcəkdə ola bilməz.",
      "The document cannot be dated in the future.",
      "Дата документа не может быть в будущем."),
  /** A type that the list does not have. */
  UNKNOWN_TYPE(
      "Buraxılış növünü siyahıdan seçin.",
      "Choose the permit type from the list.",
      "Выберите вид пропуска из списка."),
  /** A territory that the list does not have. */
  UNKNOWN_TERRITORY(
      "Belə ərazi siyahıda yoxdur: {limit}.",
      "This territory is not on the list: {limit}.",
      "Такой территории нет в списке: {limit}.");

  private final LocalizedText text;

  FormRule(String az, String en, String ru) {
    this.text = new LocalizedText(az, en, ru);
  }

  LocalizedText text(String limit) {
    return new LocalizedText(
        text.az().replace("{limit}", limit),
        text.en().replace("{limit}", limit),
        text.ru().replace("{limit}", limit));
  }
}
