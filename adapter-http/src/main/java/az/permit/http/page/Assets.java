package az.permit.http.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.http.access.Role;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The files that pages refer to. The address of each names its version, so that browsers may keep
 * it for a year. Immutable and thread-safe.
 */
public final class Assets {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/";
  private static final String CACHED = "public, max-age=31536000, immutable";

  private record Asset(String address, String type, byte[] content) {}

  private static final Map<String, Asset> BY_NAME =
      Map.of(
          "govuk.css",
          withoutTypeface("govuk-frontend-6.6.0/govuk-frontend.min.css"),
          "govuk.js",
          library("govuk-frontend-6.6.0/govuk-frontend.min.js", "text/javascript"),
          "govuk-licence",
          library("govuk-frontend-6.6.0/LICENSE.txt", "text/plain"),
          "htmx.js",
          new Asset(
              "/assets/htmx-2.0.10/htmx.min.js", "text/javascript", read(HTMX + "htmx.min.js")),
          "permit.css",
          own("permit.css", "text/css"),
          "permit.js",
          own("permit.js", "text/javascript"),
          "permit.svg",
          own("permit.svg", "image/svg+xml"));

  private Assets() {}

  /**
   * Where a file is.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static String address(String name) {
    Asset asset = BY_NAME.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("expected a known asset, but was asked for " + name);
    }
    return asset.address();
  }

  /** Offers all of them. */
  public static void register(RoutesConfig routes) {
    BY_NAME
        .values()
        .forEach(
            asset ->
                routes.get(
                    asset.address(),
                    context ->
                        context
                            .header("Cache-Control", CACHED)
                            // The charset is named, because without it some types leave as
                            // ISO-8859-1.
                            .contentType(asset.type() + ";charset=utf-8")
                            .result(asset.content()),
                    Role.ANYONE));
  }

  private static Asset library(String file, String type) {
    return new Asset("/assets/" + file, type, read("assets/" + file));
  }

  /** Its typeface may be used on gov.uk alone; browsers would ask for it, and be refused. */
  private static Asset withoutTypeface(String file) {
    String css = new String(read("assets/" + file), UTF_8);
    return own(file, "text/css", css.replaceAll("@font-face\\{[^}]*}", "").getBytes(UTF_8));
  }

  /** Of a file of ours, the content is the version. */
  private static Asset own(String file, String type) {
    return own(file, type, read("assets/" + file));
  }

  private static Asset own(String file, String type, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return new Asset("/assets/" + Long.toHexString(sum.getValue()) + "/" + file, type, content);
  }

  private static byte[] read(String resource) {
    try (InputStream asset = Assets.class.getResourceAsStream(resource)) {
      if (asset == null) {
        throw new IllegalStateException("expected " + resource + " on the class path");
      }
      return asset.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of one, for whoever checks it. */
  static String content(String name) {
    Asset asset = BY_NAME.get(name);
    return asset == null ? "" : new String(asset.content(), UTF_8);
  }
}
