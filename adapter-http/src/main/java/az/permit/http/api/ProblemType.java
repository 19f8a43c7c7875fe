package az.permit.http.api;

import az.permit.core.regime.LocalizedText;
import az.permit.http.bulk.RuleNames;
import java.util.Arrays;
import java.util.Optional;

/**
 * The problems that the API tells of (RFC 9457), each with a page of its own at its type. What the
 * HTTP status says by itself has the type {@code about:blank}.
 */
public enum ProblemType {
  /** The body is no JSON object of the described form. */
  MALFORMED_BODY(
      400,
      "Sorğunun mətni oxunmadı",
      "The body could not be read",
      "Тело запроса не прочитано",
      "Gövdə bir JSON obyekti olmalıdır, təkrarsız adlarla. Heç nə dəyişməyib.",
      "Send one JSON object without repeated names. Nothing was changed.",
      "Отправьте один объект JSON без повторяющихся имён. Ничего не изменено."),
  /** The body has a member that nobody knows. */
  UNKNOWN_MEMBER(
      400,
      "Naməlum ad",
      "An unknown member",
      "Неизвестное имя",
      "Yalnız sənəddə göstərilən adları göndərin. Heç nə dəyişməyib.",
      "Send only the members that are described. Nothing was changed.",
      "Отправляйте только описанные имена. Ничего не изменено."),
  /** A member or a parameter has a value that it cannot have. */
  BAD_VALUE(
      400,
      "Yanlış qiymət",
      "A value that cannot be",
      "Недопустимое значение",
      "Göstərilən adın qiymətini düzəldin.",
      "Mend the value of the member or parameter that is named.",
      "Исправьте значение указанного имени."),
  /** A search text stands in the address. */
  SEARCH_IN_ADDRESS(
      400,
      "Axtarış mətni ünvanda olmamalıdır",
      "A search text must not stand in an address",
      "Текст поиска не должен стоять в адресе",
      "Ünvanlar jurnallarda qalır. POST /api/v1/permits/search istifadə edin.",
      "Addresses stay in logs, and the text may name a person. Use POST /api/v1/permits/search.",
      "Адреса остаются в журналах. Используйте POST /api/v1/permits/search."),
  /** The form has faults. */
  INVALID_FORM(
      422,
      "Formada səhvlər var",
      "The form has faults",
      "В форме есть ошибки",
      "Sadalanan sahələri düzəldin.",
      "Mend the fields that are listed.",
      "Исправьте перечисленные поля."),
  /** There is no such thing, or it is another organisation's. */
  NOT_FOUND(
      404,
      "Tapılmadı",
      "There is no such record",
      "Не найдено",
      "Belə qeyd yoxdur və ya təşkilatınıza aid deyil.",
      "There is none, or it is not your organisation's.",
      "Такой записи нет, или она не вашей организации."),
  /** The state of the permit does not allow it. */
  WRONG_STATE(
      409,
      "İcazənin vəziyyəti yol vermir",
      "The state does not allow it",
      "Состояние не допускает этого",
      "İcazənin indiki vəziyyətinə baxın.",
      "Look at the state the permit is in now.",
      "Посмотрите на текущее состояние разрешения."),
  /** No version is named. */
  VERSION_MISSING(
      428,
      "Versiya göstərilməyib",
      "No version is named",
      "Версия не указана",
      "If-Match başlığında gördüyünüz ETag-ı göndərin.",
      "Send the ETag that you saw in the header If-Match.",
      "Отправьте увиденный ETag в заголовке If-Match."),
  /** It was changed meanwhile. */
  VERSION_CHANGED(
      412,
      "Bu vaxt dəyişdirilib",
      "It was changed meanwhile",
      "За это время изменено",
      "İndiki vəziyyət cavabdadır: fərqi görün və yenidən göndərin.",
      "The answer holds it as it is now: see the difference and send again.",
      "В ответе текущее состояние: посмотрите разницу и отправьте снова."),
  /** The clerk has no right to it. */
  NO_RIGHT(
      403,
      "Hüququnuz yoxdur",
      "You have no right to it",
      "У вас нет права",
      "Möhür sahibinə müraciət edin.",
      "Ask the seal holder of your organisation.",
      "Обратитесь к владельцу печати."),
  /** The sign-in names no PIN. */
  PIN_MISSING(
      403,
      "Girişdə FİN yoxdur",
      "The sign-in names no PIN",
      "Во входе не указан ФИН",
      "FİN göstərən imza ilə daxil olun.",
      "Sign in with a signature that carries a PIN.",
      "Войдите с подписью, в которой указан ФИН."),
  /** The organisation may list no more employees. */
  QUOTA_REACHED(
      409,
      "Əməkdaşların sayı həddə çatıb",
      "The quota of employees is reached",
      "Достигнут предел числа сотрудников",
      "Artıq lazım olmayan icazələri geri götürün və ya 9108-ə zəng edin.",
      "Withdraw permits that are no longer needed, or call 9108.",
      "Отзовите ненужные разрешения или позвоните 9108."),
  /** The key of the request is not of the right form. */
  KEY_MALFORMED(
      400,
      "Idempotency-Key yanlışdır",
      "The Idempotency-Key is malformed",
      "Неверный Idempotency-Key",
      "1–255 görünən ASCII simvolu göndərin, məsələn, UUID.",
      "Send 1 to 255 visible ASCII characters, for instance a UUID.",
      "Отправьте от 1 до 255 видимых символов ASCII, например UUID."),
  /** The key was used for another request. */
  KEY_REUSED(
      422,
      "Idempotency-Key başqa sorğunundur",
      "The Idempotency-Key is another request's",
      "Idempotency-Key другого запроса",
      "Hər yeni sorğu üçün yeni açar götürün.",
      "Take a new key for every new request.",
      "Для каждого нового запроса берите новый ключ."),
  /** The same request runs now. */
  KEY_RUNNING(
      409,
      "Eyni sorğu hələ icra olunur",
      "The same request is still running",
      "Тот же запрос ещё выполняется",
      "Bir azdan yenidən soruşun.",
      "Ask again in a moment.",
      "Повторите чуть позже."),
  /** More requests than are allowed. */
  TOO_MANY_REQUESTS(
      429,
      "Sorğular çox tezdir",
      "Too many requests",
      "Слишком много запросов",
      "Retry-After saniyə gözləyin.",
      "Wait for the seconds of Retry-After.",
      "Подождите столько секунд, сколько в Retry-After."),
  /** The records cannot be reached now. */
  UNAVAILABLE(
      503,
      "Sistem müvəqqəti işləmir",
      "Out of order for a moment",
      "Временно не работает",
      "Bir azdan eyni sorğunu göndərin.",
      "Send the same request again in a moment.",
      "Отправьте тот же запрос чуть позже."),
  /** The content type is none that is taken. */
  UNSUPPORTED_TYPE(
      415,
      "Məzmunun növü qəbul edilmir",
      "The content type is not taken",
      "Тип содержимого не принимается",
      "JSON üçün application/json, fayl üçün text/csv və ya XLSX növünü göndərin.",
      "Send application/json, or for files text/csv or the type of XLSX.",
      "Отправьте application/json, а для файлов text/csv или тип XLSX."),
  /** The body or file is larger than it may be. */
  TOO_LARGE(
      413,
      "Çox böyükdür",
      "Too large",
      "Слишком большой размер",
      "Faylı hissələrə bölün.",
      "Split the file or the request.",
      "Разделите файл или запрос."),
  /** The file is none that can be read. */
  FILE_UNREADABLE(
      422,
      "Fayl oxunmadı",
      "The file could not be read",
      "Файл не прочитан",
      "Onu CSV və ya XLSX kimi yenidən saxlayın.",
      "Save it again as CSV or XLSX.",
      "Сохраните его заново как CSV или XLSX."),
  /** The columns are not those of a table of permits. */
  WRONG_COLUMNS(
      422,
      "Sütunlar nümunədəki kimi deyil",
      "The columns are not those of the template",
      "Столбцы не такие, как в образце",
      "Nümunəni /api/v1/imports/template.csv ünvanından götürün.",
      "Take the template from /api/v1/imports/template.csv.",
      "Возьмите образец по адресу /api/v1/imports/template.csv."),
  /** Another file of the organisation is being worked on. */
  IMPORT_RUNS(
      409,
      "Başqa fayl işlənir",
      "Another file is being worked on",
      "Обрабатывается другой файл",
      "Onun bitməsini gözləyin.",
      "Wait for it to end.",
      "Дождитесь его окончания."),
  /** The import is in another state. */
  IMPORT_NOT_READY(
      409,
      "Fayl buna hazır deyil",
      "The import is not ready for it",
      "Импорт к этому не готов",
      "İdxalın vəziyyətinə baxın.",
      "Look at the state of the import.",
      "Посмотрите на состояние импорта.");

  private final int status;
  private final LocalizedText title;
  private final LocalizedText advice;

  ProblemType(
      int status,
      String titleAz,
      String titleEn,
      String titleRu,
      String adviceAz,
      String adviceEn,
      String adviceRu) {
    this.status = status;
    this.title = new LocalizedText(titleAz, titleEn, titleRu);
    this.advice = new LocalizedText(adviceAz, adviceEn, adviceRu);
  }

  /** The type of that name, if there is one. */
  static Optional<ProblemType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /** Its name at the end of its address. */
  String code() {
    return RuleNames.of(this);
  }

  /** Its address, relative to ours. */
  String uri() {
    return "/problems/" + code();
  }

  /** The HTTP status. */
  int status() {
    return status;
  }

  /** What happened. */
  LocalizedText title() {
    return title;
  }

  /** What the client can do about it. */
  LocalizedText advice() {
    return advice;
  }
}
