package az.permit.http.problem;

import az.permit.core.regime.LocalizedText;
import az.permit.http.page.Language;
import az.permit.http.page.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The problems that programs are told of (RFC 9457), each with a page of its own at its type. What
 * they say is in the texts of the pages, under {@code problem-type}.
 */
public enum ProblemType {
  /** The request as such cannot be read: its line, its headers or its form. */
  BAD_REQUEST(400),
  /** Nobody is signed in. */
  NOT_SIGNED_IN(401),
  /** Who is signed in may not use this, or the token of the session is missing. */
  NOT_ALLOWED(403),
  /** There is nothing at that address. */
  NO_SUCH_ADDRESS(404),
  /** The address takes other methods. */
  METHOD_NOT_ALLOWED(405),
  /** The body is no JSON object of the described form. */
  MALFORMED_BODY(400),
  /** The body has a member that nobody knows. */
  UNKNOWN_MEMBER(400),
  /** A member or a parameter has a value that it cannot have. */
  BAD_VALUE(400),
  /** A search text stands in the address. */
  SEARCH_IN_ADDRESS(400),
  /** The form has faults. */
  INVALID_FORM(422),
  /** There is no such thing, or it is another organisation's. */
  NOT_FOUND(404),
  /** The state of the permit does not allow it. */
  WRONG_STATE(409),
  /** No version is named. */
  VERSION_MISSING(428),
  /** It was changed meanwhile. */
  VERSION_CHANGED(412),
  /** The clerk has no right to it. */
  NO_RIGHT(403),
  /** The sign-in names no PIN. */
  PIN_MISSING(403),
  /** The organisation may list no more employees. */
  QUOTA_REACHED(409),
  /** The key of the request is not of the right form. */
  KEY_MALFORMED(400),
  /** The key was used for another request. */
  KEY_REUSED(422),
  /** The same request runs now. */
  KEY_RUNNING(409),
  /** More requests than are allowed. */
  TOO_MANY_REQUESTS(429),
  /** The records cannot be reached now. */
  UNAVAILABLE(503),
  /** The content type is none that is taken. */
  UNSUPPORTED_TYPE(415),
  /** The body or file is larger than it may be. */
  TOO_LARGE(413),
  /** The file is none that can be read. */
  FILE_UNREADABLE(422),
  /** The columns are not those of a table of permits. */
  WRONG_COLUMNS(422),
  /** Another file of the organisation is being worked on. */
  IMPORT_RUNS(409),
  /** The import is in another state. */
  IMPORT_NOT_READY(409),
  /** A fault of ours. */
  INTERNAL_ERROR(500);

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  /** The type of that name, if there is one. */
  public static Optional<ProblemType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /** What a status means that was answered before any use case was asked, if we say more of it. */
  public static Optional<ProblemType> ofStatus(int status) {
    return switch (status) {
      case 400 -> Optional.of(BAD_REQUEST);
      case 401 -> Optional.of(NOT_SIGNED_IN);
      case 403 -> Optional.of(NOT_ALLOWED);
      case 404 -> Optional.of(NO_SUCH_ADDRESS);
      case 405 -> Optional.of(METHOD_NOT_ALLOWED);
      case 413 -> Optional.of(TOO_LARGE);
      case 415 -> Optional.of(UNSUPPORTED_TYPE);
      case 429 -> Optional.of(TOO_MANY_REQUESTS);
      case 500 -> Optional.of(INTERNAL_ERROR);
      case 503 -> Optional.of(UNAVAILABLE);
      default -> Optional.empty();
    };
  }

  /** Its name at the end of its address. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its address, relative to ours. */
  public String uri() {
    return "/problems/" + code();
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What happened. */
  public LocalizedText title() {
    return text("problem-type." + code());
  }

  /** What the client can do about it. */
  public LocalizedText advice() {
    return text("problem-type." + code() + ".advice");
  }

  private static LocalizedText text(String key) {
    return new LocalizedText(
        Texts.in(Language.AZERBAIJANI).text(key),
        Texts.in(Language.ENGLISH).text(key),
        Texts.in(Language.RUSSIAN).text(key));
  }
}
