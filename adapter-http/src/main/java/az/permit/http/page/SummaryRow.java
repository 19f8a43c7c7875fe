package az.permit.http.page;

/** A line of a summary: what, and its value. Immutable and thread-safe. */
public record SummaryRow(String key, String value) {}
