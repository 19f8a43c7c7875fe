package az.permit.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final Pattern MODULE = Pattern.compile("M([0-9]+) ([0-9]+)h1v1h-1z");

  @Test
  void aReaderReadsWhatWasDrawn() throws Exception {
    String text = "ICAZE 7KQ4-M2XP\np-01714e13e9602cce45893d1df8e2cf1844fc949c06eb";

    assertThat(new Decoder().decode(drawn(QrCode.of(text))).getText()).isEqualTo(text);
  }

  @Test
  void aQuietZoneIsAround() {
    QrCode code = QrCode.of("ICAZE 7KQ4-M2XP");

    assertThat(MODULE.matcher(code.path()).results())
        .isNotEmpty()
        .allSatisfy(
            module -> assertThat(Integer.parseInt(module.group(1))).isBetween(4, code.size() - 5));
  }

  private static BitMatrix drawn(QrCode code) {
    BitMatrix modules = new BitMatrix(code.size() - 8);
    MODULE
        .matcher(code.path())
        .results()
        .forEach(
            module ->
                modules.set(
                    Integer.parseInt(module.group(1)) - 4, Integer.parseInt(module.group(2)) - 4));
    return modules;
  }
}
