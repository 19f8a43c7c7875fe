package az.permit.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2: text against what is behind it 4.5:1, borders of fields and the focus 3:1. */
class ContrastTest {
  private static final Pattern COLOUR =
      Pattern.compile("--((?:govuk|permit)-[a-z-]+): ?(#[0-9a-f]{3,6})");

  private static final List<String> GROUNDS =
      List.of("govuk-body-background-colour", "govuk-template-background-colour");

  private static final List<String> TEXTS =
      List.of(
          "govuk-text-colour",
          "govuk-secondary-text-colour",
          "govuk-link-colour",
          "govuk-link-visited-colour",
          "govuk-link-hover-colour",
          "govuk-link-active-colour",
          "govuk-error-colour",
          "govuk-success-colour");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textStandsOutByDayAndByNight(boolean dark) {
    Map<String, String> colours = colours(dark);

    for (String ground : GROUNDS) {
      for (String text : TEXTS) {
        assertContrast(colours, text, ground, 4.5);
      }
    }
    assertContrast(colours, "govuk-surface-text-colour", "govuk-surface-background-colour", 4.5);
    assertContrast(colours, "govuk-text-colour", "permit-quiet", 4.5);
    assertContrast(colours, "govuk-text-colour", "permit-field", 4.5);
    assertContrast(colours, "govuk-link-colour", "permit-quiet", 4.5);
    assertContrast(colours, "govuk-link-colour", "govuk-surface-background-colour", 4.5);
    assertContrast(colours, "govuk-inverse-text-colour", "govuk-brand-colour", 4.5);
    assertContrast(colours, "govuk-inverse-text-colour", "govuk-success-colour", 4.5);
    assertContrast(colours, "govuk-inverse-text-colour", "govuk-link-colour", 4.5);
    assertContrast(colours, "govuk-focus-text-colour", "govuk-focus-colour", 4.5);
    assertContrast(colours, "permit-header-text", "permit-header", 4.5);
    assertContrast(colours, "govuk-input-border-colour", "govuk-body-background-colour", 3);
    assertContrast(colours, "govuk-error-colour", "govuk-body-background-colour", 3);
  }

  private static void assertContrast(
      Map<String, String> colours, String front, String behind, double least) {
    double first = luminance(colours.getOrDefault(front, ""));
    double second = luminance(colours.getOrDefault(behind, ""));
    double contrast = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    assertThat(contrast).as(front + " on " + behind).isGreaterThanOrEqualTo(least);
  }

  /**
   * Later definitions replace earlier ones; what stands under the media query, only in the dark.
   */
  private static Map<String, String> colours(boolean dark) {
    String own = Assets.content("permit.css");
    int night = own.indexOf("@media screen and (prefers-color-scheme: dark)");
    String library = Assets.content("govuk.css");
    String root = library.substring(0, library.indexOf('}'));
    String sheets = root + own.substring(0, dark ? own.length() : night);
    Map<String, String> colours = new HashMap<>();
    COLOUR.matcher(sheets).results().forEach(found -> colours.put(found.group(1), found.group(2)));
    return colours;
  }

  private static double luminance(String colour) {
    String six =
        colour.length() == 4 ? colour.substring(1).replaceAll("(.)", "$1$1") : colour.substring(1);
    int rgb = Integer.parseInt(six, 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double part = (channel & 0xff) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
