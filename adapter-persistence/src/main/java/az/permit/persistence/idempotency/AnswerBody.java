package az.permit.persistence.idempotency;

import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.BodyWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An answer inside its sealed blob. */
final class AnswerBody {
  private static final int VERSION = 1;

  private AnswerBody() {}

  static byte[] pack(Answer answer) {
    return new BodyWriter(VERSION)
        .number(answer.status())
        .list(
            answer.headers().entrySet(),
            (out, header) -> out.text(header.getKey()).text(header.getValue()))
        .text(answer.body())
        .bytes();
  }

  static Answer unpack(byte[] packed) {
    BodyReader in = new BodyReader(VERSION, packed);
    int status = in.number();
    Map<String, String> headers = new HashMap<>();
    in.list(header -> List.of(header.text(), header.text()))
        .forEach(header -> headers.put(header.get(0), header.get(1)));
    return new Answer(status, headers, in.text());
  }
}
