package az.permit.mia.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What is taken, and what is said of it. */
final class ContentCases {
  /** As many as we post at once. */
  private static final int BATCH = 500;

  private static final int TOO_LARGE = 10 << 20;
  private static final int NOTE = 2_000;

  private ContentCases() {}

  static List<CheckCase> all() {
    return List.of(
        taken(
            "same-batch-twice",
            "A batch that comes again, since an answer was lost, is answered as before.",
            sender -> List.of(sender.newCitizen()),
            (sender, batch) -> {
              sender.post(Sample.body(batch));
              return sender.post(Sample.body(batch));
            }),
        taken(
            "same-notice-in-another-batch",
            "A notice is known by its own id, whatever batch it comes in.",
            sender -> List.of(sender.newCitizen(), sender.newCitizen()),
            (sender, batch) -> {
              sender.post(batch.get(0));
              return sender.post(Sample.body(batch));
            }),
        taken(
            "older-revision-after-newer",
            "A revision that comes after a newer one is taken, and changes nothing.",
            sender -> List.of(sender.citizen(sender.newPermit(), 1)),
            (sender, batch) -> {
              sender.post(sender.citizen(batch.get(0).content().path("id").asText(), 2));
              return sender.post(Sample.body(batch));
            }),
        taken(
            "every-kind",
            "Permits of citizens, their extensions and revocations, and permits of organisations"
                + " are taken.",
            ContentCases::everyKind,
            (sender, batch) -> sender.post(Sample.body(batch))),
        taken(
            "unknown-fields",
            "Fields that are not known are passed over, for some may be added.",
            sender -> {
              Sample sample = sender.newCitizen();
              sample.json().put("addedLater", 1);
              sample.content().putObject("addedLater").put("any", true);
              return List.of(sample);
            },
            (sender, batch) -> sender.post(Sample.body(batch))),
        taken(
            "full-batch",
            "A batch of 500 notices is taken, and all of their ids are named.",
            sender -> {
              List<Sample> batch = new ArrayList<>();
              for (int i = 0; i < BATCH; i++) {
                batch.add(sender.newCitizen());
              }
              return batch;
            },
            (sender, batch) -> sender.post(Sample.body(batch))),
        taken(
            "long-notes",
            "A batch of 500 permits of organisations with long notes, of over a megabyte, is taken.",
            sender -> {
              List<Sample> batch = new ArrayList<>();
              for (int i = 0; i < BATCH; i++) {
                Sample sample = Sample.organisation(sender.newPermit(), sender.now());
                sample.content().put("note", "ə".repeat(NOTE));
                batch.add(sample);
              }
              return batch;
            },
            (sender, batch) -> sender.post(Sample.body(batch))),
        new CheckCase(
            "unknown-kind",
            "A notice of a kind that is not known is not taken: it is refused or left out, so that"
                + " a person sees it.",
            "status 400 or 422, or 200 without its id",
            sender -> {
              Sample sample = sender.newCitizen();
              sample.json().put("kind", "kind-of-later");
              return sender.post(sample);
            },
            answer ->
                answer.blamesTheContent() || (answer.status() == 200 && answer.taken().isEmpty())),
        new CheckCase(
            "unreadable-body",
            "A body that is no JSON is refused as the content's fault, and not as the server's.",
            "status 400 or 422",
            sender -> sender.post(("{\"notices\":[" + sender.newPermit()).getBytes(UTF_8)),
            Answer::blamesTheContent),
        new CheckCase(
            "missing-field",
            "A notice that lacks a field is not taken: it is refused or left out.",
            "status 400 or 422, or 200 without its id",
            sender -> {
              Sample sample = sender.newCitizen();
              sample.content().remove("until");
              return sender.post(sample);
            },
            answer ->
                answer.blamesTheContent() || (answer.status() == 200 && answer.taken().isEmpty())),
        new CheckCase(
            "too-large",
            "A body of more than ten megabytes is not read to its end.",
            "status 413, or the connection closed",
            sender -> sender.post(" ".repeat(TOO_LARGE + 1).getBytes(UTF_8)),
            answer -> answer.status() == 413 || answer.status() == 0));
  }

  private static List<Sample> everyKind(Sender sender) {
    String permit = sender.newPermit();
    return List.of(
        sender.citizen(permit, 1),
        Sample.citizen(permit, 2, "citizen-extension", "extended", sender.now()),
        Sample.citizen(permit, 3, "citizen-revocation", "revoked", sender.now()),
        Sample.organisation(sender.newPermit(), sender.now()));
  }

  /** A case where the server must name exactly the notices of the batch as taken. */
  private static CheckCase taken(
      String name,
      String rule,
      Function<Sender, List<Sample>> make,
      BiFunction<Sender, List<Sample>, Answer> send) {
    return new CheckCase(
        name,
        rule,
        "status 200, every id taken",
        sender -> {
          List<Sample> batch = make.apply(sender);
          Answer answer = send.apply(sender, batch);
          return answer.status() == 200 && !answer.took(Sample.ids(batch))
              ? new Answer(
                  200, List.of(), "not every id of the batch, or others: " + answer.inWords())
              : answer;
        },
        answer -> answer.status() == 200 && answer.note().isEmpty());
  }
}
