package az.permit.http.page;

/**
 * A fault of a form, as its summary lists it. Immutable and thread-safe.
 *
 * @param field id of the field that the summary links to
 * @param text what is wrong and how to mend it
 */
public record FieldError(String field, String text) {}
