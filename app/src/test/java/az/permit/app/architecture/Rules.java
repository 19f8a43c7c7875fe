package az.permit.app.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The alarm on the walls of the house. */
final class Rules {
  private static final Set<String> FORBIDDEN_IN_CORE =
      Set.of(
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.ZoneId.systemDefault",
          "java.time.InstantSource.system",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.util.Locale.getDefault",
          "java.util.UUID.randomUUID",
          "java.lang.Math.random",
          "java.util.Random.<init>",
          "java.security.SecureRandom.<init>",
          "java.util.concurrent.ThreadLocalRandom.current");

  static final ArchRule CORE_USES_ONLY_ITS_ALLOW_LIST =
      classes()
          .that()
          .resideInAPackage("az.permit.core..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "az.permit.core..",
              "java..",
              "io.vavr..",
              "org.jspecify..",
              "org.immutables.value..");

  static final ArchRule CORE_READS_NO_CLOCK_OR_CHANCE_OR_PLACE =
      noClasses()
          .that()
          .resideInAPackage("az.permit.core..")
          .should()
          .callCodeUnitWhere(
              DescribedPredicate.describe(
                  "it reads the clock, randomness, the locale or the environment",
                  call ->
                      FORBIDDEN_IN_CORE.contains(
                          call.getTarget().getOwner().getName()
                              + "."
                              + call.getTarget().getName())));

  static final ArchRule ADAPTERS_DO_NOT_SEE_EACH_OTHER =
      slices().matching("az.permit.(sms|http|mia|persistence)..").should().notDependOnEachOther();

  static final ArchRule NOBODY_DEPENDS_ON_THE_APP =
      noClasses()
          .that()
          .resideOutsideOfPackage("az.permit.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("az.permit.app..");

  static final ArchRule SQL_STAYS_IN_PERSISTENCE =
      noClasses()
          .that()
          .resideOutsideOfPackage("az.permit.persistence..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.h2..");

  static final ArchRule SMPP_STAYS_IN_SMS =
      noClasses()
          .that()
          .resideOutsideOfPackage("az.permit.sms..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsmpp..");

  static final ArchRule HTTP_SERVER_STAYS_IN_HTTP =
      noClasses()
          .that()
          .resideOutsideOfPackage("az.permit.http..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.javalin..");

  /** What is played for demo, load and tests must never be what a service runs on. */
  static final ArchRule STAND_INS_STAY_IN_DEMO_AND_REPLAY =
      noClasses()
          .that()
          .resideOutsideOfPackages("..standin..", "az.permit.app.demo..", "az.permit.app.replay..")
          .and()
          .doNotHaveFullyQualifiedName("az.permit.app.command.DemoCommand")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..standin..");

  /** Features and the rooms of each: every package is a slice of its own. */
  static final ArchRule FEATURES_FORM_NO_CYCLE =
      slices()
          .matching("az.permit.core.(**)")
          .namingSlices("the room $1")
          .should()
          .beFreeOfCycles();

  static final ArchRule EVERY_SEALED_ROOT_HAS_A_FOLD =
      classes()
          .that()
          .resideInAPackage("az.permit.core..")
          .and(
              are(
                  DescribedPredicate.describe(
                      "sealed", type -> type.reflect().isSealed() && !type.isEnum())))
          .should(
              new ArchCondition<JavaClass>("have a method fold") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean folds =
                      type.getAllMethods().stream()
                          .anyMatch(
                              method ->
                                  method.getName().equals("fold")
                                      && method.getModifiers().contains(JavaModifier.PUBLIC));
                  events.add(new SimpleConditionEvent(type, folds, type.getName()));
                }
              });

  /**
   * A thread that touches H2 must never be interrupted: it would close the file for all. A thread
   * that was interrupted by somebody else may restore its own flag.
   */
  static final ArchRule PERSISTENCE_INTERRUPTS_NOBODY =
      noClasses()
          .that()
          .resideInAPackage("az.permit.persistence..")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe("it interrupts a thread", Rules::interrupts));

  private Rules() {}

  private static boolean interrupts(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    return switch (call.getName()) {
      case "shutdownNow", "invokeAny", "invokeAll" -> owner.isAssignableTo(ExecutorService.class);
      case "cancel" -> owner.isAssignableTo(Future.class);
      case "interrupt" -> owner.isAssignableTo(Thread.class) && !restoresItsFlag(call.getOrigin());
      default -> false;
    };
  }

  private static boolean restoresItsFlag(JavaCodeUnit caller) {
    return caller.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getName().equals("currentThread"));
  }
}
