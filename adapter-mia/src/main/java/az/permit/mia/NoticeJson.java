package az.permit.mia;

import az.permit.core.citizen.CitizenNoticeKind;
import az.permit.core.citizen.Permit;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.core.port.NoticeOutbox.Notice;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The JSON of MIA's interface: notices as we post them, the answer as MIA gives it. */
final class NoticeJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int BYTES_PER_NOTICE = 320;

  private NoticeJson() {}

  /** The body of a batch, in UTF-8: equal notices give equal bytes. */
  static byte[] write(List<DueNotice> notices) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(notices.size() * BYTES_PER_NOTICE);
    try (JsonGenerator json = JSON.createGenerator(body)) {
      json.writeStartObject();
      json.writeArrayFieldStart("notices");
      for (DueNotice notice : notices) {
        writeNotice(json, notice);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return body.toByteArray();
  }

  /**
   * The ids of an answer {@code {"taken":["n-…"]}}; unknown fields are passed over, so that MIA may
   * add some.
   *
   * @throws IOException if it is no such answer; the message may quote it, so it is not for logs
   */
  static Set<String> readTaken(byte[] answer) throws IOException {
    try (JsonParser json = JSON.createParser(answer)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("expected an object");
      }
      Set<String> taken = null;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean ids = json.currentName().equals("taken");
        json.nextToken();
        if (ids) {
          taken = readIds(json);
        } else {
          json.skipChildren();
        }
      }
      if (taken == null) {
        throw new IOException("expected a field 'taken'");
      }
      return taken;
    }
  }

  private static Set<String> readIds(JsonParser json) throws IOException {
    if (!json.isExpectedStartArrayToken()) {
      throw new IOException("expected a list of ids");
    }
    Set<String> ids = new HashSet<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        throw new IOException("expected an id");
      }
      ids.add(json.getText());
    }
    return ids;
  }

  private static void writeNotice(JsonGenerator json, DueNotice notice) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", notice.id());
    json.writeStringField("kind", notice.notice().kind());
    json.writeStringField("at", PermitJson.seconds(notice.at()));
    json.writeFieldName("permit");
    notice.notice().fold(new Content(json)).write();
    json.writeEndObject();
  }

  /** Writing may fail, and a fold may not: it returns what is to be written. */
  private interface Writing {
    void write() throws IOException;
  }

  private record Content(JsonGenerator json) implements Notice.Cases<Writing> {
    @Override
    public Writing citizen(Permit permit, CitizenNoticeKind kind) {
      return () -> PermitJson.write(json, permit, kind.state());
    }

    @Override
    public Writing organisation(MiaCopy copy) {
      return () -> PermitJson.write(json, copy);
    }
  }
}
