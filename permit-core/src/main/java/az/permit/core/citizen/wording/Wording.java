package az.permit.core.citizen.wording;

import az.permit.core.citizen.Language;
import az.permit.core.regime.LocalizedText;

/**
 * The usual reply texts, in full letters, each short enough for one segment when its placeholders
 * are filled and its letters folded. A ruling may word any of them otherwise.
 */
enum Wording {
  GRANTED(
      "İcazə verildi: {document}, {range}, məqsəd {purpose}.{territory}",
      "Permit granted: {document}, {range}, purpose {purpose}.{territory}",
      "Разрешено: {document}, {range}, цель {purpose}.{territory}"),
  NOTED(
      "Bildiriş qeydə alındı: {document}, {range}, məqsəd {purpose}.{territory}",
      "Notice recorded: {document}, {range}, purpose {purpose}.{territory}",
      "Уведомление принято: {document}, {range}, цель {purpose}.{territory}"),
  TERRITORY(" Ərazi: {places}.", " Only in: {places}.", " Только: {places}."),
  SEND("Belə göndərin: {suggestion}", "Send: {suggestion}", "Пришлите: {suggestion}"),
  EXAMPLE("Nümunə: {example}", "Example: {example}", "Пример: {example}"),
  WHERE(" Ərazi: {places}.", " Area: {places}.", " Территория: {places}."),
  EMPTY(
      "Mesaj boşdur. Nümunə: {example} ({codes}). Kömək: 9108",
      "The message is empty. Example: {example} ({codes}). Help: 9108",
      "Пустое сообщение. Пример: {example} ({codes}). Помощь: 9108"),
  TOO_LONG(
      "Mesaj çox uzundur. Nümunə: {example} ({codes})",
      "The message is too long. Example: {example} ({codes})",
      "Слишком длинно. Пример: {example} ({codes})"),
  NOT_A_REQUEST(
      "Anlaşılmadı. Nümunə: {example} ({codes}). Həyat təhlükəsində SMS lazım deyil."
          + " Məhkəmə, polis çağırışını polisə göstərin.",
      "Not understood. Example: {example} ({codes}). No SMS needed if life is in danger."
          + " Show a summons to the police.",
      "Не понято. Пример: {example} ({codes}). При угрозе жизни SMS не нужно."
          + " Повестку покажите полиции."),
  NO_CODE(
      "Məqsəd kodu yoxdur ({codes}). {send}",
      "The purpose code is missing ({codes}). {send}",
      "Нет кода цели ({codes}). {send}"),
  UNKNOWN_CODE(
      "Belə kod yoxdur{code}. Kodlar: {codes}. {send}",
      "There is no such code{code}. Codes: {codes}. {send}",
      "Такого кода нет{code}. Коды: {codes}. {send}"),
  TWO_CODES(
      "Bir kod, bir sənəd yazın, artıq rəqəm yazmayın. {send}",
      "Write one code and one document, no other digits. {send}",
      "Один код, один документ, без других цифр. {send}"),
  NO_SERIES(
      "Sənədin seriyası yoxdur ({series}). {send}",
      "The series of the document is missing ({series}). {send}",
      "Нет серии документа ({series}). {send}"),
  NO_NUMBER(
      "Sənədin nömrəsi seriyadan sonra yazılmalıdır. {send}",
      "The number of the document must follow its series. {send}",
      "Номер документа пишется после серии. {send}"),
  WRONG_DIGITS(
      "Nömrədə {found} rəqəm var, bu seriyada belə nömrə yoxdur. Sənədə baxın. Nümunə: {example}",
      "The number has {found} digits, which this series never has. Check it. Example: {example}",
      "В номере {found} цифр, в этой серии так не бывает. Проверьте. Пример: {example}"),
  EXTRA_DIGITS(
      "Nömrədən sonra artıq rəqəm var. {send}",
      "There are other digits after the number. {send}",
      "После номера лишние цифры. {send}"),
  SPLIT_NUMBER(
      "Nömrəni bitişik yazın, artıq rəqəm yazmayın. {send}",
      "Write the number without spaces and no other digits. {send}",
      "Пишите номер слитно, без других цифр. {send}"),
  LETTER_IN_NUMBER(
      "Nömrədə rəqəm olmayan işarə var. Yalnız rəqəmlə yazın. Nümunə: {example}",
      "There is something other than a digit in the number. Example: {example}",
      "В номере не только цифры. Пример: {example}"),
  TWO_DOCUMENTS(
      "Bir SMS-də bir sənəd olmalıdır. Hər sənəd üçün ayrıca yazın. Nümunə: {example}",
      "One document in one SMS. Write for each by itself. Example: {example}",
      "Один документ в одном SMS. Для каждого отдельно. Пример: {example}"),
  LOOKS_LIKE_PIN(
      "FİN yox, vəsiqənin seriyası və nömrəsi lazımdır. Nümunə: {example}",
      "Not the PIN: the series and number of the card are needed. Example: {example}",
      "Нужен не ФИН, а серия и номер удостоверения. Пример: {example}"),
  NOT_NEEDED(
      "Hazırda icazə lazım deyil, sərbəst hərəkət edə bilərsiniz.",
      "No permit is needed now, you may move freely.",
      "Сейчас разрешение не нужно, можно выходить свободно."),
  NOT_GIVEN(
      "İndi evdən çıxmaq olmaz.{where} Polis 102, təcili 112.{again}",
      "No permits now, stay at home.{where} Police 102, emergency 112.{again}",
      "Сейчас выходить нельзя.{where} Полиция 102, экстренно 112.{again}"),
  PURPOSE_CLOSED(
      "{purpose} kodu ilə icazə verilmir. {advice} Açıq kodlar: {codes}",
      "Code {purpose} is closed. {advice} Open codes: {codes}",
      "Код {purpose} закрыт. {advice} Открыты: {codes}"),
  OUTSIDE_HOURS(
      "{purpose} kodu ilə indi icazə verilmir.{again}",
      "No permit by code {purpose} at this time.{again}",
      "По коду {purpose} сейчас не разрешается.{again}"),
  QUOTA_SPENT(
      "{document}: {purpose} kodu ilə gündəlik icazə ({limit}) alınıb.{again}",
      "{document}: the daily permit ({limit}) by code {purpose} is used.{again}",
      "{document}: дневное разрешение ({limit}) по коду {purpose} получено.{again}"),
  DAY_QUOTA_SPENT(
      "{document}: bütün kodlar üzrə gündəlik icazə ({limit}) alınıb.{again}",
      "{document}: the daily permit ({limit}) over all codes is used.{again}",
      "{document}: дневное разрешение ({limit}) по всем кодам получено.{again}"),
  NOT_ELIGIBLE(
      "{document} üzrə bu telefona indi icazə verilmir. Sənədi yoxlayın."
          + " Əvvəl başqa telefondan yazmısınızsa, ondan yazın. Kömək: 9108",
      "No permit for {document} to this phone now. Check the document."
          + " If you asked by another phone, use that one. Help: 9108",
      "По {document} этому телефону сейчас отказано. Проверьте документ."
          + " Писали с другого? Пишите с него. Помощь: 9108"),
  TOO_MANY_DOCUMENTS(
      "Bu telefondan bu gün {limit} sənəd üçün yazılıb. Öz telefonunuzdan yazın və ya 9108."
          + "{medical}",
      "This phone asked for {limit} documents today. Use your own phone or call 9108.{medical}",
      "С этого телефона сегодня {limit} документов. Пишите со своего или звоните 9108."
          + "{medical}"),
  TOO_MANY_MESSAGES(
      "Bu telefondan həddən çox SMS gəlib.{medical} Sual: 9108.{again}",
      "Too many SMS from this phone.{medical} Help: 9108.{again}",
      "Слишком много SMS с телефона.{medical} Помощь: 9108.{again}"),
  ASKED_TOO_OFTEN(
      "Bugünkü icazə alınıb, təkrar yazmayın.{medical} Sual: 9108.{again}",
      "Today's permit is used, do not ask again.{medical} Help: 9108.{again}",
      "Разрешение на сегодня получено, не повторяйте.{medical} Помощь: 9108.{again}"),
  MEDICAL(" Tibbi kod açıqdır.", " The medical code is open.", " Врач: открыто."),
  AGAIN(
      " Növbəti müraciət: {when}. Yazın: {message}",
      " After {when} send: {message}",
      " После {when} пришлите: {message}"),
  UNTIL(" Bitir: {when}.", " Until {when}.", " До {when}."),
  WARNING_DOCUMENTS(" Çox sənəd yazılır.", " Too many documents.", " Много документов."),
  WARNING_MESSAGES(" Çox SMS yazırsınız.", " You send many SMS.", " Вы шлёте много SMS."),
  WARNING_REFUSALS(" Təkrar yazmayın.", " Do not repeat.", " Не повторяйте."),
  SET_ASIDE(
      "Texniki səbəbdən cavab verilə bilmədi. 9108-ə zəng edin.",
      "For a technical reason there is no answer. Call 9108.",
      "По технической причине ответа нет. Звоните 9108.");

  private final LocalizedText usual;

  Wording(String az, String en, String ru) {
    usual = new LocalizedText(az, en, ru);
  }

  /** The usual text in that language. */
  String in(Language language) {
    return language.of(usual);
  }
}
