package az.permit.http.bulk;

import az.permit.core.organisation.portal.Refusal;
import az.permit.core.organisation.portal.Refusal.NoRight;
import az.permit.core.regime.LocalizedText;

/** What a clerk is told when a use case did nothing. Stateless and thread-safe. */
public final class RefusalTexts implements Refusal.Cases<LocalizedText> {
  private static final RefusalTexts TEXTS = new RefusalTexts();

  private RefusalTexts() {}

  /** The text of a refusal. */
  public static LocalizedText of(Refusal refusal) {
    return refusal.fold(TEXTS);
  }

  @Override
  public LocalizedText notFound(Refusal.NotFound notFound) {
    return new LocalizedText(
        "Belə qeyd tapılmadı.", "There is no such record.", "Такая запись не найдена.");
  }

  @Override
  public LocalizedText wrongState(Refusal.WrongState wrong) {
    LocalizedText tag = wrong.state().tag();
    return new LocalizedText(
        "İcazənin vəziyyəti buna yol vermir: " + tag.az() + ".",
        "The state of the permit does not allow it: " + tag.en() + ".",
        "Состояние разрешения этого не допускает: " + tag.ru() + ".");
  }

  @Override
  public LocalizedText conflict(Refusal.Conflict conflict) {
    return new LocalizedText(
        "Siz baxdıqdan sonra icazə dəyişdirilib. Yenidən baxın.",
        "The permit was changed after you looked at it. Look again.",
        "Разрешение изменили после того, как вы его открыли. Откройте снова.");
  }

  @Override
  public LocalizedText invalid(Refusal.Invalid invalid) {
    return new LocalizedText(
        "Qeyd olunan sahələri düzəldin.",
        "Mend the fields that are listed.",
        "Исправьте указанные поля.");
  }

  @Override
  public LocalizedText noRight(NoRight noRight) {
    return switch (noRight.cause()) {
      case SEAL_NEEDED ->
          new LocalizedText(
              "Bunu yalnız möhür səlahiyyəti olan şəxs edə bilər.",
              "Only the seal holder may do this.",
              "Это может сделать только владелец печати.");
      case TAKEN_BACK ->
          new LocalizedText(
              "Səlahiyyətiniz geri götürülüb.",
              "Your authorisation was taken back.",
              "Ваши полномочия отозваны.");
    };
  }

  @Override
  public LocalizedText quotaReached(Refusal.QuotaReached quota) {
    return new LocalizedText(
        "Təşkilatınız ən çoxu " + quota.quota() + " əməkdaş üçün icazə ala bilər.",
        "Your organisation may list " + quota.quota() + " employees at most.",
        "Ваша организация может указать не более " + quota.quota() + " сотрудников.");
  }
}
