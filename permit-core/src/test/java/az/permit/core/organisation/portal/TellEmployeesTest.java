package az.permit.core.organisation.portal;

import static az.permit.core.organisation.portal.Office.SEAL;
import static az.permit.core.organisation.portal.Office.form;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import az.permit.core.memory.InMemoryPopulationRegister;
import az.permit.core.organisation.form.FormField;
import az.permit.core.port.PopulationRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellEmployeesTest {
  private static final SmsAddress PHONE = SmsAddress.international("994501234567");

  private final Office office = new Office();
  private final List<String> sent = new ArrayList<>();
  private boolean open = true;

  private int turn(PopulationRegister register) {
    return new TellEmployees(office.records.employeeNotices(), register, this::send)
        .turn(office.later());
  }

  private boolean send(SmsAddress to, String text) {
    if (open) {
      sent.add(to.value() + ": " + text);
    }
    return open;
  }

  private static PopulationRegister register() {
    return new InMemoryPopulationRegister(
        Map.of(), Map.of(new IdentityDocument("AZE", "12345678"), PHONE));
  }

  private void confirm() {
    String id = office.draft(SEAL, form(1).with(FormField.PLATE, "10-AZ-158")).id();
    assertThat(office.confirm(SEAL, id).isRight()).isTrue();
  }

  @Test
  void anEmployeeHearsOnceWhoListedThemAndForWhichDays() {
    confirm();

    assertThat(turn(register())).isEqualTo(1);
    assertThat(turn(register())).isZero();

    assertThat(sent)
        .containsExactly(
            "994501234567: Təşkilat 1234567891 Sizi 07.04.2020–20.04.2020 üçün iş icazəsinə daxil"
                + " edib. Orada işləmirsinizsə, 9108-ə bildirin.");
  }

  @Test
  void whereNobodyKnowsThePhoneNothingWaits() {
    confirm();

    turn(PopulationRegister.none());

    assertThat(sent).isEmpty();
    assertThat(office.records.employeeNotices().waiting()).isZero();
  }

  @Test
  void whatCannotBeSentNowIsOfferedAgain() {
    confirm();
    open = false;
    turn(register());
    assertThat(office.records.employeeNotices().waiting()).isEqualTo(1);

    open = true;
    turn(register());

    assertThat(sent).hasSize(1);
    assertThat(office.records.employeeNotices().waiting()).isZero();
  }
}
