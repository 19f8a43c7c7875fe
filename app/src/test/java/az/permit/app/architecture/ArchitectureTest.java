package az.permit.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
          .withImportOption(location -> !location.contains("/test-classes/"))
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("az.permit");

  private static final JavaClasses VIOLATORS =
      new ClassFileImporter()
          .importPackages(
              "az.permit.core.violator",
              "az.permit.sms.violator",
              "az.permit.http.violator",
              "az.permit.mia.violator",
              "az.permit.persistence.violator",
              "az.permit.persistence.database");

  static List<ArchRule> rules() {
    return List.of(
        Rules.CORE_USES_ONLY_ITS_ALLOW_LIST,
        Rules.CORE_READS_NO_CLOCK_OR_CHANCE_OR_PLACE,
        Rules.ADAPTERS_DO_NOT_SEE_EACH_OTHER,
        Rules.NOBODY_DEPENDS_ON_THE_APP,
        Rules.SQL_STAYS_IN_PERSISTENCE,
        Rules.SMPP_STAYS_IN_SMS,
        Rules.HTTP_SERVER_STAYS_IN_HTTP,
        Rules.STAND_INS_STAY_IN_DEMO_AND_REPLAY,
        Rules.FEATURES_FORM_NO_CYCLE,
        Rules.EVERY_SEALED_ROOT_HAS_A_FOLD,
        Rules.PERSISTENCE_INTERRUPTS_NOBODY);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeepsItsRules(ArchRule rule) {
    rule.check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aViolatorIsFound(ArchRule rule) {
    assertThat(violations(rule)).anySatisfy(found -> assertThat(found).contains(".violator."));
  }

  @Test
  void everyWayToInterruptIsFound() {
    assertThat(violations(Rules.PERSISTENCE_INTERRUPTS_NOBODY))
        .hasSize(3)
        .allSatisfy(found -> assertThat(found).contains("InterruptsTheWriter.by"));
  }

  private static List<String> violations(ArchRule rule) {
    return rule.evaluate(VIOLATORS).getFailureReport().getDetails();
  }

  @Test
  void theRulesLookAtEveryModule() {
    assertThat(HOUSE.stream().map(JavaClass::getPackageName))
        .contains(
            "az.permit.core.citizen",
            "az.permit.sms",
            "az.permit.http",
            "az.permit.mia",
            "az.permit.persistence.database",
            "az.permit.sms.standin",
            "az.permit.app.demo",
            "az.permit.app.replay",
            "az.permit.app");
  }

  @Test
  void everyPackageIsNullMarked() throws ClassNotFoundException {
    for (String name : HOUSE.stream().map(JavaClass::getPackageName).distinct().toList()) {
      Class<?> info = Class.forName(name + ".package-info");
      assertThat(info.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
    }
  }

  @Test
  void everyPortHasAContractSuite() {
    List<String> ports =
        HOUSE.stream()
            .filter(type -> type.getPackageName().equals("az.permit.core.port"))
            .filter(type -> type.isInterface() && !type.isNestedClass())
            .map(JavaClass::getName)
            .toList();
    assertThat(ports).isNotEmpty().allSatisfy(port -> Class.forName(port + "Contract"));
  }
}
