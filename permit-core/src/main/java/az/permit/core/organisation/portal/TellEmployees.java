package az.permit.core.organisation.portal;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import az.permit.core.organisation.form.Employee.Card;
import az.permit.core.organisation.message.EmployeeNotice;
import az.permit.core.port.EmployeeNotices;
import az.permit.core.port.EmployeeNotices.DueEmployeeNotice;
import az.permit.core.port.PopulationRegister;
import az.permit.core.port.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Use case: employees hear that they were listed, by SMS, where the register knows their phone.
 * At-least-once: after a crash one may hear twice. Thread-safe if the sender is.
 */
public final class TellEmployees {
  private static final int BATCH = 100;
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration RETRY = Duration.ofMinutes(1);

  private final EmployeeNotices notices;
  private final PopulationRegister register;
  private final Sender sender;

  /** Sends an SMS that nobody asked for. */
  @FunctionalInterface
  public interface Sender {
    /**
     * Takes an SMS over.
     *
     * @param text in full letters
     * @return false if it cannot now; it is then offered again later
     */
    boolean send(SmsAddress to, String text);
  }

  /** From these notices, by that register. */
  public TellEmployees(EmployeeNotices notices, PopulationRegister register, Sender sender) {
    this.notices = notices;
    this.register = register;
    this.sender = sender;
  }

  /**
   * Tells those who are due, at most {@value #BATCH}.
   *
   * @return how many notices were due; if it is {@value #BATCH}, more may be
   * @throws StorageUnavailable if the notices cannot be read or settled now
   */
  public int turn(Instant now) {
    List<DueEmployeeNotice> due = notices.claim(BATCH, now, now.plus(LEASE));
    if (due.isEmpty()) {
      return 0;
    }
    List<DueEmployeeNotice> done = new ArrayList<>();
    List<DueEmployeeNotice> later = new ArrayList<>();
    try {
      Map<IdentityDocument, SmsAddress> phones = phones(due);
      for (DueEmployeeNotice notice : due) {
        SmsAddress phone = phones.get(document(notice.notice()));
        boolean settled = phone == null || sender.send(phone, notice.notice().text().az());
        (settled ? done : later).add(notice);
      }
    } catch (StorageUnavailable e) {
      later.addAll(due.subList(done.size() + later.size(), due.size())); // no register now
    }
    notices.done(done, now);
    notices.postpone(later, now.plus(RETRY));
    return due.size();
  }

  private Map<IdentityDocument, SmsAddress> phones(List<DueEmployeeNotice> due) {
    return new HashMap<>(
        register.phones(due.stream().map(notice -> document(notice.notice())).toList()));
  }

  private static IdentityDocument document(EmployeeNotice notice) {
    Card card = notice.employee().card();
    return new IdentityDocument(card.series(), card.number());
  }
}
