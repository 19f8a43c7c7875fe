package az.permit.mia.check;

/**
 * What came of one case. Immutable and thread-safe.
 *
 * @param name which case
 * @param rule the rule of the interface that it checks
 * @param passed whether the server keeps it
 * @param expected what should have been answered
 * @param found what was answered
 */
public record CheckResult(
    String name, String rule, boolean passed, String expected, String found) {}
