package az.permit.http.bulk;

/** A file turns out, while it is read, to be none that can be taken. */
final class UnreadableTable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient UploadRefusal refusal;

  UnreadableTable(UploadRefusal refusal) {
    super(refusal.cause().name(), null, false, false);
    this.refusal = refusal;
  }

  UnreadableTable(UploadRefusal.Cause cause) {
    this(UploadRefusal.of(cause));
  }

  UploadRefusal refusal() {
    return refusal;
  }
}
