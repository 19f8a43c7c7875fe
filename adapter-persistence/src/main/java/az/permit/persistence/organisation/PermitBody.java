package az.permit.persistence.organisation;

import az.permit.core.identity.Plate;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.Submission;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.BodyWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that is personal in a permit, kept as one sealed blob.
 *
 * @param organisation whose it is, named as it was then
 * @param form what was typed; of a draft only
 * @param submission what was confirmed; of any other
 * @param reason MIA's reason, or empty
 */
record PermitBody(
    Organisation organisation, PermitForm form, Optional<Submission> submission, String reason) {
  private static final int VERSION = 1;

  private static final Map<String, FormField> FIELDS =
      Arrays.stream(FormField.values())
          .collect(Collectors.toMap(FormField::key, Function.identity()));

  static byte[] pack(OrganisationPermit permit) {
    BodyWriter out =
        new BodyWriter(VERSION)
            .text(permit.organisation().tin().value())
            .text(permit.organisation().name())
            .text(permit.reason())
            .optional(permit.submission(), PermitBody::pack);
    if (permit.submission().isEmpty()) {
      out.list(
          permit.form().texts().entrySet(),
          (w, field) -> w.text(field.getKey().key()).text(field.getValue()));
    }
    return out.bytes();
  }

  private static void pack(BodyWriter out, Submission submission) {
    PermitDetails details = submission.details();
    out.text(submission.code())
        .moment(submission.confirmedAt())
        .optional(details.employee(), EmployeeBody::pack)
        .optional(details.plate().map(Plate::value), BodyWriter::text)
        .day(details.start())
        .day(details.end())
        .day(details.basis().date())
        .text(details.basis().number())
        .text(details.type())
        .list(details.territories(), BodyWriter::text)
        .text(details.note());
  }

  static PermitBody unpack(byte[] packed) {
    BodyReader in = new BodyReader(VERSION, packed);
    Organisation organisation = new Organisation(new Tin(in.text()), in.text());
    String reason = in.text();
    Optional<Submission> submission = in.optional(PermitBody::submission);
    PermitForm form = submission.isPresent() ? PermitForm.EMPTY : form(in);
    return new PermitBody(organisation, form, submission, reason);
  }

  private static PermitForm form(BodyReader in) {
    Map<FormField, String> texts = new EnumMap<>(FormField.class);
    for (List<String> field : in.list(pair -> List.of(pair.text(), pair.text()))) {
      FormField known = FIELDS.get(field.get(0));
      if (known == null) {
        throw new IllegalStateException("expected a field of the form");
      }
      texts.put(known, field.get(1));
    }
    return new PermitForm(texts);
  }

  private static Submission submission(BodyReader in) {
    String code = in.text();
    Instant confirmedAt = in.moment();
    PermitDetails details =
        new PermitDetails(
            in.optional(EmployeeBody::unpack),
            in.optional(plate -> new Plate(plate.text())),
            in.day(),
            in.day(),
            new PermitDetails.Basis(in.day(), in.text()),
            in.text(),
            in.list(BodyReader::text),
            in.text());
    return new Submission(details, code, confirmedAt);
  }

  /** Nothing of a person. */
  @Override
  public String toString() {
    return "body of a permit";
  }
}
