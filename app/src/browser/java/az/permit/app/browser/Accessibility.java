package az.permit.app.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds against a page. */
final class Accessibility {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

  private Accessibility() {}

  /** The rules that are broken and by what, one line each. */
  static List<String> faults(Page page) {
    return new AxeBuilder(page)
        .withTags(WCAG).setLegacyMode(true).analyze().getViolations().stream()
            .flatMap(rule -> rule.getNodes().stream().map(node -> line(rule, node)))
            .toList();
  }

  private static String line(Rule rule, CheckedNode node) {
    return rule.getId() + " at " + node.getTarget() + " " + node.getFailureSummary();
  }
}
