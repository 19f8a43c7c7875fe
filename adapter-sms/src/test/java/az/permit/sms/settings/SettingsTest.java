package az.permit.sms.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final BindSettings BIND =
      BindSettings.builder().host("h").port(2775).systemId("permit").password("secret").build();

  @Test
  void settingsThatAreRightHaveNoViolations() {
    OperatorSettings operator = OperatorSettings.builder().name("azercell").addBinds(BIND).build();

    assertThat(operator.violations()).isEmpty();
    assertThat(BIND.window()).isEqualTo(10);
    assertThat(operator.busyStatus()).isEqualTo(0x58);
  }

  @Test
  void everyFaultIsNamedByItsPathAndNoSecretIsShown() {
    BindSettings bad =
        BindSettings.builder()
            .host("")
            .port(0)
            .systemId("a-name-of-sixteen")
            .password("much-too-long")
            .window(0)
            .ratePerSecond(0)
            .connectTimeout(Duration.ZERO)
            .build();
    OperatorSettings operator =
        OperatorSettings.builder()
            .name("")
            .addBinds(bad)
            .busyStatus(0)
            .addPrefixes("+99450")
            .retryDelays(List.of())
            .trustedCertificates(Path.of("ca.pem"))
            .build();

    assertThat(operator.violations())
        .anyMatch(fault -> fault.startsWith("name: "))
        .anyMatch(fault -> fault.startsWith("binds[0].systemId: expected 1 to 15 characters"))
        .anyMatch(fault -> fault.startsWith("binds[0].password: expected 0 to 8 characters"))
        .anyMatch(fault -> fault.startsWith("binds[0].window: "))
        .anyMatch(fault -> fault.startsWith("trustedCertificates: "))
        .anyMatch(fault -> fault.startsWith("prefixes[0]: expected 1 to 15 digits"))
        .hasSize(12)
        .noneMatch(fault -> fault.contains("much-too-long"));
    assertThat(bad.toString()).doesNotContain("much-too-long");
  }

  @Test
  void theLongestPrefixThatANumberHasCounts() {
    OperatorSettings operator =
        OperatorSettings.builder()
            .name("azercell")
            .addBinds(BIND)
            .addPrefixes("994", "99450")
            .build();

    assertThat(operator.prefixLength("994501234567")).isEqualTo(5);
    assertThat(operator.prefixLength("994551234567")).isEqualTo(3);
    assertThat(operator.prefixLength("0501234567")).isZero();
  }

  @Test
  void aStatusThatNobodyNamedIsARefusalForGood() {
    RetryTable table =
        new RetryTable(
            Map.of(0x45, RetryAction.BLOCK), List.of(Duration.ofSeconds(2), Duration.ofSeconds(5)));

    assertThat(table.action(0x00)).isEqualTo(RetryAction.SENT);
    assertThat(table.action(0x58)).isEqualTo(RetryAction.SLOW_DOWN);
    assertThat(table.action(0x08)).isEqualTo(RetryAction.RETRY);
    assertThat(table.action(0x04)).isEqualTo(RetryAction.RECYCLE);
    assertThat(table.action(0x45)).isEqualTo(RetryAction.BLOCK);
    assertThat(table.action(0x0400)).isEqualTo(RetryAction.BLOCK);
    assertThat(table.delay(1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(table.delay(9)).isEqualTo(Duration.ofSeconds(5));
  }
}
