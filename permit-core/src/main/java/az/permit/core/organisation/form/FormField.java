package az.permit.core.organisation.form;

import az.permit.core.regime.LocalizedText;

/** The fields of the form, in its order (004). */
public enum FormField {
  /** PIN (FİN) of the identity card. */
  PIN(
      "pin",
      Group.EMPLOYEE,
      7,
      "Şəxsiyyət vəsiqəsinin FİN-i",
      "PIN of the identity card",
      "ФИН удостоверения личности"),
  /** Series of the identity card. */
  CARD_SERIES(
      "cardSeries",
      Group.EMPLOYEE,
      6,
      "Şəxsiyyət vəsiqəsinin seriyası",
      "Identity card series",
      "Серия удостоверения личности"),
  /** Number of the identity card. */
  CARD_NUMBER(
      "cardNumber",
      Group.EMPLOYEE,
      10,
      "Şəxsiyyət vəsiqəsinin nömrəsi",
      "Identity card number",
      "Номер удостоверения личности"),
  /** First name. */
  FIRST_NAME("firstName", Group.EMPLOYEE, 50, "Adı", "First name", "Имя"),
  /** Surname. */
  SURNAME("surname", Group.EMPLOYEE, 50, "Soyadı", "Surname", "Фамилия"),
  /** Patronymic. */
  PATRONYMIC("patronymic", Group.EMPLOYEE, 50, "Atasının adı", "Patronymic", "Отчество"),
  /** Date of birth. */
  BIRTH_DATE("birthDate", Group.EMPLOYEE, 10, "Təvəllüdü", "Date of birth", "Дата рождения"),
  /** Series of the service card. */
  SERVICE_CARD_SERIES(
      "serviceCardSeries",
      Group.EMPLOYEE,
      10,
      "Xüsusi vəsiqəsinin seriyası",
      "Service card series",
      "Серия служебного удостоверения"),
  /** Number of the service card. */
  SERVICE_CARD_NUMBER(
      "serviceCardNumber",
      Group.EMPLOYEE,
      20,
      "Xüsusi vəsiqəsinin nömrəsi",
      "Service card number",
      "Номер служебного удостоверения"),
  /** Full name of the workplace. */
  WORKPLACE(
      "workplace",
      Group.EMPLOYEE,
      200,
      "İş yerinin tam adı",
      "Full name of the workplace",
      "Полное название места работы"),
  /** Position. */
  POSITION("position", Group.EMPLOYEE, 100, "Vəzifəsi", "Position", "Должность"),
  /** Special rank. */
  RANK("rank", Group.EMPLOYEE, 100, "Xüsusi rütbəsi", "Special rank", "Специальное звание"),
  /** State registration plate of the vehicle. */
  PLATE(
      "plate",
      Group.VEHICLE,
      20,
      "Dövlət qeydiyyat nişanı",
      "Registration plate",
      "Государственный регистрационный знак"),
  /** First day of the permit. */
  START("start", Group.PERMIT, 10, "Başlama tarixi", "Start date", "Дата начала"),
  /** Last day of the permit. */
  END("end", Group.PERMIT, 10, "Bitmə tarixi", "End date", "Дата окончания"),
  /** Date of the document that is the basis of the permit. */
  BASIS_DATE(
      "basisDate",
      Group.PERMIT,
      10,
      "İcazəyə əsas verən sənədin tarixi",
      "Date of the basis document",
      "Дата документа-основания"),
  /** Number of the document that is the basis of the permit. */
  BASIS_NUMBER(
      "basisNumber",
      Group.PERMIT,
      50,
      "İcazəyə əsas verən sənədin nömrəsi",
      "Number of the basis document",
      "Номер документа-основания"),
  /** Permit type: a code or name of the list. */
  TYPE("type", Group.PERMIT, 50, "Buraxılış növü", "Permit type", "Вид пропуска"),
  /** Territories of work: codes or names of the list, separated by commas. */
  TERRITORIES(
      "territories",
      Group.PERMIT,
      2_000,
      "Əməkdaşın fəaliyyət göstərəcəyi ərazilər",
      "Territories of work",
      "Территории работы"),
  /** Note. */
  NOTE("note", Group.PERMIT, 500, "Qeyd", "Note", "Примечание");

  /** The groups of the form. */
  public enum Group {
    /** Əməkdaş barədə məlumatlar. */
    EMPLOYEE("Əməkdaş barədə məlumatlar", "About the employee", "Сведения о сотруднике"),
    /** Nəqliyyat vasitəsi barədə məlumatlar. */
    VEHICLE(
        "Nəqliyyat vasitəsi barədə məlumatlar",
        "About the vehicle",
        "Сведения о транспортном средстве"),
    /** İcazə barədə məlumatlar. */
    PERMIT("İcazə barədə məlumatlar", "About the permit", "Сведения о разрешении");

    private final LocalizedText label;

    Group(String az, String en, String ru) {
      this.label = new LocalizedText(az, en, ru);
    }

    /** Its heading. */
    public LocalizedText label() {
      return label;
    }
  }

  private final String key;
  private final Group group;
  private final int longest;
  private final LocalizedText label;

  FormField(String key, Group group, int longest, String az, String en, String ru) {
    this.key = key;
    this.group = group;
    this.longest = longest;
    this.label = new LocalizedText(az, en, ru);
  }

  /** Its name in the API, in records and in the page: {@code cardNumber}. */
  public String key() {
    return key;
  }

  /** Where it stands in the form. */
  public Group group() {
    return group;
  }

  /** The greatest number of characters that are sensible in it. */
  public int longest() {
    return longest;
  }

  /** Its label, as 004 words it. */
  public LocalizedText label() {
    return label;
  }
}
