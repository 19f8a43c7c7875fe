package az.permit.http.standin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Somebody invented, ready to sign in. Immutable and thread-safe.
 *
 * @param id short, for addresses
 * @param what who they are, key of a text
 * @param name first name and surname
 * @param pin seven characters
 * @param card series and number of the identity card
 * @param organisation that the signature is tied to, if to any
 * @param means mobile ID or e-signature
 * @param roles that the provider grants
 */
public record StandInPerson(
    String id,
    String what,
    String name,
    String pin,
    String card,
    Optional<Organisation> organisation,
    String means,
    List<String> roles) {

  /**
   * An invented organisation.
   *
   * @param tin ten digits
   * @param name its name
   * @param seal whether the person holds its seal
   */
  public record Organisation(String tin, String name, boolean seal) {}

  private static final String ALPHA = "\"Alfa Təchizat\" MMC";
  private static final String UNIT = "Nəsimi rayon polis idarəsi";
  private static final String BETA = "\"Beta Nəqliyyat\" ASC";

  /** One of each kind. */
  public static final List<StandInPerson> ALL =
      List.of(
          new StandInPerson(
              "seal-alpha",
              "standin.seal",
              "Nigar Həsənova",
              "5NH0A11",
              "AZE1000001",
              Optional.of(new Organisation("1700000011", ALPHA, true)),
              "asan-imza",
              List.of()),
          new StandInPerson(
              "seal-beta",
              "standin.seal",
              "Rəşad Quliyev",
              "6RQ0B22",
              "AZE1000002",
              Optional.of(new Organisation("1700000029", BETA, true)),
              "e-imza",
              List.of()),
          new StandInPerson(
              "delegate",
              "standin.delegate",
              "Ülviyyə Çələbi",
              "7UC0C33",
              "AZE1000003",
              Optional.of(new Organisation("1700000011", ALPHA, false)),
              "asan-imza",
              List.of()),
          plain("no-tin", "standin.no-tin", "İlqar Şıxlı", "8HS0D44", "AZE1000004"),
          new StandInPerson(
              "police",
              "standin.police",
              "Elçin Əhmədov",
              "9EA0E55",
              "AZE1000005",
              Optional.of(new Organisation("1700000045", UNIT, false)),
              "asan-imza",
              List.of("police")),
          plain(
              "call-centre",
              "standin.call-centre",
              "Günel Məmmədova",
              "1GM0F66",
              "AZE1000006",
              "call-centre"),
          plain(
              "operator", "standin.operator", "Tural Rzayev", "2TR0G77", "AZE1000007", "operator"),
          plain(
              "investigator",
              "standin.investigator",
              "Sevda Kərimli",
              "3SK0H88",
              "AZE1000008",
              "investigator"),
          plain("citizen", "standin.citizen", "Ağasəf Bağırov", "4AB0J99", "AZE1000009"));

  private static StandInPerson plain(
      String id, String what, String name, String pin, String card, String... roles) {
    return new StandInPerson(
        id, what, name, pin, card, Optional.empty(), "asan-imza", List.of(roles));
  }

  Map<String, Object> claims() {
    Map<String, Object> claims = new TreeMap<>();
    claims.put("name", name);
    claims.put("pin", pin);
    claims.put("card", card);
    claims.put("means", means);
    claims.put("roles", roles);
    organisation.ifPresent(
        tied -> {
          claims.put("tin", tied.tin());
          claims.put("organisation", tied.name());
          claims.put("seal", tied.seal());
        });
    return claims;
  }
}
